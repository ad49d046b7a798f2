import { type CalendarDate, earliest, latest, latestNoticeOn } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { BundleRule, ProcedureLine } from '@openhuis/procedures';
import type { HeldLine } from '../../extensions/rules/extension.js';
import type { Side } from '../../rules/transitions.js';
import { brokenBundles, endedLines, lineFaults } from './ended-lines.js';
import type { EndingGround } from './ending.js';
import { earliestEndAfterNotice, mayGiveNotice, type NoticeScheme } from './notice-term.js';

/** What a request to end is judged by. */
export interface EndingGrounds {
  /** Who may give notice and how; undefined: nobody. */
  notice: NoticeScheme | undefined;
  bundleRules: readonly BundleRule[];
  /** Every line with its last day. */
  lines: readonly HeldLine[];
  /** The first and the last day of the contract. */
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}

/** What one side asks for. */
export interface EndingRequest {
  ground: EndingGround;
  side: Side;
  /** The last day, inclusive. */
  endsOn: CalendarDate;
  /** What ends; the whole contract when left out. */
  lines?: readonly ProcedureLine[] | undefined;
}

/** The calendar days in which the other side consents to an end, when the end itself does not come before. */
export const CONSENT_DAYS = 28;
/** The calendar days in which a second person approves what one proposed. */
export const APPROVAL_DAYS = 14;

/** The first last day that this ground allows to a side, when it asks today. */
export function earliestEnd(
  { notice, startsOn }: EndingGrounds,
  ground: EndingGround,
  today: CalendarDate,
): CalendarDate {
  const first = ground === 'notice' && notice !== undefined ? earliestEndAfterNotice(today, notice.months) : today;
  return latest(first, startsOn);
}

/**
 * Everything that forbids a request to end; empty when it may go out. `notice-not-allowed`, `notice-too-short` with the
 * earliest day, `day-outside-term` for a day before today or after the end, `line-missing`, `line-not-held`, and
 * `bundle-companion-missing` for a companion of what goes on.
 */
export function endingRequestViolations(
  grounds: EndingGrounds,
  request: EndingRequest,
  today: CalendarDate,
): Violation[] {
  const { endsOn, lines, ground } = request;
  const found: Violation[] = [];
  if (ground === 'notice' && !mayGiveNotice(grounds.notice, request.side)) {
    found.push({ code: 'notice-not-allowed', details: { side: request.side } });
  }
  const first = earliestEnd(grounds, ground, today);
  if (endsOn > grounds.endsOn || endsOn < latest(today, grounds.startsOn)) {
    found.push({ code: 'day-outside-term', path: 'endsOn', details: { earliest: first, latest: grounds.endsOn } });
  } else if (endsOn < first) {
    found.push({
      code: 'notice-too-short',
      path: 'endsOn',
      details: { earliest: first, months: grounds.notice?.months ?? 0 },
    });
  }
  if (lines === undefined) return found;
  found.push(...lineFaults(grounds.lines, endsOn, lines));
  // Who ends everything that runs leaves nothing that could need a companion.
  const isAll = endedLines(grounds.lines, endsOn, lines).length === endedLines(grounds.lines, endsOn).length;
  return isAll ? found : [...found, ...brokenBundles(grounds.bundleRules, grounds.lines, endsOn, lines)];
}

/**
 * The last day on which what was asked can be approved, received or consented to; null when nobody has to. A notice must
 * have been received while the months before its end are still there.
 *
 * @param state as it will be: 'proposed' or 'asked'
 */
export function answerDueOn(
  grounds: Pick<EndingGrounds, 'notice'>,
  { ground, endsOn }: Pick<EndingRequest, 'ground' | 'endsOn'>,
  state: 'proposed' | 'asked' | 'planned',
  lastOfDays: (days: number) => CalendarDate,
): CalendarDate | null {
  if (state === 'planned') return null;
  const receivedBy = ground === 'notice' && grounds.notice ? latestNoticeOn(endsOn, grounds.notice.months) : endsOn;
  if (state === 'asked' && ground === 'notice') return receivedBy;
  return earliest(receivedBy, lastOfDays(state === 'proposed' ? APPROVAL_DAYS : CONSENT_DAYS));
}
