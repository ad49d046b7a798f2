import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentLanguage } from '../../i18n/texts.js';
import { fieldId } from '../field.js';

/** A line as a choice names it. */
export interface PickedLine {
  productId: string;
  municipality: string;
}
interface NamedLine extends PickedLine {
  product: string;
  productName: { nl: string; en: string };
  municipalityName: string;
}

const keyOf = ({ productId, municipality }: PickedLine): string => `${productId} ${municipality}`;

/** Which products in which municipalities: a group for each product, a box for each municipality. Fits a narrow screen. */
export function LinePicker({
  lines,
  picked,
  onPick,
  label,
  error,
}: {
  lines: readonly NamedLine[];
  picked: readonly PickedLine[];
  onPick: (picked: PickedLine[]) => void;
  label: ReactNode;
  error?: ReactNode;
}): ReactNode {
  const products = [...new Map(lines.map((line) => [line.productId, line])).values()].toSorted((one, other) =>
    one.product.localeCompare(other.product),
  );
  const chosen = new Set(picked.map(keyOf));
  const toggle = (those: readonly NamedLine[], wanted: boolean): void => {
    const changed = new Set(those.map(keyOf));
    const others = picked.filter((line) => !changed.has(keyOf(line)));
    onPick(wanted ? [...others, ...those.map(({ productId, municipality }) => ({ productId, municipality }))] : others);
  };
  return (
    <fieldset className={error === undefined ? 'field' : 'field field--wrong'} id={fieldId('lines')} tabIndex={-1}>
      <legend className="field__label">{label}</legend>
      {error !== undefined && <p className="field__error">{error}</p>}
      {products.map(({ productId, product, productName }) => {
        const own = lines.filter((line) => line.productId === productId);
        const count = own.filter((line) => chosen.has(keyOf(line))).length;
        return (
          <fieldset key={productId} className="line-picker__product">
            <legend>
              <label>
                <input
                  type="checkbox"
                  checked={count === own.length}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = count > 0 && count < own.length;
                  }}
                  onChange={(event) => toggle(own, event.target.checked)}
                />{' '}
                {productName[currentLanguage()]} <span className="small subtle">{product}</span>
              </label>
            </legend>
            <div className="row line-picker__places">
              {own.map((line) => (
                <label key={line.municipality}>
                  <input
                    type="checkbox"
                    checked={chosen.has(keyOf(line))}
                    onChange={(event) => toggle([line], event.target.checked)}
                  />{' '}
                  {line.municipalityName}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <p className="small subtle" role="status">
        <FormattedMessage id="ending.picked" values={{ count: picked.length, all: lines.length }} />
      </p>
    </fieldset>
  );
}
