import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/field.js';
import { ErrorSummary, errorAt, Form } from '../../../components/form.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import { sessionQuery } from '../../../session/session.js';
import { unattended } from '../../../session/unattended.js';
import { UnconfirmedAddress } from './unconfirmed-address.js';

type Request = Answer<'OwnJoinRequestAnswer'>;

/**
 * How far one's request to join the organisation of this sign-in is: who decides, what comes next, and what one can do.
 *
 * @param ask shown to who has not asked yet, or was refused, withdrew, or lost the role since
 */
export function OwnRequest({ kvkNumber, ask }: { kvkNumber: string; ask: ReactNode }): ReactNode {
  const query = useQuery({
    queryKey: ['join-requests'],
    queryFn: ({ signal }) => answered(api.GET('/join-requests', { signal })),
    // Somebody else answers: who waits here sees it without asking.
    refetchInterval: 30_000,
  });
  const queryClient = useQueryClient();
  const latest = query.data?.find(({ signedInFor }) => signedInFor);
  const approvedId = latest?.state === 'approved' ? latest.id : undefined;
  const [lookedFor, setLookedFor] = useState<string>();
  const isLookingAgain = approvedId !== lookedFor;
  useEffect(() => {
    // The role is there now; only when it is not, it has ended since.
    if (approvedId === undefined) return;
    void unattended(() => queryClient.invalidateQueries(sessionQuery)).then(() => setLookedFor(approvedId));
  }, [approvedId, queryClient]);
  return (
    <Loaded query={query}>
      {() => {
        if (isLookingAgain) return <Skeleton />;
        return (
          <div className="stack">
            <UnconfirmedAddress />
            {latest?.state === 'open' ? (
              <OpenRequest request={latest} kvkNumber={kvkNumber} />
            ) : (
              <>
                {latest !== undefined && <Answered request={latest} />}
                {ask}
              </>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Answered({ request: { state, reason, answeredAt } }: { request: Request }): ReactNode {
  return (
    <Alert tone={state === 'refused' ? 'negative' : 'info'} title={<FormattedMessage id={`arrive.request.${state}`} />}>
      {answeredAt !== null && (
        <p>
          <Instant at={answeredAt} />
        </p>
      )}
      {reason !== null && (
        <p>
          <FormattedMessage id="arrive.request.reason" values={{ reason }} />
        </p>
      )}
    </Alert>
  );
}

function OpenRequest({ request, kvkNumber }: { request: Request; kvkNumber: string }): ReactNode {
  const withdraw = useCommand(
    () => done(api.DELETE('/join-requests/{id}', { params: { path: { id: request.id } } })),
    [['join-requests'], sessionQuery.queryKey],
  );
  return (
    <>
      <Alert tone="positive" title={<FormattedMessage id="arrive.request.open" />}>
        <p>
          <FormattedMessage
            id="arrive.request.asked"
            values={{ at: <Instant at={request.askedAt} />, number: kvkNumber }}
          />
        </p>
      </Alert>
      <section>
        <h2>
          <FormattedMessage id="arrive.request.next" />
        </h2>
        <ol>
          {(['decide', 'mail', 'work'] as const).map((step) => (
            <li key={step}>
              <FormattedMessage id={`arrive.request.next.${step}`} />
            </li>
          ))}
        </ol>
      </section>
      {withdraw.problem !== undefined && <ErrorSummary problem={withdraw.problem} />}
      <div>
        <Button
          busy={withdraw.isRunning}
          onClick={() => {
            void withdraw.run(undefined).then((isDone) => {
              if (isDone === true) toast(<FormattedMessage id="arrive.request.withdrawnNow" />);
            });
          }}
        >
          <FormattedMessage id="arrive.request.withdraw" />
        </Button>
      </div>
      <Handover request={request} />
    </>
  );
}

/** When nobody is left in the organisation who could answer, its region can hand it over. */
function Handover({ request }: { request: Request }): ReactNode {
  const [reason, setReason] = useState('');
  const ask = useCommand(
    (body: { reason: string }, key: string) =>
      answered(
        api.POST('/join-requests/{id}/handovers', {
          params: { path: { id: request.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['join-requests']],
  );
  if (request.handover !== null) {
    return (
      <Alert title={<FormattedMessage id="arrive.handover.title" />}>
        <p>
          <FormattedMessage id={`arrive.handover.${request.handover}`} />
        </p>
      </Alert>
    );
  }
  return (
    <details className="card">
      <summary>
        <FormattedMessage id="arrive.handover.question" />
      </summary>
      <p>
        <FormattedMessage id="arrive.handover.text" />
      </p>
      <Form
        problem={ask.problem}
        fieldNames={{ reason: <FormattedMessage id="arrive.handover.reason" /> }}
        busy={ask.isRunning}
        submit={<FormattedMessage id="arrive.handover.ask" />}
        onSubmit={() => void ask.run({ reason: reason.trim() })}
      >
        <TextArea
          name="reason"
          label={<FormattedMessage id="arrive.handover.reason" />}
          hint={<FormattedMessage id="arrive.handover.reasonHint" />}
          error={errorAt(ask.problem, 'reason')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </details>
  );
}
