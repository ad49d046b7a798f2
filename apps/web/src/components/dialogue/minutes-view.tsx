import type { ReactNode } from 'react';
import { FormattedList, FormattedMessage } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { CalendarDay } from '../../i18n/dates.js';
import './dialogue.css';
import { OutcomeBadge } from './proposal-words.js';

export type Minutes = Answer<'MinutesAnswer'>;

/** Minutes as they were published: each point with what the region does with it and why, then what was said. */
export function MinutesView({
  minutes,
  heading: Heading = 'h2',
}: {
  minutes: Minutes;
  heading?: 'h2' | 'h3';
}): ReactNode {
  const { id, number, title, heldOn, points, present, text, publishedOn } = minutes;
  return (
    <article className="card stack" aria-labelledby={`minutes-${id}`}>
      <div>
        <Heading id={`minutes-${id}`} className="dialogue__heading">
          <FormattedMessage id="dialogue.minutes.title" values={{ number, title }} />
        </Heading>
        <p className="small subtle">
          <FormattedMessage
            id="dialogue.minutes.days"
            values={{ held: <CalendarDay date={heldOn} />, published: <CalendarDay date={publishedOn} /> }}
          />
        </p>
      </div>
      {points.length > 0 && (
        <ol className="dialogue__points">
          {points.map(({ title: point, outcome, reason, proposal }, index) => (
            <li key={index} className="stack">
              <p>
                <strong>{point}</strong>{' '}
                {proposal !== null && (
                  <span className="small subtle">
                    <FormattedMessage id="dialogue.number" values={{ number: proposal.number }} />
                  </span>
                )}
              </p>
              <p>
                <OutcomeBadge outcome={outcome} />
              </p>
              <p className="dialogue__text">{reason}</p>
            </li>
          ))}
        </ol>
      )}
      <p className="dialogue__text">{text}</p>
      <p className="small">
        <FormattedMessage id="dialogue.minutes.present" values={{ names: <FormattedList value={present} /> }} />
      </p>
    </article>
  );
}
