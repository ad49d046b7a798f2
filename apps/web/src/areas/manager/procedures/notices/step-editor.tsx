import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ApiProblem } from '../../../../api/client.js';
import { Checkbox, ChoiceGroup, SelectField, TextField } from '../../../../components/field.js';
import { errorAt } from '../../../../components/form.js';
import { noticeWord } from '../../../../components/notice-words/notice-words.js';
import { type EditedStep, moments, type Role, typedTexts, units } from './edited-steps.js';
import { OwnText } from './own-text.js';
import { Preview } from './preview.js';
import { StepText } from './step-text.js';

/** One step: on or off, when, to whom, and in which words. */
export function StepEditor({
  procedureId,
  edited,
  problem,
  change,
}: {
  procedureId: string;
  edited: EditedStep;
  problem: ApiProblem | undefined;
  change: (step: EditedStep) => void;
}): ReactNode {
  const intl = useIntl();
  const { step, isOn, moment, span, recipients, texts } = edited;
  const path = `steps/${step.step}`;
  const set = (part: Partial<EditedStep>): void => change({ ...edited, ...part });
  const recipient = (role: Role, isChosen: boolean): void =>
    set({ recipients: isChosen ? [...recipients, role] : recipients.filter((one) => one !== role) });
  return (
    <div className="step-editor stack">
      <Checkbox
        name={`${path}/isOn`}
        label={<FormattedMessage id="procedureNotices.isOn" />}
        checked={isOn}
        onChange={(event) => set({ isOn: event.target.checked })}
      />
      {isOn && (
        <>
          <div className="step-distance">
            {moment !== 'atOnce' &&
              units.map((unit) => (
                <TextField
                  key={unit}
                  size="short"
                  inputMode="numeric"
                  name={`${path}/when/${unit}`}
                  label={<FormattedMessage id={`procedureNotices.field.when-${unit}`} />}
                  error={errorAt(problem, `${path}/when/${unit}`)}
                  value={span[unit]}
                  onChange={(event) => set({ span: { ...span, [unit]: event.target.value } })}
                />
              ))}
            <SelectField
              name={`${path}/when/moment`}
              label={<FormattedMessage id="procedureNotices.field.when-moment" />}
              error={errorAt(problem, `${path}/when/moment`)}
              options={moments.map((value) => ({
                value,
                label: intl.formatMessage({ id: `procedureNotices.moment.${value.replace(' ', '-')}` }),
              }))}
              value={moment}
              onChange={(event) => set({ moment: event.target.value })}
            />
          </div>
          <ChoiceGroup
            kind="checkbox"
            name={`${path}/recipients`}
            label={<FormattedMessage id="procedureNotices.field.recipients" />}
            hint={<FormattedMessage id="procedureNotices.recipients.hint" />}
            error={errorAt(problem, `${path}/recipients`)}
            options={step.possibleRecipients.map((role) => ({
              value: role,
              label: noticeWord(intl, 'role', role),
              checked: recipients.includes(role),
            }))}
            onChange={(event) => recipient(event.target.value as Role, event.target.checked)}
          />
          {step.text !== null && (
            <Checkbox
              name={`${path}/ownText`}
              label={<FormattedMessage id="procedureNotices.useOwnText" />}
              checked={texts !== null}
              onChange={(event) => set({ texts: event.target.checked ? typedTexts(step) : null })}
            />
          )}
          {texts !== null ? (
            <OwnText
              path={path}
              facts={step.facts}
              texts={texts}
              problem={problem}
              change={(own) => set({ texts: own })}
            />
          ) : step.hasOwnTexts ? (
            <p>
              <FormattedMessage id="procedureNotices.houseText" />
            </p>
          ) : (
            <StepText texts={step.texts} />
          )}
          <Preview procedureId={procedureId} edited={edited} />
        </>
      )}
    </div>
  );
}
