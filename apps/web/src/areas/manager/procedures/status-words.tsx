import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';

type Status = 'draft' | 'published' | 'paused' | 'closed';

const tones: Record<Status, Tone> = { draft: 'neutral', published: 'positive', paused: 'warning', closed: 'neutral' };

export function StatusBadge({ status }: { status: Status }): ReactNode {
  return (
    <Badge tone={tones[status]}>
      <FormattedMessage id={`procedureDesk.status.${status}`} />
    </Badge>
  );
}
