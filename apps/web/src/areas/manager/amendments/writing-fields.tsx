import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import { DateField } from '../../../components/date-field.js';
import { ChoiceGroup, TextArea, TextField } from '../../../components/field.js';
import { errorAt } from '../../../components/form.js';
import type { AmendmentDetail } from './amendment-queries.js';

/** What a person writes of an amendment beside its changes. */
export type Writing = Pick<AmendmentDetail, 'subject' | 'reason' | 'basis' | 'basisReference' | 'effectiveOn'>;

const bases = ['dialogue', 'law', 'region'] as const;

/** The fields by name, as the list of faults names them. */
export const writingNames = {
  subject: <FormattedMessage id="deskAmendment.subject" />,
  reason: <FormattedMessage id="amendmentPart.reason" />,
  basis: <FormattedMessage id="amendmentPart.basis" />,
  basisReference: <FormattedMessage id="deskAmendment.basisReference" />,
  effectiveOn: <FormattedMessage id="amendmentPart.effectiveOn" />,
};

/** Subject, occasion, reason and effective date. */
export function WritingFields({
  writing,
  problem,
  onChange,
}: {
  writing: Writing;
  problem: ApiProblem | undefined;
  onChange: (writing: Writing) => void;
}): ReactNode {
  const intl = useIntl();
  return (
    <>
      <TextField
        name="subject"
        size="wide"
        label={writingNames.subject}
        hint={<FormattedMessage id="deskAmendment.subject.hint" />}
        value={writing.subject}
        error={errorAt(problem, 'subject')}
        onChange={(event) => onChange({ ...writing, subject: event.target.value })}
      />
      <ChoiceGroup
        name="basis"
        label={writingNames.basis}
        error={errorAt(problem, 'basis')}
        options={bases.map((value) => ({
          value,
          label: intl.formatMessage({ id: `amendmentPart.basis.${value}` }),
          checked: writing.basis === value,
        }))}
        onChange={(event) =>
          onChange({ ...writing, basis: bases.find((one) => one === event.target.value) ?? writing.basis })
        }
      />
      <TextField
        name="basisReference"
        size="wide"
        optional
        label={writingNames.basisReference}
        hint={<FormattedMessage id="deskAmendment.basisReference.hint" />}
        value={writing.basisReference}
        error={errorAt(problem, 'basisReference')}
        onChange={(event) => onChange({ ...writing, basisReference: event.target.value })}
      />
      <TextArea
        name="reason"
        label={writingNames.reason}
        hint={<FormattedMessage id="deskAmendment.reason.hint" />}
        value={writing.reason}
        error={errorAt(problem, 'reason')}
        onChange={(event) => onChange({ ...writing, reason: event.target.value })}
      />
      <DateField
        name="effectiveOn"
        label={writingNames.effectiveOn}
        hint={<FormattedMessage id="deskAmendment.effectiveOn.hint" />}
        value={writing.effectiveOn}
        error={errorAt(problem, 'effectiveOn')}
        onChange={(effectiveOn) => onChange({ ...writing, effectiveOn })}
      />
    </>
  );
}
