import type { SheetColumn, SheetRow } from './sheet.js';

/** By which a spreadsheet knows that it is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * A table as CSV, batch by batch as its rows come: with a byte order mark, and semicolons, as a Dutch spreadsheet expects.
 * Dates are 31-12-2030. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function* csvSheet(
  columns: readonly SheetColumn[],
  batches: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + lineOf(columns.map(({ title }) => textCell(title))));
  for await (const rows of batches) {
    yield Buffer.from(
      rows.map((row) => lineOf(columns.map(({ kind }, index) => cellOf(kind, row[index] ?? null)))).join(''),
    );
  }
}

const lineOf = (cells: string[]): string => `${cells.join(';')}\r\n`;

function cellOf(kind: SheetColumn['kind'], value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return kind === 'date' ? value.split('-').toReversed().join('-') : textCell(value);
}

function textCell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
