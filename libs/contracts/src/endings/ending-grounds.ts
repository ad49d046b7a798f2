import { addDays, type CalendarDate } from '@openhuis/calendar';
import { commonTermsOn } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type { ContractWork, LoadedContract } from '../contract-work.js';
import { joinedLines } from '../rules/consolidate.js';
import type { HeldLine } from '../extensions/rules/extension.js';
import type { EndingGrounds } from './rules/ending-request.js';

/**
 * What a request to end is judged by: the lines of the contract, the notice that binds it today, and the bundle rules that
 * bind it on the day after the end.
 */
export async function endingGroundsOf(
  work: ContractWork,
  { contract, procedure, lines }: LoadedContract,
  endsOn: CalendarDate,
): Promise<EndingGrounds> {
  const { manager, moment } = work;
  const today = await commonTermsOn(manager, contract.procedureId, moment.today);
  const then = await commonTermsOn(manager, contract.procedureId, addDays(endsOn, 1));
  return {
    notice: (today?.content ?? procedure.definition).term.notice,
    bundleRules: (then?.content ?? procedure.definition).bundleRules,
    lines: await heldLines(manager, contract.procedureId, lines),
    startsOn: contract.startsOn ?? moment.today,
    endsOn: contract.endsOn,
  };
}

/** Every line of a contract with the code of its product and its last day. */
export async function heldLines(
  manager: EntityManager,
  procedureId: string,
  lines: LoadedContract['lines'],
): Promise<HeldLine[]> {
  // By the catalogue itself: a line may be of a product that came after the version of the contract.
  const products = await manager.query<{ id: string; code: string }[]>(
    `select id, code from product where procedure_id = $1`,
    [procedureId],
  );
  const codes = new Map(products.map(({ id, code }) => [id, code]));
  return joinedLines(lines).map(({ productId, municipality, endsOn }) => ({
    productId,
    municipality,
    endsOn,
    product: codes.get(productId) ?? productId,
  }));
}
