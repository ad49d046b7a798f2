import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Instant } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import type { ReusableAnswer } from './reusable.js';

/** What was answered before, in one line, and where it comes from. */
export function EarlierAnswer({
  offer: { answer, answeredAt, procedureTitle, sameText },
}: {
  offer: ReusableAnswer;
}): ReactNode {
  const written = useWritten();
  return (
    <>
      <span className="earlier-answer">
        {answer.evidence?.fileName ?? answer.text ?? <FormattedMessage id="enrolling.confirm" />}
      </span>
      <span className="small subtle">
        <FormattedMessage
          id="enrolling.reuse.from"
          values={{ procedure: written(procedureTitle), at: <Instant at={answeredAt} /> }}
        />
        {!sameText && answer.evidence === null && (
          <>
            {' '}
            <FormattedMessage id="enrolling.reuse.changed" />
          </>
        )}
      </span>
    </>
  );
}
