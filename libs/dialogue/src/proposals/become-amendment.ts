import type { DialogueWork } from '../dialogue-work.js';

/** An amendment that was announced, as a proposal names it. */
export interface AnnouncedAmendment {
  id: string;
  procedureId: string;
  /** Within its procedure, from 1. */
  number: number;
}

/**
 * Records that proposals became an amendment, once it is announced: who reads them finds it. Only answered proposals of the
 * same procedure that were taken over, in whole or in part, are marked.
 *
 * @returns the ids of the proposals that were marked; doing it again marks nothing twice
 */
export async function proposalsBecame(
  { manager, moment }: DialogueWork,
  { id, procedureId, number }: AnnouncedAmendment,
  proposalIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `insert into proposal_amendment (proposal_id, amendment_id, amendment_number, region_id, procedure_id, recorded_at)
     select p.id, $2, $3, p.region_id, p.procedure_id, $5 from proposal p
     where p.id = any ($1::uuid[]) and p.procedure_id = $4 and p.outcome in ('takenOver', 'partly')
     on conflict do nothing returning proposal_id as id`,
    [proposalIds, id, number, procedureId, moment.now],
  );
  return rows.map((row) => row.id);
}
