import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** What the signs of the picture mean. */
export function GanttLegend({ hatch }: { hatch: string }): ReactNode {
  const piece = (kind: string, fill?: string): ReactNode => (
    <svg width="30" height="16" aria-hidden="true">
      <rect
        className={`term-bar__piece term-bar__piece--${kind}`}
        x="1"
        y="1"
        width="28"
        height="14"
        rx="3"
        {...(fill !== undefined && { style: { fill } })}
      />
    </svg>
  );
  return (
    <ul className="gantt__legend small">
      <li>
        {piece('fixed')} <FormattedMessage id="gantt.legend.fixed" />
      </li>
      <li>
        {piece('agreed')} <FormattedMessage id="gantt.legend.agreed" />
      </li>
      <li>
        {piece('next', `url(#${hatch})`)} <FormattedMessage id="gantt.legend.option" />
      </li>
      <li>
        {piece('late')} <FormattedMessage id="gantt.legend.late" />
      </li>
      <li>
        <svg width="16" height="16" aria-hidden="true" className="term-bar__notice">
          <path d="M8 1l6.5 7l-6.5 7l-6.5 -7z" />
        </svg>{' '}
        <FormattedMessage id="gantt.legend.notice" />
      </li>
      <li>
        <svg width="10" height="16" aria-hidden="true" className="term-bar__today">
          <line x1="5" x2="5" y1="0" y2="16" />
        </svg>{' '}
        <FormattedMessage id="gantt.legend.today" />
      </li>
    </ul>
  );
}
