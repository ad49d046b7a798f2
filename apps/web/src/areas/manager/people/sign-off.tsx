import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

/** Signs off the list as it was seen. When it changed in the meantime, the new list is there to look at first. */
export function SignOff({
  regionId,
  listHash,
  endings,
  done,
}: {
  regionId: number;
  listHash: string;
  endings: ReadonlyMap<string, string>;
  done: () => void;
}): ReactNode {
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const signOff = useCommand(
    (body: Answer<'SignOffBody'>, key: string) =>
      answered(
        api.POST('/regions/{id}/access-reviews', {
          params: { path: { id: regionId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['regions', regionId]],
  );
  return (
    <section aria-labelledby="sign-off">
      <h2 id="sign-off">
        <FormattedMessage id="staff.signOff" />
      </h2>
      {signOff.problem?.code === 'stale-version' && (
        <Alert tone="warning" live>
          <p>
            <FormattedMessage id="staff.listChanged" />
          </p>
        </Alert>
      )}
      <Form
        problem={signOff.problem}
        fieldNames={{
          note: <FormattedMessage id="staff.note" />,
          'endings*': <FormattedMessage id="staff.endWithReview" />,
        }}
        busy={signOff.isRunning}
        submit={<FormattedMessage id="staff.signOffCount" values={{ endings: endings.size }} />}
        onSubmit={() => {
          void signOff
            .run({
              listHash,
              note: note.trim(),
              endings: [...endings].map(([roleId, reason]) => ({ roleId, reason: reason.trim() })),
            })
            .then((signed) => {
              if (signed === undefined) {
                // Whoever was too late sees the list as it now is.
                void queryClient.invalidateQueries({ queryKey: ['regions', regionId, 'access-review'] });
                return;
              }
              setNote('');
              done();
              toast(<FormattedMessage id="staff.signedOff" />);
            });
        }}
      >
        <TextArea
          name="note"
          label={<FormattedMessage id="staff.note" />}
          hint={<FormattedMessage id="staff.noteHint" />}
          error={errorAt(signOff.problem, 'note')}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </section>
  );
}
