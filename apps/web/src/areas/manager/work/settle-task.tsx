import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import type { WorkItem } from './work-queries.js';

/** Says what was done about a task; the trail keeps it. */
export function SettleTask({ item, close }: { item: WorkItem; close: () => void }): ReactNode {
  const [note, setNote] = useState('');
  const settle = useCommand(
    (body: { note: string }, key: string) =>
      answered(
        api.POST('/tasks/{id}/settlements', {
          params: { path: { id: item.subjectId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ).then(() => true),
    [['work-items'], ['tasks']],
  );
  return (
    <Dialog title={<FormattedMessage id="work.settleTitle" />} onClose={close}>
      <Form
        problem={settle.problem}
        fieldNames={{ note: <FormattedMessage id="work.note" /> }}
        busy={settle.isRunning}
        submit={<FormattedMessage id="work.settle" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="work.cancel" />
          </Button>
        }
        onSubmit={() => {
          void settle.run({ note }).then((isDone) => {
            if (isDone === undefined) return;
            close();
            toast(<FormattedMessage id="work.settled" />);
          });
        }}
      >
        <TextArea
          name="note"
          rows={3}
          label={<FormattedMessage id="work.note" />}
          hint={<FormattedMessage id="work.noteHint" />}
          error={errorAt(settle.problem, 'note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
