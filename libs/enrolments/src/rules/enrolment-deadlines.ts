import { addDays, contractTermEnd } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import type { EnrolmentStatus } from './transitions.js';

/** A draft that was not touched for so many days is called to mind. */
export const IDLE_DAYS = 21;

/** The kinds of deadline that an enrolment has. */
export const enrolmentDeadlineKinds = [
  'draft-idle',
  'decision-promise',
  'decision-taken',
] as const satisfies readonly DeadlineKind[];

/** The dates of an enrolment (Europe/Amsterdam) on which its deadlines depend. */
export interface EnrolmentDates {
  status: EnrolmentStatus;
  editedOn: string;
  submittedOn: string | null;
  decidedOn: string | null;
  /** Published by the procedure: no law sets a term for admission. */
  decisionPromiseWeeks: number;
}

/**
 * The last day on which the promised decision is in time. A term of the procedure, not of the law: it ends where it
 * falls, also on a Sunday.
 */
export function decisionDueOn(submittedOn: string, decisionPromiseWeeks: number): string {
  return contractTermEnd(submittedOn, { weeks: decisionPromiseWeeks });
}

/** What stands in the calendar for an enrolment; nothing once it is withdrawn. */
export function enrolmentDeadlines(facts: EnrolmentDates): PlannedDeadline[] {
  const one = (kind: DeadlineKind, dueOn: string, inForceOn: string): PlannedDeadline[] => [
    { kind, dueOn, inForceOn, announced: true },
  ];
  const { status, editedOn, submittedOn, decidedOn } = facts;
  if (status === 'draft') return one('draft-idle', addDays(editedOn, IDLE_DAYS), editedOn);
  if ((status === 'submitted' || status === 'assessed') && submittedOn !== null)
    return one('decision-promise', decisionDueOn(submittedOn, facts.decisionPromiseWeeks), submittedOn);
  if ((status === 'admitted' || status === 'refused') && decidedOn !== null)
    return one('decision-taken', decidedOn, decidedOn);
  return [];
}
