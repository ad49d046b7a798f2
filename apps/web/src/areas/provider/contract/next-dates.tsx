import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { TimelineEvent } from '../../../components/event-line/event-line.js';
import { useEventWords } from '../../../components/event-line/event-words.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';

/** Every date to come that concerns the contract, the first first; messages are no dates. */
export function NextDates({ events }: { events: readonly TimelineEvent[] }): ReactNode {
  const words = useEventWords();
  const ahead = events.filter(({ when, kind }) => when !== 'past' && kind !== 'notice' && kind !== 'planned-notice');
  if (ahead.length === 0) {
    return (
      <p className="subtle">
        <FormattedMessage id="portalContract.dates.none" />
      </p>
    );
  }
  return (
    <Facts>
      {ahead.map((event) => (
        <Fact key={`${event.kind} ${event.onDate}`} name={<CalendarDay date={event.onDate} />}>
          {words.title(event)}
          {event.depends === 'ifEnded' && (
            <span className="subtle">
              {' '}
              <FormattedMessage id="portalContract.dates.ifEnded" />
            </span>
          )}
        </Fact>
      ))}
    </Facts>
  );
}
