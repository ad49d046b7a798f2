import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ChoiceGroup, SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { tenantsActedFor, useSession } from '../../../session/session.js';

type Credentials = Answer<'ClientCredentialsAnswer'>;

type Body = Answer<'MakeApplicationBody'>;
type Permission = Body['permissions'][number];

/** What an application of a region can be allowed. */
const offered: readonly Permission[] = [
  'contract.read',
  'enrolment.read',
  'organisation.read',
  'evidence.read',
  'deadline.read',
  'notice.read',
  'forecast.read',
  'task.read',
  'audit.read',
  'procedure.edit',
];
const DAYS = [30, 90, 180, 366];

/** Makes an application: for which region, what it may and how long. */
export function NewApplication({
  made,
  close,
}: {
  made: (credentials: Credentials) => void;
  close: () => void;
}): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const tenants = session == null ? [] : tenantsActedFor(session).filter(mayEditApplications);
  const [name, setName] = useState('');
  const [chosenTenant, setTenant] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [days, setDays] = useState(366);
  const make = useCommand(
    (body: Body, key: string) => answered(api.POST('/applications', { body, headers: { 'idempotency-key': key } })),
    [['applications']],
  );
  const tenant = chosenTenant ?? tenants[0]?.tenant ?? '';
  return (
    <section aria-labelledby="new-application" className="card">
      <h2 id="new-application">
        <FormattedMessage id="applications.new" />
      </h2>
      <Form
        problem={make.problem}
        fieldNames={{
          name: <FormattedMessage id="applications.name" />,
          tenant: <FormattedMessage id="applications.tenant" />,
          'permissions*': <FormattedMessage id="applications.permissions" />,
        }}
        busy={make.isRunning}
        submit={<FormattedMessage id="applications.make" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="applications.cancel" />
          </Button>
        }
        onSubmit={() => {
          void make
            .run({
              name: name.trim(),
              tenant,
              permissions: offered.filter((permission) => chosen.includes(permission)),
              days,
            })
            .then((credentials) => {
              if (credentials !== undefined) made(credentials);
            });
        }}
      >
        <TextField
          name="name"
          label={<FormattedMessage id="applications.name" />}
          hint={<FormattedMessage id="applications.nameHint" />}
          error={errorAt(make.problem, 'name')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        {tenants.length > 1 && (
          <SelectField
            name="tenant"
            label={<FormattedMessage id="applications.tenant" />}
            error={errorAt(make.problem, 'tenant')}
            value={tenant}
            onChange={(event) => setTenant(event.target.value)}
            options={tenants.map((one) => ({ value: one.tenant, label: one.name }))}
          />
        )}
        <ChoiceGroup
          kind="checkbox"
          name="permissions"
          label={<FormattedMessage id="applications.permissions" />}
          hint={<FormattedMessage id="applications.permissionsHint" />}
          error={errorAt(make.problem, 'permissions')}
          options={offered.map((permission) => ({
            value: permission,
            checked: chosen.includes(permission),
            label: <FormattedMessage id={`applications.may.${permission}`} />,
          }))}
          onChange={(event) => {
            const { value, checked } = event.target;
            setChosen(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
          }}
        />
        <SelectField
          name="days"
          size="short"
          label={<FormattedMessage id="applications.days" />}
          value={String(days)}
          onChange={(event) => setDays(Number(event.target.value))}
          options={DAYS.map((count) => ({
            value: String(count),
            label: intl.formatMessage({ id: 'applications.dayCount' }, { count }),
          }))}
        />
      </Form>
    </section>
  );
}

function mayEditApplications({ permissions }: { permissions: readonly string[] }): boolean {
  return permissions.includes('application.edit');
}
