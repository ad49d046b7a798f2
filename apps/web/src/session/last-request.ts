/** When something was last asked of the api, by any window of this browser: that keeps the session alive. */
const STORED = 'openhuis.last-request';

/** Notes that the api answered just now. */
export function noteRequest(): void {
  localStorage.setItem(STORED, String(Date.now()));
}

/** @returns milliseconds since 1970; 0 when nothing was asked yet */
export function lastRequestAt(): number {
  return Number(localStorage.getItem(STORED) ?? 0);
}
