import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { changedByDialogue, proposalQuery } from '../../../components/dialogue/dialogue-queries.js';
import { ProposalContent, ProposalOutcome, ProposalVoices } from '../../../components/dialogue/proposal-parts.js';
import { ProposalBadge, type ProposalDetail, ProposalLine } from '../../../components/dialogue/proposal-words.js';
import { SelectField, TextArea } from '../../../components/field.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { BecameAmendment } from './became-amendment.js';

const route = getRouteApi('/desk/proposals/$proposalId');
const outcomes = ['takenOver', 'partly', 'notTakenOver', 'elsewhere'] as const;
type Outcome = (typeof outcomes)[number];

/** One proposal: what it says, who supports it, and what the region does with it. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { proposalId } = route.useParams();
  const proposal = useQuery(proposalQuery(proposalId));
  return (
    <PageFrame
      key={proposalId}
      title={proposal.data?.subject ?? intl.formatMessage({ id: 'dialogueDesk.proposal' })}
      trail={[
        <Link key="list" to="/desk/proposals" activeOptions={{ exact: true }}>
          <FormattedMessage id="dialogueDesk.proposals" />
        </Link>,
      ]}
    >
      <Permitted permission="proposal.read" role={<FormattedMessage id="dialogueDesk.role" />}>
        <Loaded query={proposal} skeleton={<Skeleton lines={6} height="4rem" />}>
          {(found) => <Proposal proposal={found} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Proposal({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const written = useWritten();
  const { data: session } = useSession();
  const { state, procedureTitle, confidential, own, version, outcome, amendments } = proposal;
  const isOpen = state === 'submitted' || state === 'onAgenda';
  return (
    <div className="stack">
      <div>
        <p>
          <ProposalBadge {...proposal} /> <ProposalLine proposal={proposal} />
        </p>
        <p className="small subtle">{written(procedureTitle)}</p>
      </div>
      <ProposalOutcome proposal={proposal} area="desk" />
      {(outcome === 'takenOver' || outcome === 'partly') &&
        amendments.length === 0 &&
        may(session, 'amendment.edit') && <BecameAmendment proposal={proposal} />}
      <ProposalContent proposal={proposal} />
      {isOpen && confidential && may(session, 'proposal.make') && <Summary key={version} proposal={proposal} />}
      <ProposalVoices proposal={proposal} area="desk" />
      {state === 'submitted' && may(session, 'proposal.answer') && <AnswerInWriting proposal={proposal} />}
      {isOpen && own && may(session, 'proposal.make') && <Withdraw proposal={proposal} />}
    </div>
  );
}

/** What the others read of a confidential proposal: without it no table can speak of it. */
function Summary({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const [summary, setSummary] = useState(proposal.summary ?? '');
  const summarise = useCommand(
    (text: string, key) =>
      answered(
        api.PUT('/proposals/{id}/summary', {
          params: { path: { id: proposal.id } },
          body: { version: proposal.version, summary: text },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <section className="card" aria-labelledby="summary-form">
      <h2 id="summary-form" className="dialogue__heading">
        <FormattedMessage id="dialogueDesk.summary" />
      </h2>
      <Form
        problem={summarise.problem}
        fieldNames={{ summary: <FormattedMessage id="dialogueDesk.summary.text" /> }}
        busy={summarise.isRunning}
        submit={<FormattedMessage id="dialogueDesk.summary.save" />}
        onSubmit={() => {
          void summarise.run(summary).then((state) => {
            if (state !== undefined) toast(<FormattedMessage id="dialogueDesk.summary.saved" />);
          });
        }}
      >
        <TextArea
          name="summary"
          rows={3}
          maxLength={2000}
          label={<FormattedMessage id="dialogueDesk.summary.text" />}
          hint={<FormattedMessage id="dialogueDesk.summary.hint" />}
          error={errorAt(summarise.problem, 'summary')}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
      </Form>
    </section>
  );
}

function AnswerInWriting({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const intl = useIntl();
  const [outcome, setOutcome] = useState<Outcome>('takenOver');
  const [reason, setReason] = useState('');
  const answer = useCommand(
    (body: { outcome: Outcome; reason: string }, key) =>
      answered(
        api.POST('/proposals/{id}/answers', {
          params: { path: { id: proposal.id } },
          body: { ...body, version: proposal.version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <section className="card stack" aria-labelledby="answer-form">
      <h2 id="answer-form" className="dialogue__heading">
        <FormattedMessage id="dialogueDesk.answer" />
      </h2>
      <p>
        <FormattedMessage id="dialogueDesk.answer.orTable" />{' '}
        <Link to="/desk/dialogue-tables" search={{ procedureId: proposal.procedureId }}>
          <FormattedMessage id="dialogueDesk.tables" />
        </Link>
      </p>
      <Form
        problem={answer.problem}
        fieldNames={{ reason: <FormattedMessage id="dialogueDesk.answer.reason" /> }}
        busy={answer.isRunning}
        submit={<FormattedMessage id="dialogueDesk.answer.send" />}
        onSubmit={() => {
          void answer.run({ outcome, reason }).then((state) => {
            if (state !== undefined) toast(<FormattedMessage id="dialogueDesk.answer.sent" />);
          });
        }}
      >
        <SelectField
          name="outcome"
          label={<FormattedMessage id="dialogueDesk.answer.outcome" />}
          value={outcome}
          onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value) ?? 'takenOver')}
          options={outcomes.map((value) => ({ value, label: intl.formatMessage({ id: `dialogue.outcome.${value}` }) }))}
        />
        <TextArea
          name="reason"
          rows={5}
          maxLength={5000}
          label={<FormattedMessage id="dialogueDesk.answer.reason" />}
          hint={<FormattedMessage id="dialogueDesk.answer.reason.hint" />}
          error={errorAt(answer.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </section>
  );
}

function Withdraw({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const withdraw = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/proposals/{id}/withdrawals', {
          params: { path: { id: proposal.id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <div>
      {withdraw.problem !== undefined && <ErrorSummary problem={withdraw.problem} />}
      <Button
        variant="quiet"
        busy={withdraw.isRunning}
        onClick={() => {
          void withdraw.run(proposal.version).then((state) => {
            if (state !== undefined) toast(<FormattedMessage id="dialogueDesk.withdrawn" />);
          });
        }}
      >
        <FormattedMessage id="dialogueDesk.withdraw" />
      </Button>
    </div>
  );
}
