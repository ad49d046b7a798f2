import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';
import type { Enrolment } from './enrolment.js';

const tones: Record<Enrolment['status'], Tone> = {
  draft: 'warning',
  submitted: 'info',
  assessed: 'info',
  supplementAsked: 'warning',
  decisionProposed: 'info',
  refusalIntended: 'warning',
  refusalSuspended: 'warning',
  notProcessed: 'neutral',
  admitted: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
};

/** How it stands with an enrolment. To the provider, what is assessed still waits for its decision. */
export function StatusBadge({ status }: { status: Enrolment['status'] }): ReactNode {
  return (
    <Badge tone={tones[status]}>
      <FormattedMessage id={`enrolling.status.${status}`} />
    </Badge>
  );
}
