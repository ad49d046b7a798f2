import type { CalendarDate } from '@openhuis/calendar';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayByKey, weeksOf, type MonthDay } from './month-model.js';
import './month.css';
import { type DayPart, type DayParts, totalOf } from './day-parts.js';
import { Agenda } from './month-agenda.js';
import { monthName, weekdayName } from './month-names.js';

/**
 * A month as a grid of days, and where it is narrow as a list of the days that have something. Which day is looked at
 * stands in the address (`day`), so does the month. In the grid the arrow keys go from day to day, Page Up and Page Down
 * from month to month.
 *
 * @param month '2030-07'
 * @param selected the day that is looked at
 */
export function MonthGrid({
  month,
  today,
  selected,
  parts,
  label,
}: {
  month: string;
  today: CalendarDate;
  selected: string | undefined;
  parts: DayParts;
  label: string;
}): ReactNode {
  return (
    <div className="month">
      <Grid month={month} today={today} selected={selected} parts={parts} label={label} />
      <Agenda month={month} today={today} selected={selected} parts={parts} />
    </div>
  );
}

function Grid({
  month,
  today,
  selected,
  parts,
  label,
}: {
  month: string;
  today: CalendarDate;
  selected: string | undefined;
  parts: DayParts;
  label: string;
}): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<CalendarDate>();
  const weeks = useMemo(() => weeksOf(month), [month]);
  const most = Math.max(1, ...weeks.flatMap(({ days }) => days.map(({ date }) => totalOf(parts.get(date)))));
  const reachable = [wanted, selected, today].find((date) => date?.startsWith(month) === true) ?? `${month}-01`;
  useEffect(() => {
    // A key led to a day of another month, which is drawn now.
    if (wanted?.startsWith(month) === true)
      table.current?.querySelector<HTMLElement>(`[data-date="${wanted}"]`)?.focus();
  }, [wanted, month]);
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const from = (event.target as HTMLElement).dataset['date'];
    const to =
      from === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : dayByKey(event.key, from);
    if (to === undefined) return;
    event.preventDefault();
    setWanted(to);
    if (!to.startsWith(month)) {
      void navigate({
        to: '.',
        search: (search: Record<string, unknown>) => ({ ...search, month: to.slice(0, 7), day: undefined }),
        replace: true,
        resetScroll: false,
      });
    }
  };
  return (
    <table ref={table} className="month__grid" role="grid" aria-label={label} onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col" className="month__week">
            <abbr title={intl.formatMessage({ id: 'month.week' })}>
              <FormattedMessage id="month.weekShort" />
            </abbr>
          </th>
          {weeks[0]?.days.map(({ date }) => (
            <th key={date} scope="col">
              <abbr title={weekdayName(intl, date, 'long')}>{weekdayName(intl, date, 'short')}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.number}>
            <th scope="row" className="month__week">
              {week.number}
            </th>
            {week.days.map((day) => (
              <Cell
                key={day.date}
                day={day}
                isToday={day.date === today}
                isSelected={day.date === selected}
                isReachable={day.date === reachable}
                parts={parts.get(day.date) ?? []}
                most={most}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  day,
  isToday,
  isSelected,
  isReachable,
  parts,
  most,
}: {
  day: MonthDay;
  isToday: boolean;
  isSelected: boolean;
  isReachable: boolean;
  parts: readonly DayPart[];
  most: number;
}): ReactNode {
  const intl = useIntl();
  const classes = [
    'month__day',
    !day.isOfMonth && 'month__day--other',
    day.isWeekend && 'month__day--weekend',
    isToday && 'month__day--today',
    isSelected && 'month__day--selected',
  ];
  if (!day.isOfMonth) {
    return (
      <td role="gridcell" className={classes.filter(Boolean).join(' ')}>
        <span className="month__number" aria-hidden="true">
          {day.number}
        </span>
      </td>
    );
  }
  return (
    <td role="gridcell" aria-selected={isSelected} className={classes.filter(Boolean).join(' ')}>
      <Link
        to="."
        search={(search: Record<string, unknown>) => ({ ...search, day: day.date, cursor: undefined })}
        resetScroll={false}
        data-date={day.date}
        tabIndex={isReachable ? 0 : -1}
        aria-current={isToday ? 'date' : undefined}
      >
        <span className="month__number">
          {day.number}
          <span className="visually-hidden"> {monthName(intl, day.date.slice(0, 7))}:</span>
        </span>
        <span className="month__parts">
          {parts.length === 0 && (
            <span className="visually-hidden">
              <FormattedMessage id="month.none" />
            </span>
          )}
          {parts.map((part) => (
            <span key={part.key} className={`month__part month__part--${part.tone}`}>
              <span className="month__sign" aria-hidden="true">
                {part.sign}
              </span>{' '}
              {intl.formatNumber(part.count)}
              <span className="month__word"> {part.word}</span>
            </span>
          ))}
        </span>
        {parts.length > 0 && (
          <span className="month__load" style={{ inlineSize: `${String(share(totalOf(parts), most))}%` }}>
            {parts.map((part) => (
              <span
                key={part.key}
                className={`month__load-part month__part--${part.tone}`}
                style={{ flexGrow: part.count }}
              />
            ))}
          </span>
        )}
      </Link>
    </td>
  );
}

/** A day with one notice must still be seen beside one with hundreds: the root of the share. */
function share(count: number, most: number): number {
  return Math.max(8, Math.round(Math.sqrt(count / most) * 100));
}
