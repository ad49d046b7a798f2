import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../components/alert.js';
import { buttonClass } from '../components/button.js';
import { Page } from '../components/page.js';
import { Loaded } from '../components/states.js';
import { Main } from '../frame/main.js';
import { type Session, signInAddress, may, useSession } from './session.js';

/**
 * Shows the pages of an area to who came in by its door; asks everybody else to sign in, and comes back to this page
 * afterwards.
 */
export function SignedIn({
  door,
  children,
}: {
  door: 'staff' | 'provider';
  children: (session: Session) => ReactNode;
}): ReactNode {
  const session = useSession();
  return (
    <Loaded query={session}>
      {(current) => (current?.door === door ? children(current) : <SignInFirst door={door} now={current} />)}
    </Loaded>
  );
}

function SignInFirst({ door, now }: { door: 'staff' | 'provider'; now: Session | null }): ReactNode {
  const intl = useIntl();
  return (
    <div className="wide">
      <Main>
        <Page title={intl.formatMessage({ id: 'shared.signInFirst.title' })}>
          <p>
            <FormattedMessage id={door === 'staff' ? 'shared.signInFirst.staff' : 'shared.signInFirst.provider'} />
          </p>
          {now !== null && (
            <p>
              <FormattedMessage id="shared.signInFirst.otherDoor" values={{ door: now.door }} />
            </p>
          )}
          <a className={buttonClass('primary')} href={signInAddress(door)}>
            <FormattedMessage
              id={door === 'staff' ? 'shared.signInFirst.staffButton' : 'shared.signInFirst.providerButton'}
            />
          </a>
        </Page>
      </Main>
    </div>
  );
}

/** Shows a page to who may see it; says to everybody else which role is needed. */
export function Permitted({
  permission,
  role,
  children,
}: {
  permission: string;
  role?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { data: session } = useSession();
  if (may(session, permission)) return children;
  return (
    <Alert tone="warning" title={<FormattedMessage id="shared.forbidden.title" />}>
      <p>
        <FormattedMessage id="shared.forbidden.text" />
      </p>
      {role !== undefined && <p>{role}</p>}
    </Alert>
  );
}
