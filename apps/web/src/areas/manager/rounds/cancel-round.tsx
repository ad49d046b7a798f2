import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { changedByRound, type Round } from './round-queries.js';

/** Ends a round before anything went out: a reasoned no. */
export function CancelRound({ round }: { round: Round }): ReactNode {
  const [reason, setReason] = useState('');
  const command = useCommand(
    (why: string, key) =>
      answered(
        api.POST('/extension-rounds/{id}/cancellations', {
          params: { path: { id: round.id } },
          body: { version: round.version, reason: why },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  return (
    <details className="card not-in-print">
      <summary>
        <FormattedMessage id="rounds.cancel" />
      </summary>
      <Form
        problem={command.problem}
        fieldNames={{ reason: <FormattedMessage id="rounds.cancelReason" /> }}
        busy={command.isRunning}
        submit={<FormattedMessage id="rounds.cancelSubmit" />}
        onSubmit={() => {
          void command.run(reason.trim()).then((cancelled) => {
            if (cancelled !== undefined) toast(<FormattedMessage id="rounds.cancelledToast" />);
          });
        }}
      >
        <p>
          <FormattedMessage id="rounds.cancelText" />
        </p>
        <TextArea
          name="cancelReason"
          label={<FormattedMessage id="rounds.cancelReason" />}
          maxLength={2000}
          value={reason}
          error={errorAt(command.problem, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </details>
  );
}
