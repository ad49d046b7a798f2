import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { areaOf } from '../area.js';
import { Button } from '../components/button.js';
import { Page } from '../components/page.js';
import { ProblemState } from '../components/states.js';
import { Main } from './main.js';

/** The area whose routes were fetched; on the server are all. */
const startArea = import.meta.env.SSR ? undefined : areaOf(window.location.pathname);

/** For an address that leads nowhere, and for what somebody may not know to exist. */
export function NotFound(): ReactNode {
  const intl = useIntl();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isElsewhere = startArea !== undefined && areaOf(path) !== startArea;
  useEffect(() => {
    // A link led to another area, whose routes were not fetched.
    if (isElsewhere) window.location.reload();
  }, [isElsewhere]);
  if (isElsewhere) return null;
  return (
    <div className="wide">
      <Main>
        <Page title={intl.formatMessage({ id: 'shared.notFound.title' })}>
          <p>
            <FormattedMessage id="shared.notFound.text" />
          </p>
          <Link to="/">
            <FormattedMessage id="shared.notFound.home" />
          </Link>
        </Page>
      </Main>
    </div>
  );
}

/** A page that broke, such as one whose file could not be fetched after a new version was put in place. */
export function Crash({ error }: { error: unknown }): ReactNode {
  const intl = useIntl();
  return (
    <div className="wide">
      <Main>
        <Page title={intl.formatMessage({ id: 'shared.crash.title' })}>
          <p>
            <FormattedMessage id="shared.crash.text" />
          </p>
          <Button variant="primary" onClick={() => window.location.reload()}>
            <FormattedMessage id="shared.crash.reload" />
          </Button>
          <ProblemState problem={error} />
        </Page>
      </Main>
    </div>
  );
}
