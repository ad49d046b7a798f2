import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { useUpload } from '../../../api/use-upload.js';
import { Button } from '../../../components/button.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { ProposalDetail } from '../../../components/dialogue/proposal-words.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { UploadField } from '../../../components/upload-field.js';

/** Adds evidence to an own proposal, and takes it away, until it is answered. */
export function OwnFiles({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File>();
  const { part, problem, send, stop } = useUpload();
  const [round, setRound] = useState(0);
  const remove = useCommand(
    (id: string, key) =>
      done(api.DELETE('/proposal-files/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key } })),
    changedByDialogue,
  );
  const add = async (): Promise<void> => {
    const form = new FormData();
    if (file !== undefined) form.set('file', file);
    const sent = await send(`/proposals/${proposal.id}/files`, form, async () => {
      await queryClient.invalidateQueries({ queryKey: ['proposals'] });
      toast(<FormattedMessage id="dialoguePortal.file.added" />);
      setFile(undefined);
      // A file input forgets its file only when it is another one.
      setRound(round + 1);
    });
    if (sent === 'stopped') toast(<FormattedMessage id="dialoguePortal.file.stopped" />);
  };
  return (
    <details className="card">
      <summary>
        <FormattedMessage id="dialoguePortal.files" />
      </summary>
      {remove.problem !== undefined && <ErrorSummary problem={remove.problem} />}
      {proposal.files.length > 0 && (
        <ul className="items">
          {proposal.files.map(({ id, fileName }) => (
            <li key={id}>
              <span className="items__main">{fileName}</span>
              <Button small busy={remove.isRunning} onClick={() => void remove.run(id)}>
                <FormattedMessage id="dialoguePortal.file.remove" values={{ name: fileName }} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        problem={problem}
        fieldNames={{ file: <FormattedMessage id="dialoguePortal.file" /> }}
        busy={part !== undefined}
        submit={<FormattedMessage id="dialoguePortal.file.add" />}
        onSubmit={() => void add()}
        actions={
          stop !== undefined && (
            <Button onClick={stop}>
              <FormattedMessage id="dialoguePortal.file.stop" />
            </Button>
          )
        }
      >
        <UploadField
          key={round}
          name="file"
          label={<FormattedMessage id="dialoguePortal.file" />}
          error={errorAt(problem, 'file')}
          accept=".pdf,.jpg,.jpeg,.png"
          part={part}
          progress={(percent) => <FormattedMessage id="dialoguePortal.file.progress" values={{ percent }} />}
          onChosen={setFile}
        />
      </Form>
    </details>
  );
}
