import { amsterdamInstant, isCalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** When and where a dialogue table is, in the words of who plans it. */
export interface MeetingPlan {
  /** 'YYYY-MM-DD' in Amsterdam. */
  heldOn: string;
  /** 'HH:mm' on the clock in Amsterdam, like `until`. */
  from: string;
  until: string;
  place?: string | undefined;
  /** For who takes part from afar: https only. */
  link?: string | undefined;
}

/** The two ends of a meeting. */
export interface MeetingTimes {
  startsAt: Date;
  endsAt: Date;
}

/** The instants of a plan without faults. */
export function meetingTimes({ heldOn, from, until }: MeetingPlan): MeetingTimes {
  return { startsAt: amsterdamInstant(heldOn, from), endsAt: amsterdamInstant(heldOn, until) };
}

/** Everything that is wrong with a plan: who is invited must know where to go, and still be able to. */
export function meetingViolations(plan: MeetingPlan, now: Date): Violation[] {
  const found: Violation[] = [];
  const { place = '', link = '' } = plan;
  if (!isCalendarDate(plan.heldOn)) found.push({ code: 'invalid-date', path: 'heldOn' });
  else {
    const { startsAt, endsAt } = meetingTimes(plan);
    if (endsAt <= startsAt) {
      found.push({ code: 'invalid-input', path: 'until', details: { rule: 'later than it begins' } });
    }
    if (startsAt <= now) found.push({ code: 'date-in-past', path: 'heldOn' });
  }
  if (place.trim() === '' && link.trim() === '') {
    found.push({ code: 'invalid-input', path: 'place', details: { rule: 'a place or a link' } });
  }
  if (link.trim() !== '' && !isSafeLink(link)) {
    found.push({ code: 'invalid-input', path: 'link', details: { rule: 'an address that begins with https://' } });
  }
  return found;
}

/** What of a meeting its guests have in their own calendars: when one of these changes, they are told. */
export type MeetingInCalendar = MeetingTimes & { title: string; place: string | null; link: string | null };

/** Whether what changed must be told to who was invited. */
export function mustBeToldAnew(before: MeetingInCalendar, after: MeetingInCalendar): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.title !== after.title ||
    before.place !== after.place ||
    before.link !== after.link
  );
}

function isSafeLink(text: string): boolean {
  return URL.canParse(text.trim()) && new URL(text.trim()).protocol === 'https:';
}
