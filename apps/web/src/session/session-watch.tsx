import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { loadTexts } from '../i18n/texts.js';
import { lastRequestAt } from './last-request.js';
import { onSessionEnd, type SessionEnding } from './session-end.js';
import { needsSignOfLife, sessionPhase } from './session-clock.js';
import { sessionQuery, useSession } from './session.js';
import { unattended } from './unattended.js';

const EVERY_MILLISECONDS = 5_000;

const SessionDialogs = lazy(async () => {
  const [module] = await Promise.all([import('./session-dialogs.js'), loadTexts('session')]);
  return { default: module.SessionDialogs };
});

/**
 * Watches over the session: keeps it alive while somebody types, says in time that it is about to end, and says that it
 * ended over the page, which stays as it is with all that was typed.
 */
export function SessionWatch({ door }: { door: 'staff' | 'provider' }): ReactNode {
  const queryClient = useQueryClient();
  const { data: session } = useSession();
  const [ending, setEnding] = useState<SessionEnding>();
  const isSignedIn = session?.door === door;
  const expiresAt = session?.expiresAt;
  const idleMinutes = session?.idleMinutes;

  useEffect(
    () =>
      onSessionEnd(() => {
        // Only for who was signed in here: who was not gets the page that asks to sign in.
        if (queryClient.getQueryData(sessionQuery.queryKey) != null) setEnding({ kind: 'ended' });
      }),
    [queryClient],
  );

  useEffect(() => {
    if (!isSignedIn || expiresAt === undefined || idleMinutes === undefined) return;
    let activeAt = 0;
    let waivedUntil = 0;
    const active = (): void => {
      activeAt = Date.now();
    };
    const look = (): void => {
      const now = Date.now();
      const clock = { lastRequestAt: lastRequestAt(), idleMinutes, expiresAt: Date.parse(expiresAt) };
      const phase = sessionPhase(clock, now);
      const ask = (): void => void queryClient.query({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
      if (needsSignOfLife(clock, activeAt, now)) ask();
      else if (phase.name === 'over') {
        if (now < waivedUntil) return;
        // The api knows best; when it is over, its answer says so to the listener above. Not every five seconds, and not as
        // somebody: a session that is asked whether it is over would go on.
        waivedUntil = now + 60_000;
        unattended(ask);
      }
      setEnding((current) => {
        // The api may let it live a little longer than we said: until it answers, one can still go on.
        if (current?.kind === 'ended' || phase.name === 'over') return current;
        if (phase.name === 'quiet') return undefined;
        return current?.endsAt === phase.endsAt
          ? current
          : { kind: 'soon', reason: phase.reason, endsAt: phase.endsAt };
      });
    };
    /** Back from the browser's memory of a page, perhaps after signing out: nothing of before may show. */
    const shown = (event: PageTransitionEvent): void => {
      if (event.persisted) window.location.reload();
    };
    const timer = setInterval(look, EVERY_MILLISECONDS);
    document.addEventListener('keydown', active);
    document.addEventListener('pointerdown', active);
    window.addEventListener('pageshow', shown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', active);
      document.removeEventListener('pointerdown', active);
      window.removeEventListener('pageshow', shown);
    };
  }, [queryClient, isSignedIn, expiresAt, idleMinutes]);

  if (ending === undefined || session == null) return null;
  return (
    <Suspense fallback={null}>
      <SessionDialogs door={door} session={session} ending={ending} close={() => setEnding(undefined)} />
    </Suspense>
  );
}
