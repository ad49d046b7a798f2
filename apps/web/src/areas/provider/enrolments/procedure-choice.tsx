import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { EmptyState, Loaded } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { useRegions } from '../../../region/regions.js';

/** The procedures in which one can enrol now. */
export function ProcedureChoice(): ReactNode {
  const written = useWritten();
  const { data: regions } = useRegions();
  const procedures = useQuery({
    queryKey: ['procedures', { phase: 'open' }],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures', { params: { query: { phase: 'open', limit: 200 } }, signal })),
  });
  return (
    <Loaded
      query={procedures}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title={<FormattedMessage id="enrolling.choice.empty" />}>
          <p>
            <Link to="/procedures">
              <FormattedMessage id="enrolling.choice.all" />
            </Link>
          </p>
        </EmptyState>
      }
    >
      {({ items }) => (
        <>
          <p className="lead">
            <FormattedMessage id="enrolling.choice.intro" />
          </p>
          <ul className="items">
            {items.map(({ id, title, regionId, startsOn, endsOn }) => (
              <li key={id}>
                <div className="items__main">
                  <Link to="/portal/enrolments/new" search={{ procedure: id }}>
                    {written(title)}
                  </Link>
                  <div>{regions?.find((region) => region.id === regionId)?.appearance.displayName}</div>
                  <div className="small subtle">
                    <FormattedMessage
                      id="enrolling.new.period"
                      values={{ start: <CalendarDay date={startsOn} />, end: <CalendarDay date={endsOn} /> }}
                    />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
