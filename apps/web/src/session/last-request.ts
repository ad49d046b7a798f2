/** When something was last asked of the api, by any window of this browser: that keeps the session alive. */
const STORED = 'openhuis.last-request';

/** Notes that the api answered just now. */
export function noteRequest(): void {
  // What the api asks itself while it draws a page, the browser counts when it takes the page over (start.tsx).
  if (!import.meta.env.SSR) localStorage.setItem(STORED, String(Date.now()));
}

/** @returns milliseconds since 1970; 0 when nothing was asked yet */
export function lastRequestAt(): number {
  return Number(localStorage.getItem(STORED) ?? 0);
}
