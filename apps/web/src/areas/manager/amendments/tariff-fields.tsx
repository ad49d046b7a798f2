import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Checkbox, SelectField, TextField } from '../../../components/field.js';
import { useWritten } from '../../../i18n/written.js';
import type { ChangeFieldsProps } from './change-fields-props.js';

/** A product of the catalogue. */
export function ProductChoice({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
  const written = useWritten();
  return (
    <SelectField
      label={<FormattedMessage id="deskAmendment.product" />}
      value={change.product ?? ''}
      onChange={(event) => onChange({ ...change, product: event.target.value })}
      options={definition.products.map(({ code, name }) => ({ value: code, label: `${written(name)} (${code})` }))}
    />
  );
}

/** What a product costs; also one that the same amendment adds. */
export function TariffFields(props: ChangeFieldsProps): ReactNode {
  const { change, definition, onChange } = props;
  const fromAmendment = !definition.products.some(({ code }) => code === change.product);
  return (
    <>
      {fromAmendment ? (
        <TextField
          size="short"
          label={<FormattedMessage id="deskAmendment.product" />}
          value={change.product ?? ''}
          onChange={(event) => onChange({ ...change, product: event.target.value.trim() })}
        />
      ) : (
        <ProductChoice {...props} />
      )}
      <p>
        <label className="row">
          <input
            type="checkbox"
            checked={fromAmendment}
            onChange={(event) =>
              onChange({ ...change, product: event.target.checked ? '' : (definition.products[0]?.code ?? '') })
            }
          />
          <FormattedMessage id="deskAmendment.product.new" />
        </label>
      </p>
      <TextField
        size="short"
        inputMode="decimal"
        label={<FormattedMessage id="deskAmendment.amount" />}
        hint={<FormattedMessage id="deskAmendment.amount.hint" />}
        value={change.amount ?? ''}
        onChange={(event) => onChange({ ...change, amount: event.target.value.trim().replace(',', '.') })}
      />
      <Checkbox
        label={<FormattedMessage id="deskAmendment.example" />}
        checked={change.example ?? false}
        onChange={(event) => onChange({ ...change, example: event.target.checked })}
      />
    </>
  );
}
