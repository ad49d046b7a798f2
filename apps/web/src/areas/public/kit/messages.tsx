import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { toast } from '../../../components/toast.js';

export function Messages(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>
        <FormattedMessage id="kit.messages" />
      </h2>
      <div className="stack">
        {(['info', 'positive', 'warning', 'negative'] as const).map((tone) => (
          <Alert key={tone} tone={tone}>
            <p>
              <FormattedMessage id={`kit.alert.${tone}`} />
            </p>
          </Alert>
        ))}
        <div className="row">
          <Button onClick={() => toast(<FormattedMessage id="kit.toast.text" />)}>
            <FormattedMessage id="kit.toast" />
          </Button>
          <Button onClick={() => toast(<FormattedMessage id="kit.toast.text" />, () => undefined)}>
            <FormattedMessage id="kit.toast.undo" />
          </Button>
          <Button onClick={() => setOpen(true)}>
            <FormattedMessage id="kit.dialog.open" />
          </Button>
        </div>
      </div>
      {isOpen && (
        <Dialog
          title={<FormattedMessage id="kit.dialog.title" />}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button variant="danger" onClick={() => setOpen(false)}>
                <FormattedMessage id="kit.dialog.confirm" />
              </Button>
              <Button onClick={() => setOpen(false)}>
                <FormattedMessage id="kit.dialog.cancel" />
              </Button>
            </>
          }
        >
          <p>
            <FormattedMessage id="kit.dialog.text" />
          </p>
        </Dialog>
      )}
    </section>
  );
}
