import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { FormattedMessage } from 'react-intl';
import { Hatch } from '../term-bar/hatch.js';
import { useTermWords } from '../term-bar/term-words.js';
import { useWidth } from '../term-bar/use-width.js';
import { usePrinting } from '../use-printing.js';
import { GanttAxis, GanttGrid } from './gantt-axis.js';
import '../term-bar/term-bar.css';
import './gantt.css';
import { type GanttContract, ganttScale, linesOf, marksOf, rangeOf, scrollToToday, type Zoom } from './gantt-model.js';
import { GanttLegend } from './gantt-legend.js';
import { type GanttLink, GanttLineRow } from './gantt-line-row.js';

const ROW = 34;
/** Pixels of the whole picture on paper: the width of an A4 within its margins. */
const PAPER = 690;
const AXIS = { year: 30, quarter: 50, month: 50 } as const satisfies Record<Zoom, number>;

/**
 * The terms of many contracts under one axis, with the options that are left and the latest date to agree each. Only the
 * rows in sight are drawn, so that 500 scroll as smoothly as 5; on paper all of them. Arrow keys go from contract to contract and through time;
 * Enter opens one. Show its table beside it, for who cannot or does not want to read a picture.
 *
 * Its texts: 'components/gantt' and 'components/term-bar'.
 *
 * @param link the link to a contract, with the properties and the children that it is given
 */
export function Gantt({
  contracts,
  today,
  zoom: chosenZoom,
  label,
  link,
}: {
  contracts: readonly GanttContract[];
  today: string;
  zoom: Zoom;
  label: string;
  link: GanttLink;
}): ReactNode {
  const words = useTermWords();
  const hatch = useId();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [outer, width = 960] = useWidth<HTMLDivElement>();
  const [shown, setShown] = useState<number>();
  const isPrinted = usePrinting();
  // Nobody scrolls on paper: all years and all rows stand there.
  const zoom = isPrinted ? 'year' : chosenZoom;
  const names = width < 640 ? 128 : isPrinted ? 200 : 250;
  const room = Math.max((isPrinted ? PAPER : width) - names - 2, 120);

  const lines = useMemo(() => linesOf(contracts), [contracts]);
  const range = useMemo(() => rangeOf(contracts, today), [contracts, today]);
  const scale = useMemo(() => ganttScale(range, zoom, room, ...(isPrinted ? [0] : [])), [range, zoom, room, isPrinted]);
  const marks = useMemo(() => marksOf(range, zoom), [range, zoom]);
  const firstContract = lines.findIndex(({ kind }) => kind === 'contract');
  const [reached, setFocused] = useState(firstContract);
  // Other contracts, or others together: the place that the keyboard had reached may be no contract any more.
  const focused = lines[reached]?.kind === 'contract' ? reached : firstContract;
  const wanted = useRef<number>(undefined);

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called where they are made, never handed on
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    paddingStart: AXIS[zoom],
    scrollPaddingStart: AXIS[zoom],
    // The row that has the focus stays drawn, however far away it is scrolled: else the keyboard would lose its place.
    rangeExtractor: (range) =>
      isPrinted
        ? lines.map((_, index) => index)
        : [...new Set([focused, ...defaultRangeExtractor(range)])]
            .filter((index) => index >= 0)
            .toSorted((a, b) => a - b),
  });

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = scrollToToday(scale, range, today, room);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the picture itself changes: more rows undo nobody's own scrolling
  }, [zoom, room]);

  const before = useRef(contracts);
  useLayoutEffect(() => {
    const { length } = before.current;
    const isOther = before.current[length - 1]?.id !== contracts[length - 1]?.id;
    before.current = contracts;
    // More of the same list undoes nobody's own scrolling; another list begins at its top.
    if (isOther && scroller.current !== null) scroller.current.scrollTop = 0;
  }, [contracts]);

  const onFocus = useCallback((index: number) => {
    setFocused(index);
    setShown(undefined);
  }, []);

  const items = rows.getVirtualItems();
  // The row that the keyboard goes to may have to be drawn first.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`);
    if (target == null) return;
    wanted.current = undefined;
    target.focus({ preventScroll: true });
  }, [items]);

  const goTo = (from: number, step: 1 | -1, count = 1): void => {
    let [index, left] = [from, count];
    for (let next = from + step; left > 0 && next >= 0 && next < lines.length; next += step) {
      if (lines[next]?.kind !== 'contract') continue;
      index = next;
      left -= 1;
    }
    setFocused(index);
    wanted.current = index;
    rows.scrollToIndex(index, { align: 'auto' });
    scroller.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2);
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: () => goTo(focused, 1),
      ArrowUp: () => goTo(focused, -1),
      PageDown: () => goTo(focused, 1, page),
      PageUp: () => goTo(focused, -1, page),
      Home: () => goTo(-1, 1),
      End: () => goTo(lines.length, -1),
      ArrowRight: () => scroller.current?.scrollBy({ left: 120 }),
      ArrowLeft: () => scroller.current?.scrollBy({ left: -120 }),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  const line = lines[shown ?? focused];
  return (
    <figure className="gantt" ref={outer}>
      <figcaption className="visually-hidden">{label}</figcaption>
      <svg width="0" height="0" aria-hidden="true" className="gantt__patterns">
        <defs>
          <Hatch id={hatch} />
        </defs>
      </svg>
      <GanttLegend hatch={hatch} />
      <p id={hint} className="visually-hidden">
        <FormattedMessage id="gantt.hint" />
      </p>
      {/* The rows themselves take the focus; the keys belong to all of them. */}
      <div
        className="gantt__scroller"
        ref={scroller}
        role="group"
        aria-label={label}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setShown(undefined)}
        style={
          {
            '--gantt-names': `${names}px`,
            maxBlockSize: `min(70vh, ${AXIS[zoom] + lines.length * ROW + 18}px)`,
          } as never
        }
      >
        <div className="gantt__sheet" style={{ inlineSize: names + scale.width, blockSize: rows.getTotalSize() }}>
          <GanttAxis marks={marks} scale={scale} height={AXIS[zoom]} zoom={zoom} />
          <GanttGrid marks={marks} scale={scale} height={rows.getTotalSize()} />
          <div
            className="gantt__today"
            style={{ insetInlineStart: names + scale.start(today), insetBlockStart: AXIS[zoom] }}
          />
          {items.map(({ index, start }) => {
            const shownLine = lines[index];
            return (
              shownLine !== undefined && (
                <GanttLineRow
                  key={index}
                  line={shownLine}
                  index={index}
                  start={start}
                  height={ROW}
                  inTabOrder={index === focused}
                  today={today}
                  scale={scale}
                  hatch={hatch}
                  link={link}
                  onFocus={onFocus}
                  onPoint={setShown}
                />
              )
            );
          })}
        </div>
      </div>
      <p className="gantt__detail small" aria-hidden="true">
        {line?.kind === 'contract' && (
          <>
            <strong>
              {line.contract.number} {line.contract.name}
            </strong>
            {'. '}
            {words.summary(line.contract.terms, today)}
          </>
        )}
      </p>
    </figure>
  );
}
