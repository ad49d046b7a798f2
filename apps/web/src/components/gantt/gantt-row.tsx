import { memo, type ReactNode } from 'react';
import { type Scale, segmentsOf } from '../term-bar/term-segments.js';
import type { GanttContract } from './gantt-model.js';

/** The bar of one contract, without words: those stand beside it, and in the name of its link. */
export const GanttRow = memo(function GanttRow({
  contract: { terms, answerDueOn },
  scale,
  height,
  hatch,
}: {
  contract: GanttContract;
  scale: Scale & { width: number };
  height: number;
  /** The id of the pattern of what is not agreed. */
  hatch: string;
}): ReactNode {
  const [top, thick] = [8, height - 16];
  const middle = height / 2;
  return (
    <svg className="gantt__bar" width={scale.width} height={height} aria-hidden="true">
      {segmentsOf(terms).map(({ kind, number, startsOn, endsOn }) => {
        const left = scale.start(startsOn);
        const isOption = kind === 'next' || kind === 'later';
        return (
          <rect
            key={number}
            className={`term-bar__piece term-bar__piece--${terms.expected && kind === 'fixed' ? 'expected' : kind}`}
            x={left + 0.75}
            y={top}
            width={Math.max(scale.end(endsOn) - left - 1.5, 2)}
            height={thick}
            rx="2.5"
            {...(isOption && { style: { fill: `url(#${hatch})` } })}
          />
        );
      })}
      {answerDueOn !== null && (
        <line
          className="term-bar__answer"
          x1={scale.end(answerDueOn)}
          x2={scale.end(answerDueOn)}
          y1="3"
          y2={height - 3}
        />
      )}
      {terms.options.map(({ number, state, latestNoticeOn }) => {
        const x = scale.end(latestNoticeOn);
        return (
          <g key={number} className={state === 'late' ? 'term-bar__notice term-bar__notice--past' : 'term-bar__notice'}>
            <path d={`M${x} ${middle - 7}l6 7l-6 7l-6 -7z`} />
          </g>
        );
      })}
    </svg>
  );
});
