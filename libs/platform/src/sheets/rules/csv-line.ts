/** By which a spreadsheet knows that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * One line of CSV as a Dutch spreadsheet expects it: semicolons, for the comma is the decimal sign there. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front and is text.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  // A negative number is a number, not a formula.
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
