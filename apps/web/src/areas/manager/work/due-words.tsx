import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { CalendarDay } from '../../../i18n/dates.js';

/** How long there is still, or how late it is; the word says it, the colour helps. */
export function DaysLeft({ days }: { days: number }): ReactNode {
  const tone = days < 0 ? 'negative' : days <= 7 ? 'warning' : 'neutral';
  return (
    <Badge tone={tone}>
      <FormattedMessage
        id={days < 0 ? 'work.daysLate' : days === 0 ? 'work.dueToday' : 'work.daysLeft'}
        values={{ count: Math.abs(days) }}
      />
    </Badge>
  );
}

/** The same with its day. */
export function Due({ on, days }: { on: string; days: number }): ReactNode {
  return (
    <span className="work__due">
      <DaysLeft days={days} />{' '}
      <span className="small subtle">
        <CalendarDay date={on} short />
      </span>
    </span>
  );
}
