import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { Badge } from '../alert.js';

export type DialogueTable = Answer<'DialogueTableAnswer'>;
export type DialogueTableDetail = Answer<'DialogueTableDetailAnswer'>;

const amsterdam = 'Europe/Amsterdam';

/** When a table is, on the clock in Amsterdam wherever one reads it. */
export function MeetingTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }): ReactNode {
  const intl = useIntl();
  const clock = (at: string): string => intl.formatTime(at, { timeZone: amsterdam, timeStyle: 'short' });
  return (
    <time dateTime={startsAt}>
      <FormattedMessage
        id="dialogue.when"
        values={{
          day: intl.formatDate(startsAt, { timeZone: amsterdam, dateStyle: 'full' }),
          from: clock(startsAt),
          until: clock(endsAt),
        }}
      />
    </time>
  );
}

/** Where it is, and how to take part from afar. */
export function MeetingPlace({ place, link }: Pick<DialogueTable, 'place' | 'link'>): ReactNode {
  return (
    <>
      {place}
      {place !== null && link !== null && <br />}
      {link !== null && (
        <a href={link} rel="noreferrer">
          <FormattedMessage id="dialogue.takePart" />
        </a>
      )}
    </>
  );
}

/** How far a table is. */
export function TableBadge({ state }: Pick<DialogueTable, 'state'>): ReactNode {
  const tone = ({ planned: 'neutral', invited: 'info', reported: 'positive', cancelled: 'negative' } as const)[state];
  return (
    <Badge tone={tone}>
      <FormattedMessage id={`dialogue.table.${state}`} />
    </Badge>
  );
}

/** What one wants to know first of a table. */
export function MeetingFacts({ table }: { table: DialogueTable }): ReactNode {
  const { startsAt, endsAt, place, link, note, state, cancelReason } = table;
  return (
    <dl className="facts">
      <div>
        <dt>
          <FormattedMessage id="dialogue.facts.when" />
        </dt>
        <dd>
          <MeetingTime startsAt={startsAt} endsAt={endsAt} /> {state !== 'invited' && <TableBadge state={state} />}
        </dd>
      </div>
      <div>
        <dt>
          <FormattedMessage id="dialogue.facts.where" />
        </dt>
        <dd>
          <MeetingPlace place={place} link={link} />
        </dd>
      </div>
      {cancelReason !== null && (
        <div>
          <dt>
            <FormattedMessage id="dialogue.facts.cancelReason" />
          </dt>
          <dd>{cancelReason}</dd>
        </div>
      )}
      {note !== null && (
        <div>
          <dt>
            <FormattedMessage id="dialogue.facts.note" />
          </dt>
          <dd className="dialogue__text">{note}</dd>
        </div>
      )}
    </dl>
  );
}
