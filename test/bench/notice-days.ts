import type { Moment } from '@openhuis/platform';
import type { ProcessClock } from '@openhuis/notices';
import type pg from 'pg';

/** Noon or so of a business date. */
export function momentOf(today: string): Moment {
  return { today, now: new Date(`${today}T11:00:00Z`) };
}

/** A process clock that agrees with the day of the bench: the volume breaker must not take it for a clock that jumped. */
export function clockOn(today: string): ProcessClock {
  return { monotonic: () => performance.now(), date: () => today };
}

/** As if no notice had ever been planned: for a database that an earlier bench has used. */
export async function forgetNotices(client: pg.Client): Promise<void> {
  await client.query(`set session_replication_role = replica;
    truncate notice_run, delivery_attempt, delivery_resend, delivery, notice, task;
    reset session_replication_role`);
  const { rowCount } = await client.query(
    `update deadline set next_notice_on = (due_on + 1 - interval '6 months')::date
     where kind = 'contract-end' and announced and next_notice_on is distinct from (due_on + 1 - interval '6 months')::date`,
  );
  if (rowCount !== 0) await client.query('vacuum (analyze) deadline');
}
