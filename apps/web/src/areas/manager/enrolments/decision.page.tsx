import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { Letters } from '../../../components/letters/letters.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { Complaints } from './decision/complaints.js';
import { DecisionPast } from './decision/decision-past.js';
import { ProposalForm } from './decision/proposal-form.js';
import { StandingProposal } from './decision/standing-proposal.js';
import { ToldRefusal } from './decision/told-refusal.js';
import { type Enrolment, useEnrolment } from './enrolment-queries.js';
import { EnrolmentHead } from './enrolment-head.js';
import { NextDecision } from './next-decision.js';
import { OutcomeBadge } from './status-words.js';
import { TakenDecision } from './taken-decision.js';
import './enrolments.css';
import './decision/decision.css';

const route = getRouteApi('/desk/enrolments/$id/decision');

/** The decision on an enrolment: proposed by one, taken by another, and what is done about a refusal. */
export function Page(): ReactNode {
  const { id } = route.useParams();
  const intl = useIntl();
  const query = useEnrolment(id);
  const name = query.data?.organisationName;
  return (
    <PageFrame
      key={id}
      title={intl.formatMessage({ id: 'enrolments.decision' }, { name: name ?? '' })}
      trail={[
        <Link key="list" to="/desk/enrolments">
          <FormattedMessage id="enrolments.title" />
        </Link>,
        <Link key="review" to="/desk/enrolments/$id" params={{ id }}>
          {name ?? <FormattedMessage id="enrolments.one" />}
        </Link>,
      ]}
    >
      <Permitted permission="enrolment.read">
        <Loaded query={query} skeleton={<Skeleton lines={5} height="5rem" />}>
          {(enrolment) => <Decision key={enrolment.id} enrolment={enrolment} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Decision({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const refusal = enrolment.refusals.find(({ state }) => state === 'running' || state === 'suspended');
  return (
    <div className="stack">
      <EnrolmentHead enrolment={enrolment} />
      {enrolment.decision !== null && (
        <>
          <TakenDecision enrolment={enrolment} />
          <NextDecision after={enrolment.id} />
        </>
      )}
      {refusal !== undefined && <ToldRefusal key={refusal.id} enrolment={enrolment} refusal={refusal} />}
      <Complaints enrolment={enrolment} />
      <NotNow status={enrolment.status} />
      <Findings enrolment={enrolment} />
      {enrolment.proposal !== null && <StandingProposal enrolment={enrolment} proposal={enrolment.proposal} />}
      <Proposing enrolment={enrolment} />
      <Letters enrolmentId={enrolment.id} />
      <DecisionPast enrolment={enrolment} />
    </div>
  );
}

/** Why nothing is to be decided. */
function NotNow({ status }: { status: Enrolment['status'] }): ReactNode {
  if (status !== 'withdrawn' && status !== 'notProcessed' && status !== 'supplementAsked') return null;
  return (
    <Alert tone="info">
      <p>
        <FormattedMessage id={`deciding.not.${status}`} />
      </p>
    </Alert>
  );
}

/** The proposal to make, once everything is found; until then what is to be done first. */
function Proposing({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: session } = useSession();
  if (enrolment.status !== 'submitted' && enrolment.status !== 'assessed') return null;
  const open = enrolment.conditions.filter(({ assessment }) => assessment === null);
  if (open.length > 0) {
    return (
      <Alert tone="warning" title={<FormattedMessage id="enrolments.notReady" values={{ count: open.length }} />}>
        <p>
          <FormattedMessage id="enrolments.notReadyText" />
        </p>
        <Link className={buttonClass()} to="/desk/enrolments/$id" params={{ id: enrolment.id }}>
          <FormattedMessage id="enrolments.toReview" />
        </Link>
      </Alert>
    );
  }
  if (may(session, 'enrolment.propose')) return <ProposalForm enrolment={enrolment} />;
  return (
    <Alert tone="info">
      <p>
        <FormattedMessage id="deciding.othersPropose" />
      </p>
    </Alert>
  );
}

function Findings({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const titleOf = useWritten();
  const unmet = enrolment.conditions.filter(({ assessment }) => assessment?.outcome === 'notMet');
  const rest = enrolment.conditions.filter(({ assessment }) => assessment !== null && assessment.outcome !== 'notMet');
  const list = (conditions: Enrolment['conditions']): ReactNode => (
    <ul className="items">
      {conditions.map(({ code, title, assessment }) => (
        <li key={code}>
          <div className="items__main">
            {titleOf(title)}
            <div className="small subtle">{assessment?.reason}</div>
          </div>
          {assessment !== null && <OutcomeBadge outcome={assessment.outcome} />}
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="decision-findings">
      <h2 id="decision-findings">
        <FormattedMessage id="enrolments.findings" />
      </h2>
      {unmet.length > 0 && list(unmet)}
      {rest.length > 0 && (
        <details open={unmet.length === 0 && rest.length <= 6}>
          <summary>
            <FormattedMessage id="enrolments.metConditions" values={{ count: rest.length }} />
          </summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}
