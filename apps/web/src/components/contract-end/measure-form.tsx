import { addDays, amsterdamDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Button } from '../button.js';
import { DateField } from '../date-field.js';
import { ChoiceGroup, TextArea, TextField } from '../field.js';
import { errorAt, Form } from '../form.js';
import { toast } from '../toast.js';
import { changedByEnding, type ContractEndings } from './ending-queries.js';
import { LinePicker, type PickedLine } from './line-picker.js';

type Kind = 'warning' | 'recoveryPlan' | 'discount' | 'partTermination';
const kinds: readonly Kind[] = ['warning', 'recoveryPlan', 'discount', 'partTermination'];
/** A provider has at least a week to respond; two are proposed. */
const [LEAST_DAYS, USUAL_DAYS] = [7, 14];

/** Proposes a measure: its kind, what belongs to it, the reason, and until when the provider can respond. */
export function MeasureForm({ contract }: { contract: ContractEndings }): ReactNode {
  const intl = useIntl();
  const today = amsterdamDate(new Date());
  const [kind, setKind] = useState<Kind>('warning');
  const [reason, setReason] = useState('');
  const [hearingUntil, setHearingUntil] = useState(addDays(today, USUAL_DAYS));
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [discount, setDiscount] = useState('');
  const [steps, setSteps] = useState([{ text: '', dueOn: '' }]);
  const [lines, setLines] = useState<PickedLine[]>([]);
  const command = useCommand(
    (body: Answer<'MeasureBody'>, key) =>
      answered(
        api.POST('/contracts/{id}/measures', {
          params: { path: { id: contract.contractId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByEnding,
  );
  const { problem } = command;
  const body = (): Answer<'MeasureBody'> => ({
    kind,
    reason: reason.trim(),
    hearingUntil,
    ...(kind === 'discount' && { discount: discount.trim().replace(',', '.'), startsOn, endsOn }),
    ...(kind === 'recoveryPlan' && { steps }),
    ...(kind === 'partTermination' && { endsOn, lines }),
  });
  return (
    <Form
      problem={problem}
      fieldNames={{
        reason: <FormattedMessage id="ending.form.reason" />,
        hearingUntil: <FormattedMessage id="contractMeasure.form.hearingUntil" />,
        startsOn: <FormattedMessage id="contractMeasure.form.startsOn" />,
        endsOn: <FormattedMessage id="contractMeasure.form.endsOn" />,
        discount: <FormattedMessage id="contractMeasure.form.discount" />,
        'lines*': <FormattedMessage id="ending.form.lines" />,
        'steps*': <FormattedMessage id="contractMeasure.form.steps" />,
      }}
      onSubmit={() => {
        void command.run(body()).then((outcome) => {
          if (outcome !== undefined) toast(<FormattedMessage id="contractMeasure.form.done" />);
        });
      }}
      busy={command.isRunning}
      submit={<FormattedMessage id="contractMeasure.form.submit" />}
    >
      <ChoiceGroup
        name="kind"
        label={<FormattedMessage id="contractMeasure.form.kind" />}
        options={kinds.map((value) => ({
          value,
          label: intl.formatMessage({ id: `contractMeasure.kind.${value}` }),
          hint: intl.formatMessage({ id: `contractMeasure.kindHint.${value}` }),
          checked: kind === value,
        }))}
        onChange={(event) => setKind(event.target.value as Kind)}
      />
      {kind === 'recoveryPlan' && (
        <fieldset className="field">
          <legend className="field__label">
            <FormattedMessage id="contractMeasure.form.steps" />
          </legend>
          {steps.map((step, index) => (
            <div key={index} className="stack">
              <TextField
                name={`steps/${index}/text`}
                label={<FormattedMessage id="contractMeasure.form.stepText" values={{ number: index + 1 }} />}
                value={step.text}
                error={errorAt(problem, `steps/${index}/text`)}
                onChange={(event) =>
                  setSteps(steps.map((each, place) => (place === index ? { ...each, text: event.target.value } : each)))
                }
              />
              <DateField
                name={`steps/${index}/dueOn`}
                label={<FormattedMessage id="contractMeasure.form.stepDue" values={{ number: index + 1 }} />}
                value={step.dueOn}
                error={errorAt(problem, `steps/${index}/dueOn`)}
                onChange={(dueOn) =>
                  setSteps(steps.map((each, place) => (place === index ? { ...each, dueOn } : each)))
                }
              />
            </div>
          ))}
          <p className="row">
            <Button small onClick={() => setSteps([...steps, { text: '', dueOn: '' }])}>
              <FormattedMessage id="contractMeasure.form.addStep" />
            </Button>
            {steps.length > 1 && (
              <Button small variant="quiet" onClick={() => setSteps(steps.slice(0, -1))}>
                <FormattedMessage id="contractMeasure.form.removeStep" />
              </Button>
            )}
          </p>
        </fieldset>
      )}
      {kind === 'partTermination' && (
        <LinePicker
          lines={contract.lines}
          picked={lines}
          onPick={setLines}
          label={<FormattedMessage id="ending.form.lines" />}
          error={errorAt(problem, 'lines')}
        />
      )}
      {kind === 'discount' && (
        <>
          <TextField
            name="discount"
            size="short"
            inputMode="decimal"
            label={<FormattedMessage id="contractMeasure.form.discount" />}
            hint={<FormattedMessage id="contractMeasure.form.discountHint" />}
            value={discount}
            error={errorAt(problem, 'discount')}
            onChange={(event) => setDiscount(event.target.value)}
          />
          <DateField
            name="startsOn"
            label={<FormattedMessage id="contractMeasure.form.startsOn" />}
            value={startsOn}
            error={errorAt(problem, 'startsOn')}
            onChange={setStartsOn}
          />
        </>
      )}
      {(kind === 'discount' || kind === 'partTermination') && (
        <DateField
          name="endsOn"
          label={<FormattedMessage id="contractMeasure.form.endsOn" />}
          value={endsOn}
          error={errorAt(problem, 'endsOn')}
          onChange={setEndsOn}
        />
      )}
      <TextArea
        name="reason"
        label={<FormattedMessage id="ending.form.reason" />}
        hint={<FormattedMessage id="contractMeasure.form.reasonHint" />}
        value={reason}
        error={errorAt(problem, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <DateField
        name="hearingUntil"
        label={<FormattedMessage id="contractMeasure.form.hearingUntil" />}
        hint={
          <FormattedMessage
            id="contractMeasure.form.hearingHint"
            values={{ date: <CalendarDay date={addDays(today, LEAST_DAYS)} /> }}
          />
        }
        value={hearingUntil}
        error={errorAt(problem, 'hearingUntil')}
        onChange={setHearingUntil}
      />
    </Form>
  );
}
