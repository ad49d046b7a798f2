import type { Violation } from '@openhuis/platform';

/** More months than this are no picture any more; whoever wants them asks twice. */
export const MOST_MONTHS = 60;
/** So many months, this one included, where nobody says which. */
const USUAL_MONTHS = 12;

/** From the first up to and including the last month, 'YYYY-MM'. */
export interface FigurePeriod {
  from: string;
  until: string;
}

/** Counts a month on; `by` may be negative. '2026-01' and -1 is '2025-12'. */
export function monthsLater(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/**
 * The months that were asked for; a side that was left out gives a year, and both this month and the eleven before it.
 *
 * @param today Europe/Amsterdam
 */
export function figurePeriod(asked: Partial<FigurePeriod>, today: string): FigurePeriod {
  const until =
    asked.until ?? (asked.from === undefined ? today.slice(0, 7) : monthsLater(asked.from, USUAL_MONTHS - 1));
  return { from: asked.from ?? monthsLater(until, 1 - USUAL_MONTHS), until };
}

/** What is wrong with a period: its end before its beginning, or too long. */
export function periodViolations({ from, until }: FigurePeriod): Violation[] {
  if (until < from) return [{ code: 'invalid-input', path: 'until', details: { rule: 'not before from' } }];
  return until > monthsLater(from, MOST_MONTHS - 1)
    ? [{ code: 'invalid-input', path: 'until', details: { rule: `${MOST_MONTHS} months at most` } }]
    : [];
}
