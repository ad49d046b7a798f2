import type { CalendarDate } from '@openhuis/calendar';
import { type DueDeadline, recordChange, settleDeadline } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { type ContractWork, type LoadedContract, lockContract } from '../contract-work.js';
import { ContractEnding, type EndingSource } from './contract-ending.entity.js';
import { blank, writeSettlement } from './new-ending.js';
import { lastDaysToPrepare, termEndOn } from './rules/term-end.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/**
 * Some months before lines end with their term, where nothing can lengthen it in time any more, what follows an end is
 * prepared: the numbers of clients are asked, and the settlement list stands. In the transaction of the sweep; done again, it
 * changes nothing.
 */
export async function prepareTermEnd(work: ContractWork, deadline: DueDeadline): Promise<void> {
  if (deadline.dueOn > work.moment.today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  const { contract } = loaded;
  if (contract.endedOn !== null || contract.signedOn === null) return;
  // However late the sweep comes: what had yet to end on the date, also where it is over by now.
  for (const lastDay of lastDaysToPrepare(loaded.lines, contract, work.moment.today, deadline.dueOn)) {
    await planTermEnd(work, loaded, lastDay, { kind: 'deadline', id: deadline.id });
  }
}

/**
 * Plans the end of what ends with its term on a day, as far as no end was planned for it otherwise: nothing about the
 * contract changes, for the term is its own. What is to be settled stands from now on, with its dates. Done again, it changes
 * nothing.
 */
export async function planTermEnd(
  work: ContractWork,
  loaded: LoadedContract,
  lastDay: CalendarDate,
  source: { kind: EndingSource; id: string },
): Promise<void> {
  const { manager, actor, moment } = work;
  const { contract } = loaded;
  const planned = await manager.query<{ lines: ProcedureLine[] | null }[]>(
    `select lines from contract_ending where contract_id = $1 and state = 'planned' and ends_on = $2`,
    [contract.id, lastDay],
  );
  const end = termEndOn(
    loaded.lines,
    lastDay,
    planned.map(({ lines }) => lines),
  );
  if (end === null) return;
  const ending = manager.create(ContractEnding, {
    ...blank(loaded),
    ground: 'term',
    side: 'region',
    lines: end.lines,
    endsOn: lastDay,
    reason: 'De looptijd loopt af',
    state: 'planned',
    sourceKind: source.kind,
    sourceId: source.id,
    requestedAt: moment.now,
    requestedBy: null,
    toldAt: moment.now,
    plannedOn: moment.today,
  });
  await manager.insert(ContractEnding, ending);
  await writeSettlement(work, ending);
  await writeEndingDeadlines(work, contract);
  // No step in the life of the contract: its last day is what it was. The trail knows that it was prepared.
  await recordChange(manager, actor, {
    action: 'contractEnding.termPrepared',
    subjectKind: 'contractEnding',
    subjectId: ending.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { contractId: contract.id, lastDay, lines: end.lines },
  });
}
