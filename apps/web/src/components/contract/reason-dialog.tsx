import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../api/client.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { TextArea } from '../field.js';
import { errorAt, Form } from '../form.js';

/**
 * Asks for the reason of something that ends something, after saying what will happen.
 *
 * @param submit what the button says: the action by its name
 * @param children what will happen
 */
export function ReasonDialog({
  title,
  submit,
  label,
  problem,
  busy,
  onSubmit,
  onClose,
  children,
}: {
  title: ReactNode;
  submit: ReactNode;
  label: ReactNode;
  problem: ApiProblem | undefined;
  busy: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        problem={problem}
        fieldNames={{ reason: label }}
        busy={busy}
        submit={submit}
        onSubmit={() => onSubmit(reason)}
        actions={
          <Button onClick={onClose}>
            <FormattedMessage id="contractPart.cancel" />
          </Button>
        }
      >
        <div>{children}</div>
        <TextArea
          name="reason"
          label={label}
          value={reason}
          error={errorAt(problem, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
