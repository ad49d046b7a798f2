import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';
import type { Round } from './indexation-queries.js';

const TONES: Record<Round['state'], Tone> = {
  draft: 'neutral',
  proposed: 'warning',
  published: 'positive',
  withdrawn: 'neutral',
};

export function RoundBadge({ state }: { state: Round['state'] }): ReactNode {
  return (
    <Badge tone={TONES[state]}>
      <FormattedMessage id={`indexationDesk.state.${state}`} />
    </Badge>
  );
}
