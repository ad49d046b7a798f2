/** When somebody last asked something of the api, in any window of this browser: that keeps the session alive. */
const STORED = 'openhuis.last-request';

/**
 * Notes that the api answered somebody just now. What it asks itself while it draws a page, the browser counts when it takes the
 * page over (start.tsx).
 */
export function noteRequest(): void {
  localStorage.setItem(STORED, String(Date.now()));
}

/** @returns milliseconds since 1970; 0 when nothing was asked yet */
export function lastRequestAt(): number {
  return Number(localStorage.getItem(STORED) ?? 0);
}
