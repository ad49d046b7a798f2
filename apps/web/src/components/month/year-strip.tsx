import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type DayPart, type DayParts, totalOf } from './day-parts.js';
import { monthName } from './month-names.js';
import { monthAway } from './month-model.js';
import './month.css';

/**
 * A year at a glance: a column a month, as high as there is much in it, and a way to go there.
 *
 * @param first the first of the twelve months: '2030-01'
 * @param month the one that is shown
 */
export function YearStrip({
  first,
  month,
  today,
  parts,
  label,
}: {
  first: string;
  month: string;
  today: string;
  parts: DayParts;
  label: string;
}): ReactNode {
  const intl = useIntl();
  const months = Array.from({ length: 12 }, (_, index) => monthAway(first, index)).map((name) => ({
    name,
    parts: partsOfMonth(name, parts),
  }));
  const most = Math.max(1, ...months.map((one) => totalOf(one.parts)));
  return (
    <nav aria-label={label}>
      <ol className="year-strip">
        {months.map(({ name, parts: ofMonth }) => (
          <li key={name}>
            <Link
              to="."
              search={(search: Record<string, unknown>) => ({ ...search, month: name, day: undefined })}
              resetScroll={false}
              aria-current={name === month ? 'true' : undefined}
              className={name === today.slice(0, 7) ? 'year-strip__now' : undefined}
            >
              <span className="visually-hidden">
                {intl.formatMessage({ id: 'month.count' }, { month: monthName(intl, name), count: totalOf(ofMonth) })}
              </span>
              <span className="year-strip__column" aria-hidden="true">
                <span
                  className="year-strip__bar"
                  style={{ blockSize: `${String(Math.round((Math.sqrt(totalOf(ofMonth) / most) || 0) * 100))}%` }}
                >
                  {ofMonth.map((part) => (
                    <span key={part.key} className={`month__part--${part.tone}`} style={{ flexGrow: part.count }} />
                  ))}
                </span>
              </span>
              <span className="year-strip__name" aria-hidden="true">
                {monthName(intl, name, 'short')}
              </span>
              <span className="year-strip__count" aria-hidden="true">
                {totalOf(ofMonth) === 0 ? '' : intl.formatNumber(totalOf(ofMonth))}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function partsOfMonth(month: string, parts: DayParts): DayPart[] {
  const sums = new Map<string, DayPart>();
  for (const [date, ofDay] of parts) {
    if (!date.startsWith(month)) continue;
    for (const part of ofDay) {
      const known = sums.get(part.key);
      sums.set(part.key, { ...part, count: part.count + (known?.count ?? 0) });
    }
  }
  return [...sums.values()];
}
