import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { useOwnProcedures } from '../procedures-query.js';

/** A procedure of the region: that of the address, the only one, or one that is chosen here. */
export function ChooseProcedure({
  chosen,
  children,
}: {
  chosen: string | undefined;
  children: (procedure: Answer<'ProcedureDetailAnswer'>) => ReactNode;
}): ReactNode {
  const written = useWritten();
  const procedures = useOwnProcedures();
  const [only] = procedures;
  const id = chosen ?? (procedures.length === 1 ? only?.id : undefined);
  const procedure = useQuery({
    queryKey: ['procedures', id],
    queryFn: ({ signal }) => answered(api.GET('/procedures/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
  if (id !== undefined) {
    return (
      <Loaded query={procedure} skeleton={<Skeleton lines={6} height="4rem" />}>
        {(found) => children(found)}
      </Loaded>
    );
  }
  return (
    <section aria-labelledby="which-procedure">
      <h2 id="which-procedure">
        <FormattedMessage id="dialogueDesk.which" />
      </h2>
      <ul className="items">
        {procedures.map((one) => (
          <li key={one.id}>
            <Link to="." search={(search: Record<string, unknown>) => ({ ...search, procedure: one.id })}>
              {written(one.title)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
