import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { enrolmentForms } from '../../../../../../../libs/procedures/src/rules/enrolment-form.js';
import { ChoiceGroup } from '../../../../components/field.js';
import { useDraftItems, useDraftValue } from '../draft/draft-context.js';

/** In which forms one may enrol; all of them as long as nothing is left out. */
export function Forms(): ReactNode {
  const { name, value, set, error } = useDraftValue('forms');
  const items = useDraftItems('forms');
  const chosen: readonly unknown[] = value === undefined ? enrolmentForms : items;
  return (
    <ChoiceGroup
      kind="checkbox"
      name={name}
      label={<FormattedMessage id="procedureDesk.field.forms" />}
      error={error}
      options={enrolmentForms.map((form) => ({
        value: form,
        label: <FormattedMessage id={`procedureDesk.value.${form}`} />,
        checked: chosen.includes(form),
      }))}
      onChange={(event) => {
        const { value: form, checked } = event.target;
        const next = enrolmentForms.filter((one) => (one === form ? checked : chosen.includes(one)));
        set(next.length === enrolmentForms.length ? undefined : next);
      }}
    />
  );
}
