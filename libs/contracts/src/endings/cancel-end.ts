import { addDays } from '@openhuis/calendar';
import { refuseOn, RuleViolation } from '@openhuis/platform';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf } from '../contract-work.js';
import { joinedLines, lastDay } from '../rules/consolidate.js';
import { isOptionOpen } from '../rules/term.js';
import { ContractEnding } from './contract-ending.entity.js';
import { lockEnding } from './plan-end.js';
import { reviewTermEnds } from './review-term-ends.js';
import { endingViolations } from './rules/ending.js';
import { shortenedRows } from './rules/ended-lines.js';
import { insertRows, listEnds, supersedeRows } from './shorten-lines.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/**
 * Takes back an end that followed from the refusal of an amendment, because that amendment is off: the lines run as they did
 * before, and an option to extend is open again as far as its date has not passed. In the caller's transaction.
 *
 * @throws RuleViolation `wrong-state` after its last day, or when another end has shortened the same lines since;
 *   `not-found`
 */
export async function cancelEnd(work: ContractWork, endingId: string, reason: string): Promise<void> {
  const { manager, moment } = work;
  const { ending, loaded } = await lockEnding(work, endingId);
  const { contract, procedure } = loaded;
  refuseOn(endingViolations(ending, 'cancel', moment.today));
  if (contract.endedOn !== null) throw RuleViolation.of('wrong-state', { status: 'ended' });
  const restored = ending.restores ?? [];
  const ends = new Map(
    joinedLines(loaded.lines).map((line) => [`${line.productId} ${line.municipality}`, line.endsOn]),
  );
  for (const { productId, municipality, startsOn } of restored) {
    const end = ends.get(`${productId} ${municipality}`);
    if (startsOn <= ending.endsOn && end !== ending.endsOn)
      throw RuleViolation.of('wrong-state', { endsOn: end ?? '' });
  }
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
  await changeContract(work, contract, {
    endsOn: lastDay(loaded.lines) ?? contract.endsOn,
    optionOpen: (ending.optionWasOpen ?? false) && isOptionOpen(term, contract.extensionsExercised, moment.today),
  });
  // What was to be settled is not any more; what was done already stays in the trail.
  await manager.query(`delete from settlement_item where ending_id = $1`, [ending.id]);
  // What runs as before may have its last day within weeks.
  await reviewTermEnds(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  await writeEndingDeadlines(work, contract);
  await writeCohortDeadlines(work, procedure);
}
