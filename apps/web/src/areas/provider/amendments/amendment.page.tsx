import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { AmendedChanges } from '../../../components/amendment/amended-changes.js';
import { AmendmentDays } from '../../../components/amendment/amendment-days.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { AnswerForm } from './answer-form.js';
import { dayBefore } from './day-before.js';

const route = getRouteApi('/portal/amendments/$answerId');
type Told = Answer<'AmendmentAnswerDetailAnswer'>;

/** One amendment of an own contract: what changes, until when to answer, and the answer. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { answerId } = route.useParams();
  const told = useQuery({
    queryKey: ['amendment-answers', answerId],
    queryFn: ({ signal }) =>
      answered(api.GET('/amendment-answers/{id}', { params: { path: { id: answerId } }, signal })),
  });
  const title =
    told.data === undefined
      ? intl.formatMessage({ id: 'portalAmendment.title' })
      : intl.formatMessage({ id: 'portalAmendment.titleOf' }, { number: told.data.number, subject: told.data.subject });
  return (
    <PageFrame
      title={title}
      trail={[
        <Link key="amendments" to="/portal/amendments">
          <FormattedMessage id="portalAmendment.listTitle" />
        </Link>,
      ]}
    >
      <Permitted permission="amendment.acknowledge">
        <Loaded query={told} skeleton={<Skeleton lines={10} />}>
          {(shown) => <Amendment told={shown} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Amendment({ told }: { told: Told }): ReactNode {
  const { data: session } = useSession();
  const { amendment, contractId, contractNumber } = told;
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage
          id="portalAmendment.lead"
          values={{
            contract: (
              <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
                {contractNumber}
              </Link>
            ),
            date: <CalendarDay key="date" date={told.effectiveOn} />,
          }}
        />
      </p>
      <Standing told={told} />
      <AmendmentDays amendment={amendment} />
      <section className="stack" aria-labelledby="changes-title">
        <h2 id="changes-title">
          <FormattedMessage id="portalAmendment.changes" />
        </h2>
        <AmendedChanges changes={amendment.changes} />
      </section>
      <Receipt told={told} />
      {told.canAnswer && (
        <section className="stack" aria-labelledby="answer-title">
          <h2 id="answer-title">
            <FormattedMessage id={told.answer === null ? 'portalAmendment.give' : 'portalAmendment.change'} />
          </h2>
          {may(session, 'amendment.answer') ? (
            <AnswerForm told={told} />
          ) : (
            <p>
              <FormattedMessage id="portalAmendment.signatoryOnly" />
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** What the own answer means, as things stand. */
function Standing({ told }: { told: Told }): ReactNode {
  const { state, answer, outcome, outcomeBasis, answeredBy, answeredAt, effectiveOn, canAnswer, answerDueOn } = told;
  const lastDay = <CalendarDay key="lastDay" date={dayBefore(effectiveOn)} />;
  const date = <CalendarDay key="date" date={effectiveOn} />;
  if (state === 'withdrawn') {
    return (
      <Alert title={<FormattedMessage id="portalAmendment.standing.withdrawn" />}>
        {told.amendment.withdrawReason !== null && <p>{told.amendment.withdrawReason}</p>}
      </Alert>
    );
  }
  if (outcome === 'ends') {
    return (
      <Alert
        tone="negative"
        title={
          <FormattedMessage id={`portalAmendment.standing.ends.${outcomeBasis ?? 'refused'}`} values={{ lastDay }} />
        }
      />
    );
  }
  if (state === 'effective') {
    return <Alert tone="positive" title={<FormattedMessage id="portalAmendment.standing.holds" values={{ date }} />} />;
  }
  if (answer !== null) {
    return (
      <Alert
        tone={answer === 'accepted' ? 'positive' : 'warning'}
        title={<FormattedMessage id={`portalAmendment.standing.${answer}`} values={{ date, lastDay }} />}
      >
        <p>
          <FormattedMessage
            id="portalAmendment.answeredBy"
            values={{ name: answeredBy ?? '', at: answeredAt === null ? '' : <Instant key="at" at={answeredAt} /> }}
          />
        </p>
      </Alert>
    );
  }
  return (
    <Alert
      tone="warning"
      title={
        <FormattedMessage
          id={canAnswer ? 'portalAmendment.standing.asked' : 'portalAmendment.standing.closed'}
          values={{ date: <CalendarDay key="due" date={answerDueOn} /> }}
        />
      }
    />
  );
}

/** The proof of receipt: who of the organisation read it first, and when. */
function Receipt({ told }: { told: Told }): ReactNode {
  const { id, acknowledgedAt, acknowledgedBy, state } = told;
  const acknowledge = useCommand(
    (_: null, key) =>
      answered(
        api.POST('/amendment-answers/{id}/acknowledgements', {
          params: { path: { id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['amendment-answers']],
  );
  if (acknowledgedAt !== null) {
    return (
      <p className="subtle">
        <FormattedMessage
          id="portalAmendment.readBy"
          values={{ name: acknowledgedBy ?? '', at: <Instant key="at" at={acknowledgedAt} /> }}
        />
      </p>
    );
  }
  if (state === 'withdrawn') return null;
  return (
    <div className="stack">
      {acknowledge.problem !== undefined && <ErrorSummary problem={acknowledge.problem} />}
      <p>
        <Button
          busy={acknowledge.isRunning}
          onClick={() =>
            void acknowledge.run(null).then((done) => {
              if (done !== undefined) toast(<FormattedMessage id="portalAmendment.acknowledged" />);
            })
          }
        >
          <FormattedMessage id="portalAmendment.acknowledge" />
        </Button>
      </p>
    </div>
  );
}
