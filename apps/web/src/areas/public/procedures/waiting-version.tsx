import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { ProcedureDetail } from './procedure-query.js';

/** A version that is published and waits for its day: from when it holds, why, and for whom. Nothing where none waits. */
export function WaitingVersion({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const { data } = useQuery({
    queryKey: ['procedures', procedure.id, 'publications'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/publications', { params: { path: { id: procedure.id } }, signal })),
  });
  const waiting = data?.waiting;
  if (waiting == null) return null;
  const day = <CalendarDay date={waiting.effectiveOn} />;
  return (
    <Alert title={<FormattedMessage id="procedurePage.waiting.title" values={{ day }} />}>
      <p>
        <FormattedMessage id="procedurePage.waiting.reason" values={{ reason: waiting.reason }} />
      </p>
      <p>
        <FormattedMessage id="procedurePage.waiting.what" values={{ day }} />
      </p>
    </Alert>
  );
}
