import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { ChoiceGroup, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { toast } from '../../../components/toast.js';
import { useRegions } from '../../../region/regions.js';
import { OneRegion } from '../one-region.js';
import { type RegionRole, regionRoles } from './role-words.js';

type Body = Answer<'GiveRoleBody'>;

/** Gives somebody a role. That of administrator or approver waits for a second person. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'staff.give' })}
      trail={[
        <Link key="people" to="/desk/people">
          <FormattedMessage id="staff.title" />
        </Link>,
      ]}
    >
      <OneRegion permission="people.edit" role={<FormattedMessage id="staff.needed.people.edit" />}>
        {(regionId) => <NewRole key={regionId} regionId={regionId} />}
      </OneRegion>
    </PageFrame>
  );
}

function NewRole({ regionId }: { regionId: number }): ReactNode {
  const navigate = useNavigate();
  const { data: regions } = useRegions();
  const municipalities = regions?.find(({ id }) => id === regionId)?.municipalities ?? [];
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<RegionRole>('contract_manager');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const give = useCommand(
    (body: Body, key: string) =>
      answered(
        api.POST('/regions/{id}/roles', {
          params: { path: { id: regionId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['regions', regionId]],
  );
  const needsSecond = role === 'region_administrator' || role === 'approver';
  return (
    <Form
      problem={give.problem}
      fieldNames={{
        name: <FormattedMessage id="staff.name" />,
        email: <FormattedMessage id="staff.email" />,
        role: <FormattedMessage id="staff.role" />,
        'municipalityCodes*': <FormattedMessage id="staff.municipalities" />,
        since: <FormattedMessage id="staff.firstDay" />,
        until: <FormattedMessage id="staff.lastDay" />,
      }}
      busy={give.isRunning}
      submit={<FormattedMessage id={needsSecond ? 'staff.propose' : 'staff.give'} />}
      actions={
        <Link className={buttonClass()} to="/desk/people">
          <FormattedMessage id="staff.cancel" />
        </Link>
      }
      onSubmit={() => {
        void give
          .run({
            name: name.trim(),
            email: email.trim(),
            role,
            ...(role === 'municipal_manager' && { municipalityCodes: [...codes] }),
            ...(since !== '' && { since }),
            ...(until !== '' && { until }),
          })
          .then(async (given) => {
            if (given === undefined) return;
            const search = { region: String(regionId) };
            if (given.state === 'given') {
              toast(<FormattedMessage id="staff.given" values={{ name: name.trim() }} />);
              await navigate({ to: '/desk/people', search });
            } else {
              toast(<FormattedMessage id="staff.proposed" values={{ name: name.trim() }} />);
              await navigate({ to: '/desk/people/proposals', search });
            }
          });
      }}
    >
      <TextField
        name="name"
        label={<FormattedMessage id="staff.name" />}
        hint={<FormattedMessage id="staff.nameHint" />}
        error={errorAt(give.problem, 'name')}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        name="email"
        type="email"
        label={<FormattedMessage id="staff.email" />}
        hint={<FormattedMessage id="staff.emailHint" />}
        error={errorAt(give.problem, 'email')}
        value={email}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setEmail(event.target.value)}
      />
      <ChoiceGroup
        name="role"
        label={<FormattedMessage id="staff.role" />}
        error={errorAt(give.problem, 'role')}
        options={regionRoles.map((value) => ({
          value,
          checked: value === role,
          label: <FormattedMessage id={`staff.role.${value}`} />,
          hint: <FormattedMessage id={`staff.roleHint.${value}`} />,
        }))}
        onChange={(event) => setRole(event.target.value as RegionRole)}
      />
      {role === 'municipal_manager' && (
        <ChoiceGroup
          kind="checkbox"
          name="municipalityCodes"
          label={<FormattedMessage id="staff.municipalities" />}
          error={errorAt(give.problem, 'municipalityCodes')}
          options={municipalities.map((municipality) => ({
            value: municipality.code,
            checked: codes.includes(municipality.code),
            label: municipality.name,
          }))}
          onChange={(event) => {
            const { value, checked } = event.target;
            setCodes(checked ? [...codes, value] : codes.filter((code) => code !== value));
          }}
        />
      )}
      {needsSecond && (
        <Alert>
          <p>
            <FormattedMessage id="staff.fourEyes" />
          </p>
        </Alert>
      )}
      <DateField
        name="since"
        optional
        label={<FormattedMessage id="staff.firstDay" />}
        hint={<FormattedMessage id="staff.firstDayHint" />}
        error={errorAt(give.problem, 'since')}
        value={since}
        onChange={setSince}
      />
      <DateField
        name="until"
        optional
        label={<FormattedMessage id="staff.lastDay" />}
        hint={<FormattedMessage id="staff.untilHint" />}
        error={errorAt(give.problem, 'until')}
        value={until}
        onChange={setUntil}
      />
    </Form>
  );
}
