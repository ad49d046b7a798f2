import { setTimeout as wait } from 'node:timers/promises';
import type { OutboxRelay } from '@openhuis/platform';

const PAUSE_MILLISECONDS = 500;

/**
 * Carries the outbox to the queue until `signal` stops it; a failure is reported and tried again.
 *
 * @param patienceSeconds a job that was queued so long ago without being done is taken for lost and queued again
 */
export async function relayUntil(
  signal: AbortSignal,
  relay: OutboxRelay,
  patienceSeconds: number,
  onFailure: (error: Error) => void,
): Promise<void> {
  while (!signal.aborted) {
    let queued = 0;
    try {
      queued = await relay.relay(patienceSeconds);
    } catch (error) {
      onFailure(error as Error);
    }
    if (queued === 0) await wait(PAUSE_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }
}
