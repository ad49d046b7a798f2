import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '@openhuis/calendar';
import { defaultPolicy, type NoticedDeadline, type NoticePolicy, noticeSteps } from '@openhuis/notices';
import type { Role } from '@openhuis/platform';

/** A deadline of one contract, and who is told about it. */
export interface OracleDeadline extends NoticedDeadline {
  subjectId: string;
  people: Partial<Record<Role, string>>;
}

/** A mail that must go out. */
export interface ExpectedMail {
  messageId: string;
  /** Not before this day has begun in Amsterdam. */
  dueOn: CalendarDate;
}

/**
 * What must be sent about these deadlines when somebody looks on these days, by the pure rule alone: no database, no queue
 * and no clock has a say in it.
 *
 * @param looks business dates, ascending
 */
export function expectedMails(
  deadlines: readonly OracleDeadline[],
  looks: readonly CalendarDate[],
  policy: NoticePolicy = defaultPolicy,
): ExpectedMail[] {
  return deadlines.flatMap((deadline) =>
    looks.flatMap((today, index) => {
      const before = looks[index - 1];
      const { obligations } = noticeSteps(deadline, policy, today, before === undefined ? null : addDays(before, 1));
      return obligations
        .filter(({ state }) => state === 'due')
        .map(({ step, role, dueOn }) => ({ messageId: messageIdOf(deadline, step, role), dueOn }));
    }),
  );
}

/** The Message-ID is the key of the obligation and the person (architecture, "Notices"). */
function messageIdOf({ subjectId, dueOn, people }: OracleDeadline, step: string, role: Role): string {
  const key = [subjectId, step, dueOn, role, people[role] ?? 'nobody'].join('|');
  return `${createHash('sha256').update(key).digest('hex').slice(0, 40)}@openhuis.example`;
}
