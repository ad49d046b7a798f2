import { addDays, type CalendarDate, earliest } from '@openhuis/calendar';
import { askForJob, refuseOn, RuleViolation } from '@openhuis/platform';
import {
  addLines,
  changeContract,
  listEnds,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract } from '../contract-work.js';
import type { Contract } from '../contract.entity.js';
import { reviewTermEnds } from '../endings/review-term-ends.js';
import { formedLines } from '../form-contract.js';
import { lastDay } from '../rules/consolidate.js';
import { canRunBeyond, rowsUntilRunOff, runOffOf } from '../rules/run-off.js';
import { contractStart, isOptionOpen, linePeriods, startViolations } from '../rules/term.js';
import { closeUnsignableTask } from './unsignable-task.js';
import { joinPartyChanges } from '../party-changes/join-party-changes.js';

/** Both have signed: the contract has a first day, by the day on which the second did, its lines, and its dates. What runs off ends on its own day. */
export async function conclude(work: ContractWork, loaded: LoadedContract, signatureId: string): Promise<void> {
  const { contract, procedure } = loaded;
  const { today } = work.moment;
  const scheme = procedure.definition.term;
  const signedOn = await bothSignedOn(work, contract);
  refuseOn(startViolations(scheme, contract.extensionsExercised, signedOn));
  const startsOn = contractStart(scheme, signedOn);
  const lines = await formedLines(work, contract.id);
  const runOff = runOffOf(procedure);
  const rows = rowsUntilRunOff(lines, linePeriods(scheme, startsOn, contract.extensionsExercised), runOff);
  // Where all that it holds runs off, the contract goes no further than its lines.
  const endsOn = lastDay(rows);
  if (endsOn === null) throw RuleViolation.of('too-late-to-start', { startsOn, endsOn: contract.endsOn });
  const goesOn = rows.some((row) => row.endsOn === contract.endsOn && canRunBeyond(contract.endsOn, runOff(row)));
  const changeId = await recordContractChange(work, contract, {
    kind: 'concluded',
    effectiveOn: startsOn,
    source: { kind: 'signature', id: signatureId },
    detail: { signedOn, startsOn, endsOn, extensionsExercised: contract.extensionsExercised },
  });
  await changeContract(work, contract, {
    signedOn,
    startsOn,
    endsOn,
    optionOpen: goesOn && isOptionOpen(scheme, contract.extensionsExercised, today),
  });
  await addLines(work, loaded, rows, changeId);
  // What has left before the first day is not held at all.
  const leftBefore = lines.filter((line) => (runOff(line) ?? startsOn) < startsOn);
  if (leftBefore.length > 0) await listEnds(work, contract, leftBefore, addDays(startsOn, -1));
  // Whoever joins shortly before the end is told what follows it at once.
  await reviewTermEnds(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, today));
  await writeCohortDeadlines(work, procedure);
  await closeUnsignableTask(work, contract);
  await joinPartyChanges(work, contract);
  // Whoever joins signs today's text, and hears of what was announced for a later day.
  await askForJob(work.manager, 'amendments.tell', { regionId: contract.regionId, procedureId: contract.procedureId });
}

/** The day from which both signatures count, by the history: a signing service may tell of the last one later. Never after today. */
async function bothSignedOn({ manager, moment }: ContractWork, { id, textHash }: Contract): Promise<CalendarDate> {
  const [{ signedOn }] = await manager.query<[{ signedOn: CalendarDate }]>(
    `select max(h.effective_on)::text as "signedOn" from contract_change h join signature s on s.id = h.source_id
     where h.contract_id = $1 and h.source_kind = 'signature' and h.kind in ('signedByProvider', 'signedByRegion')
       and s.text_hash = $2`,
    [id, textHash],
  );
  return earliest(signedOn, moment.today);
}
