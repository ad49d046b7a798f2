import { useEffect, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { useSession } from '../../../session/session.js';
import { tellSignedIn } from '../../../session/signed-in-elsewhere.js';

/** In the window in which somebody signed in again: the window with what was typed goes on by itself. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const isSignedIn = session != null;
  useEffect(() => {
    if (isSignedIn) tellSignedIn();
  }, [isSignedIn]);
  return (
    <PageFrame title={intl.formatMessage({ id: 'session-pages.in.title' })}>
      <p className="lead">
        <FormattedMessage id="session-pages.in.text" />
      </p>
      <p>
        <Button variant="primary" onClick={() => window.close()}>
          <FormattedMessage id="session-pages.in.close" />
        </Button>
      </p>
      <p className="subtle">
        <FormattedMessage id="session-pages.in.byHand" />
      </p>
    </PageFrame>
  );
}
