import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem } from '../../../api/client.js';
import { DateField } from '../../../components/date-field.js';
import { ChoiceGroup, SelectField } from '../../../components/field.js';
import { errorAt } from '../../../components/form.js';
import { shortDate } from '../../../i18n/dates.js';
import { walletQuery } from '../enrolments/questions/wallet.js';
import { type ChosenRoles, fieldOfPath, type ProviderRole, providerRoles } from './roles.js';

export const roleFieldNames: Record<string, ReactNode> = {
  roles: <FormattedMessage id="ourPeople.roles" />,
  until: <FormattedMessage id="ourPeople.until" />,
  basis: <FormattedMessage id="ourPeople.basis" />,
  evidenceId: <FormattedMessage id="ourPeople.authorisation" />,
};

/** A problem whose faults point at the fields of {@link RoleFields}. */
export function problemOfRoles(problem: ApiProblem | undefined): ApiProblem | undefined {
  if (problem === undefined) return undefined;
  const { status, code, violations, reference } = problem;
  const shown = violations.map((violation) => ({ ...violation, path: fieldOfPath(violation.path) }));
  return new ApiProblem(status, code, shown, reference);
}

/** Which roles somebody gets, until when, and on what a mandate to sign rests. */
export function RoleFields({
  organisationId,
  chosen,
  onChange,
  problem,
  offered = providerRoles,
}: {
  organisationId: string;
  chosen: ChosenRoles;
  onChange: (chosen: ChosenRoles) => void;
  /** As {@link problemOfRoles} made it. */
  problem: ApiProblem | undefined;
  offered?: readonly ProviderRole[];
}): ReactNode {
  const { roles, until, basis } = chosen;
  return (
    <>
      <ChoiceGroup
        kind="checkbox"
        name="roles"
        label={roleFieldNames['roles']}
        error={errorAt(problem, 'roles')}
        options={offered.map((role) => ({
          value: role,
          label: <FormattedMessage id={`ourPeople.role.${role}`} />,
          hint: <FormattedMessage id={`ourPeople.role.${role}.hint`} />,
          checked: roles.includes(role),
        }))}
        onChange={({ target: { value, checked } }) => {
          const role = value as ProviderRole;
          onChange({ ...chosen, roles: checked ? [...roles, role] : roles.filter((other) => other !== role) });
        }}
      />
      {roles.includes('provider_signatory') && (
        <ChoiceGroup
          name="basis"
          label={roleFieldNames['basis']}
          error={errorAt(problem, 'basis')}
          options={(['register', 'authorisation'] as const).map((value) => ({
            value,
            label: <FormattedMessage id={`ourPeople.basis.${value}`} />,
            hint: <FormattedMessage id={`ourPeople.basis.${value}.hint`} />,
            checked: basis === value,
          }))}
          onChange={(event) => onChange({ ...chosen, basis: event.target.value as 'register' | 'authorisation' })}
        />
      )}
      {roles.includes('provider_signatory') && basis === 'authorisation' && (
        <Authorisation organisationId={organisationId} chosen={chosen} onChange={onChange} problem={problem} />
      )}
      <DateField
        name="until"
        optional
        label={roleFieldNames['until']}
        hint={<FormattedMessage id="ourPeople.until.hint" />}
        error={errorAt(problem, 'until')}
        value={until}
        onChange={(date) => onChange({ ...chosen, until: date })}
      />
    </>
  );
}

/** The written authorisation, out of the documents of the organisation. */
function Authorisation({
  organisationId,
  chosen,
  onChange,
  problem,
}: {
  organisationId: string;
  chosen: ChosenRoles;
  onChange: (chosen: ChosenRoles) => void;
  problem: ApiProblem | undefined;
}): ReactNode {
  const intl = useIntl();
  const { data: documents = [] } = useQuery(walletQuery(organisationId));
  return (
    <SelectField
      name="evidenceId"
      label={roleFieldNames['evidenceId']}
      hint={
        <FormattedMessage
          id="ourPeople.authorisation.hint"
          values={{
            wallet: (text) => (
              <Link to="/portal/evidence" search={{ organisation: organisationId }} target="_blank">
                {text}
              </Link>
            ),
          }}
        />
      }
      error={errorAt(problem, 'evidenceId')}
      options={[
        { value: '', label: intl.formatMessage({ id: 'ourPeople.authorisation.choose' }) },
        ...documents.map(({ id, kind, fileName, issuedOn }) => ({
          value: id,
          label: `${kind}: ${fileName} (${shortDate(intl, issuedOn)})`,
        })),
      ]}
      value={chosen.evidenceId}
      onChange={(event) => onChange({ ...chosen, evidenceId: event.target.value })}
    />
  );
}
