import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';
import { enrolmentTones } from '../../../components/enrolment-status/enrolment-status.js';
import type { Enrolment, Outcome } from './enrolment-queries.js';

/** How far an enrolment is, from the region's side. */
export function EnrolmentStatus({ status }: { status: Enrolment['status'] }): ReactNode {
  return (
    <Badge tone={enrolmentTones[status]}>
      <FormattedMessage id={`enrolments.status.${status}`} />
    </Badge>
  );
}

const outcomeTones: Record<Outcome, Tone> = { met: 'positive', notMet: 'negative', notApplicable: 'neutral' };

/** How a condition was found. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }): ReactNode {
  return (
    <Badge tone={outcomeTones[outcome]}>
      <FormattedMessage id={`enrolments.outcome.${outcome}`} />
    </Badge>
  );
}
