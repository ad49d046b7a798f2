import { addDays, type CalendarDate, endAfterExtensions } from '@openhuis/calendar';
import { refuseOn, RuleViolation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import {
  changeContract,
  insertRows,
  listEnds,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract } from '../contract-work.js';
import { lastDay } from '../rules/consolidate.js';
import { rowsUntilRunOff, runOffOf } from '../rules/run-off.js';
import { addedPeriods, isOptionOpen } from '../rules/term.js';
import { ContractEnding, type ShortenedRow } from './contract-ending.entity.js';
import { lockEnding } from './plan-end.js';
import { dropSettlement } from './new-ending.js';
import { reviewTermEnds } from './review-term-ends.js';
import { endingViolations } from './rules/ending.js';
import { restoredRows, shortenedRows } from './rules/ended-lines.js';
import { supersedeRows } from './shorten-lines.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/**
 * Takes back an end that followed from the refusal of an amendment, because that amendment is off: the lines run as they did
 * before, what was added meanwhile as long as they do, and an option to extend is open again as far as its date has not passed.
 * What another end made end sooner since stays so; where that is the whole contract nothing comes back. In the caller's
 * transaction.
 *
 * @throws RuleViolation `wrong-state` after its last day, or while the contract ends sooner by the refusal of another amendment,
 *   which may be off as well: that one first; `not-found`
 */
export async function cancelEnd(work: ContractWork, endingId: string, reason: string): Promise<void> {
  const { manager, moment } = work;
  const { ending, loaded } = await lockEnding(work, endingId);
  const { contract, procedure } = loaded;
  refuseOn(endingViolations(ending, 'cancel', moment.today));
  if (await isOvertaken(work, loaded, ending)) return;
  const before = ending.restores ?? [];
  const restored = restoredRows(loaded.lines, ending.endsOn, before);
  const added = await addedSince(work, loaded, ending);
  const returning = [...restored, ...added.flatMap(({ rows }) => rows)];
  await manager.update(ContractEnding, { id: ending.id }, { state: 'cancelled', closedOn: moment.today });
  const changeId = await recordContractChange(work, contract, {
    kind: 'endCancelled',
    effectiveOn: moment.today,
    source: { kind: ending.sourceKind, id: ending.sourceId },
    detail: {
      endingId: ending.id,
      lines: ending.lines,
      lastDay: ending.endsOn,
      restored: returning,
      reason: reason.trim(),
    },
  });
  await giveBack(work, loaded, ending, restored, changeId);
  for (const { additionId, rows } of added) await giveBack(work, loaded, ending, rows, additionId);
  await listEnds(work, contract, returning, contract.endsOn);
  const { term } = procedure.definition;
  const endsOn = lastDay(loaded.lines) ?? contract.endsOn;
  // Only what runs to the end of the term can be extended.
  const runsAsBefore = endsOn === endAfterExtensions(term, contract.extensionsExercised);
  await changeContract(work, contract, {
    endsOn,
    optionOpen:
      (ending.optionWasOpen ?? false) && runsAsBefore && isOptionOpen(term, contract.extensionsExercised, moment.today),
  });
  await dropSettlement(work, ending.id);
  // What runs as before may have its last day within weeks.
  await reviewTermEnds(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  await writeEndingDeadlines(work, contract);
  await writeCohortDeadlines(work, procedure);
}

/** These rows hold again, in place of those that the end had left of them. */
async function giveBack(
  work: ContractWork,
  loaded: LoadedContract,
  { endsOn }: ContractEnding,
  rows: readonly ShortenedRow[],
  sourceChangeId: string,
): Promise<void> {
  const { contract } = loaded;
  const standing = rows.filter(({ startsOn }) => startsOn <= endsOn).map((row) => ({ ...row, endsOn }));
  await supersedeRows(work, contract, standing);
  await insertRows(work, contract, rows, sourceChangeId);
  const { superseded } = shortenedRows(loaded.lines, addDays(endsOn, -1), rows);
  loaded.lines = [
    ...loaded.lines.filter((row) => !superseded.includes(row)),
    ...rows.map((row) => ({ ...row, supersededAt: null })),
  ];
}

/**
 * What was added while the contract was to end on this day runs as long as the contract, as its addendum says: to the end that
 * the contract had before, by the change that added it.
 */
async function addedSince(
  { manager }: ContractWork,
  { contract, procedure }: LoadedContract,
  { id, endsOn, restores }: ContractEnding,
): Promise<{ additionId: string; rows: ShortenedRow[] }[]> {
  // Of what the contract held before, some may have run off meanwhile: what was added runs to the end of the term all the same.
  const { term } = procedure.definition;
  const contractEnd = (restores ?? []).length === 0 ? endsOn : endAfterExtensions(term, contract.extensionsExercised);
  const additions = await manager.query<
    { additionId: string; lines: (ProcedureLine & { startsOn: CalendarDate })[] }[]
  >(
    `select h.id as "additionId", jsonb_agg(jsonb_build_object('productId', l.product_id, 'municipality', l.municipality,
         'startsOn', lower(l.validity))) as lines
     from contract_change p
     join contract_change h on h.contract_id = p.contract_id and h.kind = 'linesAdded' and h.sequence > p.sequence
     join contract_line l on l.source_change_id = h.id and l.superseded_at is null and upper(l.validity) - 1 = $3
     where p.contract_id = $1 and p.kind = 'endPlanned' and p.detail ->> 'endingId' = $2
     group by h.id, h.sequence order by h.sequence`,
    [contract.id, id, endsOn],
  );
  return additions.map(({ additionId, lines }) => ({
    additionId,
    rows: lines.flatMap((line) =>
      rowsUntilRunOff(
        [line],
        addedPeriods(term, line.startsOn, contract.extensionsExercised, contractEnd),
        runOffOf(procedure),
      ),
    ),
  }));
}

/** Whether the contract is over, or ends sooner by another end: then nothing runs on because this one is off. */
async function isOvertaken(
  { manager }: ContractWork,
  { contract }: LoadedContract,
  { endsOn }: ContractEnding,
): Promise<boolean> {
  if (contract.endedOn !== null) return true;
  if (contract.endsOn >= endsOn) return false;
  const [sooner] = await manager.query<{ endsOn: string }[]>(
    `select ends_on as "endsOn" from contract_ending
     where contract_id = $1 and state = 'planned' and ground = 'amendmentRefused' and ends_on < $2 order by ends_on limit 1`,
    [contract.id, endsOn],
  );
  if (sooner !== undefined) throw RuleViolation.of('wrong-state', { endsOn: sooner.endsOn });
  return true;
}
