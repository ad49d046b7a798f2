import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { buttonClass } from '../../../../components/button.js';
import { PrintButton } from '../../../../components/print-button.js';
import { Letters } from '../../../../components/letters/letters.js';
import { Fact, Facts } from '../../../../components/table.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import type { Enrolment } from '../enrolment.js';
import { useNames } from '../names.js';
import { Complaints } from './complaint.js';
import { Decision } from './decision.js';
import { standingRefusal } from './refusal-facts.js';
import { Standing } from './standing.js';
import { Timeline } from './timeline.js';
import { WhyRefused } from './why-refused.js';
import { Withdrawal } from './withdrawal.js';

/** Until something is decided, the provider may take its enrolment back. */
const canWithdraw: readonly Enrolment['status'][] = ['submitted', 'supplementAsked', 'assessed', 'decisionProposed'];

/** How it stands with an enrolment that was handed in: what happened, what was decided, what one can do now. */
export function EnrolmentStatus({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const names = useNames(enrolment);
  const refusal = standingRefusal(enrolment);
  return (
    <div className="stack status">
      <Standing enrolment={enrolment} names={names} />
      {enrolment.status !== 'refused' && refusal !== undefined && (
        <WhyRefused enrolment={enrolment} refusal={refusal} />
      )}
      {enrolment.decision !== null && <Decision enrolment={enrolment} decision={enrolment.decision} names={names} />}
      <Complaints enrolment={enrolment} names={names} />
      <Letters enrolmentId={enrolment.id} />
      <section className="stack">
        <h2>
          <FormattedMessage id="enrolling.timeline.title" />
        </h2>
        <Timeline enrolment={enrolment} />
      </section>
      {enrolment.submittedAt !== null && <Receipt enrolment={enrolment} submittedAt={enrolment.submittedAt} />}
      {canWithdraw.includes(enrolment.status) && (
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
        <PrintButton>
          <FormattedMessage id="enrolling.print" />
        </PrintButton>
      </div>
    </section>
  );
}
