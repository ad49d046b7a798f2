import type { JobQueues } from '@openhuis/platform';

const SECOND = 1_000;

/**
 * What repeats. No legal date is ever one of these patterns: each is a frequent, idempotent look at the
 * rows. Upserting them at every start of every worker changes nothing.
 */
export async function schedule(queues: JobQueues): Promise<void> {
  await queues.schedule('regions.sweep', {}, { every: 60 * SECOND });
  await queues.schedule('regions.forecast', {}, { pattern: '30 4 * * *', tz: 'Europe/Amsterdam' });
  await queues.schedule('notices.send', {}, { every: 30 * SECOND });
  await queues.schedule('notices.reconcile', {}, { every: 60 * SECOND });
  await queues.schedule('audit.seal', {}, { every: 60 * SECOND });
}
