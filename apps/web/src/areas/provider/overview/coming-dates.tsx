import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { type Deadline, deadlinesQuery } from './overview-queries.js';

/** What a provider keeps in the diary; the rest is the region's, or stands among the tasks. */
const shown: readonly Deadline['kind'][] = [
  'supplement',
  'remedy-term',
  'decision-promise',
  'offer-validity',
  'addendum-validity',
  'contract-start',
  'extension-answer',
  'option-lapse',
  'contract-end',
  'lines-end',
  'evidence-expiry',
  'dialogue-table',
];
const AT_MOST = 8;

/** The dates to come, the first first. */
export function ComingDates({ today }: { today: string }): ReactNode {
  const written = useWritten();
  const query = useQuery(deadlinesQuery(today));
  return (
    <section aria-labelledby="coming-dates">
      <h2 id="coming-dates">
        <FormattedMessage id="portalOverview.dates" />
      </h2>
      <Loaded query={query} skeleton={<Skeleton lines={4} />}>
        {({ items }) => {
          const coming = items.filter(({ kind, settledAt }) => shown.includes(kind) && settledAt === null);
          return coming.length === 0 ? (
            <p className="subtle">
              <FormattedMessage id="portalOverview.dates.none" />
            </p>
          ) : (
            <ul className="items">
              {coming.slice(0, AT_MOST).map(({ id, kind, dueOn, contract, procedureTitle }) => (
                <li key={id}>
                  <strong>
                    <CalendarDay date={dueOn} />
                  </strong>
                  <div className="items__main">
                    <FormattedMessage id={`portalOverview.date.${kind}`} />{' '}
                    {contract !== null ? (
                      <Link to="/portal/contracts/$contractId" params={{ contractId: contract.id }}>
                        <FormattedMessage id="portalOverview.contract" values={{ number: contract.number }} />
                      </Link>
                    ) : (
                      procedureTitle !== null && <span className="subtle">{written(procedureTitle)}</span>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <p className="small">
        <Link to="/portal/settings" hash="calendar">
          <FormattedMessage id="portalOverview.dates.calendar" />
        </Link>
      </p>
    </section>
  );
}
