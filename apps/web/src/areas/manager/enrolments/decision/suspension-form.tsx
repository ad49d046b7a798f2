import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { Button } from '../../../../components/button.js';
import { DateField } from '../../../../components/date-field.js';
import { Dialog } from '../../../../components/dialog.js';
import { ChoiceGroup, TextArea, TextField } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import type { Enrolment } from '../enrolment-queries.js';
import { useDecisionStep } from './decision-step.js';
import type { Refusal } from './refusal.js';

const grounds = ['writ', 'disputesCommittee'] as const;
type Ground = (typeof grounds)[number];

/**
 * Registers what suspends a refusal: a writ within the remedy term, or the Geschillencommissie. Of a refusal that is final
 * already it asks besides why that was not registered in time.
 */
export function SuspensionForm({ enrolment, refusal }: { enrolment: Enrolment; refusal: Refusal }): ReactNode {
  const { id, version } = enrolment;
  const [isOpen, setOpen] = useState(false);
  const [ground, setGround] = useState<Ground>('writ');
  const [court, setCourt] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [servedOn, setServedOn] = useState('');
  const [lateReason, setLateReason] = useState('');
  const isFinal = refusal.state === 'final';
  const suspend = useDecisionStep(
    (body: { ground: Ground; court?: string; caseNumber: string; servedOn: string; lateReason?: string }, key) =>
      answered(
        api.POST('/enrolments/{id}/refusal-suspensions', {
          params: { path: { id } },
          body: { version, ...body },
          headers: { 'idempotency-key': key },
        }),
      ),
  );
  const close = (): void => {
    suspend.forgetProblem();
    setOpen(false);
  };
  const names = {
    court: <FormattedMessage id="deciding.suspend.court" />,
    caseNumber: <FormattedMessage id="deciding.suspend.case" />,
    servedOn: <FormattedMessage id={`deciding.suspend.on.${ground}`} />,
    lateReason: <FormattedMessage id="deciding.suspend.late" />,
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FormattedMessage id={isFinal ? 'deciding.suspend.final' : 'deciding.suspend'} />
      </Button>
      {isOpen && (
        <Dialog
          title={<FormattedMessage id={isFinal ? 'deciding.suspend.final' : 'deciding.suspend'} />}
          onClose={close}
        >
          <Form
            problem={suspend.problem}
            fieldNames={names}
            busy={suspend.isRunning}
            submit={<FormattedMessage id="deciding.suspend.submit" />}
            actions={
              <Button onClick={close}>
                <FormattedMessage id="work.cancel" />
              </Button>
            }
            onSubmit={() => {
              const named = ground === 'writ' && court.trim() !== '' && { court: court.trim() };
              const late = isFinal && { lateReason: lateReason.trim() };
              const served = { ground, ...named, caseNumber: caseNumber.trim(), servedOn, ...late };
              void suspend.run(served).then((suspended) => {
                if (suspended === undefined) return;
                setOpen(false);
                toast(<FormattedMessage id="deciding.suspend.done" />);
              });
            }}
          >
            <p>
              <FormattedMessage
                id="deciding.suspend.text"
                values={{
                  from: <CalendarDay date={refusal.notifiedOn} />,
                  until: <CalendarDay date={refusal.remedyUntil} />,
                }}
              />
            </p>
            {isFinal && (
              <p>
                <FormattedMessage id="deciding.suspend.final.text" />
              </p>
            )}
            <ChoiceGroup
              name="ground"
              label={<FormattedMessage id="deciding.suspend.ground" />}
              options={grounds.map((value) => ({
                value,
                label: <FormattedMessage id={`deciding.ground.${value}`} />,
                checked: ground === value,
              }))}
              onChange={(event) => setGround(grounds.find((known) => known === event.target.value) ?? 'writ')}
            />
            {ground === 'writ' && (
              <TextField
                name="court"
                label={names.court}
                error={errorAt(suspend.problem, 'court')}
                value={court}
                onChange={(event) => setCourt(event.target.value)}
              />
            )}
            <TextField
              name="caseNumber"
              label={names.caseNumber}
              error={errorAt(suspend.problem, 'caseNumber')}
              value={caseNumber}
              onChange={(event) => setCaseNumber(event.target.value)}
            />
            <DateField
              name="servedOn"
              label={names.servedOn}
              error={errorAt(suspend.problem, 'servedOn')}
              value={servedOn}
              onChange={setServedOn}
            />
            {isFinal && (
              <TextArea
                name="lateReason"
                label={names.lateReason}
                error={errorAt(suspend.problem, 'lateReason')}
                value={lateReason}
                onChange={(event) => setLateReason(event.target.value)}
              />
            )}
          </Form>
        </Dialog>
      )}
    </>
  );
}
