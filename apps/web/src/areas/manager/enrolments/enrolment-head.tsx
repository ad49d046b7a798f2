import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { Fact, Facts } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { DaysLeft } from '../work/due-words.js';
import { useAssign } from '../work/work-queries.js';
import type { Enrolment } from './enrolment-queries.js';
import { EnrolmentStatus } from './status-words.js';

/** Whose enrolment, in what, until when, and who has it. */
export function EnrolmentHead({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const titleOf = useWritten();
  return (
    <div className="review__head">
      <Facts>
        <Fact name={<FormattedMessage id="enrolments.state" />}>
          <EnrolmentStatus status={enrolment.status} />
        </Fact>
        <Fact name={<FormattedMessage id="enrolments.provider" />}>
          <InnerLink to={`/desk/providers/${enrolment.organisationId}`}>{enrolment.organisationName}</InnerLink>
        </Fact>
        <Fact name={<FormattedMessage id="enrolments.procedure" />}>
          {titleOf(enrolment.procedureTitle)}{' '}
          <span className="subtle">
            <FormattedMessage id="enrolments.version" values={{ number: enrolment.procedureVersion }} />
          </span>
        </Fact>
        {enrolment.submittedAt !== null && (
          <Fact name={<FormattedMessage id="enrolments.head.submitted" />}>
            <Instant at={enrolment.submittedAt} />
          </Fact>
        )}
        {enrolment.decisionDueOn !== null && enrolment.daysLeft !== null && (
          <Fact name={<FormattedMessage id="enrolments.head.due" />}>
            <CalendarDay date={enrolment.decisionDueOn} /> <DaysLeft days={enrolment.daysLeft} />
          </Fact>
        )}
        {enrolment.daysLeft !== null && (
          <Fact name={<FormattedMessage id="enrolments.holder" />}>
            <Holder enrolment={enrolment} />
          </Fact>
        )}
      </Facts>
    </div>
  );
}

/** What the next step takes, where it is no assessment. */
const nextStep: Partial<Record<Enrolment['status'], string>> = {
  assessed: 'enrolment.propose',
  decisionProposed: 'enrolment.decide',
};

function Holder({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: session } = useSession();
  const { holder, organisationName: title } = enrolment;
  const assign = useAssign({ regionId: enrolment.regionId, subjectId: enrolment.id });
  const ownId = session?.person?.id;
  const permission = nextStep[enrolment.status] ?? 'enrolment.assess';
  const hasIt = holder?.personId === ownId;
  const isConflicted = enrolment.conflicts.some(({ personId }) => personId === ownId);
  return (
    <>
      <span className="row">
        {holder === null ? (
          <FormattedMessage id="work.nobody" />
        ) : hasIt ? (
          <FormattedMessage id="work.you" />
        ) : (
          holder.name
        )}
        {ownId !== undefined && !hasIt && !isConflicted && may(session, permission) && (
          <Button
            small
            busy={assign.isRunning}
            onClick={() => {
              void assign.run({ personId: ownId, version: enrolment.workVersion }).then((state) => {
                if (state !== undefined) toast(<FormattedMessage id="work.taken" values={{ title }} />);
              });
            }}
          >
            <FormattedMessage id={holder === null ? 'work.take' : 'work.takeOver'} />
          </Button>
        )}
      </span>
      {assign.problem !== undefined && <ErrorSummary problem={assign.problem} />}
    </>
  );
}
