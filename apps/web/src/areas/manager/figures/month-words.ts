import type { IntlShape } from 'react-intl';

/** '2026-03' as "maart 2026", or in a narrow place as "mrt". */
export function monthWord(intl: IntlShape, month: string, short = false): string {
  return intl.formatDate(new Date(`${month}-01T00:00:00Z`), {
    timeZone: 'UTC',
    month: short ? 'short' : 'long',
    ...(!short && { year: 'numeric' as const }),
  });
}
