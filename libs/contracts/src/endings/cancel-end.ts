import { addDays } from '@openhuis/calendar';
import { refuseOn, RuleViolation } from '@openhuis/platform';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract } from '../contract-work.js';
import { lastDay } from '../rules/consolidate.js';
import { isOptionOpen } from '../rules/term.js';
import { ContractEnding } from './contract-ending.entity.js';
import { lockEnding } from './plan-end.js';
import { reviewTermEnds } from './review-term-ends.js';
import { endingViolations } from './rules/ending.js';
import { restoredRows, shortenedRows } from './rules/ended-lines.js';
import { insertRows, listEnds, supersedeRows } from './shorten-lines.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/**
 * Takes back an end that followed from the refusal of an amendment, because that amendment is off: the lines run as they did
 * before, and an option to extend is open again as far as its date has not passed. What another end made end sooner since stays
 * so; where that is the whole contract nothing comes back. In the caller's transaction.
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
  await manager.update(ContractEnding, { id: ending.id }, { state: 'cancelled', closedOn: moment.today });
  const changeId = await recordContractChange(work, contract, {
    kind: 'endCancelled',
    effectiveOn: moment.today,
    source: { kind: ending.sourceKind, id: ending.sourceId },
    detail: { endingId: ending.id, lines: ending.lines, lastDay: ending.endsOn, restored, reason: reason.trim() },
  });
  const standing = restored
    .filter(({ startsOn }) => startsOn <= ending.endsOn)
    .map((row) => ({ ...row, endsOn: ending.endsOn }));
  await supersedeRows(work, contract, standing);
  await insertRows(work, contract, restored, changeId);
  const shortened = shortenedRows(loaded.lines, addDays(ending.endsOn, -1), restored).superseded;
  loaded.lines = [
    ...loaded.lines.filter((row) => !shortened.includes(row)),
    ...restored.map((row) => ({ ...row, supersededAt: null })),
  ];
  await listEnds(work, contract, restored, contract.endsOn);
  const { term } = procedure.definition;
  const endsOn = lastDay(loaded.lines) ?? contract.endsOn;
  // Only what runs to the end that the contract had can be extended.
  const runsAsBefore = before.every((row) => row.endsOn <= endsOn);
  await changeContract(work, contract, {
    endsOn,
    optionOpen:
      (ending.optionWasOpen ?? false) && runsAsBefore && isOptionOpen(term, contract.extensionsExercised, moment.today),
  });
  // What was to be settled is not any more; what was done already stays in the trail.
  await manager.query(`delete from settlement_item where ending_id = $1`, [ending.id]);
  // What runs as before may have its last day within weeks.
  await reviewTermEnds(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  await writeEndingDeadlines(work, contract);
  await writeCohortDeadlines(work, procedure);
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
