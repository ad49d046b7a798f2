import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField, TextArea, TextField } from '../../../components/field.js';
import type { ChangeFieldsProps } from './change-fields-props.js';

const NEW = 'new';

/** An article that is added, or written anew. */
export function ClauseFields({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
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

/** Which article goes. */
export function ClauseChoice({ change, definition, onChange }: ChangeFieldsProps): ReactNode {
  return (
    <SelectField
      label={<FormattedMessage id="deskAmendment.clause" />}
      value={change.number ?? ''}
      onChange={(event) => onChange({ ...change, number: event.target.value })}
      options={definition.clauses.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
    />
  );
}
