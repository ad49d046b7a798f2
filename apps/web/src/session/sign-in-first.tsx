import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../components/button.js';
import { Page } from '../components/page.js';
import { Main } from '../frame/main.js';
import { type Session, signInAddress } from './session.js';

/** For who came by another door, or by none: where to sign in, and back to this page afterwards. */
export function SignInFirst({ door, now }: { door: 'staff' | 'provider'; now: Session | null }): ReactNode {
  const intl = useIntl();
  return (
    <div className="wide">
      <Main>
        <Page title={intl.formatMessage({ id: 'session.signInFirst.title' })}>
          <p>
            <FormattedMessage id={door === 'staff' ? 'session.signInFirst.staff' : 'session.signInFirst.provider'} />
          </p>
          {now !== null && (
            <p>
              <FormattedMessage id="session.signInFirst.otherDoor" values={{ door: now.door }} />
            </p>
          )}
          <a className={buttonClass('primary')} href={signInAddress(door)}>
            <FormattedMessage
              id={door === 'staff' ? 'session.signInFirst.staffButton' : 'session.signInFirst.providerButton'}
            />
          </a>
        </Page>
      </Main>
    </div>
  );
}
