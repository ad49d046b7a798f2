import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { DialogueTableDetail } from '../../../components/dialogue/meeting-words.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { useNow } from '../../../now.js';

/** Invites, and calls off. */
export function TableActions({ table }: { table: DialogueTableDetail }): ReactNode {
  const [asked, setAsked] = useState<'invite' | 'cancel'>();
  const uninvited = table.guests.filter(({ invited }) => !invited).length;
  const isAhead = new Date(table.startsAt) > useNow();
  return (
    <div className="row not-in-print">
      {isAhead && uninvited > 0 && (
        <Button variant="primary" onClick={() => setAsked('invite')}>
          <FormattedMessage
            id={table.state === 'planned' ? 'dialogueDesk.invite' : 'dialogueDesk.inviteSince'}
            values={{ count: uninvited }}
          />
        </Button>
      )}
      <Button variant="quiet" onClick={() => setAsked('cancel')}>
        <FormattedMessage id="dialogueDesk.callOff" />
      </Button>
      {asked === 'invite' && <Invite table={table} count={uninvited} onClose={() => setAsked(undefined)} />}
      {asked === 'cancel' && <CallOff table={table} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Invite({
  table,
  count,
  onClose,
}: {
  table: DialogueTableDetail;
  count: number;
  onClose: () => void;
}): ReactNode {
  const invite = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/dialogue-tables/{id}/invitations', {
          params: { path: { id: table.id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <Dialog
      title={<FormattedMessage id="dialogueDesk.invite.title" values={{ count }} />}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            busy={invite.isRunning}
            onClick={() => {
              void invite.run(table.version).then((after) => {
                if (after === undefined) return;
                toast(<FormattedMessage id="dialogueDesk.invited" values={{ told: after.told }} />);
                onClose();
              });
            }}
          >
            <FormattedMessage id="dialogueDesk.invite.send" />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="dialogueDesk.cancel" />
          </Button>
        </>
      }
    >
      {invite.problem !== undefined && <ErrorSummary problem={invite.problem} />}
      <p>
        <FormattedMessage id="dialogueDesk.invite.text" values={{ points: table.agenda.length }} />
      </p>
    </Dialog>
  );
}

function CallOff({ table, onClose }: { table: DialogueTableDetail; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const cancel = useCommand(
    (body: { version: number; reason: string }, key) =>
      answered(
        api.POST('/dialogue-tables/{id}/cancellations', {
          params: { path: { id: table.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <Dialog title={<FormattedMessage id="dialogueDesk.callOff.title" />} onClose={onClose}>
      <Form
        problem={cancel.problem}
        fieldNames={{ reason: <FormattedMessage id="dialogueDesk.callOff.reason" /> }}
        busy={cancel.isRunning}
        submit={<FormattedMessage id="dialogueDesk.callOff" />}
        actions={
          <Button onClick={onClose}>
            <FormattedMessage id="dialogueDesk.callOff.keep" />
          </Button>
        }
        onSubmit={() => {
          void cancel.run({ version: table.version, reason }).then((after) => {
            if (after === undefined) return;
            toast(<FormattedMessage id="dialogueDesk.calledOff" values={{ told: after.told }} />);
            onClose();
          });
        }}
      >
        <p>
          <FormattedMessage id="dialogueDesk.callOff.text" />
        </p>
        <TextArea
          name="reason"
          rows={3}
          maxLength={1000}
          label={<FormattedMessage id="dialogueDesk.callOff.reason" />}
          error={errorAt(cancel.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
