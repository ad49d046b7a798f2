import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, ApiProblem } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { buttonClass } from '../../../components/button.js';
import type { Contract, ExtensionOffer } from '../../../components/contract/contract-queries.js';
import { Checkbox, ChoiceGroup, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Fact, Facts } from '../../../components/table.js';
import { PeriodWords } from '../../../components/term-bar/period-words.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { LineTicks } from './line-ticks.js';
import { OfferedLines } from './offered-lines.js';

const answers = ['accept', 'partly', 'decline'] as const;
type Answer = (typeof answers)[number];
type Line = ExtensionOffer['lines'][number];

const keyOf = ({ productId, municipality }: Line): string => `${productId} ${municipality}`;

/** What is offered beside what holds now, and the answer to it. Opening it is the proof that it was received. */
export function AnswerForm({ contract, offer }: { contract: Contract; offer: ExtensionOffer }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const [answer, setAnswer] = useState<Answer>();
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(offer.lines.map(keyOf)));
  const [isAuthorised, setAuthorised] = useState(false);
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<ApiProblem>();
  useReceipt(offer);
  const command = useCommand(
    (body: { answer: Answer; lines?: Line[]; statement: string; reason?: string }, key) =>
      answered(
        api.POST('/extension-offers/{id}/answers', {
          params: { path: { id: offer.id } },
          body: {
            ...body,
            ...(body.lines !== undefined && {
              lines: body.lines.map(({ productId, municipality }) => ({ productId, municipality })),
            }),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['contracts']],
  );
  const problem = own ?? command.problem;
  const statement = intl.formatMessage(
    { id: answer === 'decline' ? 'portalContract.answer.statement.decline' : 'portalContract.answer.statement.accept' },
    { provider: contract.organisationName },
  );
  const submit = (): void => {
    const violations = [
      ...(answer === undefined
        ? [
            {
              code: 'invalid-input',
              path: 'answer',
              text: intl.formatMessage({ id: 'portalContract.answer.missing' }),
            },
          ]
        : []),
      ...(answer === 'partly' && reason.trim() === '' ? [{ code: 'reason-missing', path: 'reason' }] : []),
      ...(isAuthorised ? [] : [{ code: 'authority-missing', path: 'statement' }]),
    ];
    setOwn(violations.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', violations, undefined));
    if (answer === undefined || violations.length > 0) return;
    const given = {
      answer,
      statement,
      ...(answer === 'partly' && { lines: offer.lines.filter((line) => kept.has(keyOf(line))) }),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    };
    void command.run(given).then((done) => {
      if (done === undefined) return;
      toast(
        <FormattedMessage
          id={done.state === 'accepted' ? 'portalContract.answer.accepted' : 'portalContract.answer.declined'}
        />,
      );
      void navigate({ to: '/portal/contracts/$contractId', params: { contractId: contract.id } });
    });
  };
  return (
    <div className="stack">
      <Facts>
        <Fact name={<FormattedMessage id="portalContract.answer.now" />}>
          <CalendarDay date={contract.endsOn} />
        </Fact>
        <Fact name={<FormattedMessage id="portalContract.answer.offered" />}>
          <PeriodWords {...offer} />
        </Fact>
        <Fact name={<FormattedMessage id="portalContract.answer.due" />}>
          <strong>
            <CalendarDay date={offer.answerDueOn} />
          </strong>
        </Fact>
        <Fact name={<FormattedMessage id="portalContract.answer.why" />}>{offer.reason}</Fact>
      </Facts>
      <OfferedLines contract={contract} offer={offer} kept={answer === 'partly' ? kept : undefined} />
      <Form
        problem={problem}
        fieldNames={{
          answer: <FormattedMessage id="portalContract.answer.question" />,
          'lines/*': <FormattedMessage id="portalContract.answer.keep" />,
          lines: <FormattedMessage id="portalContract.answer.keep" />,
          statement: <FormattedMessage id="contractPart.sign.authority" />,
          reason: <FormattedMessage id="portalContract.answer.reason" />,
        }}
        onSubmit={submit}
        busy={command.isRunning}
        submit={<FormattedMessage id="portalContract.answer.submit" />}
        actions={
          <Link className={buttonClass()} to="/portal/contracts/$contractId" params={{ contractId: contract.id }}>
            <FormattedMessage id="contractPart.cancel" />
          </Link>
        }
      >
        <ChoiceGroup
          label={<FormattedMessage id="portalContract.answer.question" />}
          name="answer"
          error={errorAt(problem, 'answer')}
          options={answers
            .filter((value) => value !== 'partly' || offer.lines.length > 1)
            .map((value) => ({
              value,
              label: intl.formatMessage({ id: `portalContract.answer.${value}` }),
              hint: intl.formatMessage({ id: `portalContract.answer.${value}.hint` }),
              checked: answer === value,
            }))}
          onChange={(event) => setAnswer(answers.find((one) => one === event.target.value))}
        />
        {answer === 'partly' && (
          <LineTicks
            contract={contract}
            lines={offer.lines}
            kept={kept}
            problem={problem}
            onKeep={(key, isKept) =>
              setKept((now) => {
                const next = new Set(now);
                if (isKept) next.add(key);
                else next.delete(key);
                return next;
              })
            }
          />
        )}
        {(answer === 'decline' || answer === 'partly') && (
          <TextArea
            name="reason"
            optional={answer === 'decline'}
            label={<FormattedMessage id="portalContract.answer.reason" />}
            value={reason}
            error={errorAt(problem, 'reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <Checkbox
          name="statement"
          label={statement}
          checked={isAuthorised}
          error={errorAt(problem, 'statement')}
          onChange={(event) => setAuthorised(event.target.checked)}
        />
      </Form>
    </div>
  );
}

/** Tells the region that the offer was opened; once it knows, nothing is told again. */
function useReceipt({ id, receivedAt }: ExtensionOffer): void {
  useEffect(() => {
    if (receivedAt !== null) return;
    // Whoever only looks on, and a line that is down, tell it the next time.
    void api.POST('/extension-offers/{id}/receipts', { params: { path: { id } } }).catch(() => undefined);
  }, [id, receivedAt]);
}
