import { lazy, Suspense, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Session, tenantsActedFor } from './session.js';

/** Few have a choice: nobody else waits for it. */
const Choice = lazy(() => import('./acting-for-choice.js').then((module) => ({ default: module.ActingForChoice })));

/** For whom one acts, on every screen; a choice when there is one. */
export function ActingFor({ session }: { session: Session }): ReactNode {
  const [only] = tenantsActedFor(session);
  if (only === undefined) return null;
  const named = (
    <span className="acting-for">
      <FormattedMessage id="shared.actingFor" values={{ name: only.name }} />
    </span>
  );
  if (session.tenants.length === 1) return named;
  return (
    <Suspense fallback={named}>
      <Choice session={session} />
    </Suspense>
  );
}
