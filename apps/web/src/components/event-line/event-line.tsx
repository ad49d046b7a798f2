import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { CalendarDay, Instant, writtenDate } from '../../i18n/dates.js';
import { Badge } from '../alert.js';
import { Checkbox } from '../field.js';
import './event-line.css';
import { EventMark } from './event-mark.js';
import { useEventWords } from './event-words.js';

export type TimelineEvent = Answer<'TimelineEventAnswer'>;

/**
 * The life of a contract as a line: what happened above today, what is to come below it. What happened is filled, what is
 * to come is open, a date by which something must be done is a diamond, a message an envelope.
 *
 * Its texts: 'components/event-line'.
 *
 * @param today the day of `GET /contracts/{id}/timeline`
 */
export function EventLine({ events, today }: { events: readonly TimelineEvent[]; today: string }): ReactNode {
  const intl = useIntl();
  const [withMessages, setWithMessages] = useState(true);
  const shown = withMessages ? events : events.filter(({ kind }) => kind !== 'notice' && kind !== 'planned-notice');
  const past = shown.filter(({ when }) => when === 'past');
  const ahead = shown.filter(({ when }) => when !== 'past');
  return (
    <div className="event-line">
      <div className="not-in-print">
        <Checkbox
          label={<FormattedMessage id="eventLine.withMessages" />}
          checked={withMessages}
          onChange={(event) => setWithMessages(event.target.checked)}
        />
      </div>
      <ol className="event-line__events">
        {past.map((event) => (
          <EventItem key={keyOf(event)} event={event} />
        ))}
        <li
          className="event-line__today"
          aria-label={intl.formatMessage({ id: 'eventLine.today' }, { date: writtenDate(intl, today) })}
        >
          <span aria-hidden="true">
            <FormattedMessage id="eventLine.today" values={{ date: <CalendarDay date={today} /> }} />
          </span>
        </li>
        {ahead.map((event) => (
          <EventItem key={keyOf(event)} event={event} />
        ))}
      </ol>
    </div>
  );
}

function keyOf({ kind, onDate, at, depends, reference, detail }: TimelineEvent): string {
  return [kind, onDate, at, depends, reference.id, detail['step']].join(' ');
}

function EventItem({ event }: { event: TimelineEvent }): ReactNode {
  const words = useEventWords();
  const { onDate, at, when, depends, detail } = event;
  const reason = detail['reason'];
  return (
    <li className={`event-line__event event-line__event--${when}`}>
      <EventMark event={event} />
      <p className="event-line__date">{at === null ? <CalendarDay date={onDate} /> : <Instant at={at} />}</p>
      <div className="event-line__text">
        <p>
          <span className="event-line__title">{words.title(event)}</span>{' '}
          {depends === 'ifEnded' && (
            <Badge>
              <FormattedMessage id="eventLine.ifEnded" />
            </Badge>
          )}
        </p>
        {words.more(event).map((line) => (
          <p key={line} className="small subtle">
            {line}
          </p>
        ))}
        {typeof reason === 'string' && reason !== '' && <p className="small event-line__reason">{reason}</p>}
      </div>
    </li>
  );
}
