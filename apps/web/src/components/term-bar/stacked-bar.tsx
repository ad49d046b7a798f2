import { daysBetween } from '@openhuis/calendar';
import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { Hatch } from './hatch.js';
import { PeriodWords } from './period-words.js';
import type { Segment } from './term-segments.js';
import { useTermWords } from './term-words.js';
import type { TermPicture } from './wide-bar.js';

/** The terms from top to bottom with the bar beside them: for a narrow screen. Each piece is as high as its text needs. */
export function StackedBar({ terms, segments, today, answerDueOn }: TermPicture): ReactNode {
  const words = useTermWords();
  return (
    <ol className="term-bar__stack">
      {segments.map((segment) => (
        <li key={segment.number}>
          <Piece segment={segment} expected={terms.expected} today={today} />
          <div className="term-bar__text">
            <p className="term-bar__heading">
              {words.name(segment)}
              {words.length(segment) !== '' && <span className="subtle"> · {words.length(segment)}</span>}
            </p>
            <p>
              <PeriodWords {...segment} />
            </p>
            {contains(segment, today) && (
              <p className="term-bar__now">
                <span aria-hidden="true">◂ </span>
                <FormattedMessage id="termBar.todayOn" values={{ date: <CalendarDay date={today} /> }} />
              </p>
            )}
            {segment.latestNoticeOn !== undefined && (
              <p>
                <span aria-hidden="true" className="term-bar__diamond">
                  ◆{' '}
                </span>
                <FormattedMessage
                  id={segment.kind === 'late' ? 'termBar.latestWas' : 'termBar.latestOn'}
                  values={{ date: <CalendarDay date={segment.latestNoticeOn} /> }}
                />
              </p>
            )}
            {segment.kind === 'next' && answerDueOn !== null && answerDueOn !== segment.latestNoticeOn && (
              <p>
                <FormattedMessage id="termBar.answer" values={{ date: <CalendarDay date={answerDueOn} /> }} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Piece({ segment, expected, today }: { segment: Segment; expected: boolean; today: string }): ReactNode {
  const hatch = useId();
  const isOption = segment.kind === 'next' || segment.kind === 'later';
  const share = daysBetween(segment.startsOn, today) / (daysBetween(segment.startsOn, segment.endsOn) + 1);
  return (
    <svg className="term-bar__column" aria-hidden="true">
      {isOption && (
        <defs>
          <Hatch id={hatch} />
        </defs>
      )}
      <rect
        className={`term-bar__piece term-bar__piece--${expected && segment.kind === 'fixed' ? 'expected' : segment.kind}`}
        x="3"
        y="1"
        width="22"
        height="calc(100% - 2px)"
        style={{ height: 'calc(100% - 2px)', ...(isOption && { fill: `url(#${hatch})` }) }}
        rx="3"
      />
      {contains(segment, today) && (
        <g className="term-bar__today">
          <line x1="0" x2="28" y1={`${100 * share}%`} y2={`${100 * share}%`} />
        </g>
      )}
    </svg>
  );
}

function contains({ startsOn, endsOn }: Segment, date: string): boolean {
  return startsOn <= date && date <= endsOn;
}
