import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField, TextArea, TextField } from '../../../components/field.js';
import { useWritten } from '../../../i18n/written.js';
import { descriptionOf } from './product-description.js';
import type { ChangeFieldsProps } from './change-fields-props.js';

const NEW = 'new';
const variants = ['effort', 'output', 'task'] as const;

/** A product that is added, or described anew. Its price is a change of its own. */
export function ProductFields({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const product = change.description ?? descriptionOf(undefined);
  const isKnown = definition.products.some(({ code }) => code === product.code);
  const put = (part: Partial<typeof product>): void => onChange({ ...change, description: { ...product, ...part } });
  const text = (field: 'code' | 'category' | 'unit', size: 'short' | 'wide' = 'short'): ReactNode => (
    <TextField
      size={size}
      label={<FormattedMessage id={`deskAmendment.product.${field}`} />}
      value={product[field]}
      onChange={(event) => put({ [field]: event.target.value.trim() })}
    />
  );
  return (
    <>
      <SelectField
        label={<FormattedMessage id="deskAmendment.product" />}
        value={isKnown ? product.code : NEW}
        onChange={(event) =>
          onChange({
            ...change,
            description: descriptionOf(definition.products.find(({ code }) => code === event.target.value)),
          })
        }
        options={[
          ...definition.products.map(({ code, name }) => ({ value: code, label: `${written(name)} (${code})` })),
          { value: NEW, label: intl.formatMessage({ id: 'deskAmendment.product.add' }) },
        ]}
      />
      {!isKnown && text('code')}
      {(['nl', 'en'] as const).map((language) => (
        <TextField
          key={language}
          size="wide"
          label={<FormattedMessage id={`deskAmendment.name.${language}`} />}
          value={product.name[language]}
          onChange={(event) => put({ name: { ...product.name, [language]: event.target.value } })}
        />
      ))}
      {text('category')}
      {text('unit')}
      <SelectField
        label={<FormattedMessage id="deskAmendment.variant" />}
        value={product.executionVariant}
        onChange={(event) =>
          put({ executionVariant: variants.find((one) => one === event.target.value) ?? product.executionVariant })
        }
        options={variants.map((value) => ({
          value,
          label: intl.formatMessage({ id: `amendmentPart.variant.${value}` }),
        }))}
      />
      <TextField
        size="short"
        inputMode="numeric"
        label={<FormattedMessage id="deskAmendment.months" />}
        value={product.clientDecisionDuration.months}
        onChange={(event) =>
          put({
            clientDecisionDuration: { ...product.clientDecisionDuration, months: Number(event.target.value) || 0 },
          })
        }
      />
    </>
  );
}

/** An execution condition that is added or rewritten, or the choice of one that goes. */
export function ConditionFields({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const execution = definition.conditions.filter(({ kind }) => kind === 'execution');
  const options = execution.map(({ code, title }) => ({ value: code, label: `${code} ${written(title)}` }));
  const { condition } = change;
  if (condition === undefined) {
    return (
      <SelectField
        label={<FormattedMessage id="deskAmendment.condition" />}
        value={change.code ?? ''}
        options={options}
        onChange={(event) => onChange({ ...change, code: event.target.value })}
      />
    );
  }
  const isKnown = execution.some(({ code }) => code === condition.code);
  const put = (part: Partial<typeof condition>): void => onChange({ ...change, condition: { ...condition, ...part } });
  return (
    <>
      <SelectField
        label={<FormattedMessage id="deskAmendment.condition" />}
        value={isKnown ? condition.code : NEW}
        onChange={(event) =>
          put(
            execution.find(({ code }) => code === event.target.value) ?? {
              code: '',
              kind: 'execution',
              title: { nl: '', en: '' },
              text: { nl: '', en: '' },
              answer: 'confirmation',
            },
          )
        }
        options={[...options, { value: NEW, label: intl.formatMessage({ id: 'deskAmendment.condition.add' }) }]}
      />
      {!isKnown && (
        <TextField
          size="short"
          label={<FormattedMessage id="deskAmendment.condition.code" />}
          value={condition.code}
          onChange={(event) => put({ code: event.target.value.trim() })}
        />
      )}
      {(['nl', 'en'] as const).map((language) => (
        <div key={language} className="stack">
          <TextField
            size="wide"
            label={<FormattedMessage id={`deskAmendment.title.${language}`} />}
            value={condition.title[language]}
            onChange={(event) => put({ title: { ...condition.title, [language]: event.target.value } })}
          />
          <TextArea
            label={<FormattedMessage id={`deskAmendment.text.${language}`} />}
            value={condition.text[language]}
            onChange={(event) => put({ text: { ...condition.text, [language]: event.target.value } })}
          />
        </div>
      ))}
      <TextField
        size="wide"
        label={<FormattedMessage id="deskAmendment.condition.source" />}
        value={condition.source}
        onChange={(event) => put({ source: event.target.value })}
      />
    </>
  );
}
