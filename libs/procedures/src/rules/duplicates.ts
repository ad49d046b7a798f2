/** The values that stand in the list before: each with the position at which it comes again. */
export function duplicates(values: readonly string[]): { index: number; value: string }[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [{ index, value }];
    seen.add(value);
    return [];
  });
}
