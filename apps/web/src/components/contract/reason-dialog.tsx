import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem } from '../../api/client.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { TextArea } from '../field.js';
import { errorAt, Form } from '../form.js';

/** As the api asks. */
const SHORTEST = 3;

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
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<ApiProblem>();
  const shown = own ?? problem;
  const submitReason = (): void => {
    const text = intl.formatMessage({ id: 'contractPart.reason.missing' });
    const isMissing = reason.trim().length < SHORTEST;
    const violations = [{ code: 'invalid-input', path: 'reason', text }];
    setOwn(isMissing ? new ApiProblem(400, 'invalid-input', violations, undefined) : undefined);
    if (!isMissing) onSubmit(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        problem={shown}
        fieldNames={{ reason: label }}
        busy={busy}
        submit={submit}
        onSubmit={submitReason}
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
          error={errorAt(shown, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
