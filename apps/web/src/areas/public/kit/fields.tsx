import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, type Violation } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { DateField } from '../../../components/date-field.js';
import { Checkbox, ChoiceGroup, SelectField, TextArea, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { readTypedDate } from '../../../components/typed-date.js';

/** A form with every kind of field. Send it empty to see its faults. */
export function Fields(): ReactNode {
  const intl = useIntl();
  const [values, setValues] = useState({ name: '', reason: '', law: 'wmo', startsOn: '', form: '', agree: false });
  const [problem, setProblem] = useState<ApiProblem>();
  const [isRight, setRight] = useState(false);
  const set = (change: Partial<typeof values>) => setValues((now) => ({ ...now, ...change }));
  const check = () => {
    const violations: Violation[] = [
      ...(values.name === '' ? [{ code: 'invalid-input', path: 'name' }] : []),
      ...(readTypedDate(values.startsOn) === undefined ? [{ code: 'invalid-date', path: 'startsOn' }] : []),
      ...(values.form === '' ? [{ code: 'answer-missing', path: 'form' }] : []),
      ...(values.agree ? [] : [{ code: 'answer-missing', path: 'agree' }]),
    ];
    setRight(violations.length === 0);
    setProblem(violations.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', violations, undefined));
  };
  return (
    <section>
      <h2>
        <FormattedMessage id="kit.fields" />
      </h2>
      <Form
        problem={problem}
        fieldNames={{
          name: <FormattedMessage id="kit.field.name" />,
          startsOn: <FormattedMessage id="kit.field.start" />,
          form: <FormattedMessage id="kit.field.form" />,
          agree: <FormattedMessage id="kit.field.agree" />,
        }}
        onSubmit={check}
        submit={<FormattedMessage id="kit.field.submit" />}
      >
        <TextField
          name="name"
          label={<FormattedMessage id="kit.field.name" />}
          hint={<FormattedMessage id="kit.field.name.hint" />}
          error={errorAt(problem, 'name')}
          value={values.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextArea
          name="reason"
          optional
          label={<FormattedMessage id="kit.field.reason" />}
          value={values.reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
        <SelectField
          name="law"
          label={<FormattedMessage id="kit.field.law" />}
          options={(['wmo', 'jeugd'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `kit.field.law.${value}` }),
          }))}
          value={values.law}
          onChange={(event) => set({ law: event.target.value })}
        />
        <DateField
          name="startsOn"
          label={<FormattedMessage id="kit.field.start" />}
          hint={<FormattedMessage id="kit.field.start.hint" />}
          error={errorAt(problem, 'startsOn')}
          value={values.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <ChoiceGroup
          name="form"
          label={<FormattedMessage id="kit.field.form" />}
          error={errorAt(problem, 'form')}
          options={[
            { value: 'alone', label: <FormattedMessage id="kit.field.form.alone" /> },
            {
              value: 'consortium',
              label: <FormattedMessage id="kit.field.form.consortium" />,
              hint: <FormattedMessage id="kit.field.form.consortium.hint" />,
            },
          ]}
          onChange={(event) => set({ form: event.target.value })}
        />
        <Checkbox
          name="agree"
          label={<FormattedMessage id="kit.field.agree" />}
          error={errorAt(problem, 'agree')}
          checked={values.agree}
          onChange={(event) => set({ agree: event.target.checked })}
        />
        {isRight && (
          <Alert tone="positive" live>
            <FormattedMessage id="kit.field.submitted" />
          </Alert>
        )}
      </Form>
    </section>
  );
}
