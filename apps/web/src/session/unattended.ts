/** Only ever true within one call, between two waits: no visitor's work comes in between on a server that draws pages. */
let isByItself = false;

/**
 * Asks what nobody asked for: what a page does by the clock is no sign that somebody is there, and keeps no session alive.
 * It holds for what is asked before `ask` waits for anything.
 */
export function unattended<Result>(ask: () => Result): Result {
  const before = isByItself;
  isByItself = true;
  try {
    return ask();
  } finally {
    isByItself = before;
  }
}

/** Whether what is asked now, nobody asked for. */
export function isUnattended(): boolean {
  return isByItself;
}
