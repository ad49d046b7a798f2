import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge, type Tone } from '../alert.js';
import type { Contract } from './contract-queries.js';

/** The tone of each status: for a list, which draws many of them and needs no component for each. */
export const contractTones = {
  pending: 'warning',
  signed: 'info',
  active: 'positive',
  ended: 'neutral',
} as const satisfies Record<Contract['status'], Tone>;

/** The status of a contract today. Its texts: 'components/contract'. */
export function ContractStatus({ status }: { status: Contract['status'] }): ReactNode {
  return (
    <Badge tone={contractTones[status]}>
      <FormattedMessage id={`contractPart.status.${status}`} />
    </Badge>
  );
}
