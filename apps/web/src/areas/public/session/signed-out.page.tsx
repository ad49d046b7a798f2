import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';

/** Where signing out ends, here and at the identity provider. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'session-pages.out.title' })}>
      <p className="lead">
        <FormattedMessage id="session-pages.out.text" />
      </p>
      <p>
        <FormattedMessage id="session-pages.out.shared" />
      </p>
      <p className="row">
        <a className={buttonClass('primary')} href="/v1/sign-in">
          <FormattedMessage id="session-pages.out.again" />
        </a>
        <Link className={buttonClass()} to="/">
          <FormattedMessage id="session-pages.out.home" />
        </Link>
      </p>
    </PageFrame>
  );
}
