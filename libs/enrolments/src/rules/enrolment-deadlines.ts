import { addDays, contractTermEnd } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import { type EnrolmentStatus, isOpen } from './transitions.js';

/** A draft that was not touched for so many days is called to mind. */
export const IDLE_DAYS = 21;

/** The kinds of deadline that an enrolment has. */
export const enrolmentDeadlineKinds = [
  'draft-idle',
  'decision-promise',
  'decision-taken',
  'refusal-intended',
  'remedy-term',
  'complaint-answer',
] as const satisfies readonly DeadlineKind[];

/** From the day on which the provider was told of an intended refusal until the last day for a writ. */
export interface RemedyTerm {
  notifiedOn: string;
  until: string;
}

/** From the day on which a complaint was filed until the last day to answer it. */
export interface ComplaintTerm {
  filedOn: string;
  answerDueOn: string;
}

/** The dates of an enrolment (Europe/Amsterdam) on which its deadlines depend. */
export interface EnrolmentDates {
  status: EnrolmentStatus;
  editedOn: string;
  submittedOn: string | null;
  /** The day by which a decision is promised: a supplement that was asked moves it. */
  decisionDueOn: string | null;
  decidedOn: string | null;
  /** The running remedy term of an intended refusal. */
  remedy: RemedyTerm | null;
  /** The complaints that wait for their answer. They do so whatever becomes of the enrolment meanwhile. */
  complaints: readonly ComplaintTerm[];
}

/**
 * The last day on which the promised decision is in time. A term of the procedure, not of the law: it ends where it
 * falls, also on a Sunday.
 */
export function promisedOn(submittedOn: string, decisionPromiseWeeks: number): string {
  return contractTermEnd(submittedOn, { weeks: decisionPromiseWeeks });
}

/** What stands in the calendar for an enrolment; once it is withdrawn only the complaints that are not answered yet. */
export function enrolmentDeadlines(facts: EnrolmentDates): PlannedDeadline[] {
  return [
    ...deadlinesOfStatus(facts),
    ...facts.complaints.map(({ filedOn, answerDueOn }) => ({
      kind: 'complaint-answer' as const,
      dueOn: answerDueOn,
      inForceOn: filedOn,
      announced: true,
    })),
  ];
}

function deadlinesOfStatus(facts: EnrolmentDates): PlannedDeadline[] {
  const one = (kind: DeadlineKind, dueOn: string, inForceOn: string): PlannedDeadline[] => [
    { kind, dueOn, inForceOn, announced: true },
  ];
  const { status, editedOn, submittedOn, decisionDueOn, decidedOn, remedy } = facts;
  if (status === 'draft') return one('draft-idle', addDays(editedOn, IDLE_DAYS), editedOn);
  // While a supplement is asked the promise stands still.
  if (isOpen(status) && status !== 'supplementAsked' && submittedOn !== null && decisionDueOn !== null)
    return one('decision-promise', decisionDueOn, submittedOn);
  if (status === 'refusalIntended' && remedy !== null)
    return [
      ...one('refusal-intended', remedy.notifiedOn, remedy.notifiedOn),
      {
        kind: 'remedy-term',
        dueOn: remedy.until,
        actsOn: addDays(remedy.until, 1),
        inForceOn: remedy.notifiedOn,
        announced: true,
      },
    ];
  if ((status === 'admitted' || status === 'refused') && decidedOn !== null)
    return one('decision-taken', decidedOn, decidedOn);
  return [];
}
