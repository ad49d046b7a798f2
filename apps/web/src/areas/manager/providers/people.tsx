import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { type Representative, useRepresentatives } from './provider-queries.js';

/** Who administers a provider and who may sign for it, and by what; those of today before those of earlier and later. */
export function People({ organisationId }: { organisationId: string }): ReactNode {
  const query = useRepresentatives(organisationId, true);
  return (
    <section aria-labelledby="provider-people">
      <h2 id="provider-people">
        <FormattedMessage id="providerFile.people" />
      </h2>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={2} height="2.5rem" />}
        isEmpty={(people) => people.length === 0}
        empty={<EmptyState title={<FormattedMessage id="providerFile.nobody" />} />}
      >
        {(people) => (
          <>
            <PeopleItems people={people.filter(({ heldToday }) => heldToday)} />
            {people.some(({ heldToday }) => !heldToday) && (
              <details>
                <summary>
                  <FormattedMessage id="providerFile.notToday" />
                </summary>
                <PeopleItems people={people.filter(({ heldToday }) => !heldToday)} />
              </details>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function PeopleItems({ people }: { people: readonly Representative[] }): ReactNode {
  return (
    <ul className="items">
      {people.map((person) => (
        <li key={person.roleId}>
          <div className="items__main">
            <strong>{person.name}</strong>
            <div className="small">
              <FormattedMessage id={`providerFile.role.${person.role}`} />
              {person.basis !== null && (
                <>
                  {' · '}
                  <FormattedMessage id={`providerFile.basis.${person.basis}`} />
                </>
              )}
            </div>
          </div>
          <span className="small subtle">
            <FormattedMessage
              id={person.until === null ? 'providerFile.since' : 'providerFile.fromUntil'}
              values={{
                from: <CalendarDay date={person.since} />,
                until: person.until !== null && <CalendarDay date={person.until} />,
              }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
