import type { EntityManager } from 'typeorm';
import { type ExtensionProgramme, houseProgramme } from './rules/programme.js';

/** By which offsets the extensions of a procedure are prepared: its own, or those of the house. */
export async function readProgramme(
  manager: EntityManager,
  procedureId: string,
): Promise<ExtensionProgramme & { version: number }> {
  const [own] = await manager.query<(ExtensionProgramme & { version: number })[]>(
    `select propose_months as "proposeMonths", approve_weeks as "approveWeeks", receipt_days as "receiptDays", version
     from extension_programme where procedure_id = $1`,
    [procedureId],
  );
  return own ?? { ...houseProgramme, version: 0 };
}
