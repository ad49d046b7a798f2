import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Command } from '../api/command.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/form.js';

/** Asks before something is done that cannot be undone: what will happen, and by which button. */
export function Confirmation({
  title,
  text,
  confirm,
  command,
  done,
  close,
}: {
  title: ReactNode;
  text: ReactNode;
  /** What the button says: the action by its name. */
  confirm: ReactNode;
  command: Command<undefined, true>;
  done: () => void;
  close: () => void;
}): ReactNode {
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button
            variant="danger"
            busy={command.isRunning}
            onClick={() => {
              void command.run(undefined).then((isDone) => {
                if (isDone === true) done();
              });
            }}
          >
            {confirm}
          </Button>
          <Button onClick={close}>
            <FormattedMessage id="account.cancel" />
          </Button>
        </>
      }
    >
      {command.problem !== undefined && <ErrorSummary problem={command.problem} />}
      <p>{text}</p>
    </Dialog>
  );
}
