import { useId, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { writtenDate } from '../../i18n/dates.js';
import { Hatch } from './hatch.js';
import { scaleOf, type Scale, type Segment, type Terms, yearsIn } from './term-segments.js';
import { monthShortDate, useTermWords } from './term-words.js';

/** What both forms of the bar are drawn from. */
export interface TermPicture {
  terms: Terms;
  segments: readonly Segment[];
  today: string;
  answerDueOn: string | null;
}

/** Rows of the picture, in pixels from its top. */
const NAME = 15;
const END = 33;
const TODAY = 52;
const BAR = 58;
const THICK = 28;
const YEARS = BAR + THICK + 19;
const NOTICE = YEARS + 22;
/** Pixels of a letter at the size of the labels, rather too many than too few. */
const LETTER = 7.3;
const NARROWEST = 112;
const EDGE = 1;

/** True where every piece has room for its name and its last day. */
export function fitsWide(segments: readonly Segment[], width: number): boolean {
  if (width < 540) return false;
  const scale = wideScale(segments, width);
  return segments.every(({ startsOn, endsOn }) => scale.end(endsOn) - scale.start(startsOn) >= NARROWEST);
}

function wideScale(segments: readonly Segment[], width: number): Scale {
  return scaleOf(wholeOf(segments), EDGE, width - EDGE);
}

function wholeOf(segments: readonly Segment[]): { startsOn: string; endsOn: string } {
  return { startsOn: segments[0]?.startsOn ?? '', endsOn: segments.at(-1)?.endsOn ?? '' };
}

/** The rows of the latest notice dates are there only when there are any, and the second when one of them is near. */
function heightOf(segments: readonly Segment[]): number {
  if (segments.some(({ kind }) => kind === 'next')) return NOTICE + 24;
  return segments.some(({ latestNoticeOn }) => latestNoticeOn !== undefined) ? NOTICE + 8 : YEARS + 6;
}

/** The bar to scale, with the names and last days above it, and the years and latest notice dates below. */
export function WideBar({
  terms,
  segments,
  today,
  answerDueOn,
  width,
  label,
  describedBy,
}: TermPicture & { width: number; label: string; describedBy: string }): ReactNode {
  const intl = useIntl();
  const words = useTermWords();
  const hatch = useId();
  const scale = wideScale(segments, width);
  const whole = wholeOf(segments);
  const height = heightOf(segments);
  return (
    <svg
      className="term-bar__wide"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${label}. ${describedBy}`}
    >
      <defs>
        <Hatch id={hatch} />
      </defs>
      {yearsIn(whole, scale, 44).map((first) => (
        <g key={first} className="term-bar__year">
          <line x1={scale.start(first)} x2={scale.start(first)} y1={BAR + THICK} y2={BAR + THICK + 6} />
          {scale.start(first) + 30 < width && (
            <text x={scale.start(first) + (first === whole.startsOn ? 0 : 3)} y={YEARS}>
              {first.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      {segments.map((segment) => {
        const [left, right] = [scale.start(segment.startsOn), scale.end(segment.endsOn)];
        const room = right - left - 8;
        const ends = words.ends(segment.endsOn);
        const end = ends.find((text) => text.length * LETTER <= room) ?? ends.at(-1);
        const name = words.names(segment).find((text) => text.length * LETTER * 1.05 <= room);
        return (
          <g key={segment.number}>
            <text className="term-bar__name" x={left} y={NAME}>
              {name ?? words.name(segment)}
            </text>
            <text x={left} y={END}>
              {end}
            </text>
            <rect
              className={`term-bar__piece term-bar__piece--${terms.expected && segment.kind === 'fixed' ? 'expected' : segment.kind}`}
              x={left + 1}
              y={BAR}
              width={Math.max(right - left - 2, 2)}
              height={THICK}
              rx={3}
              {...(segment.kind === 'next' || segment.kind === 'later' ? { style: { fill: `url(#${hatch})` } } : {})}
            />
          </g>
        );
      })}
      {segments.map(
        ({ number, kind, latestNoticeOn }) =>
          latestNoticeOn !== undefined && (
            <NoticeMark
              key={number}
              x={scale.end(latestNoticeOn)}
              width={width}
              past={kind === 'late'}
              label={kind === 'next' ? intl.formatMessage({ id: 'termBar.latest' }) : undefined}
              date={monthShortDate(intl, latestNoticeOn)}
            />
          ),
      )}
      {answerDueOn !== null && !segments.some(({ latestNoticeOn }) => latestNoticeOn === answerDueOn) && (
        <path className="term-bar__answer" d={`M${scale.end(answerDueOn)} ${BAR - 3}v${THICK + 6}`}>
          <title>{intl.formatMessage({ id: 'termBar.answer' }, { date: writtenDate(intl, answerDueOn) })}</title>
        </path>
      )}
      {today >= whole.startsOn && today <= whole.endsOn && <TodayMark x={scale.start(today)} width={width} />}
    </svg>
  );
}

/** The last day on which an option can be agreed: a diamond on the bar, its date below the years. */
function NoticeMark({
  x,
  width,
  past,
  label,
  date,
}: {
  x: number;
  width: number;
  past: boolean;
  label: string | undefined;
  date: string;
}): ReactNode {
  const letters = Math.max(label?.length ?? 0, date.length) * LETTER;
  const middle = Math.min(Math.max(x, letters / 2), width - letters / 2);
  const y = BAR + THICK;
  return (
    <g className={past ? 'term-bar__notice term-bar__notice--past' : 'term-bar__notice'}>
      <line x1={x} x2={x} y1={y} y2={NOTICE - 13} />
      <path d={`M${x} ${y - 8}l7 8l-7 8l-7 -8z`} />
      <text x={middle} y={NOTICE} textAnchor="middle">
        {label ?? date}
      </text>
      {label !== undefined && (
        <text x={middle} y={NOTICE + 16} textAnchor="middle">
          {date}
        </text>
      )}
    </g>
  );
}

function TodayMark({ x, width }: { x: number; width: number }): ReactNode {
  const isRight = x > width - 70;
  return (
    <g className="term-bar__today">
      <line x1={x} x2={x} y1={TODAY - 9} y2={BAR + THICK + 4} />
      <path d={`M${x - 5} ${TODAY - 9}h10l-5 8z`} />
      <text x={isRight ? x - 9 : x + 9} y={TODAY} textAnchor={isRight ? 'end' : 'start'}>
        <FormattedMessage id="termBar.today" />
      </text>
    </g>
  );
}
