import type { CalendarDate } from '@openhuis/calendar';
import { type Language, noticeCatalogues } from '@openhuis/messages';
import type { MailContent } from '@openhuis/platform';
import { calendarEntry, invitationFile } from './calendar-file.js';
import { type DialogueFacts, meetingPlace } from './rules/dialogue-facts.js';

/** What of a delivery its calendar file tells. */
export interface DatedDelivery {
  deadlineKind: string;
  subjectId: string;
  dueKey: string;
  dueOn: CalendarDate;
  inForceOn: CalendarDate;
  region: string;
  personName: string;
  email: string;
  language: Language;
  dialogue: (DialogueFacts & { tableId: string | null; sequence: number | null }) | null;
}

/** What the mail says besides. */
export interface CalendarFrame {
  /** Title of the entry. */
  entry: string;
  /** The page of the subject. */
  url: string;
  /** Of the entries of dates. */
  host: string;
  /** 'Openhuis <noreply@…>' */
  mailFrom: string;
  writtenAt: Date;
}

/** What makes the appointment of a dialogue table the same one in each mail about it and in the feed. */
export const meetingKey = (tableId: string): string => `dialogue-table-${tableId}`;

/** The calendar file of a mail: an invitation to a dialogue table, with its time; else the date that the mail is about. */
export function mailCalendar(delivery: DatedDelivery, frame: CalendarFrame): NonNullable<MailContent['calendar']> {
  const { deadlineKind, subjectId, dueKey, dueOn, inForceOn, dialogue } = delivery;
  const { entry, url, host, writtenAt } = frame;
  if (dialogue !== null) {
    const { tableId, startsAt, endsAt } = dialogue;
    if (tableId !== null && startsAt !== null && endsAt !== null) {
      return invitation(delivery, frame, { ...dialogue, tableId, startsAt, endsAt });
    }
  }
  return {
    fileName: `${dueOn}.ics`,
    content: calendarEntry({
      key: `${deadlineKind}-${subjectId}-${dueKey}`,
      host,
      date: dueOn,
      inForceOn,
      title: entry,
      url,
      writtenAt,
    }),
  };
}

function invitation(
  { region, personName, email, language }: DatedDelivery,
  { entry, url, mailFrom, writtenAt }: CalendarFrame,
  dialogue: DialogueFacts & { tableId: string; startsAt: string; endsAt: string; sequence: number | null },
): NonNullable<MailContent['calendar']> {
  const isCancelled = dialogue.message === 'cancellation';
  return {
    fileName: isCancelled ? 'cancelled.ics' : 'invitation.ics',
    method: isCancelled ? 'CANCEL' : 'REQUEST',
    content: invitationFile(
      {
        key: meetingKey(dialogue.tableId),
        host: new URL(url).hostname,
        startsAt: new Date(dialogue.startsAt),
        endsAt: new Date(dialogue.endsAt),
        sequence: dialogue.sequence ?? 0,
        isCancelled,
        title: entry,
        place: meetingPlace(dialogue) ?? '',
        description: `${noticeCatalogues[language].frame.where} ${url}`,
        url,
        writtenAt,
      },
      { organizer: { name: region, email: addressOf(mailFrom) }, attendee: { name: personName, email } },
    ),
  };
}

/** The bare address of 'Openhuis <noreply@…>'. */
function addressOf(mailFrom: string): string {
  return /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom.trim();
}
