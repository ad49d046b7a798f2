import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField, TextField } from '../../../components/field.js';
import type { ChangeFieldsProps } from './change-fields-props.js';

const termNumbers = ['extensionCount', 'extensionMonths', 'noticeMonths', 'offerLeadWeeks'] as const;

/** How the contracts can be extended from now on. */
export function TermFields({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
  const intl = useIntl();
  const term = change.term ?? {};
  return (
    <>
      {termNumbers.map((field) => (
        <NumberField
          key={field}
          label={field}
          value={term[field] ?? definition.term[field]}
          onChange={(value) => {
            const { [field]: _before, ...rest } = term;
            onChange({
              ...change,
              term: value === undefined || value === definition.term[field] ? rest : { ...rest, [field]: value },
            });
          }}
        />
      ))}
      <SelectField
        label={<FormattedMessage id="deskAmendment.term.mode" />}
        value={term.extensionMode ?? definition.term.extensionMode}
        onChange={(event) => {
          const mode = (['mutual', 'purchaserOnly', 'tacit'] as const).find((one) => one === event.target.value);
          if (mode !== undefined) onChange({ ...change, term: { ...term, extensionMode: mode } });
        }}
        options={(['mutual', 'purchaserOnly', 'tacit'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `amendmentPart.mode.${value}` }),
        }))}
      />
    </>
  );
}

/** A whole number of at most four digits; undefined while something else is typed. */
export function NumberField({
  label,
  value,
  onChange,
}: {
  label: 'age' | (typeof termNumbers)[number];
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}): ReactNode {
  return (
    <TextField
      size="short"
      inputMode="numeric"
      label={<FormattedMessage id={`deskAmendment.number.${label}`} />}
      value={value ?? ''}
      onChange={(event) => onChange(/^\d{1,4}$/.test(event.target.value) ? Number(event.target.value) : undefined)}
    />
  );
}
