import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer, ApiProblem } from '../../../api/client.js';
import { ChoiceGroup, SelectField, TextField } from '../../../components/field.js';
import { errorAt } from '../../../components/form.js';
import { legalForms, mayBeOfNaturalPersons, type LegalForm } from '../legal-form.js';

export type NewOrganisation = Answer<'NewOrganisationBody'>;

export const noOrganisationYet: NewOrganisation = { name: '', legalForm: '', naturalPerson: false, email: '' };

export const organisationFieldNames: Record<string, ReactNode> = {
  'organisation/name': <FormattedMessage id="arrive.organisation.name" />,
  'organisation/legalForm': <FormattedMessage id="arrive.organisation.legalForm" />,
  'organisation/naturalPerson': <FormattedMessage id="arrive.organisation.naturalPerson" />,
  'organisation/email': <FormattedMessage id="arrive.organisation.email" />,
};

/** What an organisation that comes for the first time says about itself; the rest can wait. */
export function NewOrganisationFields({
  organisation,
  onChange,
  problem,
}: {
  organisation: NewOrganisation;
  onChange: (organisation: NewOrganisation) => void;
  problem: ApiProblem | undefined;
}): ReactNode {
  const intl = useIntl();
  const { legalForm, naturalPerson } = organisation;
  return (
    <>
      <TextField
        name="organisation/name"
        label={organisationFieldNames['organisation/name']}
        hint={<FormattedMessage id="arrive.organisation.nameHint" />}
        error={errorAt(problem, 'organisation/name')}
        autoComplete="organization"
        maxLength={200}
        value={organisation.name}
        onChange={(event) => onChange({ ...organisation, name: event.target.value })}
      />
      <SelectField
        name="organisation/legalForm"
        label={organisationFieldNames['organisation/legalForm']}
        error={errorAt(problem, 'organisation/legalForm')}
        options={[
          { value: '', label: intl.formatMessage({ id: 'arrive.organisation.choose' }) },
          ...legalForms.map((form) => ({ value: form, label: form })),
        ]}
        value={legalForm}
        onChange={({ target: { value } }) =>
          onChange({
            ...organisation,
            legalForm: value,
            naturalPerson: value === ('eenmanszaak' satisfies LegalForm) || mayBeOfNaturalPersons(value),
          })
        }
      />
      {mayBeOfNaturalPersons(legalForm) && (
        <ChoiceGroup
          name="organisation/naturalPerson"
          label={organisationFieldNames['organisation/naturalPerson']}
          hint={<FormattedMessage id="arrive.organisation.naturalPersonHint" />}
          error={errorAt(problem, 'organisation/naturalPerson')}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: <FormattedMessage id={`arrive.organisation.naturalPerson.${value}`} />,
            checked: naturalPerson === (value === 'yes'),
          }))}
          onChange={(event) => onChange({ ...organisation, naturalPerson: event.target.value === 'yes' })}
        />
      )}
      <TextField
        name="organisation/email"
        type="email"
        label={organisationFieldNames['organisation/email']}
        hint={<FormattedMessage id="arrive.organisation.emailHint" />}
        error={errorAt(problem, 'organisation/email')}
        value={organisation.email}
        onChange={(event) => onChange({ ...organisation, email: event.target.value })}
      />
    </>
  );
}
