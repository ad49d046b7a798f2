import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, recordChange, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { SignOffBody } from './access-review.dto.js';
import { hashOfReviewed } from './access-review.queries.js';
import { endRole } from './end-role.js';
import { ACCESS_ROWS, type AccessRow, lockRegionRoles, refuseForeignRegion } from './region-access.js';
import { reviewedText } from './rules/access-review.js';

/** Signs off, half-yearly, who can do what in a region. */
@Injectable()
export class AccessReviews {
  constructor(private readonly database: Database) {}

  /**
   * Stores who reviewed which list and when, ends the roles that are no longer needed and settles the task, all or
   * nothing.
   *
   * @returns the id of the review
   * @throws RuleViolation 'not-found'; 'stale-version' when the list is no longer the one that was reviewed; whatever
   *   forbids one of the endings
   */
  async signOff(actor: Actor, moment: Moment, regionId: number, body: SignOffBody): Promise<string> {
    refuseForeignRegion(actor, regionId);
    return await this.database.command(actor.scope, async (manager) => {
      await lockRegionRoles(manager, regionId);
      const rows = await manager.query<AccessRow[]>(ACCESS_ROWS, [regionId, true, moment.today, false]);
      const reviewed = reviewedText(rows);
      const current = hashOfReviewed(reviewed);
      if (current !== body.listHash) throw RuleViolation.of('stale-version', { yours: body.listHash, current });
      const endings = body.endings ?? [];
      for (const ending of endings) await endRole(manager, actor, moment, regionId, ending.roleId, ending);
      const id = await this.store(manager, actor, moment, regionId, { note: body.note, listHash: current, reviewed });
      await manager.query(
        `update task set done_at = $3, done_by = $4 where region_id = $1 and subject_id = $2 and kind = 'access-review-due' and done_at is null`,
        [regionId, id, moment.now, actor.scope.personId],
      );
      await recordChange(manager, actor, {
        action: 'access-review.signed-off',
        subjectKind: 'accessReview',
        subjectId: id,
        regionId,
        change: { listHash: current, lines: rows.length, endedRoles: endings.map(({ roleId }) => roleId) },
      });
      return id;
    });
  }

  /** Signs the review that is due, or makes one when somebody is early. */
  private async store(
    manager: EntityManager,
    actor: Actor,
    moment: Moment,
    regionId: number,
    { note, listHash, reviewed }: { note: string; listHash: string; reviewed: string },
  ): Promise<string> {
    const values = [regionId, moment.now, moment.today, actor.scope.personId, note, listHash, reviewed];
    const [due] = await manager.query<[{ id: string }[], number]>(
      `update access_review set signed_off_at = $2, signed_off_on = $3, signed_off_by = $4, note = $5, list_hash = $6, reviewed = $7
       where region_id = $1 and signed_off_at is null returning id`,
      values,
    );
    if (due[0] !== undefined) return due[0].id;
    const [early] = await manager.query<[{ id: string }]>(
      `insert into access_review (region_id, signed_off_at, signed_off_on, signed_off_by, note, list_hash, reviewed)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      values,
    );
    return early.id;
  }
}
