import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import type { OwnOrganisation } from '../of-organisation.js';
import { type JoinRequest, joinRequestsQuery } from './member-queries.js';
import { problemOfRoles, RoleFields, roleFieldNames } from './role-fields.js';
import { grantsOf, noRolesYet, type RoleGrant } from './roles.js';

/** Who asks for access, each to be let in with roles or refused with the reason. Nothing when nobody ever asked. */
export function JoinRequests({ own }: { own: OwnOrganisation }): ReactNode {
  const query = useQuery(joinRequestsQuery(own.id));
  return (
    <Loaded query={query} skeleton={<Skeleton lines={1} />} isEmpty={(requests) => requests.length === 0} empty={null}>
      {(requests) => {
        const open = requests.filter(({ state }) => state === 'open');
        const settled = requests.filter(({ state }) => state !== 'open');
        return (
          <section aria-labelledby="join-requests" className="stack">
            <h2 id="join-requests">
              <FormattedMessage id="ourPeople.requests" values={{ count: open.length }} />
            </h2>
            {open.length > 0 && (
              <ul className="items">
                {open.map((request) => (
                  <RequestItem key={request.id} own={own} request={request} />
                ))}
              </ul>
            )}
            {settled.length > 0 && (
              <details>
                <summary>
                  <FormattedMessage id="ourPeople.requests.settled" values={{ count: settled.length }} />
                </summary>
                <ul className="items">
                  {settled.map((request) => (
                    <li key={request.id}>
                      <div className="items__main">
                        <strong>{request.name}</strong> <span className="subtle">{request.email}</span>
                        <div className="small">
                          <FormattedMessage
                            id={`ourPeople.request.${request.state}`}
                            values={{ at: <Instant at={request.answeredAt ?? request.askedAt} /> }}
                          />
                          {request.reason !== null && <> {request.reason}</>}
                        </div>
                      </div>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      }}
    </Loaded>
  );
}

function RequestItem({ own, request }: { own: OwnOrganisation; request: JoinRequest }): ReactNode {
  const [step, setStep] = useState<'approve' | 'refuse'>();
  const close = (): void => setStep(undefined);
  return (
    <li>
      <div className="items__main">
        <strong>{request.name}</strong> <span className="subtle">{request.email}</span>
        <div className="small subtle">
          <FormattedMessage id="ourPeople.request.asked" values={{ at: <Instant at={request.askedAt} /> }} />
        </div>
      </div>
      <div className="row">
        <Button small variant="primary" onClick={() => setStep('approve')}>
          <FormattedMessage id="ourPeople.request.approve" />
          <span className="visually-hidden"> {request.name}</span>
        </Button>
        <Button small onClick={() => setStep('refuse')}>
          <FormattedMessage id="ourPeople.request.refuse" />
          <span className="visually-hidden"> {request.name}</span>
        </Button>
      </div>
      {step === 'approve' && <Approve own={own} request={request} close={close} />}
      {step === 'refuse' && <Refuse own={own} request={request} close={close} />}
    </li>
  );
}

interface Answering {
  own: OwnOrganisation;
  request: JoinRequest;
  close: () => void;
}

function Approve({ own, request, close }: Answering): ReactNode {
  const [chosen, setChosen] = useState(noRolesYet);
  const approve = useCommand(
    (roles: RoleGrant[], key) =>
      done(
        api.POST('/organisations/{id}/join-requests/{requestId}/approvals', {
          params: { path: { id: own.id, requestId: request.id } },
          body: { roles },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', own.id]],
  );
  const problem = problemOfRoles(approve.problem);
  return (
    <Dialog
      title={<FormattedMessage id="ourPeople.request.approve.title" values={{ name: request.name }} />}
      onClose={close}
    >
      <p>
        <FormattedMessage id="ourPeople.request.approve.text" values={{ name: request.name, organisation: own.name }} />
      </p>
      <Form
        problem={problem}
        fieldNames={roleFieldNames}
        busy={approve.isRunning}
        submit={<FormattedMessage id="ourPeople.request.approve" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="ourPeople.cancel" />
          </Button>
        }
        onSubmit={() => {
          void approve.run(grantsOf(chosen)).then((isDone) => {
            if (isDone !== true) return;
            toast(<FormattedMessage id="ourPeople.request.approvedNow" values={{ name: request.name }} />);
          });
        }}
      >
        <RoleFields organisationId={own.id} chosen={chosen} onChange={setChosen} problem={problem} />
      </Form>
    </Dialog>
  );
}

function Refuse({ own, request, close }: Answering): ReactNode {
  const [reason, setReason] = useState('');
  const refuse = useCommand(
    (body: { reason: string }, key) =>
      done(
        api.POST('/organisations/{id}/join-requests/{requestId}/refusals', {
          params: { path: { id: own.id, requestId: request.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', own.id]],
  );
  return (
    <Dialog
      title={<FormattedMessage id="ourPeople.request.refuse.title" values={{ name: request.name }} />}
      onClose={close}
    >
      <Form
        problem={refuse.problem}
        fieldNames={{ reason: <FormattedMessage id="ourPeople.request.reason" /> }}
        busy={refuse.isRunning}
        submit={<FormattedMessage id="ourPeople.request.refuse" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="ourPeople.cancel" />
          </Button>
        }
        onSubmit={() => {
          void refuse.run({ reason: reason.trim() }).then((isDone) => {
            if (isDone === true)
              toast(<FormattedMessage id="ourPeople.request.refusedNow" values={{ name: request.name }} />);
          });
        }}
      >
        <TextArea
          name="reason"
          label={<FormattedMessage id="ourPeople.request.reason" />}
          hint={<FormattedMessage id="ourPeople.request.reason.hint" values={{ name: request.name }} />}
          error={errorAt(refuse.problem, 'reason')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
