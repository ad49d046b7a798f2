import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { Scale } from '../term-bar/term-segments.js';
import type { Mark, Zoom } from './gantt-model.js';

/** The axis: years, and the quarters or months below them. It stays in sight while the rows scroll. */
export function GanttAxis({
  marks,
  scale,
  height,
  zoom,
}: {
  marks: readonly Mark[];
  scale: Scale & { width: number };
  height: number;
  zoom: Zoom;
}): ReactNode {
  const intl = useIntl();
  const names = useMemo(() => (zoom === 'month' ? monthNames(intl) : []), [intl, zoom]);
  const years = marks.filter(({ isYear }) => isYear);
  const parts = marks.filter(({ isYear }) => !isYear);
  return (
    <div className="gantt__axis" style={{ blockSize: height }}>
      <div className="gantt__corner small">
        <FormattedMessage id="gantt.corner" />
      </div>
      <svg width={scale.width} height={height} aria-hidden="true">
        <path d={strokesAt(years, scale, 0, height) + strokesAt(parts, scale, 26, height)} />
        {years.map(({ startsOn, number }) => (
          <text key={startsOn} x={scale.start(startsOn) + 5} y={19} className="gantt__year">
            {number}
          </text>
        ))}
        {parts.map(({ startsOn, number }) => (
          <text key={startsOn} x={scale.start(startsOn) + 5} y={42}>
            {names[number - 1] ?? intl.formatMessage({ id: 'gantt.quarter' }, { number })}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The lines of the axis through all rows: of the years, and lighter of the quarters or months. */
export function GanttGrid({
  marks,
  scale,
  height,
}: {
  marks: readonly Mark[];
  scale: Scale & { width: number };
  height: number;
}): ReactNode {
  return (
    <svg className="gantt__grid" width={scale.width} height={height} aria-hidden="true">
      <path
        className="gantt__grid-parts"
        d={strokesAt(
          marks.filter(({ isYear }) => !isYear),
          scale,
          0,
          height,
        )}
      />
      <path
        d={strokesAt(
          marks.filter(({ isYear }) => isYear),
          scale,
          0,
          height,
        )}
      />
    </svg>
  );
}

/** One drawing for all: a year of months is a hundred and thirty lines. */
function strokesAt(marks: readonly Mark[], scale: Scale, from: number, to: number): string {
  return marks.map(({ startsOn }) => `M${Math.round(scale.start(startsOn)) + 0.5} ${from}V${to}`).join('');
}

/** The twelve short names; they are the same every year. */
function monthNames(intl: IntlShape): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    intl.formatDate(new Date(Date.UTC(2026, month, 1)), { timeZone: 'UTC', month: 'short' }),
  );
}
