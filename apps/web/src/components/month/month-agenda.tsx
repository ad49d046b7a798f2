import type { CalendarDate } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { writtenDate } from '../../i18n/dates.js';
import { weeksOf } from './month-model.js';
import type { DayParts } from './day-parts.js';
import { weekdayName } from './month-names.js';

/** The days of the month that have something, and today, one below the other. */
export function Agenda({
  month,
  today,
  selected,
  parts,
}: {
  month: string;
  today: CalendarDate;
  selected: string | undefined;
  parts: DayParts;
}): ReactNode {
  const intl = useIntl();
  const id = useId();
  const days = weeksOf(month)
    .flatMap((week) => week.days)
    .filter(({ date, isOfMonth }) => isOfMonth && (parts.has(date) || date === today));
  return (
    <div className="month__agenda">
      {days.length === 0 && (
        <p className="subtle">
          <FormattedMessage id="month.nothing" />
        </p>
      )}
      <ol className="items">
        {days.map(({ date }) => (
          <li key={date} className={date === today ? 'month__agenda-today' : undefined}>
            <Link
              to="."
              search={(search: Record<string, unknown>) => ({ ...search, day: date, cursor: undefined })}
              resetScroll={false}
              aria-current={date === selected ? 'true' : undefined}
              aria-describedby={`${id}-${date}`}
            >
              {weekdayName(intl, date, 'short')} {writtenDate(intl, date)}
            </Link>
            <span id={`${id}-${date}`} className="month__parts month__parts--line">
              {(parts.get(date) ?? []).map((part) => (
                <span key={part.key} className={`month__part month__part--${part.tone}`}>
                  <span className="month__sign" aria-hidden="true">
                    {part.sign}
                  </span>{' '}
                  {intl.formatNumber(part.count)} {part.word}
                </span>
              ))}
              {date === today && (
                <span className="subtle">
                  <FormattedMessage id="month.today" />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
