export * from './decision-history.dto.js';
export type { DecidedLineRequest, EnrolmentDecision } from './decision-lines.js';
export * from './enrolment.entity.js';
export type { EnrolmentState } from './enrolment-work.js';
export * from './enrolments.controller.js';
export * from './enrolment-answers.dto.js';
export * from './enrolments.dto.js';
export * from './enrolments.module.js';
export * from './enrolments.queries.js';
export { type EnrolmentFilter, proposersOf } from './enrolment-page.js';
export * from './enrolments.service.js';
export * from './refusals.controller.js';
export * from './refusals.dto.js';
export * from './refusals.service.js';
export type { DecidedEnrolment } from './take-decision.js';
export { enrolmentDeadlineHandlers } from './enrolment-deadline-handlers.js';
export * from './rules/assessment.js';
export * from './rules/complaint.js';
export * from './rules/completeness.js';
export * from './rules/decision.js';
export * from './rules/draft-violations.js';
export * from './rules/enrolment-deadlines.js';
export * from './rules/refusal-suspension.js';
export * from './rules/remedy-term.js';
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
