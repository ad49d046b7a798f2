import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { currentLanguage } from '../../i18n/texts.js';
import { Badge, type Tone } from '../alert.js';
import { ContractSignatures } from './contract-signatures.js';
import { ContractText } from './contract-text.js';
import { type Addendum, type Contract, spanOf } from './contract-queries.js';
import { signableAddendum } from './signable.js';

const tones = {
  waiting: 'warning',
  concluded: 'positive',
  ended: 'neutral',
} as const satisfies Record<Addendum['status'], Tone>;

/** What was added to a contract, or waits to be: the last first, each with its lines, signatures and text. */
export function ContractAddenda({ contract }: { contract: Contract }): ReactNode {
  return (
    <ul className="items">
      {contract.addenda.toReversed().map((addendum) => (
        <li key={addendum.id}>
          <div className="items__main stack">
            <div>
              <strong>
                <FormattedMessage id="contractPart.addendum.title" values={{ number: addendum.number }} />
              </strong>
              {': '}
              <FormattedMessage id="contractPart.addendum.span" values={spanOf(addendum.lines)} />
              <div className="small subtle">
                <AddendumDates addendum={addendum} />
              </div>
            </div>
            <ul className="small">
              {byProduct(addendum).map(([product, municipalities]) => (
                <li key={product}>
                  {product}: {municipalities.join(', ')}
                </li>
              ))}
            </ul>
            <details>
              <summary>
                <FormattedMessage id="contractPart.addendum.text" />
              </summary>
              {addendum.kind === 'lines' && (
                <ContractSignatures signatures={addendum.signatures} isOver={addendum.status === 'ended'} />
              )}
              <ContractText signable={signableAddendum(contract, addendum)} />
            </details>
          </div>
          <Badge tone={tones[addendum.status]}>
            <FormattedMessage
              id={`contractPart.addendum.status.${addendum.kind === 'extension' ? 'agreed' : addendum.status}`}
            />
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function AddendumDates({ addendum }: { addendum: Addendum }): ReactNode {
  const { startsOn, endsOn, endedOn, endReason, signableUntil } = addendum;
  if (startsOn !== null && endsOn !== null) {
    return (
      <FormattedMessage
        id="contractPart.addendum.extends"
        values={{ from: <CalendarDay date={startsOn} />, until: <CalendarDay date={endsOn} /> }}
      />
    );
  }
  if (startsOn !== null)
    return <FormattedMessage id="contractPart.addendum.from" values={{ date: <CalendarDay date={startsOn} /> }} />;
  if (endedOn !== null && endReason !== null)
    return (
      <FormattedMessage
        id={`contractPart.addendum.end.${endReason}`}
        values={{ date: <CalendarDay date={endedOn} /> }}
      />
    );
  return (
    <FormattedMessage
      id="contractPart.addendum.signableUntil"
      values={{ date: signableUntil === null ? '' : <CalendarDay date={signableUntil} /> }}
    />
  );
}

/** Each product with the names of its municipalities. */
function byProduct({ lines }: Addendum): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { product, productName, municipalityName } of lines) {
    const name = `${productName[currentLanguage()]} (${product})`;
    found.set(name, [...(found.get(name) ?? []), municipalityName].toSorted());
  }
  return [...found].toSorted(([one], [other]) => one.localeCompare(other));
}
