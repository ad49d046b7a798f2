import { addDays, addMonths, amsterdamInstant } from '@openhuis/calendar';
import { calendarTexts, formatPattern, type Language, noticeCatalogues } from '@openhuis/messages';
import type { Database, Door, Moment, Scope } from '@openhuis/platform';
import type { CalendarMeeting } from './calendar-file.js';
import { meetingKey } from './mail-calendar.js';
import { meetingPlace } from './rules/dialogue-facts.js';

/** So long a table that was stays in the calendar, and so far ahead it looks; as the dates beside it. */
const DAYS_BACK = 31;
const MONTHS_AHEAD = 24;
const AT_MOST = 500;

interface MeetingRow {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  sequence: number;
  isCancelled: boolean;
}

/**
 * The dialogue tables in somebody's own calendar: those to which an organisation of the reader was invited, or that a region
 * of the reader holds. They keep their hours, and are the same appointments as those in the mails.
 *
 * @param publicUrl where people reach Openhuis, without a slash at the end
 */
export async function readMeetings(
  database: Database,
  scope: Scope,
  { now, today }: Moment,
  publicUrl: string,
  { language, door }: { language: Language; door: Door },
): Promise<CalendarMeeting[]> {
  // What a region plans without having invited anybody is no appointment yet.
  const rows = await database.read<MeetingRow & Record<string, unknown>>(
    scope,
    `select t.id, t.title, t.starts_at as "startsAt", t.ends_at as "endsAt", t.place, t.link, t.sequence,
       t.state = 'cancelled' as "isCancelled"
     from dialogue_table t where t.invited_at is not null and t.starts_at >= $1 and t.starts_at < $2
     order by t.starts_at, t.id limit ${AT_MOST}`,
    [amsterdamInstant(addDays(today, -DAYS_BACK), '00:00'), amsterdamInstant(addMonths(today, MONTHS_AHEAD), '00:00')],
  );
  const area = door === 'provider' ? 'portal' : 'desk';
  return rows.map(({ id, title, place, link, ...row }) => {
    const url = `${publicUrl}/${area}/dialogue-tables/${id}`;
    return {
      ...row,
      key: meetingKey(id),
      host: new URL(publicUrl).hostname,
      title: formatPattern(language, calendarTexts[language].titles['dialogue-table'], { count: 1, what: title }),
      place: meetingPlace({ place, link }) ?? '',
      description: `${noticeCatalogues[language].frame.where} ${url}`,
      url,
      writtenAt: now,
    };
  });
}
