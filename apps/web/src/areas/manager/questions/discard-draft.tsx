import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

/** Throws a draft away, once one has said so; its questions are open again. */
export function DiscardDraft({ id, version }: { id: string; version: number }): ReactNode {
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const discard = useCommand(
    (seen: number, key) =>
      answered(
        api.DELETE('/clarification-drafts/{id}', {
          params: { path: { id }, query: { version: seen } },
          headers: { 'idempotency-key': key },
        }),
      ).then(() => true),
    // The draft itself is not asked for again: it is gone.
    [['questions'], ['work-items']],
  );
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        <FormattedMessage id="answering.discard" />
      </Button>
      {isAsking && (
        <Dialog
          title={<FormattedMessage id="answering.discard.title" />}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="danger"
                busy={discard.isRunning}
                onClick={() => {
                  void discard.run(version).then(async (done) => {
                    if (done === undefined) return;
                    toast(<FormattedMessage id="answering.discarded" />);
                    await navigate({ to: '/desk/questions' });
                  });
                }}
              >
                <FormattedMessage id="answering.discard" />
              </Button>
              <Button onClick={() => setAsking(false)}>
                <FormattedMessage id="answering.back" />
              </Button>
            </>
          }
        >
          {discard.problem !== undefined && <ErrorSummary problem={discard.problem} />}
          <p>
            <FormattedMessage id="answering.discard.text" />
          </p>
        </Dialog>
      )}
    </>
  );
}
