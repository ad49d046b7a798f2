import type { ReactNode } from 'react';
import { useIntl, type IntlShape } from 'react-intl';

/** A calendar date ('2030-12-31') as people write it: "31 december 2030". */
export function writtenDate(intl: IntlShape, date: string): string {
  return intl.formatDate(new Date(`${date}T00:00:00Z`), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** A calendar date in a narrow column: "31-12-2030" or "31/12/2030". */
export function shortDate({ locale }: IntlShape, date: string): string {
  // Its parts, turned round: a list has hundreds of them, and a formatter takes its time for each.
  return date
    .split('-')
    .toReversed()
    .join(locale.startsWith('nl') ? '-' : '/');
}

/** A calendar date; inclusive, as people mean it. */
export function CalendarDay({ date, short = false }: { date: string; short?: boolean }): ReactNode {
  const intl = useIntl();
  return <time dateTime={date}>{short ? shortDate(intl, date) : writtenDate(intl, date)}</time>;
}

/** A moment, in the Netherlands: "21 november 2026 om 14:05". */
export function Instant({ at, short = false }: { at: string; short?: boolean }): ReactNode {
  const intl = useIntl();
  return (
    <time dateTime={at}>
      {intl.formatDate(
        at,
        short ? { dateStyle: 'short', timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' },
      )}
    </time>
  );
}
