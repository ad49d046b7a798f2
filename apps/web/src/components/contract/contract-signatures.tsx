import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Instant } from '../../i18n/dates.js';
import { Badge } from '../alert.js';
import type { Contract } from './contract-queries.js';

/** Who signed for which side, in which role, by what authority and when; and which side did not yet. */
export function ContractSignatures({
  signatures,
  isOver,
}: {
  signatures: Contract['signatures'];
  /** It ended: who did not sign need not any more. */
  isOver: boolean;
}): ReactNode {
  return (
    <ul className="items">
      {(['provider', 'region'] as const).map((side) => {
        const signature = signatures.find((each) => each.side === side);
        return (
          <li key={side}>
            <div className="items__main">
              <strong>
                <FormattedMessage id={`contractPart.side.${side}`} />
              </strong>
              {signature !== undefined && (
                <>
                  <div>
                    {signature.personName}, {signature.role}
                  </div>
                  <div className="small subtle">
                    <FormattedMessage
                      id="contractPart.signature.authority"
                      values={{ statement: signature.authorityStatement }}
                    />
                  </div>
                  <div className="small subtle">
                    <FormattedMessage
                      id="contractPart.signature.hash"
                      values={{ hash: <code>{signature.textHash.slice(0, 16)}…</code> }}
                    />
                  </div>
                </>
              )}
            </div>
            {signature === undefined ? (
              <Badge tone={isOver ? 'neutral' : 'warning'}>
                <FormattedMessage id="contractPart.signature.none" />
              </Badge>
            ) : (
              <span>
                <Badge tone="positive">
                  <FormattedMessage id="contractPart.signature.signed" />
                </Badge>{' '}
                <Instant at={signature.signedAt} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
