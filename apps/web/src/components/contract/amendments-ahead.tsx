import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { Alert } from '../alert.js';
import { announcedQuery } from '../amendment/announced-query.js';

/** What was announced for all contracts of a procedure and will change this one too, for who is about to sign it. */
export function AmendmentsAhead({
  procedureId,
  side,
}: {
  procedureId: string;
  side: 'provider' | 'region';
}): ReactNode {
  const { data: amendments = [] } = useQuery(announcedQuery(procedureId));
  const coming = amendments.filter(({ state }) => state === 'announced');
  if (coming.length === 0) return null;
  return (
    <Alert title={<FormattedMessage id="contractPart.sign.ahead.title" values={{ count: coming.length }} />}>
      <ul>
        {coming.map(({ id, subject, effectiveOn }) => (
          <li key={id}>
            <FormattedMessage
              id="contractPart.sign.ahead.one"
              values={{ subject, date: <CalendarDay date={effectiveOn} /> }}
            />
          </li>
        ))}
      </ul>
      <p>
        <FormattedMessage id={`contractPart.sign.ahead.${side}`} />{' '}
        <a href={`/procedures/${procedureId}/amendments`}>
          <FormattedMessage id="contractPart.sign.ahead.read" />
        </a>
      </p>
    </Alert>
  );
}
