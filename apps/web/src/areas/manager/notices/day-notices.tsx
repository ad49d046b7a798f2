import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, writtenDate } from '../../../i18n/dates.js';
import { ForecastTable } from './ahead.page.js';
import { NoticeTable } from './list.page.js';

interface DayFilter {
  regionId?: number;
  kind?: string;
  procedureId?: string;
}

/** One day of the calendar: the notices themselves up to today, what is foretold after it. */
export function DayNotices({ day, today, filter }: { day: string; today: string; filter: DayFilter }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [day]);
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        <CalendarDay date={day} />
      </h2>
      {day <= today ? <Recorded day={day} filter={filter} /> : <Foretold day={day} filter={filter} />}
    </div>
  );
}

function Recorded({ day, filter: { regionId, kind, procedureId } }: { day: string; filter: DayFilter }): ReactNode {
  const query = {
    from: day,
    until: day,
    limit: 100,
    ...(regionId !== undefined && { regionId }),
    ...(kind !== undefined && { kind }),
    ...(procedureId !== undefined && { procedureId }),
  };
  const notices = useQuery({
    queryKey: ['notices', query],
    queryFn: ({ signal }) => answered(api.GET('/notices', { params: { query }, signal })),
  });
  return (
    <Loaded
      query={notices}
      skeleton={<Skeleton lines={4} height="2.6rem" />}
      isEmpty={({ items }) => items.length === 0}
      empty={<None />}
    >
      {({ items, next }) => (
        <>
          <NoticeTable notices={items} />
          {next !== null && (
            <p>
              <Link to="/desk/notices" search={{ from: day, until: day, ...(kind !== undefined && { kind }) }}>
                <FormattedMessage id="notices.calendar.all" />
              </Link>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}

function Foretold({ day, filter: { kind, procedureId } }: { day: string; filter: DayFilter }): ReactNode {
  const intl = useIntl();
  const query = { from: day, until: day, ...(procedureId !== undefined && { procedureId }) };
  const forecast = useQuery({
    queryKey: ['notice-forecasts', query],
    queryFn: ({ signal }) => answered(api.GET('/notice-forecasts', { params: { query }, signal })),
  });
  return (
    <Loaded
      query={forecast}
      skeleton={<Skeleton lines={4} height="2.2rem" />}
      isEmpty={({ lines }) => lines.length === 0}
      empty={<None />}
    >
      {({ lines }) => (
        <ForecastTable
          lines={lines.filter((line) => kind === undefined || line.kind === kind)}
          caption={writtenDate(intl, day)}
        />
      )}
    </Loaded>
  );
}

function None(): ReactNode {
  return (
    <p className="subtle">
      <FormattedMessage id="notices.calendar.noneThatDay" />
    </p>
  );
}
