import { isCalendarDate } from '@openhuis/calendar';
import type { Condition, Outcome } from './enrolment-queries.js';

/** A finding while it is made. Dates are calendar dates, '' while nothing is typed. */
export interface FindingDraft {
  outcome: Outcome | undefined;
  reason: string;
  /** Of a document that is not kept: when it was seen. */
  seenOn: string;
  /** The date on that document. */
  issuedOn: string;
  /** The day to look again at other evidence than is asked; undefined: the evidence that is asked. */
  alternativeCheckOn: string | undefined;
}

/** A finding that the api takes. */
export interface WholeFinding {
  conditionCode: string;
  outcome: Outcome;
  reason: string;
  seenOn?: string;
  issuedOn?: string;
  alternativeCheckOn?: string;
}

/** A finding as it stands, to be changed. What an assessor looks at was mostly seen on the same day. */
export function draftFrom(condition: Condition | undefined, today: string): FindingDraft {
  const finding = condition?.assessment ?? null;
  return {
    outcome: finding?.outcome,
    reason: finding?.reason ?? '',
    seenOn: finding?.seenOn ?? (condition?.answer === 'recordedAsSeen' ? today : ''),
    issuedOn: finding?.issuedOn ?? '',
    alternativeCheckOn: finding?.alternativeCheckOn ?? undefined,
  };
}

/** The finding as the api takes it, or undefined while something is missing: then nothing is saved. */
export function findingFrom(
  condition: Condition | undefined,
  { outcome, reason, seenOn, issuedOn, alternativeCheckOn }: FindingDraft,
  today: string,
): WholeFinding | undefined {
  if (condition === undefined || outcome === undefined || reason.trim() === '') return undefined;
  const finding = { conditionCode: condition.code, outcome, reason: reason.trim() };
  if (outcome !== 'met') return finding;
  if (condition.answer === 'recordedAsSeen') {
    if (seenFault(seenOn, today) !== undefined) return undefined;
    if (issuedOn === '' && condition.seen === undefined) return { ...finding, seenOn };
    return issuedFault(issuedOn, seenOn) === undefined ? { ...finding, seenOn, issuedOn } : undefined;
  }
  if (alternativeCheckOn === undefined) return finding;
  return checkFault(alternativeCheckOn, today) === undefined ? { ...finding, alternativeCheckOn } : undefined;
}

/** Whether a draft says what is found already. */
export function isSame(draft: FindingDraft, finding: Condition['assessment']): boolean {
  return (
    finding !== null &&
    draft.outcome === finding.outcome &&
    draft.reason.trim() === finding.reason &&
    (draft.outcome !== 'met' ||
      ((draft.seenOn === (finding.seenOn ?? '') || finding.seenOn == null) &&
        draft.issuedOn === (finding.issuedOn ?? '') &&
        draft.alternativeCheckOn === (finding.alternativeCheckOn ?? undefined)))
  );
}

export type DateFault = 'missing' | 'future' | 'past' | 'afterSeen';

/** What is wrong with the day on which something was seen. */
export function seenFault(seenOn: string, today: string): DateFault | undefined {
  if (!isCalendarDate(seenOn)) return 'missing';
  return seenOn > today ? 'future' : undefined;
}

/** What is wrong with the date on a document. */
export function issuedFault(issuedOn: string, seenOn: string): DateFault | undefined {
  if (!isCalendarDate(issuedOn)) return 'missing';
  return issuedOn > seenOn ? 'afterSeen' : undefined;
}

/** What is wrong with the day on which somebody looks again. */
export function checkFault(checkOn: string, today: string): DateFault | undefined {
  if (!isCalendarDate(checkOn)) return 'missing';
  return checkOn <= today ? 'past' : undefined;
}
