import { memo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Scale } from '../term-bar/term-segments.js';
import { useTermWords } from '../term-bar/term-words.js';
import type { GanttContract, GanttLine } from './gantt-model.js';
import { GanttRow } from './gantt-row.js';

/** What the link of a row needs to be part of the picture. */
export interface GanttLinkProps {
  className: string;
  tabIndex: number;
  'data-line': number;
  'aria-label': string;
  onFocus: () => void;
}

/** The link to a contract, with the properties and the children that it is given. */
export type GanttLink = (contract: GanttContract, props: GanttLinkProps, children: ReactNode) => ReactNode;

/** One line at its place. While others scroll into sight it is not drawn again. */
export const GanttLineRow = memo(function GanttLineRow({
  line,
  index,
  start,
  height,
  inTabOrder,
  today,
  scale,
  hatch,
  link,
  onFocus,
  onPoint,
}: {
  line: GanttLine;
  index: number;
  /** Pixels from the top of the sheet. */
  start: number;
  height: number;
  inTabOrder: boolean;
  today: string;
  scale: Scale & { width: number };
  hatch: string;
  link: GanttLink;
  onFocus: (index: number) => void;
  /** The mouse points at it. */
  onPoint: (index: number) => void;
}): ReactNode {
  const intl = useIntl();
  const place = { transform: `translateY(${start}px)`, blockSize: height };
  if (line.kind === 'group') {
    return (
      <div className="gantt__row gantt__row--group" style={place} onMouseEnter={() => onPoint(index)}>
        <p className="gantt__group">
          {line.label} <span className="subtle">({intl.formatNumber(line.count)})</span>
        </p>
      </div>
    );
  }
  const { contract } = line;
  return (
    <div className="gantt__row" style={place} onMouseEnter={() => onPoint(index)}>
      <GanttName
        contract={contract}
        index={index}
        inTabOrder={inTabOrder}
        today={today}
        link={link}
        onFocus={onFocus}
      />
      <GanttRow contract={contract} scale={scale} height={height} hatch={hatch} />
    </div>
  );
});

/** Whose bar it is, and for who does not see it what it says. Another zoom leaves it as it is. */
const GanttName = memo(function GanttName({
  contract,
  index,
  inTabOrder,
  today,
  link,
  onFocus,
}: {
  contract: GanttContract;
  index: number;
  inTabOrder: boolean;
  today: string;
  link: GanttLink;
  onFocus: (index: number) => void;
}): ReactNode {
  const words = useTermWords();
  return (
    <div className="gantt__name">
      {link(
        contract,
        {
          className: 'gantt__link',
          tabIndex: inTabOrder ? 0 : -1,
          'data-line': index,
          'aria-label': `${contract.number}, ${contract.name}. ${words.summary(contract.terms, today)}`,
          onFocus: () => onFocus(index),
        },
        <>
          <span className="gantt__number">{contract.number}</span>{' '}
          <span className="gantt__provider">{contract.name}</span>
        </>,
      )}
    </div>
  );
});
