import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api, done } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Badge } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Loaded, Skeleton } from '../components/states.js';
import { toast } from '../components/toast.js';
import { Instant } from '../i18n/dates.js';
import { Confirmation } from './confirmation.js';
import { Section } from './section.js';

type OwnSession = Answer<'OwnSessionAnswer'>;

/** Where somebody is signed in, with a way to end what is not theirs any more. */
export function OwnSessions(): ReactNode {
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => answered(api.GET('/sessions', { signal })),
  });
  return (
    <Section name="devices">
      <Loaded query={query} skeleton={<Skeleton lines={2} height="3rem" />}>
        {(sessions) => (
          <>
            <ul className="items">
              {sessions.map((session) => (
                <SessionItem key={session.id} session={session} />
              ))}
            </ul>
            <EndOthers others={sessions.filter(({ current }) => !current)} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Ends all but this one at once, where there are several: for who left a device behind. */
function EndOthers({ others }: { others: readonly OwnSession[] }): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const end = useCommand(async (): Promise<true> => {
    for (const { id } of others) await done(api.DELETE('/sessions/{id}', { params: { path: { id } } }));
    return true;
  }, [['sessions']]);
  if (others.length < 2) return null;
  return (
    <p>
      <Button onClick={() => setAsking(true)}>
        <FormattedMessage id="account.devices.endOthers" />
      </Button>
      {isAsking && (
        <Confirmation
          title={<FormattedMessage id="account.devices.endOthersTitle" values={{ count: others.length }} />}
          text={<FormattedMessage id="account.devices.endOthersText" />}
          confirm={<FormattedMessage id="account.devices.endOthers" />}
          command={end}
          done={() => {
            setAsking(false);
            toast(<FormattedMessage id="account.devices.endedOthers" />);
          }}
          close={() => setAsking(false)}
        />
      )}
    </p>
  );
}

function SessionItem({ session }: { session: OwnSession }): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const end = useCommand(
    () => done(api.DELETE('/sessions/{id}', { params: { path: { id: session.id } } })),
    [['sessions']],
  );
  return (
    <li>
      <div className="items__main">
        <strong>{session.device}</strong>{' '}
        {session.current && (
          <Badge tone="info">
            <FormattedMessage id="account.devices.current" />
          </Badge>
        )}
        <div className="small subtle">
          <FormattedMessage id={`account.devices.door.${session.door}`} />{' '}
          <FormattedMessage
            id="account.devices.times"
            values={{ from: <Instant at={session.createdAt} />, seen: <Instant at={session.lastSeenAt} /> }}
          />
        </div>
      </div>
      {/* One's own is ended by signing out: that also ends it at the identity provider. */}
      {!session.current && (
        <Button small onClick={() => setAsking(true)}>
          <FormattedMessage id="account.devices.end" />
          <span className="visually-hidden"> {session.device}</span>
        </Button>
      )}
      {isAsking && (
        <Confirmation
          title={<FormattedMessage id="account.devices.endTitle" values={{ device: session.device }} />}
          text={<FormattedMessage id="account.devices.endText" />}
          confirm={<FormattedMessage id="account.devices.end" />}
          command={end}
          done={() => {
            setAsking(false);
            toast(<FormattedMessage id="account.devices.ended" />);
          }}
          close={() => setAsking(false)}
        />
      )}
    </li>
  );
}
