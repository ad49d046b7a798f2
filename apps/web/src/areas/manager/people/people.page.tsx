import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { EndRole } from './end-role.js';
import { PeopleFrame } from './people-frame.js';
import { RoleName, RolePeriod } from './role-words.js';
import './people.css';

type Person = Answer<'RegionPersonAnswer'>;
type Role = Person['roles'][number];

const route = getRouteApi('/desk/people');

/** Who works for the region, with their roles; those of today, or those that are over. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PeopleFrame title={intl.formatMessage({ id: 'staff.title' })} permission="people.read">
      {(regionId) => <People regionId={regionId} />}
    </PeopleFrame>
  );
}

function People({ regionId }: { regionId: number }): ReactNode {
  const { state, cursor } = route.useSearch();
  const isEnded = state === 'ended';
  const query = useQuery({
    queryKey: ['regions', regionId, 'people', isEnded, cursor],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/regions/{id}/people', {
          params: { path: { id: regionId }, query: { ...(isEnded && { state: 'ended' as const }), cursor } },
          signal,
        }),
      ),
  });
  return (
    <>
      <p>
        <Link
          to="."
          search={(search: Record<string, unknown>) => ({
            ...search,
            state: isEnded ? undefined : 'ended',
            cursor: undefined,
          })}
        >
          <FormattedMessage id={isEnded ? 'staff.showStanding' : 'staff.showEnded'} />
        </Link>
      </p>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={8} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={<FormattedMessage id={isEnded ? 'staff.noneEnded' : 'staff.none'} />} />}
      >
        {({ items, next }) => (
          <>
            <Table caption={<FormattedMessage id={isEnded ? 'staff.endedCaption' : 'staff.caption'} />}>
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="staff.name" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="staff.roles" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="staff.lastSignedIn" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="staff.tokens" />
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((person) => (
                  <PersonRow key={person.id} person={person} regionId={regionId} isEnded={isEnded} />
                ))}
              </tbody>
            </Table>
            <Pager cursor={cursor} next={next} />
          </>
        )}
      </Loaded>
    </>
  );
}

function PersonRow({ person, regionId, isEnded }: { person: Person; regionId: number; isEnded: boolean }): ReactNode {
  const { data: session } = useSession();
  const isOwn = person.id === session?.person?.id;
  return (
    <tr>
      <th scope="row">
        {person.name}{' '}
        {person.kind === 'application' && (
          <Badge>
            <FormattedMessage id="staff.application" />
          </Badge>
        )}
        {isOwn && (
          <Badge tone="info">
            <FormattedMessage id="staff.you" />
          </Badge>
        )}
        {person.email !== null && <div className="people__email">{person.email}</div>}
      </th>
      <td>
        <ul className="people__roles">
          {person.roles.map((role) => (
            <RoleItem
              key={role.id}
              role={role}
              person={person}
              regionId={regionId}
              mayEnd={!isEnded && !isOwn && person.kind === 'natural' && may(session, 'people.edit')}
            />
          ))}
        </ul>
      </td>
      <td>
        {person.lastSignedInAt === null ? (
          <FormattedMessage id="staff.never" />
        ) : (
          <Instant at={person.lastSignedInAt} short />
        )}
      </td>
      <td>
        {person.tokens}
        {person.tokenLastUsedAt !== null && (
          <div className="subtle">
            <FormattedMessage id="staff.tokenLastUsed" values={{ at: <Instant at={person.tokenLastUsedAt} short /> }} />
          </div>
        )}
      </td>
    </tr>
  );
}

function RoleItem({
  role,
  person,
  regionId,
  mayEnd,
}: {
  role: Role;
  person: Person;
  regionId: number;
  mayEnd: boolean;
}): ReactNode {
  const [isEnding, setEnding] = useState(false);
  return (
    <li>
      <span>
        <RoleName role={role.role} municipalityCodes={role.municipalityCodes} regionId={regionId} />{' '}
        <span className="subtle">
          <RolePeriod since={role.since} until={role.until} />
        </span>
        {role.endReason !== null && (
          <span className="subtle">
            {' '}
            <FormattedMessage id="staff.reason" values={{ reason: role.endReason }} />
          </span>
        )}
      </span>
      {mayEnd && role.until === null && (
        <Button small variant="quiet" onClick={() => setEnding(true)}>
          <FormattedMessage id="staff.end" />
          <span className="visually-hidden">
            {': '}
            {person.name}, <RoleName role={role.role} />
          </span>
        </Button>
      )}
      {isEnding && <EndRole role={role} name={person.name} regionId={regionId} close={() => setEnding(false)} />}
    </li>
  );
}
