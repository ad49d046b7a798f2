import type { CalendarDate } from '@openhuis/calendar';
import { recordChange } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { type ContractWork, type LoadedContract, readPreparedEnds } from '../contract-work.js';
import { dropSettlement, writeSettlement } from './new-ending.js';
import { planTermEnd } from './plan-term-end.js';
import { isOvertaken } from './rules/ended-lines.js';
import { isLastDayOpen, keptTermEnd, lastDaysToPrepare, type TermEnd } from './rules/term-end.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/**
 * Makes the ends of terms that are prepared for a locked contract agree with its lines and its option, after one of them
 * changed: what goes on after all, or ends sooner, is not settled for that day any more, and what is certain to end too soon to
 * wait for its date is prepared at once. Nothing is left to settle of an end that another came before. Called once both stand as
 * they will be, before the dates of the contract are written; done again, it changes nothing.
 *
 * @param since the earliest last day to prepare; today when left out
 */
export async function reviewTermEnds(work: ContractWork, loaded: LoadedContract, since?: CalendarDate): Promise<void> {
  const { contract } = loaded;
  if (contract.signedOn === null || contract.endedOn !== null) return;
  await narrowPrepared(work, loaded);
  for (const lastDay of lastDaysToPrepare(loaded.lines, contract, work.moment.today, since)) {
    await planTermEnd(work, loaded, lastDay, { kind: 'contract', id: contract.id });
  }
  await leaveToSooner(work, loaded);
  loaded.preparedEnds = await readPreparedEnds(work.manager, contract.id);
}

/** Takes back, or narrows, what was prepared for lines that do not end on that day any more, or may yet go on. */
async function narrowPrepared(work: ContractWork, loaded: LoadedContract): Promise<void> {
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
    const kept = isLastDayOpen(contract, endsOn) ? null : keptTermEnd(loaded.lines, endsOn, { lines }, others);
    if (kept !== null && JSON.stringify(kept.lines) === JSON.stringify(lines)) continue;
    changed = true;
    await narrow(work, loaded, { id, endsOn }, kept);
  }
  if (changed) await writeEndingDeadlines(work, contract);
}

async function narrow(
  { manager, moment, actor }: ContractWork,
  { contract }: LoadedContract,
  { id, endsOn }: { id: string; endsOn: CalendarDate },
  kept: TermEnd | null,
): Promise<void> {
  if (kept === null) {
    await manager.query(`update contract_ending set state = 'cancelled', closed_on = $2 where id = $1`, [
      id,
      moment.today,
    ]);
    await dropSettlement({ manager }, id);
  } else {
    await manager.query(`update contract_ending set lines = $2 where id = $1`, [id, JSON.stringify(kept.lines)]);
  }
  await recordChange(manager, actor, {
    action: kept === null ? 'contractEnding.termRunsOn' : 'contractEnding.termNarrowed',
    subjectKind: 'contractEnding',
    subjectId: id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { contractId: contract.id, lastDay: endsOn, lines: kept?.lines ?? null },
  });
}

/**
 * Whoever gave notice and ends sooner after all settles that end, and not what was planned as well; should the sooner one be
 * taken back, what was planned is to be settled again.
 */
async function leaveToSooner(work: ContractWork, loaded: LoadedContract): Promise<void> {
  const { manager, moment } = work;
  const { contract } = loaded;
  const planned = await manager.query<
    { id: string; endsOn: CalendarDate; lines: ProcedureLine[] | null; isToSettle: boolean }[]
  >(
    `select id, ends_on as "endsOn", lines, exists (select from settlement_item s where s.ending_id = e.id) as "isToSettle"
     from contract_ending e where contract_id = $1 and state = 'planned'`,
    [contract.id],
  );
  const { id: contractId, regionId, organisationId } = contract;
  let changed = false;
  for (const { id, endsOn, lines, isToSettle } of planned) {
    if (endsOn < moment.today || isOvertaken(loaded.lines, { endsOn, lines }, planned) !== isToSettle) continue;
    changed = true;
    if (isToSettle) await dropSettlement(work, id);
    else await writeSettlement(work, { id, contractId, regionId, organisationId, endsOn });
  }
  if (changed) await writeEndingDeadlines(work, contract);
}
