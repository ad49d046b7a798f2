import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { type Session, sessionQuery, tenantsActedFor } from './session.js';

/** For whom one acts, on every screen; a choice when there is one. */
export function ActingFor({ session }: { session: Session }): ReactNode {
  const intl = useIntl();
  const queryClient = useQueryClient();
  const choose = useCommand((tenant: string | null) => answered(api.PUT('/session/acting-for', { body: { tenant } })));
  const [only] = tenantsActedFor(session);
  if (only === undefined) return null;
  if (session.tenants.length === 1) {
    return (
      <span className="acting-for">
        <FormattedMessage id="shared.actingFor" values={{ name: only.name }} />
      </span>
    );
  }
  return (
    <label className="acting-for">
      <span className="visually-hidden">{intl.formatMessage({ id: 'shared.actingFor' }, { name: '' })}</span>
      <select
        value={session.actingFor ?? ''}
        onChange={(event) => {
          void choose.run(event.target.value === '' ? null : event.target.value).then(async (answer) => {
            if (answer === undefined) return;
            queryClient.setQueryData(sessionQuery.queryKey, answer);
            // Everything on the screen was read for somebody else.
            await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
          });
        }}
      >
        <option value="">{intl.formatMessage({ id: 'shared.actingForAll' })}</option>
        {session.tenants.map(({ tenant, name }) => (
          <option key={tenant} value={tenant}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
