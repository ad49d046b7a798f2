import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';

/** Back to the built-in steps, after saying what that does. */
export function BuiltInAgain({ busy, confirm }: { busy: boolean; confirm: () => Promise<void> }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="not-in-print">
      <Button variant="danger" onClick={() => setOpen(true)}>
        <FormattedMessage id="procedureNotices.builtInAgain" />
      </Button>
      {isOpen && (
        <Dialog
          title={<FormattedMessage id="procedureNotices.builtInAgain.title" />}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button
                variant="danger"
                busy={busy}
                onClick={() => {
                  void confirm().then(() => setOpen(false));
                }}
              >
                <FormattedMessage id="procedureNotices.builtInAgain" />
              </Button>
              <Button onClick={() => setOpen(false)}>
                <FormattedMessage id="procedureNotices.builtInAgain.not" />
              </Button>
            </>
          }
        >
          <p>
            <FormattedMessage id="procedureNotices.builtInAgain.what" />
          </p>
          <p>
            <FormattedMessage id="procedureNotices.effect" />
          </p>
        </Dialog>
      )}
    </p>
  );
}
