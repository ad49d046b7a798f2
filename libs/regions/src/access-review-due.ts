import type { CalendarDate } from '@openhuis/calendar';
import { type Database, type Moment, recordChange, systemActor, systemScope } from '@openhuis/platform';
import { lockRegionRoles } from './region-access.js';
import { accessReviewDueOn } from './rules/access-review.js';

interface ReviewDates extends Record<string, unknown> {
  signedOffOn: CalendarDate | null;
  administeredSince: CalendarDate | null;
}

/** Runs one read, in a transaction or by itself. */
type Read = (text: string, values: unknown[]) => Promise<ReviewDates[]>;

/** The last day on which the next access review of a region is in time; null for a region that nobody administers. */
export async function reviewDueOn(read: Read, regionId: number): Promise<CalendarDate | null> {
  const [dates] = await read(
    `select (select max(signed_off_on) from access_review where region_id = $1) as "signedOffOn",
       (select min(since_on) from region_role where region_id = $1 and role = 'region_administrator') as "administeredSince"`,
    [regionId],
  );
  return accessReviewDueOn(dates?.signedOffOn ?? null, dates?.administeredSince ?? null);
}

/**
 * Opens the access review of a region when its last day has passed, with a task 'access-review-due' for the region
 * administrators, which signing off settles. It may run at any time and as often as it likes: one review stands open.
 *
 * @returns whether it opened one
 */
export async function openDueAccessReview(database: Database, regionId: number, moment: Moment): Promise<boolean> {
  const scope = systemScope(regionId);
  return await database.command(scope, async (manager) => {
    // Whoever is signing off just now is waited for, and found to have done it.
    await lockRegionRoles(manager, regionId);
    const dueOn = await reviewDueOn((text, values) => manager.query<ReviewDates[]>(text, values), regionId);
    if (dueOn === null || moment.today <= dueOn) return false;
    const [review] = await manager.query<{ id: string }[]>(
      `insert into access_review (region_id, due_on) values ($1, $2)
       on conflict (region_id) where signed_off_at is null do nothing returning id`,
      [regionId, dueOn],
    );
    if (review === undefined) return false;
    await manager.query(
      `insert into task (region_id, kind, subject_kind, subject_id, detail)
       values ($1, 'access-review-due', 'accessReview', $2, $3)`,
      [regionId, review.id, JSON.stringify({ dueOn, role: 'region_administrator' })],
    );
    await recordChange(manager, systemActor(scope), {
      action: 'access-review.due',
      subjectKind: 'accessReview',
      subjectId: review.id,
      regionId,
      change: { dueOn },
    });
    return true;
  });
}
