import type { CalendarDate } from '@openhuis/calendar';
import type { Role } from '@openhuis/platform';
import { type NoticedDeadline, type NoticePolicy, type NoticeStep, stepDates } from './notice-policy.js';

export type LapseReason = 'beforeInForce' | 'overtaken' | 'tooLate';

/** One obligation: to tell one role about one step of one deadline. */
export interface NoticeObligation {
  step: string;
  kind: string;
  role: Role;
  dueOn: CalendarDate;
  usefulUntil: CalendarDate;
  /** 'planned': its day has not come. 'due': to be sent now. 'lapsed': recorded, not sent. */
  state: 'planned' | 'due' | 'lapsed';
  /** Present when and only when it lapsed. */
  reason?: LapseReason;
}

export interface PlannedNotices {
  obligations: NoticeObligation[];
  /** The day on which the planner must look at this deadline again; null when nothing is left. */
  nextNoticeOn: CalendarDate | null;
}

/** The steps that belong to a deadline, one entry for each role, in the order in which they are due. */
export function obligationsOf(deadline: NoticedDeadline, policy: NoticePolicy): NoticeObligation[] {
  return policy
    .filter((step) => step.deadline === deadline.kind)
    .flatMap((step) => step.recipients.map((role) => obligation(step, role, deadline)))
    .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

/**
 * Every obligation of a deadline, as it stands today (architecture, "Notices"):
 * - due before the deadline was in force (a late signature, an import): lapsed, 'beforeInForce';
 * - its day has come: due; but of several of one kind and role that came together (after downtime) only the latest that
 *   is still useful goes, the others are lapsed, 'overtaken';
 * - its usefulness is past: lapsed, 'tooLate'.
 *
 * On whatever days this runs, the union of what it hands out is the same set of obligations; only their state depends on
 * downtime.
 *
 * @param handledBefore steps due before this day were handed out by an earlier run and are left out; null for a deadline
 *   that was never looked at
 */
export function noticeSteps(
  deadline: NoticedDeadline,
  policy: NoticePolicy,
  today: CalendarDate,
  handledBefore: CalendarDate | null = null,
): PlannedNotices {
  const remaining = obligationsOf(deadline, policy).filter(
    ({ dueOn }) => handledBefore === null || dueOn >= handledBefore,
  );
  const going = new Map<string, NoticeObligation>();
  const isReached = ({ dueOn }: NoticeObligation): boolean => dueOn <= today && dueOn >= deadline.inForceOn;
  for (const candidate of remaining) {
    if (!isReached(candidate) || candidate.usefulUntil < today) continue;
    const standing = going.get(lane(candidate));
    // Two on one day: the first of the policy goes, it says the most.
    if (standing === undefined || standing.dueOn < candidate.dueOn) going.set(lane(candidate), candidate);
  }
  const judged = remaining.map((candidate): NoticeObligation => {
    if (candidate.dueOn < deadline.inForceOn) {
      // Known from the start, yet told by nobody before the deadline is in force.
      return deadline.inForceOn <= today ? lapsed(candidate, 'beforeInForce') : candidate;
    }
    if (!isReached(candidate)) return candidate;
    if (going.get(lane(candidate)) === candidate) return { ...candidate, state: 'due' };
    return lapsed(candidate, candidate.usefulUntil < today ? 'tooLate' : 'overtaken');
  });
  const ahead = judged.filter(({ state }) => state === 'planned').map(({ dueOn }) => dueOn);
  const nextNoticeOn = ahead.length === 0 ? null : ahead.reduce((first, day) => (day < first ? day : first));
  return {
    obligations: judged,
    nextNoticeOn: nextNoticeOn !== null && nextNoticeOn < deadline.inForceOn ? deadline.inForceOn : nextNoticeOn,
  };
}

function obligation(step: NoticeStep, role: Role, deadline: NoticedDeadline): NoticeObligation {
  return { step: step.step, kind: step.kind, role, ...stepDates(step, deadline), state: 'planned' };
}

/** Overtaking happens between steps of one kind for one role. */
function lane(candidate: NoticeObligation): string {
  return `${candidate.kind} ${candidate.role}`;
}

function lapsed(candidate: NoticeObligation, reason: LapseReason): NoticeObligation {
  return { ...candidate, state: 'lapsed', reason };
}
