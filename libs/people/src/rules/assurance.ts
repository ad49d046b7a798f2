/**
 * Whether an identity provider was certain enough.
 *
 * @param level as it said; a level that is in no step is not trusted
 * @param lowest any name of the lowest step that is accepted
 * @param order steps from low to high, each with the names that mean the same
 */
export function isAssured(level: string | undefined, lowest: string, order: readonly (readonly string[])[]): boolean {
  if (level === undefined) return false;
  const reached = order.findIndex((step) => step.includes(level));
  const needed = order.findIndex((step) => step.includes(lowest));
  return needed !== -1 && reached >= needed;
}
