import type { CalendarDate } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { monthAway } from './month-model.js';
import './month.css';
import { monthName } from './month-names.js';

/** To the months before and after, and back to today. The name of the month stands between them. */
export function MonthSteps({ month, today }: { month: string; today: CalendarDate }): ReactNode {
  const intl = useIntl();
  const to = (target: string) => (search: Record<string, unknown>) => ({ ...search, month: target, day: undefined });
  const name = (target: string): string => monthName(intl, target);
  return (
    <div className="month__steps">
      <Link
        className="button button--small"
        to="."
        search={to(monthAway(month, -1))}
        resetScroll={false}
        aria-label={intl.formatMessage({ id: 'month.previous' }, { month: name(monthAway(month, -1)) })}
      >
        <span aria-hidden="true">‹</span>
      </Link>
      <h2 aria-live="polite">{name(month)}</h2>
      <Link
        className="button button--small"
        to="."
        search={to(monthAway(month, 1))}
        resetScroll={false}
        aria-label={intl.formatMessage({ id: 'month.next' }, { month: name(monthAway(month, 1)) })}
      >
        <span aria-hidden="true">›</span>
      </Link>
      {month !== today.slice(0, 7) && (
        <Link className="button button--small button--quiet" to="." search={to(today.slice(0, 7))} resetScroll={false}>
          <FormattedMessage id="month.toToday" />
        </Link>
      )}
    </div>
  );
}
