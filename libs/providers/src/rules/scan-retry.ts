/** The first wait after a scanner gave no verdict, and the longest. */
const FIRST_MINUTES = 1;
const LONGEST_MINUTES = 60;

/**
 * How long a file waits for its next look after so many without a verdict: doubled each time, an hour at most. It is never
 * given up, for it can be used only when it was found clean.
 *
 * @param attempts that gave no verdict, at least one
 * @returns minutes
 */
export function scanRetryMinutes(attempts: number): number {
  return Math.min(LONGEST_MINUTES, FIRST_MINUTES * 2 ** Math.min(attempts - 1, 10));
}
