import { addDays, type CalendarDate, daysBetween } from '@openhuis/calendar';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

const SEQUENCE_ORIGIN = '2000-01-01';
/** How often a calendar may ask for a feed again, in seconds. */
const EVERY_SIX_HOURS = 6 * 60 * 60;

/** One date of a subject, as it goes into a reader's own calendar. */
export interface CalendarEntry {
  /** What the date belongs to: the same for every notice about it, so that a calendar shows it once. */
  key: string;
  host: string;
  date: CalendarDate;
  /** Since when the subject has this date: a later one is the newer version of the entry. */
  inForceOn: CalendarDate;
  title: string;
  url: string;
  writtenAt: Date;
}

/** A meeting, as it goes into a reader's own calendar. */
export interface CalendarMeeting {
  /** The same for the invitation, every change, the cancellation and the feed: one appointment in a calendar. */
  key: string;
  host: string;
  startsAt: Date;
  endsAt: Date;
  /** Counts the changes: a calendar keeps the highest. */
  sequence: number;
  isCancelled: boolean;
  title: string;
  /** Where it is, or how to take part from afar. */
  place: string;
  description: string;
  url: string;
  writtenAt: Date;
}

/** Who invites, and who is invited. */
export interface Invitation {
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

/** An iCalendar object (RFC 5545) with one whole-day entry: `VALUE=DATE`, the end exclusive. */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH);
  addEntry(calendar, entry);
  return written(calendar);
}

/**
 * An iCalendar object that puts a meeting into the calendar of who is invited, replaces it, or takes it out again (RFC 5546:
 * REQUEST and CANCEL). Its times are in UTC, so that no rule of a time zone has to come along. No answer by mail is asked
 * for: that is given in the portal.
 */
export function invitationFile(meeting: CalendarMeeting, { organizer, attendee }: Invitation): string {
  const calendar = newCalendar(meeting.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  const event = addMeeting(calendar, meeting);
  event.organizer(organizer);
  event.createAttendee({
    ...attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return written(calendar);
}

/**
 * An iCalendar object with every entry of a calendar that is asked for again and again.
 *
 * @param name as the reader's calendar shows it
 */
export function calendarFeed(
  name: string,
  entries: readonly CalendarEntry[],
  meetings: readonly CalendarMeeting[] = [],
): string {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH);
  // The library escapes what events say, not the name.
  calendar.name(name.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, ' '));
  calendar.ttl(EVERY_SIX_HOURS);
  for (const entry of entries) addEntry(calendar, entry);
  for (const meeting of meetings) addMeeting(calendar, meeting);
  return written(calendar);
}

function newCalendar(method: ICalCalendarMethod): ICalCalendar {
  return ical({ prodId: { company: 'Openhuis', product: 'Notices', language: 'NL' }, method });
}

function addEntry(calendar: ICalCalendar, { key, host, date, inForceOn, title, url, writtenAt }: CalendarEntry): void {
  calendar.createEvent({
    id: `${key}@${host}`,
    sequence: Math.max(0, daysBetween(SEQUENCE_ORIGIN, inForceOn)),
    stamp: writtenAt,
    start: date,
    end: addDays(date, 1),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: title,
    url,
  });
}

function addMeeting(calendar: ICalCalendar, meeting: CalendarMeeting): ReturnType<ICalCalendar['createEvent']> {
  const { key, host, startsAt, endsAt, sequence, isCancelled, title, place, description, url, writtenAt } = meeting;
  return calendar.createEvent({
    id: `${key}@${host}`,
    sequence,
    stamp: writtenAt,
    start: startsAt,
    end: endsAt,
    summary: title,
    location: place,
    description,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/** RFC 5545 ends every line, the last one too. */
const written = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`;
