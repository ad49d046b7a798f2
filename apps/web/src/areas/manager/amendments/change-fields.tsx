import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DateField } from '../../../components/date-field.js';
import { Checkbox, SelectField, TextArea, TextField } from '../../../components/field.js';
import { useWritten } from '../../../i18n/written.js';
import type { Change, Definition } from './amendment-queries.js';
import { ConditionFields, ProductFields } from './described-fields.js';

interface Props {
  change: Change;
  definition: Definition;
  onChange: (change: Change) => void;
}

const NEW = 'new';

/** The fields that belong to the kind of a change. */
export function ChangeFields(props: Props): ReactNode {
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

function ClauseFields({ change, definition, onChange }: Props): ReactNode {
  const intl = useIntl();
  const clause = change.clause ?? { number: '', title: '', text: '' };
  const known = definition.clauses.some(({ number }) => number === clause.number);
  const put = (part: Partial<typeof clause>): void => onChange({ ...change, clause: { ...clause, ...part } });
  return (
    <>
      <SelectField
        label={<FormattedMessage id="deskAmendment.clause" />}
        value={known ? clause.number : NEW}
        onChange={(event) =>
          put(
            definition.clauses.find(({ number }) => number === event.target.value) ?? {
              number: '',
              title: '',
              text: '',
            },
          )
        }
        options={[
          ...definition.clauses.map(({ number, title }) => ({ value: number, label: `${number} ${title}` })),
          { value: NEW, label: intl.formatMessage({ id: 'deskAmendment.clause.new' }) },
        ]}
      />
      {!known && (
        <TextField
          size="short"
          label={<FormattedMessage id="deskAmendment.clause.number" />}
          value={clause.number}
          onChange={(event) => put({ number: event.target.value })}
        />
      )}
      <TextField
        size="wide"
        label={<FormattedMessage id="deskAmendment.clause.title" />}
        value={clause.title}
        onChange={(event) => put({ title: event.target.value })}
      />
      <TextArea
        rows={8}
        label={<FormattedMessage id="deskAmendment.clause.text" />}
        hint={<FormattedMessage id="deskAmendment.clause.text.hint" />}
        value={clause.text}
        onChange={(event) => put({ text: event.target.value })}
      />
    </>
  );
}

function ClauseChoice({ change, definition, onChange }: Props): ReactNode {
  return (
    <SelectField
      label={<FormattedMessage id="deskAmendment.clause" />}
      value={change.number ?? ''}
      onChange={(event) => onChange({ ...change, number: event.target.value })}
      options={definition.clauses.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
    />
  );
}

function ProductChoice({ change, definition, onChange }: Props): ReactNode {
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

function UntilField({ change, onChange }: Props): ReactNode {
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

function TariffFields(props: Props): ReactNode {
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

function BundleFields({ change, definition, onChange }: Props): ReactNode {
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

function PartyFields({ change, onChange }: Props): ReactNode {
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

const termNumbers = ['extensionCount', 'extensionMonths', 'noticeMonths', 'offerLeadWeeks'] as const;

function TermFields({ change, definition, onChange }: Props): ReactNode {
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

function NumberField({
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
