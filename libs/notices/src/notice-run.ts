import type { CalendarDate } from '@openhuis/calendar';
import type { Moment } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { type HoldReason, holdReason, type TimeReading } from './rules/volume-breaker.js';

/** What the breaker decided about a run before it planned anything. */
export interface RunDecision {
  runId: string;
  held: HoldReason | null;
}

interface RunHistory {
  lastOn: CalendarDate | null;
  heldId: string | null;
  heldReason: HoldReason | null;
  releasedDue: number | null;
}

/**
 * Records a run and decides whether it may go on, in one transaction; planners of one region decide one after the other.
 * A run that is held and not released holds every later one. A release counts until a run has finished after it, for as
 * many notices as the held run would have made due.
 *
 * @param volume how many notices this run would make due, and how many of them people confirmed beforehand in commands for
 *   many at once: those are no surprise, and only the others are held against what was expected
 */
export async function openRun(
  manager: EntityManager,
  regionId: number,
  moment: Moment,
  { due, confirmed }: { due: number; confirmed: number },
  time: { now: TimeReading; before: TimeReading | undefined; processDate: CalendarDate },
): Promise<RunDecision> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('openhuis notice run'), $1)`, [regionId]);
  const [history] = await manager.query<[RunHistory]>(
    `select (select on_date from notice_run where region_id = $1 and finished_at is not null order by started_at desc limit 1) as "lastOn",
       held.id as "heldId", held.hold_reason as "heldReason", released.due as "releasedDue"
     from (select 1) as one
     left join lateral (select id, hold_reason from notice_run where region_id = $1 and held and released_at is null
       order by started_at desc limit 1) held on true
     left join lateral (select due from notice_run r where region_id = $1 and held and released_at is not null
       and not exists (select from notice_run later where later.region_id = $1 and later.finished_at > r.released_at)
       order by started_at desc limit 1) released on true`,
    [regionId],
  );
  if (history.heldId !== null && history.heldReason !== null)
    return { runId: history.heldId, held: history.heldReason };
  const [{ expected }] = await manager.query<[{ expected: number }]>(
    `select coalesce(sum(expected), 0)::int as expected from (
       select distinct on (on_date) expected from notice_forecast
       where region_id = $1 and on_date between $2 and $3 and computed_on <= on_date
       order by on_date, computed_on = on_date, computed_on desc) stored`,
    [regionId, history.lastOn ?? moment.today, moment.today],
  );
  const held =
    history.releasedDue === null
      ? holdReason({ due: due - confirmed, expected, ...time })
      : holdReason({
          due: due - confirmed,
          expected,
          limit: history.releasedDue,
          now: time.now,
          before: undefined,
          processDate: time.now.today,
        });
  const [run] = await manager.query<[{ id: string }]>(
    `insert into notice_run (region_id, on_date, due, announced, expected, held, hold_reason)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [regionId, moment.today, due, confirmed, expected, held !== null, held],
  );
  if (held !== null) {
    await manager.query(
      `insert into task (region_id, kind, subject_kind, subject_id, detail) values ($1, 'notices-held', 'noticeRun', $2, $3)
       on conflict (region_id, kind, subject_id) where done_at is null do nothing`,
      [regionId, run.id, JSON.stringify({ reason: held, due, expected })],
    );
  }
  return { runId: run.id, held };
}
