import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../api/client.js';
import { Button, buttonClass } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { onSignedInElsewhere } from './signed-in-elsewhere.js';
import type { SessionEnding } from './session-end.js';
import { type Session, sessionQuery, signInAddress } from './session.js';

interface Door {
  door: 'staff' | 'provider';
  /** As it was when it ended. */
  session: Session;
  close: () => void;
}

/** What is said about the end of a session. Loaded when it is needed. */
export function SessionDialogs({ ending, ...door }: Door & { ending: SessionEnding }): ReactNode {
  return ending.kind === 'ended' ? <Ended {...door} /> : <EndsSoon {...door} ending={ending} />;
}

function EndsSoon({ door, ending, close }: Door & { ending: Extract<SessionEnding, { kind: 'soon' }> }): ReactNode {
  const intl = useIntl();
  const queryClient = useQueryClient();
  const [isWaived, setWaived] = useState<number>();
  // Who chose "later" is not asked again for the same end.
  if (isWaived === ending.endsAt) return null;
  const at = intl.formatDate(ending.endsAt, { timeStyle: 'short' });
  const stay = (): void => {
    void queryClient.query({ ...sessionQuery, staleTime: 0 }).then(close, () => undefined);
  };
  if (ending.reason === 'idle') {
    return (
      <Dialog
        title={<FormattedMessage id="session.idle.title" />}
        onClose={stay}
        actions={
          <Button variant="primary" onClick={stay}>
            <FormattedMessage id="session.idle.stay" />
          </Button>
        }
      >
        <p role="alert">
          <FormattedMessage id="session.idle.text" values={{ at }} />
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={<FormattedMessage id="session.expires.title" values={{ at }} />}
      onClose={() => setWaived(ending.endsAt)}
      actions={
        <>
          <SignInElsewhere door={door} />
          <Button onClick={() => setWaived(ending.endsAt)}>
            <FormattedMessage id="session.expires.later" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="session.expires.text" />
      </p>
    </Dialog>
  );
}

/** Signing in happens in another window; then one goes on here, by itself or by a button. */
function Ended({ door, session, close }: Door): ReactNode {
  const queryClient = useQueryClient();
  const [found, setFound] = useState<'nobody' | 'other'>();
  const goOn = async (isAsked: boolean): Promise<void> => {
    const now = await answered(api.GET('/session')).catch(() => null);
    if (now === null) {
      if (isAsked) setFound('nobody');
      return;
    }
    if (now.door !== door || now.person?.id !== session.person?.id) {
      setFound('other');
      return;
    }
    const current = await actingAsBefore(session, now);
    queryClient.setQueryData(sessionQuery.queryKey, current);
    close();
    await queryClient.invalidateQueries();
  };
  const look = useEffectEvent(() => void goOn(false));
  useEffect(() => {
    // One ear for as long as this stands: between two of them a message would be lost. And an answer of before somebody signed
    // in again may have opened this only now.
    const stop = onSignedInElsewhere(() => look());
    const onFocus = (): void => look();
    window.addEventListener('focus', onFocus);
    const atOnce = setTimeout(onFocus);
    return () => {
      clearTimeout(atOnce);
      stop();
      window.removeEventListener('focus', onFocus);
    };
  }, []);
  if (found === 'other') {
    return (
      <Dialog
        title={<FormattedMessage id="session.other.title" />}
        onClose={() => setFound(undefined)}
        actions={
          <Button variant="primary" onClick={() => window.location.reload()}>
            <FormattedMessage id="session.other.reload" />
          </Button>
        }
      >
        <p>
          <FormattedMessage id="session.other.text" />
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={<FormattedMessage id="session.ended.title" />}
      onClose={close}
      actions={
        <>
          <SignInElsewhere door={door} />
          <Button onClick={() => void goOn(true)}>
            <FormattedMessage id="session.ended.goOn" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="session.ended.text" />
      </p>
      <p role="status">{found === 'nobody' && <FormattedMessage id="session.ended.still" />}</p>
    </Dialog>
  );
}

function SignInElsewhere({ door }: { door: 'staff' | 'provider' }): ReactNode {
  return (
    <a className={buttonClass('primary')} href={signInAddress(door, '/signed-in')} target="_blank" rel="opener">
      <FormattedMessage id="session.signIn" />
    </a>
  );
}

/** What was on the screen was for one organisation: signing in again must not change for whom somebody acts. */
async function actingAsBefore({ actingFor }: Session, now: Session): Promise<Session> {
  const isPossible = actingFor === null || now.tenants.some(({ tenant }) => tenant === actingFor);
  if (now.actingFor === actingFor || !isPossible) return now;
  return await answered(api.PUT('/session/acting-for', { body: { tenant: actingFor } })).catch(() => now);
}
