import { lazy, Suspense, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../components/alert.js';
import { Loaded } from '../components/states.js';
import { loadTexts } from '../i18n/texts.js';
import { type Session, may, useSession } from './session.js';

/** Who is signed in does not wait for it. */
const SignInFirst = lazy(async () => {
  const [module] = await Promise.all([import('./sign-in-first.js'), loadTexts('session')]);
  return { default: module.SignInFirst };
});

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
      {(current) =>
        current?.door === door ? (
          children(current)
        ) : (
          <Suspense fallback={null}>
            <SignInFirst door={door} now={current} />
          </Suspense>
        )
      }
    </Loaded>
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
