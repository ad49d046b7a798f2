import { setTimeout as wait } from 'node:timers/promises';
import type { JobName, JobQueues, JobRepetition } from '@openhuis/platform';

const SECOND = 1_000;

type UnconditionalJob = Extract<
  JobName,
  | 'regions.sweep'
  | 'regions.forecast'
  | 'notices.send'
  | 'members.mail'
  | 'notices.reconcile'
  | 'audit.seal'
  | 'evidence.scan'
  | 'outside-signings.look'
>;

/** What repeats. No legal date is ever one of these patterns: each is a frequent, idempotent look at the rows. */
function repetitions(sweepSeconds: number): [UnconditionalJob, JobRepetition][] {
  return [
    ['regions.sweep', { every: sweepSeconds * SECOND }],
    ['regions.forecast', { pattern: '30 4 * * *', tz: 'Europe/Amsterdam' }],
    ['notices.send', { every: (sweepSeconds * SECOND) / 2 }],
    ['members.mail', { every: sweepSeconds * SECOND }],
    ['notices.reconcile', { every: sweepSeconds * SECOND }],
    ['evidence.scan', { every: sweepSeconds * SECOND }],
    ['outside-signings.look', { every: sweepSeconds * SECOND }],
    ['audit.seal', { every: sweepSeconds * SECOND }],
  ];
}

/**
 * Sets the schedules and looks after them until `signal` stops it. A queue that lost its data, or a clock that was set back, leaves a
 * schedule that never comes round again; nobody else would notice before the next start.
 */
export async function keepSchedules(
  signal: AbortSignal,
  queues: JobQueues,
  sweepSeconds: number,
  onFailure: (error: Error) => void,
): Promise<void> {
  for (;;) {
    try {
      for (const [name, repetition] of repetitions(sweepSeconds)) await queues.mendSchedule(name, {}, repetition);
    } catch (error) {
      onFailure(error as Error);
    }
    await wait(sweepSeconds * SECOND, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
}
