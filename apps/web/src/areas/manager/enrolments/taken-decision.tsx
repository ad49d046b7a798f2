import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { InnerLink } from '../../../components/inner-link.js';
import { Alert } from '../../../components/alert.js';
import { Instant } from '../../../i18n/dates.js';
import type { Enrolment } from './enrolment-queries.js';
import { useMunicipalityName } from './lines.js';

/** The decision that was taken, with what was refused and why. */
export function TakenDecision({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const nameOf = useMunicipalityName(enrolment.regionId);
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
      {decision.outcome === 'admitted' && refused.length > 0 && (
        <ul>
          {refused.map(({ productId, product, municipality, reason }) => (
            <li key={`${productId} ${municipality}`}>
              <FormattedMessage
                id="enrolments.refusedLine"
                values={{ product, municipality: nameOf(municipality), reason: reason ?? '' }}
              />
            </li>
          ))}
        </ul>
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
