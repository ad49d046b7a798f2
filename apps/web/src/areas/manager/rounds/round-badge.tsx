import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../../../components/alert.js';
import type { ContractState, RoundSummary } from './round-queries.js';

const roundTones: Record<RoundSummary['state'], Tone> = {
  draft: 'neutral',
  submitted: 'warning',
  sending: 'info',
  sent: 'positive',
  cancelled: 'neutral',
};
const contractTones: Record<ContractState, Tone> = {
  chosen: 'neutral',
  skipped: 'neutral',
  failed: 'negative',
  waiting: 'info',
  unreceived: 'warning',
  accepted: 'positive',
  partly: 'positive',
  declined: 'negative',
  lapsed: 'negative',
  withdrawn: 'neutral',
};

/** How far a round is. */
export function RoundBadge({ state }: { state: RoundSummary['state'] }): ReactNode {
  return (
    <Badge tone={roundTones[state]}>
      <FormattedMessage id={`rounds.state.${state}`} />
    </Badge>
  );
}

/** What became of a contract in a round. */
export function ContractBadge({ state }: { state: ContractState }): ReactNode {
  return (
    <Badge tone={contractTones[state]}>
      <FormattedMessage id={`rounds.contract.${state}`} />
    </Badge>
  );
}
