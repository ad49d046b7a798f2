import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api, done } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Badge } from '../components/alert.js';
import { Button } from '../components/button.js';
import { TextField } from '../components/field.js';
import { errorAt, Form } from '../components/form.js';
import { Loaded, Skeleton } from '../components/states.js';
import { toast } from '../components/toast.js';
import { Instant } from '../i18n/dates.js';
import { Confirmation } from './confirmation.js';
import { Secret } from './secret.js';
import { Section } from './section.js';

type Feed = Answer<'CalendarFeedAnswer'>;

/** A calendar of one's own by a secret address: made, shown once, listed, withdrawn. */
export function CalendarFeeds(): ReactNode {
  const query = useQuery({
    queryKey: ['calendar-feeds'],
    queryFn: ({ signal }) => answered(api.GET('/calendar-feeds', { signal })),
  });
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState<string>();
  const make = useCommand(
    (body: { label: string }, key: string) =>
      answered(api.POST('/calendar-feeds', { body, headers: { 'idempotency-key': key } })),
    [['calendar-feeds']],
  );
  return (
    <Section name="calendar">
      <Loaded
        query={query}
        skeleton={<Skeleton lines={2} />}
        isEmpty={(feeds) => standing(feeds).length === 0}
        empty={null}
      >
        {(feeds) => (
          <ul className="items">
            {standing(feeds).map((feed) => (
              <FeedItem key={feed.id} feed={feed} />
            ))}
          </ul>
        )}
      </Loaded>
      {address !== undefined && (
        <Secret title={<FormattedMessage id="account.calendar.made" />} secret={address}>
          <p>
            <FormattedMessage id="account.calendar.howTo" />
          </p>
        </Secret>
      )}
      <Form
        problem={make.problem}
        busy={make.isRunning}
        submit={<FormattedMessage id="account.calendar.make" />}
        onSubmit={() => {
          void make.run({ label: label.trim() }).then((made) => {
            if (made === undefined) return;
            setAddress(made.address ?? undefined);
            setLabel('');
          });
        }}
      >
        <TextField
          // The form of the keys on this page has a field of this name too.
          id="calendar-label"
          label={<FormattedMessage id="account.calendar.label" />}
          hint={<FormattedMessage id="account.calendar.labelHint" />}
          error={errorAt(make.problem, 'label')}
          value={label}
          maxLength={100}
          onChange={(event) => setLabel(event.target.value)}
        />
      </Form>
    </Section>
  );
}

const standing = (feeds: readonly Feed[]): Feed[] => feeds.filter(({ withdrawnAt }) => withdrawnAt === null);

function FeedItem({ feed }: { feed: Feed }): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand(
    () => done(api.DELETE('/calendar-feeds/{id}', { params: { path: { id: feed.id } } })),
    [['calendar-feeds']],
  );
  return (
    <li>
      <div className="items__main">
        <strong>{feed.label}</strong>
        <div className="small subtle">
          <FormattedMessage id="account.madeOn" values={{ at: <Instant at={feed.createdAt} /> }} />{' '}
          {feed.lastReadAt === null ? (
            <Badge>
              <FormattedMessage id="account.calendar.neverRead" />
            </Badge>
          ) : (
            <FormattedMessage id="account.calendar.lastRead" values={{ at: <Instant at={feed.lastReadAt} /> }} />
          )}
        </div>
      </div>
      <Button small onClick={() => setAsking(true)}>
        <FormattedMessage id="account.calendar.withdraw" />
        <span className="visually-hidden"> {feed.label}</span>
      </Button>
      {isAsking && (
        <Confirmation
          title={<FormattedMessage id="account.calendar.withdrawTitle" values={{ label: feed.label }} />}
          text={<FormattedMessage id="account.calendar.withdrawText" />}
          confirm={<FormattedMessage id="account.calendar.withdraw" />}
          command={withdraw}
          done={() => {
            setAsking(false);
            toast(<FormattedMessage id="account.calendar.withdrawn" />);
          }}
          close={() => setAsking(false)}
        />
      )}
    </li>
  );
}
