import { amsterdamDate } from '@openhuis/calendar';
import { RuleViolation } from '@openhuis/platform';
import { addLines, changeContract, type NewChange, recordContractChange } from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract } from '../contract-work.js';
import { reviewTermEnds } from '../endings/review-term-ends.js';
import { writeDocuments } from '../documents/write-documents.js';
import type { ExtensionOffer } from './extension-offer.entity.js';
import { type AgreedExtension, formExtensionAddendum } from './form-extension-addendum.js';
import { changedDates } from './rules/changed-dates.js';
import type { ExtensionAgreement } from './rules/extension-addendum-text.js';
import { contractDeadlines } from '../rules/deadlines.js';
import { lastDay } from '../rules/consolidate.js';
import { rowsUntilRunOff, runOffOf } from '../rules/run-off.js';
import { isOptionOpen } from '../rules/term.js';

/**
 * Exercises an option: the lines that were agreed go on from the day after the end, all others keep their end, and the
 * addendum says so. The database refuses periods that overlap. The history tells which dates no longer stand, so that
 * their notices lapse, and which are new.
 */
export async function extendContract(
  work: ContractWork,
  loaded: LoadedContract,
  extension: AgreedExtension,
  agreement: ExtensionAgreement,
  source: NewChange['source'],
): Promise<void> {
  const { contract, procedure } = loaded;
  const { today } = work.moment;
  const period = { startsOn: extension.startsOn, endsOn: extension.endsOn };
  const rows = rowsUntilRunOff(extension.lines, [period], runOffOf(procedure)).map((row) => ({
    ...row,
    supersededAt: null,
  }));
  // Where all that goes on runs off, the contract goes no further than its lines.
  const endsOn = lastDay(rows);
  if (endsOn === null) throw RuleViolation.of('line-missing');
  const before = contractDeadlines(factsOf(loaded, today));
  const optionOpen = endsOn === extension.endsOn && isOptionOpen(procedure.definition.term, extension.number, today);
  const after = contractDeadlines({
    ...factsOf({ ...loaded, lines: [...loaded.lines, ...rows] }, today),
    endsOn,
    extensionsExercised: extension.number,
    optionOpen,
  });
  const addendum = await formExtensionAddendum(work, loaded, { ...extension, endsOn }, agreement);
  const changeId = await recordContractChange(work, contract, {
    kind: 'extended',
    effectiveOn: extension.startsOn,
    source,
    detail: {
      number: extension.number,
      lines: extension.lines,
      from: contract.endsOn,
      to: endsOn,
      addendumId: addendum.id,
      addendum: addendum.number,
      textHash: addendum.textHash,
      dates: changedDates(before, after),
    },
  });
  await changeContract(work, contract, {
    endsOn,
    extensionsExercised: extension.number,
    optionOpen,
  });
  await addLines(work, loaded, rows, changeId);
  await writeDocuments(work.manager, contract.id, addendum.id);
  // Agreed late, it may take back an end that was prepared, and leaves lines that are certain to end soon.
  await reviewTermEnds(work, loaded);
}

/** What an offer that was accepted, whole or in part, makes of the term. */
export function agreedExtension(offer: ExtensionOffer): AgreedExtension {
  const { id, number, lines, acceptedLines, startsOn, endsOn, reason } = offer;
  return { offerId: id, number, lines: acceptedLines ?? lines, startsOn, endsOn, reason };
}

/** An offer and its answer, both in writing. */
export function mutualAgreement(
  { offeredAt, answeredAt, answerStatement }: ExtensionOffer,
  answeredBy: string,
): ExtensionAgreement {
  if (offeredAt === null || answeredAt === null) throw new Error('there is no agreement before offer and answer');
  return {
    mode: 'mutual',
    offeredOn: amsterdamDate(offeredAt),
    answeredOn: amsterdamDate(answeredAt),
    answeredBy,
    statement: answerStatement ?? '',
  };
}
