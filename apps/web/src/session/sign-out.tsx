import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../api/client.js';
import { useCommand } from '../api/command.js';

/** Signs out here and at the identity provider, and goes where that leads. */
export function SignOutButton(): ReactNode {
  const signOut = useCommand(() => answered(api.POST('/session/sign-out')));
  return (
    <button
      type="button"
      onClick={() => {
        void signOut.run(undefined).then((answer) => {
          // What others may see on this machine afterwards is the page that said goodbye, not what was cached.
          window.location.replace(answer?.redirectTo ?? '/');
        });
      }}
    >
      <FormattedMessage id="shared.signOut" />
    </button>
  );
}
