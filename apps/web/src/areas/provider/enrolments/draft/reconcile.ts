/** A value that is being typed or chosen, and saved by itself. */
export interface Editing<Value> {
  /** What stands on the screen. */
  value: Value;
  /** What was stored when somebody last knew: the typing started from it. */
  base: Value;
  /** What is on its way to the api, or arrived there last. */
  sent?: Value | undefined;
}

/**
 * Takes in what is stored now. What nobody changed here follows it; what was changed here stays, and when a colleague
 * changed it too the two stand in conflict: the person chooses.
 *
 * @returns the same object when nothing has to change
 */
export function reconcile<Value>(editing: Editing<Value>, stored: Value): Editing<Value> {
  const { value, base, sent } = editing;
  if (stored === base) return editing;
  if (stored === sent || stored === value) return { ...editing, base: stored };
  if (value === base) return { value: stored, base: stored };
  return editing;
}

/** Whether a colleague changed what is being changed here. Ask it of what {@link reconcile} gave. */
export function isInConflict<Value>({ base }: Editing<Value>, stored: Value): boolean {
  return stored !== base;
}
