import { Injectable } from '@nestjs/common';
import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import type { DeskProcedureListQuery, DeskProcedurePageAnswer, DeskProcedureAnswer } from './desk-procedures.dto.js';
import type { ProcedurePublicationsAnswer, ProcedureVersionDetailAnswer } from './publications.dto.js';

const PAGE = 50;

/** What is planned and what was published of procedures, and the region's own list of them. One statement each. */
@Injectable()
export class PublicationsQueries {
  constructor(private readonly database: Database) {}

  /**
   * The procedures of the actor's regions with what runs in them, the newest first. Drafts of enrolments are not counted:
   * they are their providers' own.
   */
  async list(actor: Actor, query: DeskProcedureListQuery): Promise<DeskProcedurePageAnswer> {
    const limit = query.limit ?? PAGE;
    const rows = await this.database.read<DeskProcedureAnswer>(
      actor.scope,
      `select p.id, p.region_id as "regionId", p.slug, d.definition->'title' as title, d.definition->>'law' as law, p.status,
         d.definition->'entry'->>'mode' as "entryMode", p.opens_at as "opensAt", p.closes_at as "closesAt",
         p.current_version as "currentVersion", p.version,
         p.current_version is not null and p.draft is distinct from v.definition as "draftDiffers",
         (select w.effective_on from planned_publication w where w.procedure_id = p.id and w.ended_as is null) as "waitingFor",
         (select count(*)::int from enrolment e where e.region_id = p.region_id and e.procedure_id = p.id
            and e.submitted_at is not null
            and e.status not in ('admitted', 'refused', 'withdrawn', 'notProcessed')) as "openEnrolments",
         (select count(*)::int from contract c where c.region_id = p.region_id and c.procedure_id = p.id
            and c.ended_on is null) as contracts
       from procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
         cross join lateral (select coalesce(v.definition, p.draft) as definition) d
       where p.region_id = any ($1::int[]) and ($2::text is null or p.status = $2) and ($3::uuid is null or p.id < $3)
       order by p.id desc limit $4`,
      [actor.scope.regionIds, query.status ?? null, query.cursor ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /**
   * The publication that waits for its day, and those that did not come that far.
   *
   * @throws RuleViolation `not-found`, also for a draft of another region
   */
  async publications(actor: Actor, id: string): Promise<ProcedurePublicationsAnswer> {
    const [row] = await this.database.read<ProcedurePublicationsAnswer>(
      actor.scope,
      `select (select jsonb_build_object('effectiveOn', w.effective_on, 'reason', w.reason, 'publishedAt', w.published_at,
             'definition', w.definition)
           from planned_publication w where w.procedure_id = p.id and w.ended_as is null) as waiting,
         coalesce((select jsonb_agg(jsonb_build_object('effectiveOn', e.effective_on, 'endedAs', e.ended_as,
               'endedAt', e.ended_at, 'reason', e.end_reason) order by e.ended_at desc)
           from (select * from planned_publication where procedure_id = p.id and ended_as in ('withdrawn', 'lapsed')
             order by ended_at desc limit 50) e), '[]') as ended
       from procedure p where p.id = $1`,
      [id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }

  /**
   * A published version in full.
   *
   * @throws RuleViolation `not-found`, also for a number that was never published
   */
  async version(actor: Actor, id: string, number: number): Promise<ProcedureVersionDetailAnswer> {
    const [row] = await this.database.read<ProcedureVersionDetailAnswer>(
      actor.scope,
      `select v.number, v.definition_hash as "definitionHash", v.published_at as "publishedAt", v.reason, v.definition
       from procedure p join procedure_version v on v.procedure_id = p.id and v.number = $2 where p.id = $1`,
      [id, number],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}
