import { addDays } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import type { LineRun, RecordedLine, RecordedTariff } from './contract-history.js';

/**
 * Every line with its whole run: rows that touch are one line. A row that was shortened keeps where it came from: the first
 * that was recorded for the same first day tells that, and the one that stands tells what set its end. One that was put back is
 * what it was before.
 *
 * @param rows in the order in which they were recorded
 */
export function lineRuns(rows: readonly RecordedLine[]): LineRun[] {
  const lines = new Map<string, RecordedLine[]>();
  for (const row of rows) {
    const name = lineName(row);
    const known = lines.get(name);
    if (known === undefined) lines.set(name, [row]);
    else known.push(row);
  }
  return [...lines.values()].flatMap(runsOfLine);
}

/** What tells one line of a contract from another. */
export function lineName({ productId, municipality }: ProcedureLine): string {
  return `${productId} ${municipality}`;
}

function runsOfLine(rows: readonly RecordedLine[]): LineRun[] {
  const firstRecorded = new Map<string, RecordedLine>();
  for (const row of rows) if (!firstRecorded.has(row.startsOn)) firstRecorded.set(row.startsOn, row);
  const runs: LineRun[] = [];
  const standing = rows
    .filter(({ isSuperseded }) => !isSuperseded)
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  for (const current of standing) {
    const { productId, municipality, startsOn, endsOn } = current;
    const { source, agreedOn } = firstRecorded.get(startsOn) ?? current;
    const set = rows.findLast((row) => row.startsOn === startsOn && row.endsOn === endsOn && !row.isPutBack);
    const row = { startsOn, endsOn, source, endedBy: set?.source.kind === 'ending' ? set.source : null };
    const last = runs.at(-1);
    if (last !== undefined && addDays(last.endsOn, 1) === startsOn) {
      last.endsOn = endsOn;
      last.rows.push(row);
    } else {
      const origin = { since: startsOn, source };
      runs.push({ productId, municipality, startsOn, endsOn, origin, agreedOn, rows: [row] });
    }
  }
  return runs;
}

/** The tariffs of all products, those that touch and are equal as one, with what the first of them came from. */
export function tariffRuns(tariffs: readonly RecordedTariff[]): RecordedTariff[] {
  const runs: RecordedTariff[] = [];
  const products = new Map<string, RecordedTariff[]>();
  for (const tariff of tariffs) products.set(tariff.productId, [...(products.get(tariff.productId) ?? []), tariff]);
  for (const ofProduct of products.values()) {
    let last: RecordedTariff | undefined;
    for (const tariff of ofProduct.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))) {
      const goesOn =
        last?.amount === tariff.amount &&
        last.example === tariff.example &&
        last.endsOn !== null &&
        addDays(last.endsOn, 1) === tariff.startsOn;
      if (goesOn && last !== undefined) last.endsOn = tariff.endsOn;
      else {
        last = { ...tariff };
        runs.push(last);
      }
    }
  }
  return runs;
}
