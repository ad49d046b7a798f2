import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/form.js';
import { sessionQuery, type Tenant, tenantsActedFor, useSession } from '../../session/session.js';
import { Permitted } from '../../session/signed-in.js';

/** An organisation for which somebody acts, with what they may do there. */
export interface OwnOrganisation {
  id: string;
  name: string;
  permissions: readonly string[];
}

/**
 * A page about one organisation. Who acts for several chooses first; the choice stands in the address (`?organisation=`), as
 * the links in mails have it.
 *
 * @param permission without which the page shows nothing
 */
export function OfOrganisation({
  permission,
  children,
}: {
  permission: string;
  children: (organisation: OwnOrganisation) => ReactNode;
}): ReactNode {
  const { data: session } = useSession();
  const { organisation: asked } = useSearch({ strict: false });
  if (session == null) return null;
  const held = tenantsActedFor(session).filter(({ permissions }) => permissions.includes(permission));
  const wanted = asked === undefined ? undefined : held.find(({ tenant }) => tenant === `organisation:${asked}`);
  const elsewhere = session.tenants.find(({ tenant }) => tenant === `organisation:${asked}`);
  if (wanted === undefined && elsewhere !== undefined && !held.includes(elsewhere)) {
    return <ActFor tenant={elsewhere} />;
  }
  const [only] = held;
  const chosen = wanted ?? (held.length === 1 ? only : undefined);
  return (
    <Permitted permission={permission} role={<FormattedMessage id="portal.forbidden" />}>
      {chosen === undefined ? <Choice tenants={held} /> : children(organisationOf(chosen))}
    </Permitted>
  );
}

/** The organisations for which somebody acts now. */
export function organisationOf({ tenant, name, permissions }: Tenant): OwnOrganisation {
  return { id: tenant.slice('organisation:'.length), name, permissions };
}

function Choice({ tenants }: { tenants: readonly Tenant[] }): ReactNode {
  return (
    <section>
      <h2>
        <FormattedMessage id="portal.which.title" />
      </h2>
      <p>
        <FormattedMessage id="portal.which.text" />
      </p>
      <ul className="items">
        {tenants.map((tenant) => (
          <li key={tenant.tenant}>
            <Link to="." search={{ organisation: organisationOf(tenant).id }}>
              {tenant.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link in a mail can be about another organisation than the one that was chosen in the header. */
function ActFor({ tenant: { tenant, name } }: { tenant: Tenant }): ReactNode {
  const queryClient = useQueryClient();
  const choose = useCommand(() => answered(api.PUT('/session/acting-for', { body: { tenant } })));
  return (
    <Alert tone="warning" title={<FormattedMessage id="portal.other.title" values={{ name }} />}>
      {choose.problem !== undefined && <ErrorSummary problem={choose.problem} />}
      <p>
        <Button
          variant="primary"
          busy={choose.isRunning}
          onClick={() => {
            void choose.run(undefined).then(async (session) => {
              if (session === undefined) return;
              queryClient.setQueryData(sessionQuery.queryKey, session);
              await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
            });
          }}
        >
          <FormattedMessage id="portal.other.choose" values={{ name }} />
        </Button>
      </p>
    </Alert>
  );
}
