/** Where it is kept in the window: the path of the link's page, a # and what stood after it. */
export const STORED = 'openhuis.link-token';

/**
 * Keeps what stood after the # of a mail's link in this window, so that it survives signing in, and takes it out of the
 * address, where others could read it. Runs before the app is there: who presses "sign in" on the page as it came would lose it. Every
 * other # is a place on the page.
 *
 * @returns whether there was such a link
 */
export function keepLinkToken(): boolean {
  const { pathname, hash } = window.location;
  const isLink = /^.portal.(invitation|confirm-address)#oh[ia]_/.test(pathname + hash);
  if (isLink) {
    sessionStorage.setItem(STORED, pathname + hash);
    window.history.replaceState(null, '', pathname);
  }
  return isLink;
}
