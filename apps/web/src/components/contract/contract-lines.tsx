import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { currentLanguage } from '../../i18n/texts.js';
import { Table } from '../table.js';
import type { Contract } from './contract-queries.js';

/** What a contract holds: products down, municipalities across. An end of its own stands in the cell. */
export function ContractLines({ contract }: { contract: Contract }): ReactNode {
  const intl = useIntl();
  const { lines, endsOn } = contract;
  const products = distinct(lines.map(({ product, productName }) => [product, productName] as const));
  const municipalities = distinct(lines.map(({ municipality, municipalityName }) => [municipality, municipalityName]));
  if (lines.length === 0) {
    return (
      <p className="subtle">
        <FormattedMessage id="contractPart.lines.none" values={{ date: <CalendarDay date={contract.onDate} /> }} />
      </p>
    );
  }
  return (
    <Table
      captionHidden
      caption={intl.formatMessage(
        { id: 'contractPart.lines.caption' },
        { products: products.length, municipalities: municipalities.length },
      )}
    >
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="contractPart.lines.product" />
          </th>
          {municipalities.map(([code, name]) => (
            <th scope="col" key={code}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {products.map(([code, name]) => (
          <tr key={code}>
            <th scope="row">
              {name[currentLanguage()]} <span className="subtle small">{code}</span>
            </th>
            {municipalities.map(([municipality]) => {
              const line = lines.find((each) => each.product === code && each.municipality === municipality);
              return (
                <td key={municipality}>
                  {line === undefined ? (
                    <span className="subtle" aria-label={intl.formatMessage({ id: 'contractPart.lines.no' })}>
                      –
                    </span>
                  ) : line.endsOn === null || line.endsOn === endsOn ? (
                    <span aria-label={intl.formatMessage({ id: 'contractPart.lines.yes' })}>✓</span>
                  ) : (
                    <FormattedMessage
                      id="contractPart.lines.until"
                      values={{ date: <CalendarDay date={line.endsOn} short /> }}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Each key once, in the order of the keys. */
function distinct<Value>(pairs: readonly (readonly [string, Value])[]): [string, Value][] {
  return [...new Map(pairs)].toSorted(([a], [b]) => a.localeCompare(b));
}
