import { addDays, contractTermEnd } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import { type EnrolmentStatus, isOpen } from './transitions.js';

/** A draft that was not touched for so many days is called to mind. */
export const IDLE_DAYS = 21;

/** The kinds of deadline that an enrolment has. */
export const enrolmentDeadlineKinds = [
  'draft-idle',
  'enrolment-received',
  'decision-promise',
  'decision-taken',
  'refusal-intended',
  'remedy-term',
  'complaint-answer',
  'complaint-answered',
  'refusal-reconsidered',
  'refusal-suspended',
  'supplement',
  'supplement-received',
  'not-processed',
  'evidence-check',
] as const satisfies readonly DeadlineKind[];

/** From the day on which the provider was told of an intended refusal until the last day for a writ. */
export interface RemedyTerm {
  notifiedOn: string;
  until: string;
}

/** From the day on which a complaint was filed until the last day to answer it, and the day on which that was done. */
export interface ComplaintTerm {
  filedOn: string;
  answerDueOn: string;
  answeredOn: string | null;
}

/** From the day on which a supplement was asked until the last day to hand it in. */
export interface SupplementTerm {
  askedOn: string;
  until: string;
}

/** A day by which evidence that was accepted instead of another is looked at again, and since when it is known. */
export interface EvidenceCheck {
  checkOn: string;
  foundOn: string;
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
  /** The complaints. They wait for their answer whatever becomes of the enrolment meanwhile. */
  complaints: readonly ComplaintTerm[];
  /** The day on which an intended refusal was last taken back. */
  reconsideredOn: string | null;
  /** The day on which it was registered that the refusal waits for the court. */
  suspendedOn: string | null;
  /** The running term of a supplement. */
  supplement: SupplementTerm | null;
  /** The day on which a supplement was last received. */
  suppliedOn: string | null;
  /** The day on which it was recorded that it is not processed. */
  notProcessedOn: string | null;
  /** The evidence that nobody has looked at again yet. */
  evidenceChecks: readonly EvidenceCheck[];
}

/** Nothing is relied upon any more: there is no contract, and none will follow from this enrolment. */
const fruitless: readonly EnrolmentStatus[] = ['withdrawn', 'refused', 'notProcessed'];

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
    ...receipt(facts),
    ...deadlinesOfStatus(facts),
    ...complaintDeadlines(facts.complaints),
    ...(isOpen(facts.status) && facts.reconsideredOn !== null
      ? [told('refusal-reconsidered', facts.reconsideredOn)]
      : []),
    ...(isOpen(facts.status) && facts.status !== 'supplementAsked' && facts.suppliedOn !== null
      ? [told('supplement-received', facts.suppliedOn)]
      : []),
    ...(facts.status === 'refusalSuspended' && facts.suspendedOn !== null
      ? [told('refusal-suspended', facts.suspendedOn)]
      : []),
    ...(fruitless.includes(facts.status) ? [] : evidenceCheckDeadlines(facts.evidenceChecks)),
  ];
}

const told = (kind: DeadlineKind, on: string): PlannedDeadline => ({
  kind,
  dueOn: on,
  inForceOn: on,
  announced: true,
});

/** One for each day: about two refusals there may be two complaints, of the same day at worst. */
function complaintDeadlines(complaints: readonly ComplaintTerm[]): PlannedDeadline[] {
  const due = new Map<string, string>();
  const answered = new Set<string>();
  for (const { filedOn, answerDueOn, answeredOn } of complaints) {
    if (answeredOn === null) due.set(answerDueOn, filedOn);
    else answered.add(answeredOn);
  }
  return [
    ...[...due].map(([dueOn, inForceOn]) => ({ kind: 'complaint-answer' as const, dueOn, inForceOn, announced: true })),
    ...[...answered].map((on) => told('complaint-answered', on)),
  ];
}

/** The provider is told that it was received, as long as nobody told it more. */
function receipt({ status, submittedOn }: EnrolmentDates): PlannedDeadline[] {
  if (!isOpen(status) || status === 'supplementAsked' || submittedOn === null) return [];
  return [{ kind: 'enrolment-received', dueOn: submittedOn, inForceOn: submittedOn, announced: true }];
}

/** One for each day; it stays after the admission until a person has looked. */
function evidenceCheckDeadlines(checks: readonly EvidenceCheck[]): PlannedDeadline[] {
  const since = new Map<string, string>();
  for (const { checkOn, foundOn } of checks) {
    const known = since.get(checkOn);
    if (known === undefined || foundOn < known) since.set(checkOn, foundOn);
  }
  return [...since].map(([dueOn, inForceOn]) => ({ kind: 'evidence-check', dueOn, inForceOn, announced: true }));
}

function deadlinesOfStatus(facts: EnrolmentDates): PlannedDeadline[] {
  const one = (kind: DeadlineKind, dueOn: string, inForceOn: string): PlannedDeadline[] => [
    { kind, dueOn, inForceOn, announced: true },
  ];
  const { status, editedOn, submittedOn, decisionDueOn, decidedOn, remedy, supplement, notProcessedOn } = facts;
  if (status === 'draft') return one('draft-idle', addDays(editedOn, IDLE_DAYS), editedOn);
  // While a supplement is asked the promise stands still.
  if (isOpen(status) && status !== 'supplementAsked' && submittedOn !== null && decisionDueOn !== null)
    return one('decision-promise', decisionDueOn, submittedOn);
  if (status === 'supplementAsked' && supplement !== null)
    return [
      {
        kind: 'supplement',
        dueOn: supplement.until,
        actsOn: addDays(supplement.until, 1),
        inForceOn: supplement.askedOn,
        announced: true,
      },
    ];
  if (status === 'notProcessed' && notProcessedOn !== null) return one('not-processed', notProcessedOn, notProcessedOn);
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
