import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { EnrolmentStatusBadge } from '../../../components/enrolment-status/enrolment-status.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, type Session } from '../../../session/session.js';
import { contractsQuery, enrolmentsQuery, type ListedContract, type ListedEnrolment } from './overview-queries.js';

const SHOWN = 8;
/** While these last, the day of the promised decision is told; a supplement moves it. */
const promised: ReadonlySet<string> = new Set(['submitted', 'assessed', 'decisionProposed']);

const contractTones: Record<ListedContract['status'], Tone> = {
  pending: 'warning',
  signed: 'info',
  active: 'positive',
  ended: 'neutral',
};

/** The enrolments, what is under way first. */
export function OwnEnrolments({ session }: { session: Session }): ReactNode {
  const written = useWritten();
  const query = useQuery(enrolmentsQuery);
  const isSettled = ({ status }: ListedEnrolment): boolean => ['refused', 'withdrawn', 'notProcessed'].includes(status);
  const start = may(session, 'enrolment.edit') && (
    <p>
      <Link className={buttonClass()} to="/portal/enrolments/new">
        <FormattedMessage id="portalOverview.enrolments.new" />
      </Link>
    </p>
  );
  return (
    <section aria-labelledby="own-enrolments">
      <h2 id="own-enrolments">
        <FormattedMessage id="portalOverview.enrolments" />
      </h2>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={2} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="portalOverview.enrolments.none" />}>
            <p>
              <FormattedMessage id="portalOverview.enrolments.none.text" />
            </p>
            {start}
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <div className="stack">
            <ul className="items">
              {items
                .toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b)))
                .slice(0, SHOWN)
                .map(({ id, procedureTitle, status, organisationName, submittedAt, decisionDueOn }) => (
                  <li key={id}>
                    <div className="items__main">
                      <Link to="/portal/enrolments/$enrolmentId" params={{ enrolmentId: id }}>
                        {written(procedureTitle)}
                      </Link>
                      <div className="small subtle">
                        {session.tenants.length > 1 && <>{organisationName}. </>}
                        {submittedAt !== null && (
                          <FormattedMessage
                            id="portalOverview.enrolments.submitted"
                            values={{ at: <Instant at={submittedAt} /> }}
                          />
                        )}{' '}
                        {decisionDueOn !== null && promised.has(status) && (
                          <FormattedMessage
                            id="portalOverview.enrolments.due"
                            values={{ date: <CalendarDay date={decisionDueOn} /> }}
                          />
                        )}
                      </div>
                    </div>
                    <EnrolmentStatusBadge status={status} />
                  </li>
                ))}
            </ul>
            {(items.length > SHOWN || next !== null) && (
              <p>
                <Link to="/portal/enrolments">
                  <FormattedMessage id="portalOverview.enrolments.all" />
                </Link>
              </p>
            )}
            {start}
          </div>
        )}
      </Loaded>
    </section>
  );
}

/** The contracts: those that run, the first to end first; those that ended last. */
export function OwnContracts({ session }: { session: Session }): ReactNode {
  const query = useQuery(contractsQuery);
  const hasEnded = ({ status }: ListedContract): boolean => status === 'ended';
  return (
    <section aria-labelledby="own-contracts">
      <h2 id="own-contracts">
        <FormattedMessage id="portalOverview.contracts" />
      </h2>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={2} height="3rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <p className="subtle">
            <FormattedMessage id="portalOverview.contracts.none" />
          </p>
        }
      >
        {({ items, next }) => (
          <>
            <ul className="items">
              {items
                .toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)))
                .map(({ id, number, status, organisationName, startsOn, endsOn }) => (
                  <li key={id}>
                    <div className="items__main">
                      <Link to="/portal/contracts/$contractId" params={{ contractId: id }}>
                        <FormattedMessage id="portalOverview.contract" values={{ number }} />
                      </Link>
                      <div className="small subtle">
                        {session.tenants.length > 1 && <>{organisationName}. </>}
                        <FormattedMessage
                          id={startsOn === null ? 'portalOverview.contract.until' : 'portalOverview.contract.period'}
                          values={{
                            startsOn: startsOn === null ? '' : <CalendarDay date={startsOn} />,
                            endsOn: <CalendarDay date={endsOn} />,
                          }}
                        />
                      </div>
                    </div>
                    <Badge tone={contractTones[status]}>
                      <FormattedMessage id={`portalOverview.contract.${status}`} />
                    </Badge>
                  </li>
                ))}
            </ul>
            {next !== null && (
              <p className="subtle">
                <FormattedMessage id="portalOverview.contracts.more" />
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
