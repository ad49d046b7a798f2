import type { CalendarDate } from '@openhuis/calendar';
import type { IntlShape } from 'react-intl';

/** "juli 2030" */
export function monthName(intl: IntlShape, month: string, style: 'long' | 'short' = 'long'): string {
  return intl.formatDate(new Date(`${month}-01T00:00:00Z`), {
    timeZone: 'UTC',
    month: style,
    ...(style === 'long' && { year: 'numeric' }),
  });
}

/** "maandag", or "ma". */
export function weekdayName(intl: IntlShape, date: CalendarDate, style: 'long' | 'short'): string {
  return intl.formatDate(new Date(`${date}T00:00:00Z`), { timeZone: 'UTC', weekday: style });
}
