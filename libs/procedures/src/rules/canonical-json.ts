/**
 * The one text of a JSON value: keys in the order of their code units, no white space, nothing for a key without a value
 * (RFC 8785 for the texts, whole numbers and truth values that a definition holds). Two definitions that mean the same
 * have the same text, whatever order the database or a file keeps their keys in.
 *
 * @throws TypeError for a value that JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`JSON cannot hold a value of type ${typeof value}`);
}
