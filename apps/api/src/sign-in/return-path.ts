const LONGEST = 500;

/**
 * Where to go after signing in: a path of our own. Anything that a browser could read as another host is refused: `//`,
 * a backslash (which browsers take for a slash), a control character (which they drop), a scheme.
 *
 * @returns the path, or undefined when it leads elsewhere
 */
export function ownPath(given: string): string | undefined {
  if (given.length > LONGEST || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) return undefined;
  const own = 'https://openhuis.invalid';
  if (!URL.canParse(given, own)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, own);
  // As resolved: '/a/..//host' is '//host' by then.
  return origin === own && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
