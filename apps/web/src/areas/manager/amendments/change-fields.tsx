import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { DateField } from '../../../components/date-field.js';
import { TextField } from '../../../components/field.js';
import { BundleFields } from './bundle-fields.js';
import type { ChangeFieldsProps } from './change-fields-props.js';
import { ClauseChoice, ClauseFields } from './clause-fields.js';
import { ConditionFields, ProductFields } from './described-fields.js';
import { ProductChoice, TariffFields } from './tariff-fields.js';
import { NumberField, TermFields } from './term-fields.js';

/** The fields that belong to the kind of a change. */
export function ChangeFields(props: ChangeFieldsProps): ReactNode {
  switch (props.change.kind) {
    case 'clauseWritten':
      return <ClauseFields {...props} />;
    case 'clauseRemoved':
      return <ClauseChoice {...props} />;
    case 'productWritten':
      return <ProductFields {...props} />;
    case 'productRetired':
      return (
        <>
          <ProductChoice {...props} />
          <UntilField {...props} />
        </>
      );
    case 'ageLimitMoved':
      return (
        <>
          <ProductChoice {...props} />
          <NumberField
            label="age"
            value={props.change.ageBelow}
            onChange={(ageBelow) => props.onChange({ ...props.change, ageBelow: ageBelow ?? 0 })}
          />
          <UntilField {...props} />
        </>
      );
    case 'tariffSet':
      return <TariffFields {...props} />;
    case 'bundleRuleWritten':
    case 'bundleRuleRemoved':
      return <BundleFields {...props} />;
    case 'conditionWritten':
    case 'conditionRemoved':
      return <ConditionFields {...props} />;
    case 'municipalityJoins':
    case 'municipalityLeaves':
      return (
        <>
          <TextField
            size="short"
            label={<FormattedMessage id="deskAmendment.municipality" />}
            hint={<FormattedMessage id="deskAmendment.municipality.hint" />}
            value={props.change.municipality ?? ''}
            onChange={(event) => props.onChange({ ...props.change, municipality: event.target.value.trim() })}
          />
          {props.change.kind === 'municipalityLeaves' && <UntilField {...props} />}
        </>
      );
    case 'contractingPartyNamed':
      return <PartyFields {...props} />;
    case 'termChanged':
      return <TermFields {...props} />;
  }
}

function UntilField({ change, onChange }: ChangeFieldsProps): ReactNode {
  const { existingUntil, ...rest } = change;
  return (
    <DateField
      optional
      label={<FormattedMessage id="deskAmendment.existingUntil" />}
      hint={<FormattedMessage id="deskAmendment.existingUntil.hint" />}
      value={existingUntil ?? ''}
      onChange={(date) => onChange(date === '' ? rest : { ...rest, existingUntil: date })}
    />
  );
}

function PartyFields({ change, onChange }: ChangeFieldsProps): ReactNode {
  const { name, kvkNumber } = change.party ?? { name: '' };
  return (
    <>
      <TextField
        size="wide"
        label={<FormattedMessage id="deskAmendment.party.name" />}
        value={name}
        onChange={(event) =>
          onChange({ ...change, party: { name: event.target.value, ...(kvkNumber !== undefined && { kvkNumber }) } })
        }
      />
      <TextField
        size="short"
        optional
        inputMode="numeric"
        label={<FormattedMessage id="deskAmendment.party.kvk" />}
        value={kvkNumber ?? ''}
        onChange={(event) =>
          onChange({ ...change, party: { name, ...(event.target.value !== '' && { kvkNumber: event.target.value }) } })
        }
      />
    </>
  );
}
