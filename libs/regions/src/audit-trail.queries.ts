import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@openhuis/platform';
import type { AuditEntryAnswer, AuditTrailAnswer, AuditTrailQuery } from './audit-trail.dto.js';

const PAGE = 50;

/** Who did what in the actor's regions. */
@Injectable()
export class AuditTrailQueries {
  constructor(private readonly database: Database) {}

  /** A page of entries, the newest first, in one statement. */
  async list(actor: Actor, query: AuditTrailQuery): Promise<AuditTrailAnswer> {
    const { cursor, limit = PAGE } = query;
    const items = await this.database.read<AuditEntryAnswer & Record<string, unknown>>(
      actor.scope,
      `select e.id, e.region_id as "regionId", e.at, e.actor_kind as "actorKind", e.person_id as "personId",
         coalesce((select r.known_as from region_role r where r.person_id = e.person_id and r.region_id = e.region_id
           and r.known_as is not null order by r.since_on desc limit 1),
           (select p.name from person p where p.id = e.person_id and exists (
             select from region_role r where r.person_id = p.id and r.region_id = e.region_id))) as "personName",
         e.token_id as "tokenId", e.session_id as "sessionId", e.on_behalf_of as "onBehalfOf", e.request_id as "requestId",
         e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.change
       from audit_entry e
       where e.region_id = any($1::int[]) and ($2::text is null or e.subject_id = $2) and ($3::bigint is null or e.id < $3)
         and ($5::text is null or e.subject_kind = $5) and ($6::text is null or e.action = $6 or starts_with(e.action, $6 || '.'))
         and ($7::uuid is null or e.person_id = $7)
         and ($8::date is null or e.at >= $8::date::timestamp at time zone 'Europe/Amsterdam')
         and ($9::date is null or e.at < ($9::date + 1)::timestamp at time zone 'Europe/Amsterdam')
       order by e.id desc limit $4`,
      [
        actor.scope.regionIds,
        query.subjectId ?? null,
        cursor ?? null,
        limit + 1,
        query.subjectKind ?? null,
        query.action ?? null,
        query.personId ?? null,
        query.from ?? null,
        query.until ?? null,
      ],
    );
    const page = items.slice(0, limit);
    return { items: page, next: items.length > limit ? (page.at(-1)?.id ?? null) : null };
  }
}
