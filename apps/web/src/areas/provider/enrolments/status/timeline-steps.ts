import { amsterdamDate } from '@openhuis/calendar';
import type { Enrolment } from '../enrolment.js';

export type StepName =
  | 'started'
  | 'submitted'
  | 'assessing'
  | 'supplementing'
  | 'told'
  | 'complained'
  | 'answered'
  | 'suspended'
  | 'reconsidered'
  | 'remedy'
  | 'judgment'
  | 'decision'
  | 'admitted'
  | 'refused'
  | 'withdrawn'
  | 'notProcessed'
  | 'final';

/** Something that happened, that is, or that comes. */
export interface TimelineStep {
  key: string;
  name: StepName;
  phase: 'done' | 'now' | 'coming';
  /** When it was; of what is or comes the last day. A day, or an instant. */
  at: string | null;
}

type Told = Pick<
  Enrolment,
  'status' | 'createdAt' | 'submittedAt' | 'decisionDueOn' | 'decision' | 'refusals' | 'complaints'
>;

const dayOf = (at: string): string => (at.includes('T') ? amsterdamDate(new Date(at)) : at);

/** The way of an enrolment in the order of its days. */
export function timelineOf(enrolment: Told): TimelineStep[] {
  const past = happened(enrolment);
  // What has no day of its own (that it was withdrawn) stands where it was put: last.
  const inOrder = past
    .map((step, index) => ({ step, index, day: step.at === null ? '9999' : dayOf(step.at) }))
    .toSorted((one, other) => one.day.localeCompare(other.day) || one.index - other.index);
  return [...inOrder.map(({ step }) => step), ...toCome(enrolment)];
}

function happened({ status, createdAt, submittedAt, decision, refusals, complaints }: Told): TimelineStep[] {
  const done = (name: StepName, at: string | null, id = ''): TimelineStep => ({
    key: `${name} ${id}`,
    name,
    phase: 'done',
    at,
  });
  const steps = [done('started', createdAt)];
  if (submittedAt !== null) steps.push(done('submitted', submittedAt));
  for (const { id, notifiedOn, suspension, state, endedAt } of refusals.toReversed()) {
    steps.push(done('told', notifiedOn, id));
    if (suspension !== null) steps.push(done('suspended', suspension.servedOn, id));
    if (state === 'reconsidered') steps.push(done('reconsidered', endedAt, id));
  }
  for (const { id, filedOn, answer } of complaints.toReversed()) {
    steps.push(done('complained', filedOn, id));
    if (answer !== null) steps.push(done('answered', answer.answeredAt, id));
  }
  if (decision !== null) {
    const isFinal = refusals.some(({ state }) => state === 'final');
    const endedAt = refusals.find(({ state }) => state === 'final')?.endedAt;
    steps.push(isFinal ? done('final', endedAt ?? null) : done(decision.outcome, decision.decidedAt));
  }
  if (status === 'withdrawn' || status === 'notProcessed') steps.push(done(status, null));
  return steps;
}

function toCome({ status, decisionDueOn, refusals }: Told): TimelineStep[] {
  const now = (name: StepName, at: string | null = null): TimelineStep => ({ key: 'now', name, phase: 'now', at });
  const coming = (name: StepName, at: string | null): TimelineStep => ({ key: 'coming', name, phase: 'coming', at });
  switch (status) {
    case 'submitted':
    case 'assessed':
    case 'decisionProposed':
      return [now('assessing'), coming('decision', decisionDueOn)];
    case 'supplementAsked':
      return [now('supplementing'), coming('decision', null)];
    case 'refusalIntended':
      return [now('remedy', refusals[0]?.remedyUntil ?? null), coming('final', null)];
    case 'refusalSuspended':
      return [now('judgment'), coming('decision', null)];
    default:
      return [];
  }
}
