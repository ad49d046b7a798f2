import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@openhuis/platform';
import type { AuditEntryAnswer, AuditTrailAnswer, AuditTrailQuery } from './audit-trail.dto.js';

const PAGE = 50;

/** Who did what in the actor's regions. */
@Injectable()
export class AuditTrailQueries {
  constructor(private readonly database: Database) {}

  /** A page of entries, the newest first, in one statement. */
  async list(actor: Actor, { subjectId, cursor, limit = PAGE }: AuditTrailQuery): Promise<AuditTrailAnswer> {
    const items = await this.database.read<AuditEntryAnswer & Record<string, unknown>>(
      actor.scope,
      `select e.id, e.region_id as "regionId", e.at, e.actor_kind as "actorKind", e.person_id as "personId",
         e.token_id as "tokenId", e.session_id as "sessionId", e.on_behalf_of as "onBehalfOf", e.request_id as "requestId", e.action, e.subject_kind as "subjectKind",
         e.subject_id as "subjectId", e.change
       from audit_entry e
       where e.region_id = any($1::int[]) and ($2::text is null or e.subject_id = $2) and ($3::bigint is null or e.id < $3)
       order by e.id desc limit $4`,
      [actor.scope.regionIds, subjectId ?? null, cursor ?? null, limit + 1],
    );
    const page = items.slice(0, limit);
    return { items: page, next: items.length > limit ? (page.at(-1)?.id ?? null) : null };
  }
}
