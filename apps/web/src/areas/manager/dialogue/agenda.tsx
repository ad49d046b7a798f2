import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { DialogueTableDetail } from '../../../components/dialogue/meeting-words.js';
import { type Outcome, OutcomeBadge } from '../../../components/dialogue/proposal-words.js';
import { SelectField, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

type Point = DialogueTableDetail['agenda'][number];
const forProposals = ['takenOver', 'partly', 'notTakenOver', 'elsewhere', 'heldOver'] as const;
const forSubjects = ['discussed', ...forProposals] as const;

/** The agenda as one works through it: what is proposed, who supports it, and the answer as it is written down. */
export function Agenda({ table, mayAnswer }: { table: DialogueTableDetail; mayAnswer: boolean }): ReactNode {
  const { agenda } = table;
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">
        <FormattedMessage id="dialogueDesk.agenda" />
      </h2>
      {mayAnswer && (
        <p className="subtle">
          <FormattedMessage
            id="dialogueDesk.points.answered"
            values={{ count: agenda.filter(({ answer }) => answer !== null).length, all: agenda.length }}
          />
        </p>
      )}
      {agenda.length === 0 && (
        <p className="subtle">
          <FormattedMessage id="dialogueDesk.agenda.none" />
        </p>
      )}
      <ol className="dialogue__points">
        {agenda.map((point) => (
          <li key={point.id} className="stack">
            <h3 className="dialogue__heading">{point.title}</h3>
            {point.explanation !== null && <p className="dialogue__text">{point.explanation}</p>}
            <Proposed point={point} />
            {mayAnswer ? <AnswerPoint key={point.answer?.version ?? 0} point={point} /> : <Answered point={point} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Proposed({ point: { proposal } }: { point: Point }): ReactNode {
  if (proposal === null) return null;
  const { id, number, proposerName, supports, concerns, reason, summary } = proposal;
  return (
    <details>
      <summary>
        <FormattedMessage id="dialogue.number" values={{ number }} />
        {proposerName !== null && <> · {proposerName}</>}
        {supports + concerns > 0 && (
          <>
            {' · '}
            <FormattedMessage id="dialogue.stances" values={{ supports, concerns }} />
          </>
        )}
      </summary>
      <p className="dialogue__text">{reason ?? summary}</p>
      <p>
        <Link to="/desk/proposals/$proposalId" params={{ proposalId: id }}>
          <FormattedMessage id="dialogueDesk.openProposal" />
        </Link>
      </p>
    </details>
  );
}

function Answered({ point: { answer } }: { point: Point }): ReactNode {
  if (answer === null) return null;
  return (
    <>
      <p>
        <OutcomeBadge outcome={answer.outcome} />
      </p>
      <p className="dialogue__text">{answer.reason}</p>
    </>
  );
}

/** The answer of one point; kept on its own, so that nobody waits for the others. */
function AnswerPoint({ point }: { point: Point }): ReactNode {
  const intl = useIntl();
  const { id, answer, proposal } = point;
  const allowed: readonly Outcome[] = proposal?.state === 'onAgenda' ? forProposals : forSubjects;
  const [outcome, setOutcome] = useState<Outcome>(answer?.outcome ?? allowed[0] ?? 'discussed');
  const [reason, setReason] = useState(answer?.reason ?? '');
  const write = useCommand(
    (body: { version: number; outcome: Outcome; reason: string }, key) =>
      answered(
        api.PUT('/agenda-points/{id}/answer', {
          params: { path: { id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  const isKept = answer?.outcome === outcome && answer.reason === reason;
  return (
    <div className="card">
      <Form
        problem={write.problem}
        fieldNames={{
          reason: <FormattedMessage id="dialogueDesk.point.reason" />,
          outcome: <FormattedMessage id="dialogueDesk.point.outcome" />,
        }}
        busy={write.isRunning}
        submit={<FormattedMessage id="dialogueDesk.point.keep" />}
        actions={
          isKept && (
            <span className="small subtle" role="status">
              <FormattedMessage id="dialogueDesk.point.kept" />
            </span>
          )
        }
        onSubmit={() => {
          void write.run({ version: answer?.version ?? 0, outcome, reason }).then((after) => {
            if (after !== undefined) toast(<FormattedMessage id="dialogueDesk.point.saved" />);
          });
        }}
      >
        <SelectField
          label={<FormattedMessage id="dialogueDesk.point.outcome" />}
          error={errorAt(write.problem, 'outcome')}
          value={outcome}
          onChange={(event) => setOutcome(allowed.find((one) => one === event.target.value) ?? outcome)}
          options={allowed.map((value) => ({ value, label: intl.formatMessage({ id: `dialogue.outcome.${value}` }) }))}
        />
        <TextArea
          rows={3}
          maxLength={5000}
          label={<FormattedMessage id="dialogueDesk.point.reason" />}
          error={errorAt(write.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </div>
  );
}
