import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, type Violation } from '../../../../api/client.js';
import { Button } from '../../../../components/button.js';
import { Checkbox, ChoiceGroup, SelectField, TextArea, TextField } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { legalForms } from '../../legal-form.js';
import { partyFaults, type StatedParty } from './stated-parties.js';

/** What is stated about one party: a new one, or one that is changed. */
export function PartyForm({
  party,
  isNew,
  others,
  onDone,
  onCancel,
}: {
  party: StatedParty;
  isNew: boolean;
  /** KvK numbers that somebody else has. */
  others: readonly string[];
  onDone: (party: StatedParty) => void;
  onCancel: () => void;
}): ReactNode {
  const intl = useIntl();
  const [draft, setDraft] = useState(party);
  const [problem, setProblem] = useState<ApiProblem>();
  const set = (change: Partial<StatedParty>): void => setDraft((now) => ({ ...now, ...change }));
  const { role } = party;
  const names = {
    'party/name': <FormattedMessage id="enrolling.party.name" />,
    'party/kvkNumber': <FormattedMessage id="enrolling.party.kvk" />,
    'party/delivers': <FormattedMessage id="enrolling.party.delivers" />,
  };
  const done = (): void => {
    const tidy = {
      ...draft,
      name: draft.name.trim(),
      kvkNumber: draft.kvkNumber.replaceAll(/\s/g, ''),
      delivers: draft.delivers === null ? null : draft.delivers.trim(),
    };
    const faults = partyFaults(tidy, others);
    if (faults.length === 0) {
      onDone(tidy);
      return;
    }
    const violations = faults.map((fault): Violation => ({
      code: 'invalid-input',
      path: `party/${fault === 'kvkTwice' ? 'kvkNumber' : fault}`,
      text: intl.formatMessage({ id: `enrolling.party.fault.${fault}` }),
    }));
    setProblem(new ApiProblem(400, 'invalid-input', violations, undefined));
  };
  return (
    <div className="card card--tinted">
      <Form
        problem={problem}
        fieldNames={names}
        onSubmit={done}
        submit={<FormattedMessage id={isNew ? 'enrolling.party.add' : 'enrolling.party.keep'} />}
        actions={
          <Button onClick={onCancel}>
            <FormattedMessage id="enrolling.cancel" />
          </Button>
        }
      >
        <TextField
          name="party/name"
          label={names['party/name']}
          error={errorAt(problem, 'party/name')}
          maxLength={200}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          name="party/kvkNumber"
          label={names['party/kvkNumber']}
          hint={<FormattedMessage id="enrolling.party.kvk.hint" />}
          error={errorAt(problem, 'party/kvkNumber')}
          size="short"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={draft.kvkNumber}
          onChange={(event) => set({ kvkNumber: event.target.value })}
        />
        <SelectField
          name="party/legalForm"
          label={<FormattedMessage id="enrolling.party.legalForm" />}
          options={[...new Set([...legalForms, party.legalForm])].map((value) => ({ value, label: value }))}
          value={draft.legalForm}
          onChange={(event) => set({ legalForm: event.target.value })}
        />
        {role === 'subcontractor' && (
          <>
            <TextArea
              name="party/delivers"
              rows={2}
              label={names['party/delivers']}
              hint={<FormattedMessage id="enrolling.party.delivers.hint" />}
              error={errorAt(problem, 'party/delivers')}
              maxLength={1000}
              value={draft.delivers ?? ''}
              onChange={(event) => set({ delivers: event.target.value })}
            />
            <Checkbox
              name="party/soleTrader"
              label={<FormattedMessage id="enrolling.party.soleTrader" />}
              hint={<FormattedMessage id="enrolling.party.soleTrader.hint" />}
              checked={draft.soleTrader}
              onChange={(event) => set({ soleTrader: event.target.checked })}
            />
            {!draft.soleTrader && (
              <Checkbox
                name="party/keepsWork"
                label={<FormattedMessage id="enrolling.party.keepsWork" />}
                checked={draft.keepsWork}
                onChange={(event) => set({ keepsWork: event.target.checked })}
              />
            )}
          </>
        )}
        {role === 'parent' && (
          <ChoiceGroup
            name="party/guarantee"
            label={<FormattedMessage id="enrolling.party.guarantee" />}
            options={(['parentGuarantee', 'statement403'] as const).map((value) => ({
              value,
              label: <FormattedMessage id={`enrolling.party.guarantee.${value}`} />,
              hint: <FormattedMessage id={`enrolling.party.guarantee.${value}.hint`} />,
              checked: draft.guarantee === value,
            }))}
            onChange={(event) => set({ guarantee: event.target.value as StatedParty['guarantee'] })}
          />
        )}
      </Form>
    </div>
  );
}
