import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api, ApiProblem } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { DateField } from '../../../components/date-field.js';
import { SelectField, TextArea, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

type Body = Answer<'PartyChangeBody'>;
type Kind = Body['kind'];
type Field = 'otherParty' | 'name' | 'legalForm' | 'kvkNumber' | 'iban';

const kinds: readonly Kind[] = ['name', 'legalForm', 'registration', 'account', 'merger', 'takeover'];
/** Which fields each kind of change asks, those that may be left empty behind the others. */
const fieldsOf: Record<Kind, { must: readonly Field[]; may: readonly Field[] }> = {
  name: { must: ['name'], may: [] },
  legalForm: { must: ['legalForm'], may: ['name', 'kvkNumber'] },
  registration: { must: ['kvkNumber'], may: ['name'] },
  account: { must: ['iban'], may: [] },
  merger: { must: ['otherParty'], may: ['name', 'legalForm', 'kvkNumber', 'iban'] },
  takeover: { must: ['otherParty'], may: ['name', 'kvkNumber', 'iban'] },
};

/** Reports a change: what it is, from when, and what it becomes. */
export function ChangeForm({ organisationId, onDone }: { organisationId: string; onDone: () => void }): ReactNode {
  const intl = useIntl();
  const [kind, setKind] = useState<Kind>('name');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [content, setContent] = useState<Partial<Record<Field, string>>>({});
  const [explanation, setExplanation] = useState('');
  const [own, setOwn] = useState<ApiProblem>();
  const command = useCommand(
    (body: Body, key) =>
      answered(
        api.POST('/organisations/{id}/changes', {
          params: { path: { id: organisationId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations']],
  );
  const problem = own ?? command.problem;
  const { must, may } = fieldsOf[kind];
  const submit = (): void => {
    const found = [
      ...must
        .filter((field) => (content[field] ?? '').trim() === '')
        .map((field) => ({
          code: 'invalid-input',
          path: `content/${field}`,
          text: intl.formatMessage({ id: 'ourChanges.form.missing' }),
        })),
      ...(effectiveOn === '' ? [{ code: 'invalid-date', path: 'effectiveOn' }] : []),
      ...(explanation.trim().length < 3
        ? [
            {
              code: 'invalid-input',
              path: 'explanation',
              text: intl.formatMessage({ id: 'ourChanges.form.missing' }),
            },
          ]
        : []),
    ];
    setOwn(found.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', found, undefined));
    if (found.length > 0) return;
    const given: Partial<Record<Field, string>> = {};
    for (const field of [...must, ...may]) {
      const value = (content[field] ?? '').trim();
      if (value !== '') given[field] = value;
    }
    void command.run({ kind, effectiveOn, content: given, explanation: explanation.trim() }).then((outcome) => {
      if (outcome === undefined) return;
      toast(<FormattedMessage id="ourChanges.form.done" />);
      onDone();
    });
  };
  return (
    <Form
      problem={problem}
      fieldNames={{
        effectiveOn: <FormattedMessage id="partyChange.effectiveOn" />,
        explanation: <FormattedMessage id="partyChange.explanation" />,
        ...Object.fromEntries(
          [...must, ...may].map((field) => [
            `content/${field}`,
            <FormattedMessage key={field} id={`partyChange.field.${field}`} />,
          ]),
        ),
      }}
      onSubmit={submit}
      busy={command.isRunning}
      submit={<FormattedMessage id="ourChanges.form.submit" />}
    >
      <SelectField
        name="kind"
        label={<FormattedMessage id="ourChanges.form.kind" />}
        value={kind}
        options={kinds.map((value) => ({ value, label: intl.formatMessage({ id: `partyChange.kind.${value}` }) }))}
        onChange={(event) => setKind(event.target.value as Kind)}
      />
      <DateField
        name="effectiveOn"
        label={<FormattedMessage id="partyChange.effectiveOn" />}
        value={effectiveOn}
        error={errorAt(problem, 'effectiveOn')}
        onChange={setEffectiveOn}
      />
      {[...must, ...may].map((field) => (
        <TextField
          key={field}
          name={`content/${field}`}
          optional={may.includes(field)}
          label={<FormattedMessage id={`partyChange.field.${field}`} />}
          value={content[field] ?? ''}
          error={errorAt(problem, `content/${field}`)}
          onChange={(event) => setContent({ ...content, [field]: event.target.value })}
        />
      ))}
      <TextArea
        name="explanation"
        label={<FormattedMessage id="partyChange.explanation" />}
        hint={<FormattedMessage id="ourChanges.form.explanationHint" />}
        value={explanation}
        error={errorAt(problem, 'explanation')}
        onChange={(event) => setExplanation(event.target.value)}
      />
    </Form>
  );
}
