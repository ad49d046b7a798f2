import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ContractLine } from '../../../components/contract/contract-queries.js';
import { fieldId } from '../../../components/field.js';
import { Table } from '../../../components/table.js';
import { currentLanguage } from '../../../i18n/texts.js';

type Line = Pick<ContractLine, 'productId' | 'municipality'>;

const isLine = (a: Line) => (b: Line) => a.productId === b.productId && a.municipality === b.municipality;

/** Which products in which municipalities: a box for each, and one for the whole row. */
export function LineChoice({
  lines,
  chosen,
  onChoose,
  error,
}: {
  lines: readonly ContractLine[];
  chosen: readonly Line[];
  onChoose: (chosen: Line[]) => void;
  error?: ReactNode;
}): ReactNode {
  const intl = useIntl();
  const products = [...new Map(lines.map((line) => [line.productId, line])).values()].toSorted((a, b) =>
    a.product.localeCompare(b.product),
  );
  const municipalities = [...new Map(lines.map((line) => [line.municipality, line.municipalityName]))].toSorted();
  const toggle = (those: readonly Line[], wanted: boolean): void => {
    const others = chosen.filter((line) => !those.some(isLine(line)));
    onChoose(
      wanted ? [...others, ...those.map(({ productId, municipality }) => ({ productId, municipality }))] : others,
    );
  };
  return (
    <div id={fieldId('lines')} tabIndex={-1} className="stack">
      {error !== undefined && <p className="field__error">{error}</p>}
      <Table
        caption={
          <FormattedMessage id="deskContract.extend.choose" values={{ count: chosen.length, all: lines.length }} />
        }
      >
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="contractPart.lines.product" />
            </th>
            <th scope="col">
              <FormattedMessage id="deskContract.extend.everywhere" />
            </th>
            {municipalities.map(([code, name]) => (
              <th scope="col" key={code}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map(({ productId, product, productName }) => {
            const row = lines.filter((line) => line.productId === productId);
            const name = productName[currentLanguage()];
            const count = row.filter((line) => chosen.some(isLine(line))).length;
            return (
              <tr key={productId}>
                <th scope="row">
                  {name} <span className="small subtle">{product}</span>
                </th>
                <td>
                  <input
                    type="checkbox"
                    aria-label={intl.formatMessage({ id: 'deskContract.extend.everywhereOf' }, { product: name })}
                    checked={count === row.length}
                    ref={(box) => {
                      if (box !== null) box.indeterminate = count > 0 && count < row.length;
                    }}
                    onChange={(event) => toggle(row, event.target.checked)}
                  />
                </td>
                {municipalities.map(([code, municipality]) => {
                  const line = row.find((each) => each.municipality === code);
                  return (
                    <td key={code}>
                      {line === undefined ? (
                        <span className="subtle">–</span>
                      ) : (
                        <input
                          type="checkbox"
                          aria-label={intl.formatMessage(
                            { id: 'deskContract.extend.one' },
                            { product: name, municipality },
                          )}
                          checked={chosen.some(isLine(line))}
                          onChange={(event) => toggle([line], event.target.checked)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
