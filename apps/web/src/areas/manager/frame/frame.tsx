import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Header } from '../../../frame/header.js';
import { Main } from '../../../frame/main.js';
import { Navigation, type Place } from '../../../frame/navigation.js';
import { ActingFor } from '../../../session/acting-for.js';
import { SessionEndDialog } from '../../../session/session-end-dialog.js';
import { may, useSession } from '../../../session/session.js';
import { SignedIn } from '../../../session/signed-in.js';

/** The desk's places, in the order of the day; each for who may do something there. */
const places: readonly (Place & { permission: string })[] = [
  { to: '/desk', text: 'desk.work', exact: true, permission: 'task.read' },
];

/** Around the pages of the people of a region. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <div className="frame frame--desk" data-density="compact">
      <Header home="/desk" session={session} tools={session != null && <ActingFor session={session} />} />
      <SignedIn door="staff">
        {(current) => (
          <>
            <Navigation
              label={intl.formatMessage({ id: 'desk.navigation' })}
              places={places.filter(({ permission }) => may(current, permission))}
            />
            <Main />
          </>
        )}
      </SignedIn>
      <SessionEndDialog door="staff" />
    </div>
  );
}
