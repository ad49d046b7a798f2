import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
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
  const month = (startsOn: string): string =>
    intl.formatDate(new Date(`${startsOn}T00:00:00Z`), { timeZone: 'UTC', month: 'short' });
  return (
    <div className="gantt__axis" style={{ blockSize: height }}>
      <div className="gantt__corner small">
        <FormattedMessage id="gantt.corner" />
      </div>
      <svg width={scale.width} height={height} aria-hidden="true">
        {marks.map(({ startsOn, number, isYear }) => {
          const x = scale.start(startsOn);
          return (
            <g key={`${startsOn} ${isYear}`}>
              <line x1={x} x2={x} y1={isYear ? 0 : 26} y2={height} />
              <text x={x + 5} y={isYear ? 19 : 42} className={isYear ? 'gantt__year' : undefined}>
                {isYear
                  ? number
                  : zoom === 'quarter'
                    ? intl.formatMessage({ id: 'gantt.quarter' }, { number })
                    : month(startsOn)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
