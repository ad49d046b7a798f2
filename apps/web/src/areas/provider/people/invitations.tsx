import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedList, FormattedMessage } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Badge, type Tone } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { ErrorSummary } from '../../../components/form.js';
import { Loaded } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import type { OwnOrganisation } from '../of-organisation.js';
import { InviteForm } from './invite-form.js';
import { type Invitation, invitationsQuery } from './member-queries.js';

const tones: Record<Invitation['state'], Tone> = {
  open: 'info',
  accepted: 'positive',
  withdrawn: 'neutral',
  expired: 'warning',
};

/** Who was invited, and whom to invite. */
export function Invitations({ own }: { own: OwnOrganisation }): ReactNode {
  const query = useQuery(invitationsQuery(own.id));
  const [isInviting, setInviting] = useState(false);
  return (
    <section aria-labelledby="invitations" className="stack">
      <h2 id="invitations">
        <FormattedMessage id="ourPeople.invitations" />
      </h2>
      {isInviting ? (
        <InviteForm own={own} close={() => setInviting(false)} />
      ) : (
        <div>
          <Button variant="primary" onClick={() => setInviting(true)}>
            <FormattedMessage id="ourPeople.invite" />
          </Button>
        </div>
      )}
      <Loaded query={query} isEmpty={(invitations) => invitations.length === 0} empty={null}>
        {(invitations) => {
          const waiting = invitations.filter(({ state }) => state === 'open' || state === 'expired');
          const settled = invitations.filter(({ state }) => state === 'accepted' || state === 'withdrawn');
          return (
            <>
              {waiting.length > 0 && (
                <ul className="items">
                  {waiting.map((invitation) => (
                    <InvitationItem key={invitation.id} own={own} invitation={invitation} />
                  ))}
                </ul>
              )}
              {settled.length > 0 && (
                <details>
                  <summary>
                    <FormattedMessage id="ourPeople.invitations.settled" values={{ count: settled.length }} />
                  </summary>
                  <ul className="items">
                    {settled.map((invitation) => (
                      <InvitationItem key={invitation.id} own={own} invitation={invitation} />
                    ))}
                  </ul>
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function InvitationItem({ own, invitation }: { own: OwnOrganisation; invitation: Invitation }): ReactNode {
  const { id, email, roles, state, invitedAt, expiresAt, mail } = invitation;
  const [isAsking, setAsking] = useState(false);
  const path = { id: own.id, invitationId: id };
  const changes = [['organisations', own.id, 'invitations']];
  const resend = useCommand(
    (_: undefined, key) =>
      done(
        api.POST('/organisations/{id}/invitations/{invitationId}/sendings', {
          params: { path },
          headers: { 'idempotency-key': key },
        }),
      ),
    changes,
  );
  const withdraw = useCommand(
    () => done(api.DELETE('/organisations/{id}/invitations/{invitationId}', { params: { path } })),
    changes,
  );
  const isWaiting = state === 'open' || state === 'expired';
  return (
    <li>
      <div className="items__main">
        <strong>{email}</strong>{' '}
        <Badge tone={tones[state]}>
          <FormattedMessage id={`ourPeople.invitation.${state}`} />
        </Badge>
        <div className="small">
          <FormattedList
            value={roles.map(({ role }) => (
              <FormattedMessage key={role} id={`ourPeople.role.${role}`} />
            ))}
          />
        </div>
        <div className="small subtle">
          <FormattedMessage id="ourPeople.invitation.invited" values={{ at: <Instant at={invitedAt} /> }} />
          {isWaiting && (
            <>
              {' '}
              <FormattedMessage id="ourPeople.invitation.until" values={{ at: <Instant at={expiresAt} /> }} />
            </>
          )}
          {isWaiting && mail !== null && (
            <>
              {' '}
              <FormattedMessage id={`ourPeople.mail.${mail}`} />
            </>
          )}
        </div>
        {resend.problem !== undefined && <ErrorSummary problem={resend.problem} />}
      </div>
      {isWaiting && (
        <div className="row">
          <Button
            small
            busy={resend.isRunning}
            onClick={() => {
              void resend.run(undefined).then((isDone) => {
                if (isDone === true) toast(<FormattedMessage id="ourPeople.invitation.resent" values={{ email }} />);
              });
            }}
          >
            <FormattedMessage id="ourPeople.invitation.resend" />
            <span className="visually-hidden"> {email}</span>
          </Button>
          <Button small onClick={() => setAsking(true)}>
            <FormattedMessage id="ourPeople.invitation.withdraw" />
            <span className="visually-hidden"> {email}</span>
          </Button>
        </div>
      )}
      {isAsking && (
        <Dialog
          title={<FormattedMessage id="ourPeople.invitation.withdraw.title" values={{ email }} />}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="danger"
                busy={withdraw.isRunning}
                onClick={() => {
                  void withdraw.run(undefined).then((isDone) => {
                    if (isDone !== true) return;
                    setAsking(false);
                    toast(<FormattedMessage id="ourPeople.invitation.withdrawnNow" values={{ email }} />);
                  });
                }}
              >
                <FormattedMessage id="ourPeople.invitation.withdraw" />
              </Button>
              <Button onClick={() => setAsking(false)}>
                <FormattedMessage id="ourPeople.cancel" />
              </Button>
            </>
          }
        >
          {withdraw.problem !== undefined && <ErrorSummary problem={withdraw.problem} />}
          <p>
            <FormattedMessage id="ourPeople.invitation.withdraw.text" />
          </p>
        </Dialog>
      )}
    </li>
  );
}
