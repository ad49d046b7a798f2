/** One column of a table that people open in a spreadsheet. */
export interface SheetColumn {
  title: string;
  /** date: a calendar date, 'YYYY-MM-DD', shown as 31-12-2030. */
  kind: 'text' | 'number' | 'date';
  /** In characters. */
  width: number;
}

/** A row, a cell a column; null is empty. */
export type SheetRow = readonly (string | number | null)[];

/** The forms in which a table can be had, with what HTTP says of them. */
export const sheetFormats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SheetFormat = keyof typeof sheetFormats;
