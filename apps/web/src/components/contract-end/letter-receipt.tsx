import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Button } from '../button.js';
import { DateField } from '../date-field.js';
import { Dialog } from '../dialog.js';
import { TextField } from '../field.js';
import { errorAt, Form } from '../form.js';
import { toast } from '../toast.js';
import { changedByEnding } from './ending-queries.js';

/** Records that a notice was received by registered letter: when, and by which number that can be proved. */
export function LetterReceipt({ endingId, onClose }: { endingId: string; onClose: () => void }): ReactNode {
  const [receivedOn, setReceivedOn] = useState('');
  const [reference, setReference] = useState('');
  const command = useCommand(
    (body: { receivedOn: string; reference: string }, key) =>
      answered(
        api.POST('/contract-endings/{id}/letter-receipts', {
          params: { path: { id: endingId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByEnding,
  );
  return (
    <Dialog title={<FormattedMessage id="ending.letter.title" />} onClose={onClose}>
      <Form
        problem={command.problem}
        fieldNames={{
          receivedOn: <FormattedMessage id="ending.letter.receivedOn" />,
          reference: <FormattedMessage id="ending.letter.reference" />,
        }}
        busy={command.isRunning}
        submit={<FormattedMessage id="ending.letter.submit" />}
        onSubmit={() => {
          void command.run({ receivedOn, reference: reference.trim() }).then((outcome) => {
            if (outcome === undefined) return;
            onClose();
            toast(<FormattedMessage id="ending.step.done" />);
          });
        }}
        actions={
          <Button onClick={onClose}>
            <FormattedMessage id="contractPart.cancel" />
          </Button>
        }
      >
        <p>
          <FormattedMessage id="ending.letter.text" />
        </p>
        <DateField
          name="receivedOn"
          label={<FormattedMessage id="ending.letter.receivedOn" />}
          value={receivedOn}
          error={errorAt(command.problem, 'receivedOn')}
          onChange={setReceivedOn}
        />
        <TextField
          name="reference"
          label={<FormattedMessage id="ending.letter.reference" />}
          value={reference}
          error={errorAt(command.problem, 'reference')}
          onChange={(event) => setReference(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
