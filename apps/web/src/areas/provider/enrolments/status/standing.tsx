import { daysBetween } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { buttonClass } from '../../../../components/button.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { type Enrolment, useMayFor } from '../enrolment.js';
import type { Names } from '../names.js';
import { SupplementLink } from './supplement-link.js';
import { standingRefusal } from './refusal-facts.js';

/** What the status means, and the one thing to do. */
export function Standing({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  switch (enrolment.status) {
    case 'admitted':
      return <Admitted enrolment={enrolment} names={names} />;
    case 'refusalIntended':
      return <Intended enrolment={enrolment} names={names} />;
    case 'refusalSuspended':
      return (
        <Alert tone="warning" title={<FormattedMessage id="standing.suspended.title" />}>
          <p>
            <FormattedMessage id="standing.suspended" values={{ region: names.region }} />
          </p>
          <Again enrolment={enrolment} />
        </Alert>
      );
    case 'refused':
      return (
        <Alert tone="negative" title={<FormattedMessage id="standing.refused.title" />}>
          <p>
            <FormattedMessage id="standing.refused" />
          </p>
          <Again enrolment={enrolment} />
        </Alert>
      );
    case 'notProcessed':
      return (
        <Alert tone="negative" title={<FormattedMessage id="standing.notProcessed.title" />}>
          <p>
            <FormattedMessage id="standing.notProcessed" />
          </p>
          <Again enrolment={enrolment} isMain />
        </Alert>
      );
    case 'withdrawn':
      return (
        <Alert title={<FormattedMessage id="enrolling.now.withdrawn.title" />}>
          <p>
            <FormattedMessage
              id={enrolment.submittedAt === null ? 'enrolling.now.withdrawn.draft' : 'enrolling.now.withdrawn'}
            />
          </p>
          <Again enrolment={enrolment} isMain />
        </Alert>
      );
    case 'supplementAsked':
      return (
        <Alert tone="warning" title={<FormattedMessage id="standing.supplement.title" />}>
          <p>
            <FormattedMessage id="standing.supplement" values={{ region: names.region }} />
          </p>
          <SupplementLink enrolment={enrolment} />
        </Alert>
      );
    default:
      return <Waiting enrolment={enrolment} names={names} />;
  }
}

function Admitted({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  const { decision } = enrolment;
  return (
    <Alert tone="positive" title={<FormattedMessage id="enrolling.now.admitted.title" />}>
      <p>
        <FormattedMessage id="enrolling.now.admitted" values={{ region: names.region }} />
      </p>
      {decision?.remedyUntil != null && (
        <p>
          <FormattedMessage id="standing.partly" values={{ day: <CalendarDay date={decision.remedyUntil} /> }} />
        </p>
      )}
      {decision?.contractId != null && (
        <p className="not-in-print">
          <Link
            className={buttonClass('primary')}
            to="/portal/contracts/$contractId"
            params={{ contractId: decision.contractId }}
          >
            <FormattedMessage id="enrolling.now.contract" />
          </Link>
        </p>
      )}
    </Alert>
  );
}

/** The remedy in plain words: what one can do, until which day, and what does not help. */
function Intended({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  const refusal = standingRefusal(enrolment);
  if (refusal === undefined) return null;
  const day = <CalendarDay date={refusal.remedyUntil} />;
  return (
    <Alert tone="warning" title={<FormattedMessage id="standing.intended.title" values={{ region: names.region }} />}>
      <p>
        <FormattedMessage id="standing.intended" values={{ day }} />
      </p>
      <ul>
        <li>
          <FormattedMessage id="standing.intended.again" />
        </li>
        <li>
          <FormattedMessage
            id="standing.intended.complain"
            values={{
              link: (text) => (
                <a key="complaint" href="#complaint">
                  {text}
                </a>
              ),
            }}
          />
        </li>
        <li>
          <FormattedMessage
            id="standing.intended.court"
            values={{
              day,
              days: daysBetween(refusal.notifiedOn, refusal.remedyUntil),
              told: <CalendarDay date={refusal.notifiedOn} />,
            }}
          />
        </li>
      </ul>
      <Again enrolment={enrolment} isMain />
    </Alert>
  );
}

function Waiting({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  const { decisionDueOn, refusals } = enrolment;
  const [last] = refusals;
  if (last?.state === 'reconsidered') {
    return (
      <Alert tone="info" title={<FormattedMessage id="standing.reconsidered.title" />}>
        <p>
          <FormattedMessage
            id="standing.reconsidered"
            values={{ region: names.region, reason: last.endReason ?? '' }}
          />
        </p>
        <p>
          <FormattedMessage id="enrolling.now.submitted.next" />
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="positive" title={<FormattedMessage id="enrolling.now.submitted.title" />}>
      <p>
        <FormattedMessage
          id="enrolling.now.submitted"
          values={{
            region: names.region,
            day: decisionDueOn === null ? '' : <CalendarDay date={decisionDueOn} />,
          }}
        />
      </p>
      <p>
        <FormattedMessage id="enrolling.now.submitted.next" />
      </p>
    </Alert>
  );
}

function Again({ enrolment, isMain = false }: { enrolment: Enrolment; isMain?: boolean }): ReactNode {
  const mayStart = useMayFor(enrolment.organisationId, 'enrolment.edit');
  if (!mayStart) return null;
  return (
    <p className="not-in-print">
      <Link
        className={buttonClass(isMain ? 'primary' : 'secondary')}
        to="/portal/enrolments/new"
        search={{ procedure: enrolment.procedureId }}
      >
        <FormattedMessage id="enrolling.again" />
      </Link>
    </p>
  );
}
