import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

type Handover = Answer<'HandoverAnswer'>;

export type Step = 'propose' | 'approve' | 'refuse';

/** Says what a step does, asks for the reason, and does it. */
export function HandoverStep({
  handover,
  step,
  close,
}: {
  handover: Handover;
  step: Step;
  close: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const command = useCommand(
    (body: { reason: string }, key: string) => {
      const options = { params: { path: { id: handover.id } }, body, headers: { 'idempotency-key': key } };
      const call =
        step === 'propose'
          ? api.POST('/handovers/{id}/proposals', options)
          : step === 'approve'
            ? api.POST('/handovers/{id}/approvals', options)
            : api.POST('/handovers/{id}/refusals', options);
      return answered<unknown>(call).then(() => true);
    },
    [['handovers'], ['work-items']],
  );
  const values = { name: handover.personName, organisation: handover.organisationName };
  return (
    <Dialog title={<FormattedMessage id={`handovers.title.${step}`} values={values} />} onClose={close}>
      <Form
        problem={command.problem}
        fieldNames={{ reason: <FormattedMessage id="handovers.reason" /> }}
        busy={command.isRunning}
        submit={<FormattedMessage id={`handovers.${step}`} />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="handovers.cancel" />
          </Button>
        }
        onSubmit={() => {
          void command.run({ reason }).then((isDone) => {
            if (isDone === undefined) return;
            close();
            toast(<FormattedMessage id={`handovers.done.${step}`} values={values} />);
          });
        }}
      >
        <p>
          <FormattedMessage id={`handovers.what.${step}`} values={values} />
        </p>
        <TextArea
          name="reason"
          rows={3}
          label={<FormattedMessage id="handovers.reason" />}
          hint={<FormattedMessage id="handovers.reasonHint" />}
          error={errorAt(command.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
