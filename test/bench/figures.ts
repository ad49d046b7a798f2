/** One figure of the issue beside its baseline, both taken in this run. */
export interface Figure {
  figure: string;
  ours: string;
  baseline: string;
  /** How ours stands to the baseline, or the figure itself where the target is a plain number. */
  ratio: string;
  target: string;
  reached: boolean;
}

/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The value below which `share` of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** 'x, y, z', rounded to `digits`: the single runs behind a median. */
export function listed(values: readonly number[], digits = 0): string {
  return values.map((value) => value.toFixed(digits)).join(', ');
}

/** A table in plain text, every column as wide as its widest cell. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'ours', 'baseline', 'ratio', 'target', 'reached'],
    ...figures.map(({ figure, ours, baseline, ratio, target, reached }) => [
      figure,
      ours,
      baseline,
      ratio,
      target,
      reached ? 'yes' : 'NO',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body].join('\n');
}
