import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import type {
  ProcedureDetailAnswer,
  ProcedureListQuery,
  ProcedurePageAnswer,
  ProcedureSummaryAnswer,
  ProcedureVersionAnswer,
  TariffAnswer,
} from './procedures.dto.js';

const PAGE = 50;
/** `isOpenForEntry` in SQL: both boundaries count. `$1` is now. */
const OPEN = `(p.status = 'published' and p.opens_at <= $1 and (p.closes_at is null or p.closes_at >= $1))`;
/** Where a published procedure stands: only what is not a draft has a phase. `$1` is now. */
const PHASE = `case when p.status = 'draft' then null when ${OPEN} then 'open'
  when p.status = 'published' and p.opens_at > $1 then 'coming' else 'closed' end`;
const TARIFF = `jsonb_build_object('startsOn', lower(t.validity), 'endsOn', upper(t.validity) - 1, 'amount', t.amount::text,
  'example', t.example, 'recordedAt', t.recorded_at, 'supersededAt', t.superseded_at)`;

/** What everyone may read of procedures; row-level security keeps drafts for their region. One statement each. */
@Injectable()
export class ProceduresQueries {
  constructor(private readonly database: Database) {}

  /** A page of procedures, the newest first. */
  async list(actor: Actor, moment: Moment, query: ProcedureListQuery): Promise<ProcedurePageAnswer> {
    const limit = query.limit ?? PAGE;
    const rows = await this.database.read<ProcedureSummaryAnswer>(
      actor.scope,
      `select p.id, p.region_id as "regionId", p.slug, d.definition->'title' as title, d.definition->>'law' as law, p.status,
         coalesce(${OPEN}, false) as open, d.definition->'municipalities' as municipalities,
         p.opens_at as "opensAt", p.closes_at as "closesAt",
         d.definition->'term'->>'startsOn' as "startsOn", d.definition->'term'->>'endsOn' as "endsOn",
         p.current_version as "currentVersion"
       from procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
         cross join lateral (select coalesce(v.definition, p.draft) as definition) d
       where ($2::text is null or d.definition->>'law' = $2)
         and ($3::text is null or d.definition->'municipalities' ? $3)
         and ($4::text is null or p.status = $4)
         and ($5::boolean is null or coalesce(${OPEN}, false) = $5)
         and ($6::uuid is null or p.id < $6)
         and ($8::int is null or p.region_id = $8)
         and ($9::text is null or exists (select from product c
           where c.procedure_id = p.id and c.code = $9 and c.retired_on is null))
         and ($10::text is null or ${PHASE} = $10)
       order by p.id desc limit $7`,
      [
        moment.now,
        query.law ?? null,
        query.municipality ?? null,
        query.status ?? null,
        query.open ?? null,
        query.cursor ?? null,
        limit + 1,
        query.regionId ?? null,
        query.product ?? null,
        query.phase ?? null,
      ],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /**
   * One procedure with its catalogue.
   *
   * @throws RuleViolation `not-found`, also for a draft of another region
   */
  async detail(actor: Actor, moment: Moment, id: string): Promise<ProcedureDetailAnswer> {
    const [procedure] = await this.database.read<ProcedureDetailAnswer>(
      actor.scope,
      `select p.id, p.region_id as "regionId", p.status, coalesce(${OPEN}, false) as open, p.version,
         p.current_version as "currentVersion", v.definition_hash as "definitionHash",
         coalesce(v.definition, p.draft) as definition,
         case when p.region_id = any ($3::int[]) and p.draft is distinct from v.definition then p.draft end as draft,
         coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name, 'unit', c.unit,
             'careIntensity', c.care_intensity, 'retiredOn', c.retired_on,
             'tariffs', coalesce((select jsonb_agg(${TARIFF} order by t.validity) from tariff t
               where t.product_id = c.id and t.superseded_at is null), '[]')) order by c.code)
           from product c where c.procedure_id = p.id), '[]') as products
       from procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       where p.id = $2`,
      [moment.now, id, actor.scope.regionIds],
    );
    if (procedure === undefined) throw RuleViolation.of('not-found');
    return procedure;
  }

  /** The tariffs of a product by their start: those that stand and those that were replaced. */
  async tariffs(actor: Actor, id: string, productId: string): Promise<TariffAnswer[]> {
    const rows = await this.database.read<{ tariffs: TariffAnswer[] | null }>(
      actor.scope,
      `select (select jsonb_agg(${TARIFF} order by t.validity, t.recorded_at) from tariff t
         where t.product_id = c.id) as tariffs
       from product c where c.id = $1 and c.procedure_id = $2`,
      [productId, id],
    );
    const [product] = rows;
    if (product === undefined) throw RuleViolation.of('not-found');
    return product.tariffs ?? [];
  }

  /** The published versions of a procedure, the newest first; 200 at most. */
  async versions(actor: Actor, id: string): Promise<ProcedureVersionAnswer[]> {
    const rows = await this.database.read<{ versions: ProcedureVersionAnswer[] }>(
      actor.scope,
      `select coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'definitionHash', v.definition_hash,
           'publishedAt', v.published_at, 'reason', v.reason) order by v.number desc)
         from (select * from procedure_version where procedure_id = p.id order by number desc limit 200) v), '[]') as versions
       from procedure p where p.id = $1`,
      [id],
    );
    const [procedure] = rows;
    if (procedure === undefined) throw RuleViolation.of('not-found');
    return procedure.versions;
  }
}
