import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Button } from '../components/button.js';
import { ChoiceGroup, SelectField, TextField } from '../components/field.js';
import { errorAt, Form } from '../components/form.js';
import { useSession } from '../session/session.js';

type Body = Answer<'MakeTokenBody'>;
type Permission = NonNullable<Body['permissions']>[number];

const DAYS = [7, 30, 90, 180, 366];

/** Makes a key: for what, for whom, how long, and no more than is needed. */
export function NewToken({ done, close }: { done: (token: string | undefined) => void; close: () => void }): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const tenants = session?.tenants ?? [];
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(90);
  const [actingFor, setActingFor] = useState(tenants.length === 1 ? (tenants[0]?.tenant ?? '') : '');
  const [isLimited, setLimited] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const make = useCommand(
    (body: Body, key: string) => answered(api.POST('/api-tokens', { body, headers: { 'idempotency-key': key } })),
    [['api-tokens']],
  );
  const offered = [
    ...new Set(
      tenants
        .filter(({ tenant }) => actingFor === '' || tenant === actingFor)
        .flatMap(({ permissions }) => permissions),
    ),
  ].sort();
  const permissions = offered.filter((permission) => chosen.includes(permission)) as Permission[];
  return (
    <Form
      problem={make.problem}
      fieldNames={{
        label: <FormattedMessage id="account.tokens.label" />,
        actingFor: <FormattedMessage id="account.tokens.for" />,
        'permissions*': <FormattedMessage id="account.tokens.permissions" />,
      }}
      busy={make.isRunning}
      submit={<FormattedMessage id="account.tokens.make" />}
      actions={
        <Button onClick={close}>
          <FormattedMessage id="account.cancel" />
        </Button>
      }
      onSubmit={() => {
        void make
          .run({
            label: label.trim(),
            days,
            permissions: isLimited ? permissions : null,
            actingFor: actingFor === '' ? null : actingFor,
          })
          .then((made) => {
            if (made !== undefined) done(made.token ?? undefined);
          });
      }}
    >
      <TextField
        name="label"
        label={<FormattedMessage id="account.tokens.label" />}
        hint={<FormattedMessage id="account.tokens.labelHint" />}
        error={errorAt(make.problem, 'label')}
        value={label}
        maxLength={100}
        onChange={(event) => setLabel(event.target.value)}
      />
      <SelectField
        name="actingFor"
        label={<FormattedMessage id="account.tokens.for" />}
        error={errorAt(make.problem, 'actingFor')}
        value={actingFor}
        onChange={(event) => setActingFor(event.target.value)}
        options={[
          { value: '', label: intl.formatMessage({ id: 'account.tokens.forAll' }) },
          ...tenants.map(({ tenant, name }) => ({ value: tenant, label: name })),
        ]}
      />
      <SelectField
        name="days"
        size="short"
        label={<FormattedMessage id="account.tokens.days" />}
        value={String(days)}
        onChange={(event) => setDays(Number(event.target.value))}
        options={DAYS.map((count) => ({
          value: String(count),
          label: intl.formatMessage({ id: 'account.tokens.dayCount' }, { count }),
        }))}
      />
      <ChoiceGroup
        name="reach"
        label={<FormattedMessage id="account.tokens.reach" />}
        options={[
          {
            value: 'limited',
            checked: isLimited,
            label: <FormattedMessage id="account.tokens.limited" />,
            hint: <FormattedMessage id="account.tokens.limitedHint" />,
          },
          { value: 'everything', checked: !isLimited, label: <FormattedMessage id="account.tokens.everything" /> },
        ]}
        onChange={(event) => setLimited(event.target.value === 'limited')}
      />
      {isLimited && (
        <ChoiceGroup
          kind="checkbox"
          name="permissions"
          label={<FormattedMessage id="account.tokens.permissions" />}
          error={errorAt(make.problem, 'permissions')}
          options={offered.map((permission) => ({
            value: permission,
            checked: chosen.includes(permission),
            label: <code>{permission}</code>,
          }))}
          onChange={(event) => {
            const { value, checked } = event.target;
            setChosen(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
          }}
        />
      )}
    </Form>
  );
}
