/** What stands behind the question mark of an address: names with one text each. */
export type TextSearch<Name extends string> = { [Key in Name]?: string };

/**
 * The search of a route: these names, each a text; anything else is dropped. Filters, sort, page and view of a list stand
 * here and nowhere else, so that a list can be shared, saved and gone back to.
 */
export function textSearch<const Name extends string>(
  ...names: Name[]
): (search: Record<string, unknown>) => TextSearch<Name> {
  return (search) => {
    const found: TextSearch<Name> = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === 'string' && value !== '') found[name] = value;
    }
    return found;
  };
}

/** Reads an address as people write it: every value is a text ("0262" is a code, not a number). */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes it back, without what is empty. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
