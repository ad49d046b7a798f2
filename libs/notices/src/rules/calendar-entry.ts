import { addDays, type CalendarDate, daysBetween } from '@openhuis/calendar';

const FOLD_AT = 74;
const SEQUENCE_ORIGIN = '2000-01-01';

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

/** An iCalendar object (RFC 5545) with one whole-day entry: `VALUE=DATE`, the end exclusive. */
export function calendarEntry(entry: CalendarEntry): string {
  return written([...FIRST_LINES, 'METHOD:PUBLISH', ...eventLines(entry), LAST_LINE]);
}

/**
 * An iCalendar object with every entry of a calendar that is asked for again and again.
 *
 * @param name as the reader's calendar shows it
 */
export function calendarFeed(name: string, entries: readonly CalendarEntry[]): string {
  return written([
    ...FIRST_LINES,
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    // The name that most calendars read, and how often they may ask.
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap(eventLines),
    LAST_LINE,
  ]);
}

const FIRST_LINES = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Openhuis//Notices//NL'];
const LAST_LINE = 'END:VCALENDAR';

function eventLines({ key, host, date, inForceOn, title, url, writtenAt }: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${key}@${host}`,
    `SEQUENCE:${Math.max(0, daysBetween(SEQUENCE_ORIGIN, inForceOn))}`,
    `DTSTAMP:${writtenAt.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escapeText(title)}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function compact(date: CalendarDate): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');
}

/** A line longer than 75 octets goes on after a line break and a space; a character is never cut in two. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > FOLD_AT) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
