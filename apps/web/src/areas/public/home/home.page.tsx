import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { signInAddress } from '../../../session/session.js';

/** Where everybody begins: what an open house is, and which way to go. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'home.title' })}>
      <p className="lead">
        <FormattedMessage id="home.what" />
      </p>
      <div className="columns">
        <section className="card">
          <h2>
            <FormattedMessage id="home.provider.title" />
          </h2>
          <p>
            <FormattedMessage id="home.provider.text" />
          </p>
          <a className={buttonClass('primary')} href={signInAddress('provider', '/portal')}>
            <FormattedMessage id="home.provider.signIn" />
          </a>
        </section>
        <section className="card">
          <h2>
            <FormattedMessage id="home.staff.title" />
          </h2>
          <p>
            <FormattedMessage id="home.staff.text" />
          </p>
          <a className={buttonClass('primary')} href={signInAddress('staff', '/desk')}>
            <FormattedMessage id="home.staff.signIn" />
          </a>
        </section>
      </div>
      <p>
        <Link to="/kit">
          <FormattedMessage id="home.kit" />
        </Link>
      </p>
    </PageFrame>
  );
}
