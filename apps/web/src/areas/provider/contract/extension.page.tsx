import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, ApiProblem } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import {
  type Contract,
  contractQuery,
  type ExtensionOffer,
  waitingOffer,
} from '../../../components/contract/contract-queries.js';
import { Checkbox, ChoiceGroup, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { PeriodWords } from '../../../components/term-bar/period-words.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { Permitted } from '../../../session/signed-in.js';
import { OfferedLines } from './offered-lines.js';

const route = getRouteApi('/portal/contracts/$contractId/extension');

/** Answers the region's offer to extend the contract: yes, or no with a reason. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'portalContract.answer.page' })}
      trail={[
        <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
          {contract.data?.number ?? <FormattedMessage id="portalContract.title" />}
        </Link>,
      ]}
    >
      <Permitted permission="extension.answer" role={<FormattedMessage id="portalContract.signatoryOnly" />}>
        <Loaded query={contract} skeleton={<Skeleton lines={8} />}>
          {(shown) => {
            const offer = waitingOffer(shown);
            return offer === undefined ? (
              <NoOffer contractId={contractId} />
            ) : (
              <Answering contract={shown} offer={offer} />
            );
          }}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function NoOffer({ contractId }: { contractId: string }): ReactNode {
  return (
    <Alert title={<FormattedMessage id="portalContract.answer.none" />}>
      <p>
        <Link className={buttonClass()} to="/portal/contracts/$contractId" params={{ contractId }}>
          <FormattedMessage id="portalContract.answer.back" />
        </Link>
      </p>
    </Alert>
  );
}

function Answering({ contract, offer }: { contract: Contract; offer: ExtensionOffer }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const [answer, setAnswer] = useState<'accept' | 'decline'>();
  const [isAuthorised, setAuthorised] = useState(false);
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<ApiProblem>();
  const command = useCommand(
    (body: { answer: 'accept' | 'decline'; statement: string; reason?: string }, key) =>
      answered(
        api.POST('/extension-offers/{id}/answers', {
          params: { path: { id: offer.id } },
          body,
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
      ...(isAuthorised ? [] : [{ code: 'authority-missing', path: 'statement' }]),
    ];
    setOwn(violations.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', violations, undefined));
    if (answer === undefined || violations.length > 0) return;
    void command.run({ answer, statement, ...(reason.trim() !== '' && { reason: reason.trim() }) }).then((done) => {
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
      <OfferedLines contract={contract} offer={offer} />
      <Form
        problem={problem}
        fieldNames={{
          answer: <FormattedMessage id="portalContract.answer.question" />,
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
          options={(['accept', 'decline'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `portalContract.answer.${value}` }),
            hint: intl.formatMessage({ id: `portalContract.answer.${value}.hint` }),
            checked: answer === value,
          }))}
          onChange={(event) => setAnswer(event.target.value === 'accept' ? 'accept' : 'decline')}
        />
        {answer === 'decline' && (
          <TextArea
            name="reason"
            optional
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
