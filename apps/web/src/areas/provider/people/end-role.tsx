import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { Dialog } from '../../../components/dialog.js';
import { TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { sessionQuery, useSession } from '../../../session/session.js';
import type { OwnOrganisation } from '../of-organisation.js';
import type { Member, MemberRole } from './member-queries.js';

const fieldNames = {
  on: <FormattedMessage id="ourPeople.end.on" />,
  reason: <FormattedMessage id="ourPeople.end.reason" />,
};

/** Ends a role, at once or after a day. The last administrator cannot leave: the api says so, and what to do first. */
export function EndRole({
  own,
  member,
  role,
  close,
}: {
  own: OwnOrganisation;
  member: Member;
  role: MemberRole;
  close: () => void;
}): ReactNode {
  const { data: session } = useSession();
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const end = useCommand(
    (body: { on?: string; reason: string }, key) =>
      answered(
        api.POST('/organisations/{id}/roles/{roleId}/endings', {
          params: { path: { id: own.id, roleId: role.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', own.id], sessionQuery.queryKey],
  );
  const isOwn = session?.person?.id === member.personId;
  const name = <FormattedMessage id={`ourPeople.role.${role.role}`} />;
  return (
    <Dialog
      title={<FormattedMessage id="ourPeople.end.title" values={{ role: name, name: member.name }} />}
      onClose={close}
    >
      {isOwn && (
        <Alert tone="warning">
          <p>
            <FormattedMessage id="ourPeople.end.own" />
          </p>
        </Alert>
      )}
      <Form
        problem={end.problem}
        fieldNames={fieldNames}
        busy={end.isRunning}
        submit={<FormattedMessage id="ourPeople.end.submit" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="ourPeople.cancel" />
          </Button>
        }
        onSubmit={() => {
          void end.run({ reason: reason.trim(), ...(on !== '' && { on }) }).then((answer) => {
            if (answer === undefined) return;
            toast(<FormattedMessage id="ourPeople.ended" values={{ until: <CalendarDay date={answer.until} /> }} />);
            close();
          });
        }}
      >
        <DateField
          name="on"
          optional
          label={fieldNames.on}
          hint={<FormattedMessage id="ourPeople.end.on.hint" />}
          error={errorAt(end.problem, 'on')}
          value={on}
          onChange={setOn}
        />
        <TextField
          name="reason"
          label={fieldNames.reason}
          hint={<FormattedMessage id="ourPeople.end.reason.hint" />}
          error={errorAt(end.problem, 'reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
