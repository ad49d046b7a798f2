import { amsterdamDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { secondFactorOf } from '../../../../../libs/contracts/src/rules/signing.js';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { Alert, Badge } from '../alert.js';
import type { Contract } from './contract-queries.js';

/**
 * Who signed the text as it is for which side, in which role, by what authority and when; and which side did not yet, with why it
 * is asked again.
 */
export function ContractSignatures({
  signatures,
  againSince = null,
  isOver,
}: {
  signatures: Contract['signatures'];
  /** Since when both are asked to sign anew; null where they are not. */
  againSince?: string | null;
  /** It ended: who did not sign need not any more. */
  isOver: boolean;
}): ReactNode {
  return (
    <>
      {againSince !== null && (
        <Alert tone="warning" title={<FormattedMessage id="contractPart.signature.again.title" />}>
          <p>
            <FormattedMessage
              id="contractPart.signature.again.text"
              values={{ date: <CalendarDay date={againSince} /> }}
            />
          </p>
        </Alert>
      )}
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
                    <How signature={signature} />
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
                  {signature.method === 'paper' ? (
                    <CalendarDay date={amsterdamDate(new Date(signature.signedAt))} />
                  ) : (
                    <Instant at={signature.signedAt} />
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How it was signed, where there is something to say of that. */
function How({ signature }: { signature: Contract['signatures'][number] }): ReactNode {
  const factor = secondFactorOf(signature);
  if (signature.method === 'here' && factor === null) return null;
  return (
    <div className="small subtle">
      {signature.method === 'here' ? (
        <FormattedMessage id="contractPart.signature.secondFactor" values={{ value: factor?.value }} />
      ) : (
        <FormattedMessage id={`contractPart.signature.${signature.method}`} />
      )}
    </div>
  );
}
