import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, buttonClass } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { onSessionEnd } from './session-end.js';
import { sessionQuery, signInAddress } from './session.js';

/**
 * Says that the session ended, over the page, which stays as it is with all that was typed. Signing in happens in another
 * window; then one goes on here.
 */
export function SessionEndDialog({ door }: { door: 'staff' | 'provider' }): ReactNode {
  const queryClient = useQueryClient();
  const [hasEnded, setEnded] = useState(false);
  const [isStill, setStill] = useState(false);
  useEffect(
    () =>
      onSessionEnd(() => {
        // Only for who was signed in here: who was not gets the page that asks to sign in.
        if (queryClient.getQueryData(sessionQuery.queryKey) != null) setEnded(true);
      }),
    [queryClient],
  );
  if (!hasEnded) return null;
  const goOn = async () => {
    const session = await queryClient.query({ ...sessionQuery, staleTime: 0 }).catch(() => null);
    if (session === null) {
      setStill(true);
      return;
    }
    setEnded(false);
    setStill(false);
    await queryClient.invalidateQueries();
  };
  return (
    <Dialog
      title={<FormattedMessage id="shared.sessionEnd.title" />}
      onClose={() => setEnded(false)}
      actions={
        <>
          <a className={buttonClass('primary')} href={signInAddress(door, '/signed-in')} target="_blank" rel="opener">
            <FormattedMessage id="shared.sessionEnd.signIn" />
          </a>
          <Button onClick={() => void goOn()}>
            <FormattedMessage id="shared.sessionEnd.goOn" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="shared.sessionEnd.text" />
      </p>
      <p role="status">{isStill && <FormattedMessage id="shared.sessionEnd.still" />}</p>
    </Dialog>
  );
}
