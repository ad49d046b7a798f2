import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { SelectField, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { changedByDrafts, type Item, type Question } from './question-queries.js';

/** "Answered earlier, see 1.2": the question needs no item of its own. Only where something was published. */
export function GiveBack({ question, items }: { question: Question; items: readonly Item[] }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const standing = items.filter(({ replacedBy }) => replacedBy === null);
  const [clarificationId, setItem] = useState('');
  const [note, setNote] = useState('');
  const giveBack = useCommand(
    (input: { clarificationId: string; note: string }, key) =>
      answered(
        api.POST('/questions/{id}/returns', {
          params: { path: { id: question.id } },
          body: {
            version: question.version,
            clarificationId: input.clarificationId,
            ...(input.note.trim() !== '' && { note: input.note }),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDrafts,
  );
  if (standing.length === 0) return null;
  const chosen = clarificationId === '' ? (standing[0]?.id ?? '') : clarificationId;
  return (
    <details className="card">
      <summary>
        <FormattedMessage id="answering.giveBack" />
      </summary>
      <Form
        problem={giveBack.problem}
        fieldNames={{ clarificationId: <FormattedMessage id="answering.giveBack.item" /> }}
        busy={giveBack.isRunning}
        submit={<FormattedMessage id="answering.giveBack.send" />}
        onSubmit={() => {
          void giveBack.run({ clarificationId: chosen, note }).then(async (state) => {
            if (state === undefined) return;
            toast(<FormattedMessage id="answering.givenBack" />);
            await navigate({ to: '/desk/questions' });
          });
        }}
      >
        <SelectField
          name="clarificationId"
          size="wide"
          label={<FormattedMessage id="answering.giveBack.item" />}
          error={errorAt(giveBack.problem, 'clarificationId')}
          value={chosen}
          onChange={(event) => setItem(event.target.value)}
          options={standing.map((item) => ({
            value: item.id,
            label: `${item.reference} ${item.question.slice(0, 80)}`,
          }))}
        />
        <TextArea
          name="note"
          rows={2}
          optional
          maxLength={1000}
          label={intl.formatMessage({ id: 'answering.giveBack.note' })}
          hint={<FormattedMessage id="answering.giveBack.note.hint" />}
          error={errorAt(giveBack.problem, 'note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </details>
  );
}
