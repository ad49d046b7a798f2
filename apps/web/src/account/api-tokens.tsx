import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api, done } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Badge } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Loaded, Skeleton } from '../components/states.js';
import { toast } from '../components/toast.js';
import { Instant } from '../i18n/dates.js';
import { useNow } from '../now.js';
import { useSession } from '../session/session.js';
import { Confirmation } from './confirmation.js';
import { NewToken } from './new-token.js';
import { Secret } from './secret.js';
import { Section } from './section.js';

type Token = Answer<'TokenAnswer'>;

/** The keys by which one's own programs act in one's name. */
export function ApiTokens(): ReactNode {
  const [made, setMade] = useState<string>();
  const [isMaking, setMaking] = useState(false);
  const now = useNow().toISOString();
  const query = useQuery({
    queryKey: ['api-tokens'],
    queryFn: ({ signal }) => answered(api.GET('/api-tokens', { signal })),
  });
  return (
    <Section name="tokens">
      <Loaded
        query={query}
        skeleton={<Skeleton lines={2} height="3rem" />}
        isEmpty={(tokens) => valid(tokens, now).length === 0}
        empty={
          <p>
            <FormattedMessage id="account.tokens.none" />
          </p>
        }
      >
        {(tokens) => (
          <ul className="items">
            {valid(tokens, now).map((token) => (
              <TokenItem key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Loaded>
      {made !== undefined && (
        <Secret title={<FormattedMessage id="account.tokens.made" />} secret={made}>
          <p>
            <FormattedMessage id="account.tokens.howTo" />
          </p>
        </Secret>
      )}
      {isMaking ? (
        <NewToken
          close={() => setMaking(false)}
          done={(token) => {
            setMade(token);
            setMaking(false);
          }}
        />
      ) : (
        <p>
          <Button onClick={() => setMaking(true)}>
            <FormattedMessage id="account.tokens.new" />
          </Button>
        </p>
      )}
    </Section>
  );
}

function valid(tokens: readonly Token[], now: string): Token[] {
  return tokens.filter(({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now));
}

function TokenItem({ token }: { token: Token }): ReactNode {
  const { data: session } = useSession();
  const [isAsking, setAsking] = useState(false);
  const revoke = useCommand(
    () => done(api.DELETE('/api-tokens/{id}', { params: { path: { id: token.id } } })),
    [['api-tokens']],
  );
  const tenant = session?.tenants.find((one) => one.tenant === token.actingFor);
  return (
    <li>
      <div className="items__main">
        <strong>{token.label}</strong>
        <div className="small subtle">
          {token.expiresAt !== null && (
            <>
              <FormattedMessage id="account.tokens.until" values={{ at: <Instant at={token.expiresAt} /> }} />{' '}
            </>
          )}
          {token.lastUsedAt === null ? (
            <Badge>
              <FormattedMessage id="account.tokens.neverUsed" />
            </Badge>
          ) : (
            <FormattedMessage id="account.tokens.lastUsed" values={{ at: <Instant at={token.lastUsedAt} /> }} />
          )}
        </div>
        <div className="small">
          {token.permissions === null ? (
            <FormattedMessage id="account.tokens.everything" />
          ) : (
            <code>{token.permissions.join(', ')}</code>
          )}
          {tenant !== undefined && <> · {tenant.name}</>}
        </div>
      </div>
      <Button small onClick={() => setAsking(true)}>
        <FormattedMessage id="account.tokens.revoke" />
        <span className="visually-hidden"> {token.label}</span>
      </Button>
      {isAsking && (
        <Confirmation
          title={<FormattedMessage id="account.tokens.revokeTitle" values={{ label: token.label }} />}
          text={<FormattedMessage id="account.tokens.revokeText" />}
          confirm={<FormattedMessage id="account.tokens.revoke" />}
          command={revoke}
          done={() => {
            setAsking(false);
            toast(<FormattedMessage id="account.tokens.revoked" />);
          }}
          close={() => setAsking(false)}
        />
      )}
    </li>
  );
}
