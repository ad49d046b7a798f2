/**
 * True for an AGB-code of a care professional, organisation or branch: eight digits, kept as text (XSD of the
 * iStandaarden). It has no public check digit.
 */
export function isAgbCode(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{8}$/.test(value);
}
