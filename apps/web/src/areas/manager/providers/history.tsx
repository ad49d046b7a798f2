import { amsterdamDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { ListedEnrolment } from '../enrolments/enrolment-queries.js';
import type { Contract } from './provider-queries.js';
import { providerEvents } from './provider-events.js';

/** What happened between the region and a provider, the latest first. */
export function History({
  contracts,
  enrolments,
}: {
  contracts: readonly Contract[];
  enrolments: readonly ListedEnrolment[];
}): ReactNode {
  const events = providerEvents(contracts, enrolments, amsterdamDate(new Date()));
  return (
    <section aria-labelledby="provider-history">
      <h2 id="provider-history">
        <FormattedMessage id="providerFile.history" />
      </h2>
      <ol className="items provider__history">
        {events.map((event) => (
          <li key={`${event.kind} ${event.id}`}>
            <div className="items__main">
              <InnerLink to={event.to}>
                <FormattedMessage id={`providerFile.event.${event.kind}`} values={{ number: event.number ?? '' }} />
              </InnerLink>
            </div>
            <span className="small subtle">
              <CalendarDay date={event.on} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
