import type { CalendarDate } from '@openhuis/calendar';
import type { Role } from '@openhuis/platform';
import type { NoticedDeadline, NoticePolicy } from './notice-policy.js';
import { obligationsOf } from './notice-steps.js';

/**
 * On what a notice of the future depends. 'certain': on nothing, the deadline stands. 'ifExtended': on the extension with
 * the number `extension` (and those before it) being exercised. 'ifEnded': on that extension not being exercised.
 */
export type ForecastBranch = 'certain' | 'ifExtended' | 'ifEnded';

/** Deadlines that stand, or would stand in a branch, as many as `count`. */
export interface ForecastDeadline extends NoticedDeadline {
  procedureId: string | null;
  branch: ForecastBranch;
  /** The number of the extension on which the branch depends; null when it is certain. */
  extension: number | null;
  count: number;
}

/** Notices that will become due on one day. */
export interface ForecastLine {
  onDate: CalendarDate;
  procedureId: string | null;
  kind: string;
  step: string;
  role: Role;
  branch: ForecastBranch;
  extension: number | null;
  /** Notices, one for each subject; each goes to everybody who then holds the role. */
  notices: number;
}

/**
 * What the same rule that plans notices will make due from one day to another (both inclusive), when the planner runs
 * every day. What is due before its deadline is in force lapses, so it is not foretold.
 */
export function forecastLines(
  deadlines: readonly ForecastDeadline[],
  policyOf: (procedureId: string | null) => NoticePolicy,
  from: CalendarDate,
  until: CalendarDate,
): ForecastLine[] {
  const lines = new Map<string, ForecastLine>();
  for (const deadline of deadlines) {
    const { procedureId, branch, extension, count } = deadline;
    for (const { step, kind, role, dueOn } of obligationsOf(deadline, policyOf(procedureId))) {
      if (dueOn < from || dueOn > until || dueOn < deadline.inForceOn) continue;
      const key = [dueOn, procedureId, step, role, branch, extension].join(' ');
      const line = lines.get(key);
      if (line === undefined)
        lines.set(key, { onDate: dueOn, procedureId, kind, step, role, branch, extension, notices: count });
      else line.notices += count;
    }
  }
  return [...lines.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
