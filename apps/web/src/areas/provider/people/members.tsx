import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert, Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useSession } from '../../../session/session.js';
import type { OwnOrganisation } from '../of-organisation.js';
import { EndRole } from './end-role.js';
import { GiveRoles } from './give-roles.js';
import { type Member, type MemberRole, membersQuery } from './member-queries.js';

/** Who works for the organisation, each with roles, their last day, and the basis of a mandate. */
export function Members({ own }: { own: OwnOrganisation }): ReactNode {
  const query = useQuery(membersQuery(own.id));
  const today = amsterdamDate(new Date());
  return (
    <section aria-labelledby="members">
      <h2 id="members">
        <FormattedMessage id="ourPeople.members" />
      </h2>
      <Loaded query={query} skeleton={<Skeleton lines={3} height="5rem" />}>
        {(members) => {
          const present = members.filter(({ roles }) => roles.some((role) => !isOver(role, today)));
          const former = members.filter((member) => !present.includes(member));
          const isSigned = present.some(({ roles }) =>
            roles.some(({ role, heldToday }) => role === 'provider_signatory' && heldToday),
          );
          return (
            <div className="stack">
              {!isSigned && (
                <Alert tone="warning" title={<FormattedMessage id="ourPeople.noSignatory.title" />}>
                  <p>
                    <FormattedMessage id="ourPeople.noSignatory.text" />
                  </p>
                </Alert>
              )}
              <ul className="items">
                {present.map((member) => (
                  <MemberItem key={member.personId} own={own} member={member} today={today} />
                ))}
              </ul>
              {former.length > 0 && (
                <details>
                  <summary>
                    <FormattedMessage id="ourPeople.former" values={{ count: former.length }} />
                  </summary>
                  <ul className="items">
                    {former.map((member) => (
                      <MemberItem key={member.personId} own={own} member={member} today={today} />
                    ))}
                  </ul>
                </details>
              )}
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

const isOver = ({ until }: MemberRole, today: string): boolean => until !== null && until < today;

function MemberItem({ own, member, today }: { own: OwnOrganisation; member: Member; today: string }): ReactNode {
  const { data: session } = useSession();
  const [isGiving, setGiving] = useState(false);
  const mayEdit = own.permissions.includes('member.edit');
  const { name, email, kind, lastSignInAt, roles, personId } = member;
  const standing = roles.filter((role) => !isOver(role, today));
  const past = roles.filter((role) => isOver(role, today));
  return (
    <li>
      <div className="items__main">
        <strong>{name}</strong>{' '}
        {session?.person?.id === personId && (
          <Badge tone="info">
            <FormattedMessage id="ourPeople.you" />
          </Badge>
        )}
        {kind === 'application' && (
          <Badge>
            <FormattedMessage id="ourPeople.application" />
          </Badge>
        )}
        <div className="small subtle">
          {email !== null && <>{email} · </>}
          {lastSignInAt === null ? (
            <FormattedMessage id="ourPeople.neverSignedIn" />
          ) : (
            <FormattedMessage id="ourPeople.lastSignIn" values={{ at: <Instant at={lastSignInAt} /> }} />
          )}
        </div>
        <ul className="roles">
          {standing.map((role) => (
            <RoleLine key={role.id} own={own} member={member} role={role} today={today} />
          ))}
          {past.map((role) => (
            <RoleLine key={role.id} own={own} member={member} role={role} today={today} />
          ))}
        </ul>
      </div>
      {mayEdit && kind === 'natural' && (
        <Button small onClick={() => setGiving(true)}>
          <FormattedMessage id="ourPeople.give" />
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
      {isGiving && <GiveRoles own={own} member={member} today={today} close={() => setGiving(false)} />}
    </li>
  );
}

function RoleLine({
  own,
  member,
  role,
  today,
}: {
  own: OwnOrganisation;
  member: Member;
  role: MemberRole;
  today: string;
}): ReactNode {
  const [isEnding, setEnding] = useState(false);
  const { since, until, basis, evidenceId, endReason } = role;
  const over = isOver(role, today);
  return (
    <li className={over ? 'subtle' : undefined}>
      <span>
        <strong>
          <FormattedMessage id={`ourPeople.role.${role.role}`} />
        </strong>
        {': '}
        <FormattedMessage
          id={`ourPeople.period.${since > today ? 'future' : over ? 'over' : until === null ? 'open' : 'until'}`}
          values={{
            since: <CalendarDay date={since} />,
            until: until === null ? '' : <CalendarDay date={until} />,
          }}
        />
        {basis !== null && (
          <>
            {'. '}
            {evidenceId === null ? (
              <FormattedMessage id={`ourPeople.mandate.${basis}`} />
            ) : (
              <a href={`/v1/evidence/${evidenceId}/file`}>
                <FormattedMessage id={`ourPeople.mandate.${basis}`} />
              </a>
            )}
          </>
        )}
        {endReason !== null && (
          <>
            {'. '}
            <FormattedMessage id="ourPeople.endReason" values={{ reason: endReason }} />
          </>
        )}
      </span>
      {!over && own.permissions.includes('member.edit') && (
        <Button small variant="quiet" onClick={() => setEnding(true)}>
          <FormattedMessage id="ourPeople.end" />
          <span className="visually-hidden">
            {' '}
            <FormattedMessage id={`ourPeople.role.${role.role}`} />, {member.name}
          </span>
        </Button>
      )}
      {isEnding && <EndRole own={own} member={member} role={role} close={() => setEnding(false)} />}
    </li>
  );
}
