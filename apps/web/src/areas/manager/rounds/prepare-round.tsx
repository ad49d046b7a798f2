import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { buttonClass } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { CancelRound } from './cancel-round.js';
import { ChooseStep } from './choose-step.js';
import { changedByRound, type Round } from './round-queries.js';
import { RoundPreview } from './round-preview.js';

const route = getRouteApi('/desk/rounds/$roundId');
const steps = ['choose', 'reason', 'check'] as const;
type Step = (typeof steps)[number];

const isStep = (value: string | undefined): value is Step => steps.some((step) => step === value);

/** A round that is being prepared, in three steps: who, why, and a look at what will happen. The step stands in the address. */
export function PrepareRound({ round }: { round: Round }): ReactNode {
  const search = route.useSearch();
  const step = isStep(search.step) ? search.step : 'choose';
  return (
    <div className="stack">
      <nav aria-labelledby="round-steps">
        <h2 id="round-steps" className="visually-hidden">
          <FormattedMessage id="rounds.steps" />
        </h2>
        <ol className="rounds__steps">
          {steps.map((one, index) => (
            <li key={one}>
              <Link to="." search={{ step: one }} {...(one === step && { 'aria-current': 'step' as const })}>
                {index + 1}. <FormattedMessage id={`rounds.step.${one}`} />
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {step === 'choose' && <ChooseStep key={round.version} round={round} />}
      {step === 'reason' && <ReasonStep key={round.version} round={round} />}
      {step === 'check' && <CheckStep round={round} />}
      <CancelRound round={round} />
    </div>
  );
}

/** Why the region wants to go on, and until when to answer. */
function ReasonStep({ round }: { round: Round }): ReactNode {
  const navigate = route.useNavigate();
  const [reason, setReason] = useState(round.reason ?? '');
  const [answerDueOn, setAnswerDueOn] = useState(round.answerDueOn ?? '');
  const command = useCommand(
    (body: { reason?: string; answerDueOn?: string }, key) =>
      answered(
        api.PUT('/extension-rounds/{id}', {
          params: { path: { id: round.id } },
          body: { ...body, version: round.version, choice: round.choice },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  return (
    <Form
      problem={command.problem}
      fieldNames={{
        reason: <FormattedMessage id="rounds.reason" />,
        answerDueOn: <FormattedMessage id="rounds.column.answerDueOn" />,
      }}
      busy={command.isRunning}
      submit={<FormattedMessage id="rounds.toCheck" />}
      onSubmit={() => {
        const typed = reason.trim();
        void command
          .run({ ...(typed !== '' && { reason: typed }), ...(answerDueOn !== '' && { answerDueOn }) })
          .then((saved) => {
            if (saved !== undefined) void navigate({ search: { step: 'check' } });
          });
      }}
    >
      <TextArea
        name="reason"
        label={<FormattedMessage id="rounds.reason" />}
        hint={<FormattedMessage id="rounds.reasonHint" />}
        maxLength={2000}
        value={reason}
        error={errorAt(command.problem, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      {round.extensionMode === 'mutual' && (
        <DateField
          name="answerDueOn"
          optional
          label={<FormattedMessage id="rounds.column.answerDueOn" />}
          hint={
            <FormattedMessage
              id="rounds.answerDueOnHint"
              values={{ date: <CalendarDay date={round.latestAnswerOn} /> }}
            />
          }
          value={answerDueOn}
          error={errorAt(command.problem, 'answerDueOn')}
          onChange={setAnswerDueOn}
        />
      )}
    </Form>
  );
}

/** What will happen, and handing it to a second person. */
function CheckStep({ round }: { round: Round }): ReactNode {
  const command = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/extension-rounds/{id}/submissions', {
          params: { path: { id: round.id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  return (
    <div className="stack">
      <RoundPreview round={round} />
      <Form
        problem={command.problem}
        fieldNames={{
          reason: <FormattedMessage id="rounds.reason" />,
          answerDueOn: <FormattedMessage id="rounds.column.answerDueOn" />,
        }}
        busy={command.isRunning}
        submit={<FormattedMessage id="rounds.submit" />}
        actions={
          <Link className={buttonClass()} to="." search={{ step: 'reason' }}>
            <FormattedMessage id="rounds.backToReason" />
          </Link>
        }
        onSubmit={() => {
          void command.run(round.version).then((submitted) => {
            if (submitted !== undefined) toast(<FormattedMessage id="rounds.submittedToast" />);
          });
        }}
      >
        <p>
          <FormattedMessage id="rounds.submitText" />
        </p>
      </Form>
    </div>
  );
}
