import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { Button, buttonClass } from '../../../../components/button.js';
import { Fact, Facts } from '../../../../components/table.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import { type Enrolment, useMayFor } from '../enrolment.js';
import { type Names, useNames } from '../names.js';
import { Decision } from './decision.js';
import { Timeline } from './timeline.js';
import { Withdrawal } from './withdrawal.js';

/** How it stands with an enrolment that was handed in: what happened, what was decided, what one can do now. */
export function EnrolmentStatus({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const names = useNames(enrolment);
  return (
    <div className="stack status">
      <Now enrolment={enrolment} names={names} />
      <section className="stack">
        <h2>
          <FormattedMessage id="enrolling.timeline.title" />
        </h2>
        <Timeline enrolment={enrolment} />
      </section>
      {enrolment.decision !== null && <Decision enrolment={enrolment} decision={enrolment.decision} names={names} />}
      {enrolment.submittedAt !== null && <Receipt enrolment={enrolment} submittedAt={enrolment.submittedAt} />}
      {(enrolment.status === 'submitted' || enrolment.status === 'assessed') && (
        <section className="stack not-in-print">
          <h2>
            <FormattedMessage id="enrolling.withdraw.heading" />
          </h2>
          <p>
            <FormattedMessage id="enrolling.withdraw.until" />
          </p>
          <Withdrawal enrolment={enrolment} />
        </section>
      )}
    </div>
  );
}

/** The one thing to know now, and the one thing to do. */
function Now({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  const { status, decisionDueOn, decision, submittedAt } = enrolment;
  const mayStart = useMayFor(enrolment.organisationId, 'enrolment.edit');
  const again = mayStart && (
    <p className="not-in-print">
      <Link
        className={buttonClass(status === 'withdrawn' ? 'primary' : 'secondary')}
        to="/portal/enrolments/new"
        search={{ procedure: enrolment.procedureId }}
      >
        <FormattedMessage id="enrolling.again" />
      </Link>
    </p>
  );
  switch (status) {
    case 'admitted':
      return (
        <Alert tone="positive" title={<FormattedMessage id="enrolling.now.admitted.title" />}>
          <p>
            <FormattedMessage id="enrolling.now.admitted" values={{ region: names.region }} />
          </p>
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
    case 'refused':
      return (
        <Alert tone="negative" title={<FormattedMessage id="enrolling.now.refused.title" />}>
          <p>
            <FormattedMessage id="enrolling.now.refused" />
          </p>
          <ul>
            <li>
              <FormattedMessage id="enrolling.now.refused.again" />
            </li>
            <li>
              <FormattedMessage
                id="enrolling.now.refused.complain"
                values={{
                  link: (text) => (
                    <Link key="complaints" to="/complaints">
                      {text}
                    </Link>
                  ),
                }}
              />
            </li>
          </ul>
          {again}
        </Alert>
      );
    case 'withdrawn':
      return (
        <Alert title={<FormattedMessage id="enrolling.now.withdrawn.title" />}>
          <p>
            <FormattedMessage id={submittedAt === null ? 'enrolling.now.withdrawn.draft' : 'enrolling.now.withdrawn'} />
          </p>
          {again}
        </Alert>
      );
    default:
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
}

/** What was received, when, and the fingerprint by which both sides can show later what it was. */
function Receipt({ enrolment, submittedAt }: { enrolment: Enrolment; submittedAt: string }): ReactNode {
  return (
    <section className="stack receipt">
      <h2>
        <FormattedMessage id="enrolling.receipt.title" />
      </h2>
      <Facts>
        <Fact name={<FormattedMessage id="enrolling.receipt.organisation" />}>{enrolment.organisationName}</Fact>
        <Fact name={<FormattedMessage id="enrolling.receipt.at" />}>
          <Instant at={submittedAt} />
        </Fact>
        {enrolment.decisionDueOn !== null && (
          <Fact name={<FormattedMessage id="enrolling.receipt.due" />}>
            <CalendarDay date={enrolment.decisionDueOn} />
          </Fact>
        )}
        <Fact name={<FormattedMessage id="enrolling.receipt.version" />}>{enrolment.procedureVersion}</Fact>
        <Fact name={<FormattedMessage id="enrolling.receipt.hash" />}>
          <code>{enrolment.contentHash}</code>
          <div className="small subtle">
            <FormattedMessage id="enrolling.receipt.hash.what" />
          </div>
        </Fact>
      </Facts>
      <div className="row not-in-print">
        <Link
          className={buttonClass()}
          to="/portal/enrolments/$enrolmentId/check"
          params={{ enrolmentId: enrolment.id }}
        >
          <FormattedMessage id="enrolling.receipt.content" />
        </Link>
        <Button onClick={() => window.print()}>
          <FormattedMessage id="enrolling.print" />
        </Button>
      </div>
    </section>
  );
}
