import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { DialogueTableDetail } from '../../../components/dialogue/meeting-words.js';
import { Checkbox, TextArea } from '../../../components/field.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

/** The minutes: written while the table is on, published when every point has its answer. */
export function MinutesDesk({ table }: { table: DialogueTableDetail }): ReactNode {
  const { minutesDraft } = table;
  const [text, setText] = useState(minutesDraft?.text ?? '');
  const [isAsked, setAsked] = useState(false);
  const keep = useCommand(
    (body: { version: number; text: string }, key) =>
      answered(
        api.PUT('/dialogue-tables/{id}/minutes-draft', {
          params: { path: { id: table.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['dialogue-tables', table.id]],
  );
  const isKept = (minutesDraft?.text ?? '') === text;
  return (
    <section className="stack" aria-labelledby="minutes">
      <h2 id="minutes">
        <FormattedMessage id="dialogueDesk.minutes" />
      </h2>
      <Form
        problem={keep.problem}
        fieldNames={{ text: <FormattedMessage id="dialogueDesk.minutes.text" /> }}
        busy={keep.isRunning}
        submit={<FormattedMessage id="dialogueDesk.minutes.keep" />}
        actions={
          <Button unavailable={!isKept} onClick={() => setAsked(true)}>
            <FormattedMessage id="dialogueDesk.minutes.publish" />
          </Button>
        }
        onSubmit={() => {
          void keep.run({ version: minutesDraft?.version ?? 0, text }).then((after) => {
            if (after !== undefined) toast(<FormattedMessage id="dialogueDesk.minutes.kept" />);
          });
        }}
      >
        <TextArea
          name="text"
          rows={10}
          maxLength={50_000}
          label={<FormattedMessage id="dialogueDesk.minutes.text" />}
          hint={<FormattedMessage id={isKept ? 'dialogueDesk.minutes.hint' : 'dialogueDesk.minutes.unkept'} />}
          error={errorAt(keep.problem, 'text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
      {isAsked && <Publish table={table} onClose={() => setAsked(false)} />}
    </section>
  );
}

function Publish({ table, onClose }: { table: DialogueTableDetail; onClose: () => void }): ReactNode {
  const [isPublic, setPublic] = useState(false);
  const publish = useCommand(
    (body: { version: number; isPublic: boolean }, key) =>
      answered(
        api.POST('/dialogue-tables/{id}/minutes', {
          params: { path: { id: table.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <Dialog
      title={<FormattedMessage id="dialogueDesk.publish.title" />}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            busy={publish.isRunning}
            onClick={() => {
              void publish.run({ version: table.version, isPublic }).then((after) => {
                if (after === undefined) return;
                toast(<FormattedMessage id="dialogueDesk.published" values={{ told: after.told }} />);
                onClose();
              });
            }}
          >
            <FormattedMessage id="dialogueDesk.publish.send" />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="dialogueDesk.cancel" />
          </Button>
        </>
      }
    >
      {publish.problem !== undefined && <ErrorSummary problem={publish.problem} />}
      <p>
        <FormattedMessage
          id="dialogueDesk.publish.text"
          values={{ proposals: table.agenda.filter(({ proposal }) => proposal !== null).length }}
        />
      </p>
      <Checkbox
        name="isPublic"
        label={<FormattedMessage id="dialogueDesk.publish.public" />}
        hint={<FormattedMessage id="dialogueDesk.publish.public.hint" />}
        checked={isPublic}
        onChange={(event) => setPublic(event.target.checked)}
      />
    </Dialog>
  );
}
