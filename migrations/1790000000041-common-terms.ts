import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorKind, guarded, ofRegion } from './row-level-security.js';

/**
 * What binds every contract of a procedure, on each day: one text for all. A publication writes it as long as there is no
 * contract, an amendment after that. What is published is for everyone to read.
 */
export class CommonTerms1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table common_terms (
        id uuid primary key default uuidv7(),
        region_id int not null references region,
        procedure_id uuid not null references procedure,
        validity daterange not null check (not isempty(validity)),
        content jsonb not null,
        source_kind text not null check (source_kind in ('publication', 'amendment')),
        source_id uuid not null,
        recorded_at timestamptz not null default now(),
        superseded_at timestamptz,
        constraint common_terms_no_overlap exclude using gist
          (procedure_id with =, validity with &&) where (superseded_at is null)
      );
      comment on table common_terms is 'what binds every contract of a procedure, on each day';
      comment on column common_terms.content is
        'law, municipalities, products (without tariffs), bundleRules, term, clauses, executionConditions';
      comment on column common_terms.source_id is 'the procedure, or the amendment';
      ${guarded('common_terms', `${ofRegion} or ${actorKind} is not null`, ofRegion)}

      insert into common_terms (region_id, procedure_id, validity, content, source_kind, source_id)
      select v.region_id, v.procedure_id,
        daterange(v.held_from, lead(v.held_from) over (partition by v.procedure_id order by v.held_from)),
        jsonb_build_object(
          'law', v.definition -> 'law',
          'municipalities', v.definition -> 'municipalities',
          'products', (select coalesce(jsonb_agg(p.product - 'tariffs' order by p.position), '[]')
            from jsonb_array_elements(v.definition -> 'products') with ordinality as p(product, position)),
          'bundleRules', v.definition -> 'bundleRules',
          'term', v.definition -> 'term',
          'clauses', v.definition -> 'clauses',
          'executionConditions', (select coalesce(jsonb_agg(c.condition order by c.position), '[]')
            from jsonb_array_elements(v.definition -> 'conditions') with ordinality as c(condition, position)
            where c.condition ->> 'kind' = 'execution')),
        'publication', v.procedure_id
      from (
        -- Of two versions in one day the last one held from that day on.
        select distinct on (procedure_id, held_from) region_id, procedure_id, definition, held_from
        from (select *, (published_at at time zone 'Europe/Amsterdam')::date as held_from from procedure_version) as dated
        order by procedure_id, held_from, number desc
      ) as v;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table common_terms`);
  }
}
