import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { ContractEvidence } from './proof-queries.js';

/** How the proof of a condition stands: until when it counts, or that a newer one was delivered. */
export function ProofState({ proof }: { proof: ContractEvidence }): ReactNode {
  const { standing, validUntil, open } = proof;
  if (open !== null) {
    return (
      <Badge tone="info">
        <FormattedMessage id="wallet.proof.delivered" />
      </Badge>
    );
  }
  const tone = { lasting: 'neutral', valid: 'positive', expiring: 'warning', lapsed: 'negative' } as const;
  return (
    <Badge tone={tone[standing]}>
      <FormattedMessage
        id={`wallet.proof.${standing}`}
        values={{ date: validUntil === null ? '' : <CalendarDay date={validUntil} /> }}
      />
    </Badge>
  );
}
