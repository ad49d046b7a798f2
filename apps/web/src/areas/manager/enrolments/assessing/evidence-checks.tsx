import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Button } from '../../../../components/button.js';
import { DateField } from '../../../../components/date-field.js';
import { Dialog } from '../../../../components/dialog.js';
import { ChoiceGroup, TextArea } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import { may, useSession } from '../../../../session/session.js';
import type { Condition, Enrolment } from '../enrolment-queries.js';

/** Evidence that was accepted instead of another and is still to be looked at, also after the admission. */
export function EvidenceChecks({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const titleOf = useWritten();
  const { data: session } = useSession();
  const [asked, setAsked] = useState<Condition>();
  const open = enrolment.conditions.filter(
    ({ assessment }) => assessment?.alternativeCheckOn != null && assessment.checkSettledAt === null,
  );
  // While it is being assessed the finding itself says so, and can be changed.
  if (enrolment.status !== 'admitted' || open.length === 0) return null;
  const isConflicted = enrolment.conflicts.some(({ personId }) => personId === session?.person?.id);
  return (
    <section className="card stack" aria-labelledby="evidence-checks">
      <h2 id="evidence-checks" className="review__small-heading">
        <FormattedMessage id="assessing.checks.title" />
      </h2>
      <ul>
        {open.map((condition) => (
          <li key={condition.code}>
            <p>
              <strong>{titleOf(condition.title)}</strong>:{' '}
              <FormattedMessage
                id="assessing.checks.by"
                values={{ day: <CalendarDay date={condition.assessment?.alternativeCheckOn ?? ''} /> }}
              />
              <br />
              <span className="subtle">{condition.assessment?.reason}</span>
            </p>
            {may(session, 'enrolment.assess') && !isConflicted && (
              <Button small onClick={() => setAsked(condition)}>
                <FormattedMessage id="assessing.checks.settle" />
                <span className="visually-hidden"> {titleOf(condition.title)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && <Settle enrolment={enrolment} condition={asked} close={() => setAsked(undefined)} />}
    </section>
  );
}

function Settle({
  enrolment: { id, version },
  condition,
  close,
}: {
  enrolment: Enrolment;
  condition: Condition;
  close: () => void;
}): ReactNode {
  const titleOf = useWritten();
  const [how, setHow] = useState<'settled' | 'again'>('settled');
  const [checkAgainOn, setCheckAgainOn] = useState('');
  const [reason, setReason] = useState('');
  const settle = useCommand(
    (body: { version: number; conditionCode: string; reason: string; checkAgainOn?: string }, key) =>
      answered(
        api.POST('/enrolments/{id}/evidence-checks', {
          params: { path: { id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments'], ['work-items'], ['deadlines']],
  );
  return (
    <Dialog title={titleOf(condition.title)} onClose={close}>
      <Form
        problem={settle.problem}
        fieldNames={{
          reason: <FormattedMessage id="assessing.checks.seen" />,
          checkAgainOn: <FormattedMessage id="assessing.checkOn" />,
        }}
        busy={settle.isRunning}
        submit={<FormattedMessage id="assessing.checks.save" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="assessing.cancel" />
          </Button>
        }
        onSubmit={() => {
          const again = how === 'again' ? { checkAgainOn } : {};
          void settle.run({ version, conditionCode: condition.code, reason, ...again }).then((done) => {
            if (done === undefined) return;
            toast(<FormattedMessage id="assessing.checks.saved" />);
            close();
          });
        }}
      >
        <ChoiceGroup
          name="how"
          label={<FormattedMessage id="assessing.checks.how" />}
          options={(['settled', 'again'] as const).map((value) => ({
            value,
            label: <FormattedMessage id={`assessing.checks.how.${value}`} />,
            checked: how === value,
          }))}
          onChange={(event) => setHow(event.target.value === 'again' ? 'again' : 'settled')}
        />
        {how === 'again' && (
          <DateField
            name="checkAgainOn"
            label={<FormattedMessage id="assessing.checkOn" />}
            error={errorAt(settle.problem, 'checkAgainOn')}
            value={checkAgainOn}
            onChange={setCheckAgainOn}
          />
        )}
        <TextArea
          name="reason"
          rows={3}
          label={<FormattedMessage id="assessing.checks.seen" />}
          error={errorAt(settle.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
