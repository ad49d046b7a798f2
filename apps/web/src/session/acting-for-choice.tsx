import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answered, api } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { type Session, sessionQuery } from './session.js';

/** Chooses for whom one acts, of several. */
export function ActingForChoice({ session }: { session: Session }): ReactNode {
  const intl = useIntl();
  const queryClient = useQueryClient();
  const choose = useCommand((tenant: string | null) => answered(api.PUT('/session/acting-for', { body: { tenant } })));
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
