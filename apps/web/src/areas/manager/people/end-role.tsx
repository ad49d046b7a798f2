import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { RoleName } from './role-words.js';

/** Ends a role, at once or on a day ahead, with the reason. */
export function EndRole({
  role,
  name,
  regionId,
  close,
}: {
  role: { id: string; role: string };
  name: string;
  regionId: number;
  close: () => void;
}): ReactNode {
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const end = useCommand(
    (body: { until?: string; reason: string }, key: string) =>
      done(
        api.POST('/regions/{id}/roles/{roleId}/endings', {
          params: { path: { id: regionId, roleId: role.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['regions', regionId]],
  );
  return (
    <Dialog
      title={<FormattedMessage id="staff.endTitle" values={{ name, role: <RoleName role={role.role} /> }} />}
      onClose={close}
    >
      <Form
        problem={end.problem}
        fieldNames={{
          until: <FormattedMessage id="staff.lastDay" />,
          reason: <FormattedMessage id="staff.why" />,
        }}
        busy={end.isRunning}
        submit={<FormattedMessage id="staff.end" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="staff.cancel" />
          </Button>
        }
        onSubmit={() => {
          void end.run({ ...(until !== '' && { until }), reason: reason.trim() }).then((isDone) => {
            if (isDone === undefined) return;
            close();
            toast(<FormattedMessage id="staff.ended" values={{ name }} />);
          });
        }}
      >
        <DateField
          name="until"
          optional
          label={<FormattedMessage id="staff.lastDay" />}
          hint={<FormattedMessage id="staff.lastDayHint" />}
          error={errorAt(end.problem, 'until')}
          value={until}
          onChange={setUntil}
        />
        <TextArea
          name="reason"
          label={<FormattedMessage id="staff.why" />}
          hint={<FormattedMessage id="staff.whyHint" />}
          error={errorAt(end.problem, 'reason')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
