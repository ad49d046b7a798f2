import type { CalendarDate } from '@openhuis/calendar';
import { recordChange } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import type { ContractWork, LoadedContract } from '../contract-work.js';
import { keptTermEnd } from './rules/term-end.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/**
 * Makes the ends of terms that were prepared for a locked contract agree with its lines, after these got another last day:
 * what goes on after all, or ends sooner, is not settled for that day any more.
 */
export async function reviewTermEnds(work: ContractWork, loaded: LoadedContract): Promise<void> {
  const { manager, moment } = work;
  const { contract } = loaded;
  const planned = await manager.query<
    { id: string; endsOn: CalendarDate; lines: ProcedureLine[] | null; isTerm: boolean }[]
  >(
    `select id, ends_on as "endsOn", lines, ground = 'term' as "isTerm" from contract_ending
     where contract_id = $1 and state = 'planned' and ends_on >= $2`,
    [contract.id, moment.today],
  );
  let changed = false;
  for (const { id, endsOn, lines } of planned.filter(({ isTerm }) => isTerm)) {
    const others = planned.filter((other) => !other.isTerm && other.endsOn === endsOn).map((other) => other.lines);
    const kept = keptTermEnd(loaded.lines, endsOn, { lines }, others);
    if (kept !== null && JSON.stringify(kept.lines) === JSON.stringify(lines)) continue;
    changed = true;
    if (kept === null) {
      await manager.query(`update contract_ending set state = 'cancelled', closed_on = $2 where id = $1`, [
        id,
        moment.today,
      ]);
      // What was to be settled is not any more; what was done already stays in the trail.
      await manager.query(`delete from settlement_item where ending_id = $1`, [id]);
    } else {
      await manager.query(`update contract_ending set lines = $2 where id = $1`, [id, JSON.stringify(kept.lines)]);
    }
    await recordChange(manager, work.actor, {
      action: kept === null ? 'contractEnding.termRunsOn' : 'contractEnding.termNarrowed',
      subjectKind: 'contractEnding',
      subjectId: id,
      regionId: contract.regionId,
      organisationId: contract.organisationId,
      change: { contractId: contract.id, lastDay: endsOn, lines: kept?.lines ?? null },
    });
  }
  if (changed) await writeEndingDeadlines(work, contract);
}
