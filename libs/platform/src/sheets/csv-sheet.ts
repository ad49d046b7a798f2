import { BYTE_ORDER_MARK, csvLine } from './rules/csv-line.js';
import type { SheetColumn, SheetRow } from './sheet.js';

/**
 * A table as CSV, batch by batch as its rows come: with a byte order mark, and semicolons, as a Dutch spreadsheet expects.
 * Dates are 31-12-2030. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function* csvSheet(
  columns: readonly SheetColumn[],
  batches: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title)));
  for await (const rows of batches) {
    yield Buffer.from(
      rows.map((row) => csvLine(columns.map(({ kind }, index) => written(kind, row[index] ?? null)))).join(''),
    );
  }
}

/** A date as people write it; everything else as it is. */
function written(kind: SheetColumn['kind'], value: string | number | null): string | number | null {
  return kind === 'date' && typeof value === 'string' ? value.split('-').toReversed().join('-') : value;
}
