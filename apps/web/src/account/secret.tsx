import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import './account.css';

/** Something secret that is shown this once, with a button that copies it. */
export function Secret({
  title,
  children,
  secret,
}: {
  title: ReactNode;
  children: ReactNode;
  secret: string;
}): ReactNode {
  const [isCopied, setCopied] = useState(false);
  return (
    <Alert tone="positive" live title={title}>
      {children}
      <div className="secret">
        <code>{secret}</code>
        <Button
          small
          onClick={() => {
            void navigator.clipboard.writeText(secret).then(() => setCopied(true));
          }}
        >
          <FormattedMessage id="account.copy" />
        </Button>
        <span role="status">{isCopied && <FormattedMessage id="account.copied" />}</span>
      </div>
    </Alert>
  );
}
