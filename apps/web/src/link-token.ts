/** Where it is kept in the window: the path of the link's page, a # and what stood after it. */
export const STORED = 'openhuis.link-token';

/**
 * Keeps what stood after the # of a mail's link in this window, so that it survives signing in, and takes it out of the
 * address, where others could read it. Runs before the app is there: who presses "sign in" on the page as it came would lose it.
 */
export function keepLinkToken(): void {
  const { pathname, hash } = window.location;
  if (hash === '' || !/^.portal.(invitation|confirm-address)$/.test(pathname)) return;
  sessionStorage.setItem(STORED, pathname + hash);
  window.history.replaceState(null, '', pathname);
}
