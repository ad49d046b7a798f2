import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { changedByRound, type RoundContract } from './round-queries.js';

/** Records the registered letter for an offer that nobody opened. */
export function LetterForm({ item, close }: { item: RoundContract; close: () => void }): ReactNode {
  const [sentOn, setSentOn] = useState('');
  const [reference, setReference] = useState('');
  const command = useCommand(
    (body: { sentOn: string; reference: string }, key) =>
      answered(
        api.POST('/extension-offers/{id}/registered-letters', {
          params: { path: { id: item.offerId ?? '' } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  return (
    <section className="card stack" aria-labelledby="rounds-letter">
      <h3 id="rounds-letter">
        <FormattedMessage id="rounds.letterOne" values={{ provider: item.organisationName }} />
      </h3>
      <Form
        problem={command.problem}
        fieldNames={{
          sentOn: <FormattedMessage id="rounds.letterSentOn" />,
          reference: <FormattedMessage id="rounds.letterReference" />,
        }}
        busy={command.isRunning}
        submit={<FormattedMessage id="rounds.letterSubmit" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="rounds.keep" />
          </Button>
        }
        onSubmit={() => {
          void command.run({ sentOn, reference: reference.trim() }).then((saved) => {
            if (saved === undefined) return;
            toast(<FormattedMessage id="rounds.letterToast" />);
            close();
          });
        }}
      >
        <DateField
          name="sentOn"
          label={<FormattedMessage id="rounds.letterSentOn" />}
          value={sentOn}
          error={errorAt(command.problem, 'sentOn')}
          onChange={setSentOn}
        />
        <TextField
          name="reference"
          label={<FormattedMessage id="rounds.letterReference" />}
          hint={<FormattedMessage id="rounds.letterReferenceHint" />}
          value={reference}
          error={errorAt(command.problem, 'reference')}
          onChange={(event) => setReference(event.target.value)}
        />
      </Form>
    </section>
  );
}
