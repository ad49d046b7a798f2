import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { announcedQuery } from '../../../components/amendment/announced-query.js';
import { CalendarDay } from '../../../i18n/dates.js';

/** What was announced and does not hold yet; nothing where there is none. */
export function AnnouncedAmendments({ procedureId }: { procedureId: string }): ReactNode {
  const { data: amendments = [] } = useQuery(announcedQuery(procedureId));
  const coming = amendments.filter(({ state }) => state === 'announced');
  if (amendments.length === 0) return null;
  const link = (
    <Link to="/procedures/$procedureId/amendments" params={{ procedureId }}>
      <FormattedMessage id="procedurePage.amendments.all" values={{ count: amendments.length }} />
    </Link>
  );
  if (coming.length === 0) return <p>{link}</p>;
  return (
    <Alert title={<FormattedMessage id="procedurePage.amendments.coming" values={{ count: coming.length }} />}>
      <ul>
        {coming.map(({ id, number, subject, effectiveOn }) => (
          <li key={id}>
            {number}. {subject}, <CalendarDay date={effectiveOn} />
          </li>
        ))}
      </ul>
      <p>{link}</p>
    </Alert>
  );
}
