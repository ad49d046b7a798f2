import { lazy, Suspense, type ReactNode } from 'react';

const Watch = lazy(() => import('./session-watch.js').then((module) => ({ default: module.SessionWatch })));

/** Watches the end of the session, once the page is there: nothing waits for it. */
export function SessionWatch({ door }: { door: 'staff' | 'provider' }): ReactNode {
  return (
    <Suspense>
      <Watch door={door} />
    </Suspense>
  );
}
