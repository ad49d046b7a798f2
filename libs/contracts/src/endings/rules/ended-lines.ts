import { addDays, type CalendarDate, type Period } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { BundleRule, ProcedureLine } from '@openhuis/procedures';
import { missingCompanions, withoutRequired } from '../../../../procedures/src/rules/bundle.js';
import { joinedLines, type LineRow } from '../../rules/consolidate.js';
import type { HeldLine } from '../../extensions/rules/extension.js';

const keyOf = ({ productId, municipality }: ProcedureLine): string => `${productId} ${municipality}`;

/** What an end does to the rows of a contract: none is changed, those that would run on are superseded by shorter ones. */
export interface ShortenedRows {
  /** Rows that hold no longer as they stand. */
  superseded: LineRow[];
  /** What takes their place, up to the last day; nothing for a row that had yet to begin. */
  standing: (ProcedureLine & Period)[];
}

/**
 * Ends lines on a day: what would run beyond it gets that day as its last one.
 *
 * @param lines the lines that end; all of the contract when left out
 */
export function shortenedRows(
  rows: readonly LineRow[],
  endsOn: CalendarDate,
  lines?: readonly ProcedureLine[],
): ShortenedRows {
  const ended = lines === undefined ? undefined : new Set(lines.map(keyOf));
  const superseded = rows.filter(
    (row) => row.supersededAt === null && row.endsOn > endsOn && (ended?.has(keyOf(row)) ?? true),
  );
  return {
    superseded,
    standing: superseded
      .filter(({ startsOn }) => startsOn <= endsOn)
      .map(({ productId, municipality, startsOn }) => ({ productId, municipality, startsOn, endsOn })),
  };
}

/**
 * What comes back when an end is taken back: the rows that it shortened, of every line that still has its day as the last one. A
 * line that another end shortened since keeps the day of that one.
 *
 * @param shortened the rows as they were before it
 */
export function restoredRows<Row extends ProcedureLine & Period>(
  rows: readonly LineRow[],
  endsOn: CalendarDate,
  shortened: readonly Row[],
): Row[] {
  const ends = new Map(joinedLines(rows).map((line) => [keyOf(line), line.endsOn]));
  const begun = new Set(shortened.filter(({ startsOn }) => startsOn <= endsOn).map(keyOf));
  return shortened.filter((row) => !begun.has(keyOf(row)) || ends.get(keyOf(row)) === endsOn);
}

/**
 * Whether another end came before one that is planned, so that nothing of it ends on its day any more.
 *
 * @param planned all ends that are planned
 */
export function isOvertaken(
  rows: readonly LineRow[],
  { endsOn, lines }: { endsOn: CalendarDate; lines: readonly ProcedureLine[] | null },
  planned: readonly { endsOn: CalendarDate }[],
): boolean {
  if (planned.every((other) => other.endsOn >= endsOn)) return false;
  const named = lines === null ? undefined : new Set(lines.map(keyOf));
  return !joinedLines(rows).some((line) => line.endsOn === endsOn && (named?.has(keyOf(line)) ?? true));
}

/** The lines of a request, each once: those that were named, or all that would run beyond the day. */
export function endedLines(
  held: readonly HeldLine[],
  endsOn: CalendarDate,
  lines?: readonly ProcedureLine[],
): HeldLine[] {
  const named = lines === undefined ? undefined : new Set(lines.map(keyOf));
  return held.filter((line) => line.endsOn > endsOn && (named?.has(keyOf(line)) ?? true));
}

/** What is wrong with the lines that were named: each must be held beyond the day on which it is to end. */
export function lineFaults(
  held: readonly HeldLine[],
  endsOn: CalendarDate,
  lines: readonly ProcedureLine[],
): Violation[] {
  if (lines.length === 0) return [{ code: 'line-missing', path: 'lines' }];
  const running = new Set(endedLines(held, endsOn).map(keyOf));
  return lines.flatMap((line, index) =>
    running.has(keyOf(line)) ? [] : [{ code: 'line-not-held' as const, path: `lines/${index}` }],
  );
}

/**
 * Bundle rules on what goes on after a part has ended (domain guide, section 7.1): nobody drops 'basic' while holding
 * 'complex' in the same municipality. What the contract lacked already stands in nobody's way.
 *
 * @returns `bundle-companion-missing` at the line that is missed, with the product that needs it
 */
export function brokenBundles(
  rules: readonly BundleRule[],
  held: readonly HeldLine[],
  endsOn: CalendarDate,
  lines: readonly ProcedureLine[],
): Violation[] {
  const ended = new Set(lines.map(keyOf));
  const running = endedLines(held, endsOn);
  const onDate = addDays(endsOn, 1);
  const lackedBy = (kept: readonly HeldLine[]) => missingCompanions(rules, kept, onDate);
  const identity = (lack: { product: string; companion: string; municipality: string }): string =>
    `${lack.product} ${lack.companion} ${lack.municipality}`;
  const lackedAlready = new Set(lackedBy(running).map(identity));
  return lackedBy(running.filter((line) => !ended.has(keyOf(line))))
    .filter((lack) => !lackedAlready.has(identity(lack)))
    .map(({ product, companion, municipality }) => {
      const dropped = running.find((line) => line.product === companion && line.municipality === municipality);
      const index = lines.findIndex((line) => dropped !== undefined && keyOf(line) === keyOf(dropped));
      return {
        code: 'bundle-companion-missing',
        path: index === -1 ? 'lines' : `lines/${index}`,
        details: { product, companion, municipality },
      };
    });
}

/** What would have to end as well, so that the bundle rules hold: what a page offers to whoever drops a companion. */
export function companionsToEnd(
  rules: readonly BundleRule[],
  held: readonly HeldLine[],
  endsOn: CalendarDate,
  lines: readonly ProcedureLine[],
): HeldLine[] {
  const ended = new Set(lines.map(keyOf));
  const onDate = addDays(endsOn, 1);
  const running = endedLines(held, endsOn);
  const fallsAlready = new Set(withoutRequired(rules, running, onDate));
  const kept = running.filter((line) => !ended.has(keyOf(line)) && !fallsAlready.has(line));
  const falling = new Set(withoutRequired(rules, kept, onDate));
  return kept.filter((line) => falling.has(line));
}

/** The last day of what stands once the rows were shortened; the end itself when nothing stands. */
export function lastDayOnceShortened(
  rows: readonly LineRow[],
  shortened: ShortenedRows,
  endsOn: CalendarDate,
): CalendarDate {
  const gone = new Set(shortened.superseded);
  const ends = rows
    .filter((row) => row.supersededAt === null && !gone.has(row))
    .concat(shortened.standing.map((row) => ({ ...row, supersededAt: null })))
    .map((row) => row.endsOn)
    .toSorted();
  return ends.at(-1) ?? endsOn;
}
