export * from './decision-history.dto.js';
export type { DecidedLineRequest, EnrolmentDecision } from './decision-lines.js';
export * from './enrolment.entity.js';
export type { EnrolmentState } from './enrolment-work.js';
export * from './contract-evidence/contract-evidence.controller.js';
export * from './contract-evidence/contract-evidence.dto.js';
export * from './contract-evidence/contract-evidence.queries.js';
export * from './contract-evidence/evidence-renewals.service.js';
export * from './enrolments.controller.js';
export * from './enrolment-answers.dto.js';
export * from './enrolments.dto.js';
export * from './enrolments.module.js';
export * from './enrolments.queries.js';
export { type EnrolmentFilter, proposersOf } from './enrolment-page.js';
export * from './enrolments.service.js';
export * from './figures/enrolment-figures.controller.js';
export * from './figures/enrolment-figures.dto.js';
export * from './figures/enrolment-figures.module.js';
export * from './figures/enrolment-figures.queries.js';
export { announceConsortia } from './parties/announce-consortia.js';
export * from './parties/consortium-answers.dto.js';
export * from './parties/consortium-parts.controller.js';
export * from './parties/consortium-parts.queries.js';
export * from './parties/consortium-parts.service.js';
export * from './parties/parties.dto.js';
export * from './parties/party-answers.dto.js';
export * from './parties/preparation.controller.js';
export * from './parties/preparation.service.js';
export * from './refusals.controller.js';
export * from './refusals.dto.js';
export * from './refusals.service.js';
export type { DecidedEnrolment } from './take-decision.js';
export { enrolmentDeadlineHandlers } from './enrolment-deadline-handlers.js';
export * from './rules/assessment.js';
export * from './rules/companions.js';
export * from './rules/complaint.js';
export * from './rules/completeness.js';
export * from './rules/enrolled-line.js';
export * from './rules/decision.js';
export * from './rules/draft-violations.js';
export * from './rules/enrolment-deadlines.js';
export * from './rules/parties.js';
export * from './rules/party-violations.js';
export * from './rules/refusal-suspension.js';
export * from './rules/remedy-term.js';
export * from './rules/reusable-answers.js';
export * from './rules/submitted-content.js';
export {
  type EnrolmentCommand,
  type EnrolmentStatus,
  enrolmentStatuses,
  openStatuses,
  runningStatuses,
  statusList,
} from './rules/transitions.js';
export * from './conflict-of-interest/conflicts.controller.js';
export * from './conflict-of-interest/conflicts.dto.js';
export * from './conflict-of-interest/conflicts.service.js';
export { conflictedAbout } from './conflict-of-interest/standing-conflict.js';
export * from './stored-answer.dto.js';
export * from './supplement/supplement-answers.dto.js';
export * from './supplement/supplements.controller.js';
export * from './supplement/supplements.dto.js';
export * from './supplement/supplements.service.js';
export * from './rules/supplement.js';
export * from './letters/extension-letters.js';
export * from './letters/letter-files.js';
export * from './letters/letters.controller.js';
export * from './letters/letters.dto.js';
export * from './letters/letters.module.js';
export * from './letters/letters.queries.js';
export { letterFileName, letterOrder, letterTemplates, type WrittenLetter } from './letters/letter-templates.js';
export { LetterPreviews } from './letters/preview-letter.js';
export { type LetterFacts, letterFacts } from './rules/letter-facts.js';
export { type LetterKind, letterKinds, type LetterMatter } from './rules/letter-matter.js';
