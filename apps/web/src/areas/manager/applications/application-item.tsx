import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Confirmation } from '../../../account/confirmation.js';
import { type Answer, answered, api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import { useNow } from '../../../now.js';
import { useSession } from '../../../session/session.js';

type Credentials = Answer<'ClientCredentialsAnswer'>;

type Application = Answer<'ApplicationAnswer'>;

/** One application: what it may, how long it works, when it last did; another secret, and the end of it. */
export function ApplicationItem({
  application,
  mayEdit,
  onSecret,
}: {
  application: Application;
  mayEdit: boolean;
  onSecret: (credentials: Credentials) => void;
}): ReactNode {
  const { data: session } = useSession();
  const [asked, setAsked] = useState<'rotate' | 'revoke'>();
  const { id, name, expiresAt, lastUsedAt, revokedAt, earlierSecretUntil } = application;
  const path = { params: { path: { id } } };
  const close = (): void => setAsked(undefined);
  const rotate = useCommand(
    async (_input: undefined, key: string): Promise<true> => {
      onSecret(
        await answered(
          api.POST('/applications/{id}/secrets', { ...path, body: {}, headers: { 'idempotency-key': key } }),
        ),
      );
      return true;
    },
    [['applications']],
  );
  const revoke = useCommand(() => done(api.DELETE('/applications/{id}', path)), [['applications']]);
  const tenant = session?.tenants.find((one) => one.tenant === application.tenant);
  const now = useNow().toISOString();
  const isOver = revokedAt !== null || expiresAt < now;
  return (
    <li>
      <div className="items__main">
        <strong>{name}</strong> {revokedAt !== null && <Revoked at={revokedAt} />}
        <div className="small">
          {application.permissions.map((permission) => (
            <FormattedMessage key={permission} id={`applications.may.${permission}`}>
              {(text) => <>{text} · </>}
            </FormattedMessage>
          ))}
          {tenant?.name}
        </div>
        <div className="small subtle">
          <FormattedMessage id="applications.expires" values={{ at: <Instant at={expiresAt} /> }} />{' '}
          {lastUsedAt === null ? (
            <FormattedMessage id="applications.neverUsed" />
          ) : (
            <FormattedMessage id="applications.lastUsed" values={{ at: <Instant at={lastUsedAt} /> }} />
          )}
          {earlierSecretUntil !== null && earlierSecretUntil > now && (
            <>
              {' '}
              <FormattedMessage id="applications.earlier" values={{ at: <Instant at={earlierSecretUntil} /> }} />
            </>
          )}
        </div>
        <div className="small">
          <FormattedMessage id="applications.clientId" values={{ id: <code>{id}</code> }} />
        </div>
      </div>
      {mayEdit && !isOver && (
        <div className="row">
          <Button small onClick={() => setAsked('rotate')}>
            <FormattedMessage id="applications.rotate" />
            <span className="visually-hidden"> {name}</span>
          </Button>
          <Button small onClick={() => setAsked('revoke')}>
            <FormattedMessage id="applications.revoke" />
            <span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      )}
      {asked === 'rotate' && (
        <Confirmation
          title={<FormattedMessage id="applications.rotateTitle" values={{ name }} />}
          text={<FormattedMessage id="applications.rotateText" />}
          confirm={<FormattedMessage id="applications.rotate" />}
          command={rotate}
          done={close}
          close={close}
        />
      )}
      {asked === 'revoke' && (
        <Confirmation
          title={<FormattedMessage id="applications.revokeTitle" values={{ name }} />}
          text={<FormattedMessage id="applications.revokeText" />}
          confirm={<FormattedMessage id="applications.revoke" />}
          command={revoke}
          done={() => {
            close();
            toast(<FormattedMessage id="applications.revoked" values={{ name }} />);
          }}
          close={close}
        />
      )}
    </li>
  );
}

function Revoked({ at }: { at: string }): ReactNode {
  return (
    <Badge tone="negative">
      <FormattedMessage id="applications.revokedAt" values={{ at: <Instant at={at} short /> }} />
    </Badge>
  );
}
