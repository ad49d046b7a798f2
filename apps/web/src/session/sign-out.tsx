import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api, ApiProblem } from '../api/client.js';
import { toast } from '../components/toast.js';

/** Signs out here and at the identity provider, and goes where that leads. */
export function SignOutButton(): ReactNode {
  return (
    <button type="button" onClick={() => void signOut()}>
      <FormattedMessage id="shared.signOut" />
    </button>
  );
}

/** What others may see on this machine afterwards is the page that says goodbye, not what was on the screen. */
async function signOut(): Promise<void> {
  try {
    const { redirectTo } = await answered(api.POST('/session/sign-out'));
    window.location.replace(redirectTo);
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status === 401) window.location.replace('/signed-out');
    // Whoever is still signed in must know it.
    else toast(<FormattedMessage id="shared.signOutFailed" />);
  }
}
