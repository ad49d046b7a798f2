import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DateField } from '../../../components/date-field.js';
import { Checkbox, SelectField } from '../../../components/field.js';
import type { ChangeFieldsProps } from './change-fields-props.js';

/** Which product is to be delivered with which other one; or which rule goes. */
export function BundleFields({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
  const intl = useIntl();
  const { rule } = change;
  const codes = definition.products.map(({ code }) => ({ value: code, label: code }));
  if (rule === undefined) {
    return (
      <SelectField
        label={<FormattedMessage id="deskAmendment.rule" />}
        value={`${change.product ?? ''} > ${change.requires ?? ''}`}
        onChange={(event) => {
          const [product = '', requires = ''] = event.target.value.split(' > ');
          onChange({ ...change, product, requires });
        }}
        options={definition.bundleRules.map(({ product, requires }) => ({
          value: `${product} > ${requires}`,
          label: `${product} → ${requires}`,
        }))}
      />
    );
  }
  return (
    <>
      <SelectField
        label={<FormattedMessage id="deskAmendment.rule.product" />}
        value={rule.product}
        options={codes}
        onChange={(event) => onChange({ ...change, rule: { ...rule, product: event.target.value } })}
      />
      <SelectField
        label={<FormattedMessage id="deskAmendment.rule.requires" />}
        value={rule.requires}
        options={codes}
        onChange={(event) => onChange({ ...change, rule: { ...rule, requires: event.target.value } })}
      />
      <SelectField
        label={<FormattedMessage id="deskAmendment.rule.mode" />}
        value={rule.mode}
        onChange={(event) => {
          const mode = (['off', 'encouraged', 'required'] as const).find((one) => one === event.target.value);
          if (mode !== undefined) onChange({ ...change, rule: { ...rule, mode } });
        }}
        options={(['off', 'encouraged', 'required'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `deskAmendment.mode.${value}` }),
        }))}
      />
      <DateField
        label={<FormattedMessage id="deskAmendment.rule.startsOn" />}
        value={rule.startsOn}
        onChange={(startsOn) => onChange({ ...change, rule: { ...rule, startsOn } })}
      />
      <Checkbox
        label={<FormattedMessage id="deskAmendment.rule.binds" />}
        checked={rule.bindsExistingContracts}
        onChange={(event) => onChange({ ...change, rule: { ...rule, bindsExistingContracts: event.target.checked } })}
      />
    </>
  );
}
