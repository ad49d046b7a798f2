import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { Badge, type Tone } from '../alert.js';

type Status = Answer<'ListedEnrolmentAnswer'>['status'];

/** The tone of each status, the same for both sides: a warning where somebody has something to do or may lose something. */
export const enrolmentTones: Record<Status, Tone> = {
  draft: 'warning',
  submitted: 'info',
  supplementAsked: 'warning',
  assessed: 'info',
  decisionProposed: 'info',
  admitted: 'positive',
  refusalIntended: 'warning',
  refusalSuspended: 'warning',
  refused: 'negative',
  withdrawn: 'neutral',
  notProcessed: 'negative',
};

/** How it stands with an enrolment, in the provider's words: what the region has found or proposed still waits for it. */
export function EnrolmentStatusBadge({ status }: { status: Status }): ReactNode {
  return (
    <Badge tone={enrolmentTones[status]}>
      <FormattedMessage id={`enrolmentStatus.${status}`} />
    </Badge>
  );
}
