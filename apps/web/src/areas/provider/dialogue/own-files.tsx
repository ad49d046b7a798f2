import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { upload } from '../../../api/upload.js';
import { Button } from '../../../components/button.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { ProposalDetail } from '../../../components/dialogue/proposal-words.js';
import { TextField } from '../../../components/field.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { asProblem } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';

/** Adds evidence to an own proposal, and takes it away, until it is answered. */
export function OwnFiles({ proposal }: { proposal: ProposalDetail }): ReactNode {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [round, setRound] = useState(0);
  const remove = useCommand(
    (id: string, key) =>
      done(api.DELETE('/proposal-files/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key } })),
    changedByDialogue,
  );
  const send = async (): Promise<void> => {
    const form = new FormData();
    if (file !== null) form.set('file', file);
    setPart(0);
    setProblem(undefined);
    try {
      await upload(`/proposals/${proposal.id}/files`, form, setPart);
      await queryClient.invalidateQueries({ queryKey: ['proposals'] });
      toast(<FormattedMessage id="dialoguePortal.file.added" />);
      setFile(null);
      // A file input forgets its file only when it is another one.
      setRound(round + 1);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setPart(undefined);
    }
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
        onSubmit={() => void send()}
      >
        <TextField
          key={round}
          type="file"
          name="file"
          accept=".pdf,.jpg,.jpeg,.png"
          label={<FormattedMessage id="dialoguePortal.file" />}
          error={errorAt(problem, 'file')}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        {part !== undefined && (
          <p role="status">
            <progress value={part} max={1} aria-label={file?.name ?? ''} />
          </p>
        )}
      </Form>
    </details>
  );
}
