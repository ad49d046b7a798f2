import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { Badge, type Tone } from '../alert.js';
import { PeriodWords } from '../term-bar/period-words.js';
import { type Contract, type ExtensionOffer, spanOf } from './contract-queries.js';

const tones = {
  proposed: 'warning',
  open: 'info',
  accepted: 'positive',
  declined: 'negative',
  lapsed: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<ExtensionOffer['state'], Tone>;

/**
 * The offers to extend a contract, the last first, each with its answer.
 *
 * @param actions what can be done with an offer, beneath it
 */
export function ContractOffers({
  contract,
  actions,
}: {
  contract: Contract;
  actions?: (offer: ExtensionOffer) => ReactNode;
}): ReactNode {
  if (contract.offers.length === 0) {
    return (
      <p className="subtle">
        <FormattedMessage id="contractPart.offers.none" />
      </p>
    );
  }
  return (
    <ul className="items">
      {contract.offers.toReversed().map((offer) => (
        <li key={offer.id}>
          <div className="items__main stack">
            <div>
              <strong>
                <FormattedMessage id="contractPart.offer.title" values={{ number: offer.number }} />
              </strong>
              {': '}
              <PeriodWords startsOn={offer.startsOn} endsOn={offer.endsOn} />
              <div className="small subtle">
                <FormattedMessage
                  id="contractPart.offer.lines"
                  values={{
                    ...spanOf(offer.lines),
                    all: contract.lines.length === offer.lines.length ? 'yes' : 'no',
                  }}
                />
              </div>
              <p className="small">
                <FormattedMessage id="contractPart.offer.reason" values={{ reason: offer.reason }} />
              </p>
              <OfferSteps offer={offer} />
            </div>
            {actions?.(offer)}
          </div>
          <Badge tone={tones[offer.state]}>
            {offer.acceptedLines === null ? (
              <FormattedMessage id={`contractPart.offer.state.${offer.state}`} />
            ) : (
              <FormattedMessage
                id="contractPart.offer.partly"
                values={{ count: offer.acceptedLines, lines: offer.lines.length }}
              />
            )}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function OfferSteps({ offer }: { offer: ExtensionOffer }): ReactNode {
  const { proposedAt, approvedAt, offeredAt, answeredAt, answerDueOn, answerStatement, answerReason, state } = offer;
  return (
    <ul className="small">
      {proposedAt !== null && (
        <li>
          <FormattedMessage id="contractPart.offer.proposed" values={{ at: <Instant at={proposedAt} /> }} />
        </li>
      )}
      {approvedAt !== null && (
        <li>
          <FormattedMessage id="contractPart.offer.approved" values={{ at: <Instant at={approvedAt} /> }} />
        </li>
      )}
      {offeredAt !== null && (
        <li>
          <FormattedMessage id="contractPart.offer.offered" values={{ at: <Instant at={offeredAt} /> }} />
        </li>
      )}
      {(state === 'open' || state === 'proposed') && (
        <li>
          <strong>
            <FormattedMessage id="contractPart.offer.answerDue" values={{ date: <CalendarDay date={answerDueOn} /> }} />
          </strong>
        </li>
      )}
      {answeredAt !== null && (
        <li>
          <FormattedMessage id="contractPart.offer.answered" values={{ at: <Instant at={answeredAt} /> }} />
          {answerStatement !== null && answerStatement !== '' && <> “{answerStatement}”</>}
          {answerReason !== null && answerReason !== '' && (
            <>
              {' '}
              <FormattedMessage id="contractPart.offer.answerReason" values={{ reason: answerReason }} />
            </>
          )}
        </li>
      )}
    </ul>
  );
}
