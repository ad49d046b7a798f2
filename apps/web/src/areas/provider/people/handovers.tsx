import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Instant } from '../../../i18n/dates.js';
import type { OwnOrganisation } from '../of-organisation.js';

/** What a region can do when nobody administers the organisation any more, and what it did. */
export function Handovers({ own }: { own: OwnOrganisation }): ReactNode {
  const { data: handovers = [] } = useQuery({
    queryKey: ['handovers'],
    queryFn: ({ signal }) => answered(api.GET('/handovers', { signal })),
  });
  const ours = handovers.filter(({ organisationId }) => organisationId === own.id);
  return (
    <details className="card" open={ours.some(({ decidedAt }) => decidedAt === null)}>
      <summary>
        <FormattedMessage id="ourPeople.handover" />
      </summary>
      <p>
        <FormattedMessage id="ourPeople.handover.text" />
      </p>
      <p>
        <FormattedMessage id="ourPeople.handover.advice" />
      </p>
      {ours.length > 0 && (
        <ul className="items">
          {ours.map(({ id, personName, state, askedAt, statement, decidedAt }) => (
            <li key={id}>
              <div className="items__main">
                <strong>{personName}</strong>{' '}
                <FormattedMessage
                  id={`ourPeople.handover.${state}`}
                  values={{ at: <Instant at={decidedAt ?? askedAt} /> }}
                />
                <div className="small">{statement}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
