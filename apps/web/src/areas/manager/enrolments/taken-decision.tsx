import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { Alert } from '../../../components/alert.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { RefusedLineList } from './decision/refused-line-list.js';
import type { Enrolment } from './enrolment-queries.js';

/** The decision that was taken, with what was refused and why. */
export function TakenDecision({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { decision } = enrolment;
  if (decision === null) return null;
  const refused = decision.lines.filter(({ admitted }) => !admitted);
  return (
    <Alert
      tone={decision.outcome === 'admitted' ? 'positive' : 'negative'}
      title={
        <FormattedMessage
          id={decision.outcome === 'admitted' ? 'enrolments.wasAdmitted' : 'enrolments.wasRefused'}
          values={{ at: <Instant at={decision.decidedAt} /> }}
        />
      }
    >
      <p>{decision.reason}</p>
      {decision.outcome === 'admitted' && <RefusedLineList regionId={enrolment.regionId} lines={refused} />}
      {decision.outcome === 'admitted' && decision.remedyUntil !== null && (
        <p>
          <FormattedMessage id="enrolments.partRemedy" values={{ day: <CalendarDay date={decision.remedyUntil} /> }} />
        </p>
      )}
      {decision.contractId !== null && (
        <p>
          <InnerLink to={`/desk/contracts/${decision.contractId}`}>
            <FormattedMessage id="enrolments.toContract" />
          </InnerLink>
        </p>
      )}
    </Alert>
  );
}
