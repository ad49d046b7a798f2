import { daysBetween } from '@openhuis/calendar';
import { type Period, type Scale, scaleOf, segmentsOf, type Terms } from '../term-bar/term-segments.js';

/** How far is zoomed in: what the smallest mark of the axis is. */
export const zooms = ['year', 'quarter', 'month'] as const;
export type Zoom = (typeof zooms)[number];

/** One contract in the picture. */
export interface GanttContract {
  id: string;
  /** '2026-000042'. */
  number: string;
  /** The provider. */
  name: string;
  /** What it is grouped by; contracts of one group follow each other. */
  group: { key: string; label: string } | null;
  terms: Terms;
  /** An offer to extend must be answered by this day. */
  answerDueOn: string | null;
}

/** A line of the picture: the head of a group, or a contract. */
export type GanttLine =
  { kind: 'group'; key: string; label: string; count: number } | { kind: 'contract'; contract: GanttContract };

/** The smallest width of a mark in pixels. */
const MARK = { year: 60, quarter: 44, month: 36 } as const satisfies Record<Zoom, number>;
const MARKS_IN_A_YEAR = { year: 1, quarter: 4, month: 12 } as const satisfies Record<Zoom, number>;

/**
 * The contracts as lines, each group under its head. Groups stand in the order of their first contract, and within a
 * group the contracts keep theirs.
 */
export function linesOf(contracts: readonly GanttContract[]): GanttLine[] {
  const groups = new Map<string, GanttContract[]>();
  for (const contract of contracts) {
    const key = contract.group?.key ?? '';
    groups.set(key, [...(groups.get(key) ?? []), contract]);
  }
  return [...groups].flatMap(([key, members]): GanttLine[] => {
    const label = members[0]?.group?.label;
    const head: GanttLine[] = label === undefined ? [] : [{ kind: 'group', key, label, count: members.length }];
    return [...head, ...members.map((contract): GanttLine => ({ kind: 'contract', contract }))];
  });
}

/** The whole years from the first to the last day of all contracts, today among them. */
export function rangeOf(contracts: readonly GanttContract[], today: string): Period {
  const periods = contracts.flatMap(({ terms }) => segmentsOf(terms));
  const years = [today, ...periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])].map((date) =>
    Number(date.slice(0, 4)),
  );
  // Not Math.min(...years): 500 contracts have thousands.
  const first = years.reduce((low, year) => Math.min(low, year));
  const last = years.reduce((high, year) => Math.max(high, year));
  return { startsOn: `${first}-01-01`, endsOn: `${last}-12-31` };
}

/**
 * The scale of the picture and its width: as wide as the room there is, and never narrower than the zoom asks.
 *
 * @param narrowest the smallest width of a mark in pixels: none on paper, which does not scroll
 */
export function ganttScale(
  range: Period,
  zoom: Zoom,
  room: number,
  narrowest: number = MARK[zoom],
): Scale & { width: number } {
  const years = Number(range.endsOn.slice(0, 4)) - Number(range.startsOn.slice(0, 4)) + 1;
  const width = Math.max(room, Math.ceil(years * MARKS_IN_A_YEAR[zoom] * narrowest));
  return { ...scaleOf(range, 0, width), width };
}

/** A mark of the axis: the first day of a year, or of a quarter or month within it. */
export interface Mark {
  startsOn: string;
  /** 2026; 1 to 4 for a quarter, 1 to 12 for a month. */
  number: number;
  isYear: boolean;
}

/** The marks of the axis: every year, and the quarters or months within it. */
export function marksOf({ startsOn, endsOn }: Period, zoom: Zoom): Mark[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const parts = MARKS_IN_A_YEAR[zoom];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year): Mark[] => [
    { startsOn: `${year}-01-01`, number: year, isYear: true },
    ...(parts === 1
      ? []
      : Array.from({ length: parts }, (_, part) => ({
          startsOn: `${year}-${String((part * 12) / parts + 1).padStart(2, '0')}-01`,
          number: part + 1,
          isYear: false,
        }))),
  ]);
}

/** How far to scroll so that today stands a fifth into the room. */
export function scrollToToday(scale: Scale, range: Period, today: string, room: number): number {
  if (daysBetween(range.startsOn, today) < 0) return 0;
  return Math.max(0, Math.round(scale.start(today) - room / 5));
}
