/**
 * True for a number of the trade register (KvK-nummer): eight digits, kept as text because it may start with zeros. It
 * has no check digit, so only the register can tell whether it is in use.
 */
export function isKvkNumber(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{8}$/.test(value);
}

/** True for a branch number of the trade register (vestigingsnummer): twelve digits, kept as text. */
export function isBranchNumber(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{12}$/.test(value);
}
