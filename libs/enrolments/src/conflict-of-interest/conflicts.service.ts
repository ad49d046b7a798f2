import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Moment,
  readCursor,
  recordChange,
  RuleViolation,
  writeCursor,
} from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import type { ConflictAnswer, ConflictListQuery, ConflictPageAnswer, DeclareConflictBody } from './conflicts.dto.js';

/** Who may record one for a colleague, and say that it has ended. */
const RECORDERS = ['region_administrator', 'contract_manager'] as const;
const PAGE = 50;

const CONFLICT = `
  select c.id, c.organisation_id as "organisationId", o.name as "organisationName", c.person_id as "personId",
    person.name as "personName", c.reason, c.declared_at as "declaredAt", declarer.name as "declaredBy",
    c.ended_at as "endedAt", ender.name as "endedBy", c.end_reason as "endReason"
  from conflict_of_interest c join organisation o on o.id = c.organisation_id
  join person on person.id = c.person_id join person declarer on declarer.id = c.declared_by
  left join person ender on ender.id = c.ended_by`;

/**
 * Conflicts of interest of the people of a region with organisations. Whoever has one judges nothing of that organisation
 * until another says that it has ended.
 */
@Injectable()
export class ConflictsOfInterest {
  constructor(private readonly database: Database) {}

  /** Those of a region, the latest first. @throws RuleViolation `not-found` for a region that is not the actor's */
  async list(actor: Actor, regionId: number, query: ConflictListQuery): Promise<ConflictPageAnswer> {
    refuseForeignRegion(actor, regionId);
    const limit = query.limit ?? PAGE;
    const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, 'instant');
    const rows = await this.database.read<ConflictAnswer & { sortKey: string } & Record<string, unknown>>(
      actor.scope,
      `select listed.*, listed."declaredAt"::text as "sortKey" from (${CONFLICT}
        where c.region_id = $1 and ($2::uuid is null or c.organisation_id = $2) and ($3::boolean or c.ended_at is null)) listed
       where $4::timestamptz is null or (listed."declaredAt", listed.id) < ($4, $5::uuid)
       order by listed."declaredAt" desc, listed.id desc limit $6`,
      [
        regionId,
        query.organisationId ?? null,
        query.state === 'all',
        cursor?.key ?? null,
        cursor?.id ?? null,
        limit + 1,
      ],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => {
        const { ...conflict } = row;
        delete (conflict as Partial<typeof row>).sortKey;
        return conflict;
      }),
      next: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.id }),
    };
  }

  /**
   * Declares one's own, or records a colleague's.
   *
   * @throws RuleViolation `not-found` for an organisation that the region does not know or a person who has no role in it;
   *   `forbidden` for a colleague's without the role; `already-exists`
   */
  async declare(
    actor: Actor,
    moment: Moment,
    regionId: number,
    { organisationId, personId, reason }: DeclareConflictBody,
  ): Promise<ConflictAnswer> {
    refuseForeignRegion(actor, regionId);
    const declaredBy = requirePerson(actor);
    const about = personId ?? declaredBy;
    return await this.database.command(actor.scope, async (manager) => {
      if (about !== declaredBy) await requireRecorder(manager, regionId, declaredBy, moment);
      const [known] = await manager.query<{ organisation: boolean; person: boolean }[]>(
        `select exists (select from organisation_region where region_id = $1 and organisation_id = $2) as organisation,
           exists (select from region_role where region_id = $1 and person_id = $3 and since_on <= $4
             and (ended_on is null or ended_on >= $4)) as person`,
        [regionId, organisationId, about, moment.today],
      );
      if (known?.organisation !== true) throw RuleViolation.of('not-found', {}, 'organisationId');
      if (!known.person) throw RuleViolation.of('not-found', {}, 'personId');
      const [row] = await manager.query<{ id: string }[]>(
        `insert into conflict_of_interest (region_id, organisation_id, person_id, reason, declared_by, declared_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (region_id, organisation_id, person_id) where ended_at is null do nothing returning id`,
        [regionId, organisationId, about, reason.trim(), declaredBy, moment.now],
      );
      if (row === undefined) throw RuleViolation.of('already-exists');
      await recordChange(manager, actor, {
        action: 'conflictOfInterest.declared',
        subjectKind: 'conflictOfInterest',
        subjectId: row.id,
        regionId,
        change: { organisationId, personId: about, reason: reason.trim() },
      });
      return await this.one(manager, row.id);
    });
  }

  /**
   * Says with a reason that one has ended. Nobody ends one's own: it would let oneself in.
   *
   * @throws RuleViolation `not-found`; `forbidden`; `second-person-needed` for one's own; `wrong-state` when it has ended
   */
  async end(actor: Actor, moment: Moment, regionId: number, id: string, reason: string): Promise<ConflictAnswer> {
    refuseForeignRegion(actor, regionId);
    const endedBy = requirePerson(actor);
    return await this.database.command(actor.scope, async (manager) => {
      const [found] = await manager.query<{ personId: string; organisationId: string; ended: boolean }[]>(
        `select person_id as "personId", organisation_id as "organisationId", ended_at is not null as ended
         from conflict_of_interest where id = $1 and region_id = $2 for update`,
        [id, regionId],
      );
      if (found === undefined) throw RuleViolation.of('not-found');
      await requireRecorder(manager, regionId, endedBy, moment);
      if (found.personId === endedBy) throw RuleViolation.of('second-person-needed');
      if (found.ended) throw RuleViolation.of('wrong-state');
      await manager.query(
        `update conflict_of_interest set ended_by = $2, ended_at = $3, end_reason = $4 where id = $1`,
        [id, endedBy, moment.now, reason.trim()],
      );
      await recordChange(manager, actor, {
        action: 'conflictOfInterest.ended',
        subjectKind: 'conflictOfInterest',
        subjectId: id,
        regionId,
        change: { organisationId: found.organisationId, personId: found.personId, reason: reason.trim() },
      });
      return await this.one(manager, id);
    });
  }

  private async one(manager: EntityManager, id: string): Promise<ConflictAnswer> {
    const [conflict] = await manager.query<ConflictAnswer[]>(`${CONFLICT} where c.id = $1`, [id]);
    if (conflict === undefined) throw RuleViolation.of('not-found');
    return conflict;
  }
}

function refuseForeignRegion({ scope }: Actor, regionId: number): void {
  if (!scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
}

async function requireRecorder(
  manager: EntityManager,
  regionId: number,
  personId: string,
  { today }: Moment,
): Promise<void> {
  const held = await manager.query<unknown[]>(
    `select from region_role where region_id = $1 and person_id = $2 and role = any($4) and since_on <= $3
       and (ended_on is null or ended_on >= $3)`,
    [regionId, personId, today, RECORDERS],
  );
  if (held.length === 0) throw RuleViolation.of('forbidden', { neededRoles: [...RECORDERS] });
}
