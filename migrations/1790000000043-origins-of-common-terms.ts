import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when each part of the common terms reads as it does, and what made it so, kept with the terms: so that a contract on
 * a date is read from the row of that date, however many amendments went before. A tariff says what it came from as well.
 */
export class OriginsOfCommonTerms1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table common_terms add origins jsonb not null default '[]';
      comment on column common_terms.origins is
        'since when each part of the content reads as it does, and its source: [{kind, key, since, source: {kind, id}}]';

      -- Those that stand already: a part keeps its first day as long as it reads the same, row after row.
      with standing as (
        select id, procedure_id, lower(validity) as starts_on, content, source_kind, source_id,
          row_number() over (partition by procedure_id order by validity) as place
        from common_terms where superseded_at is null
      ), part as (
        select s.id, s.procedure_id, s.place, s.starts_on, s.source_kind, s.source_id, p.kind, p.key, p.value, p.position
        from standing s cross join lateral (
          select 'municipality' as kind, value #>> '{}' as key, value, ordinality as position
            from jsonb_array_elements(s.content -> 'municipalities') with ordinality
          union all select 'product', value ->> 'code', value, ordinality
            from jsonb_array_elements(s.content -> 'products') with ordinality
          union all select 'bundleRule', (value ->> 'product') || ' > ' || (value ->> 'requires'), value, ordinality
            from jsonb_array_elements(s.content -> 'bundleRules') with ordinality
          union all select 'clause', value ->> 'number', value, ordinality
            from jsonb_array_elements(s.content -> 'clauses') with ordinality
          union all select 'executionCondition', value ->> 'code', value, ordinality
            from jsonb_array_elements(s.content -> 'executionConditions') with ordinality
          union all select key, '', value, 0 from jsonb_each(s.content)
            where key not in ('municipalities', 'products', 'bundleRules', 'clauses', 'executionConditions')
        ) p
      ), told as (
        select *, case when lag(value) over same = value and lag(place) over same = place - 1 then 0 else 1 end as began
        from part window same as (partition by procedure_id, kind, key order by place)
      ), stretch as (
        select *, sum(began) over (partition by procedure_id, kind, key order by place) as number from told
      ), origin as (
        select id, kind, key, position, first_value(starts_on) over run as since,
          first_value(source_kind) over run as source_kind, first_value(source_id) over run as source_id
        from stretch window run as (partition by procedure_id, kind, key, number order by place)
      )
      update common_terms t set origins = o.origins from (
        select id, jsonb_agg(jsonb_build_object('kind', kind, 'key', key, 'since', since,
          'source', jsonb_build_object('kind', source_kind, 'id', source_id)) order by kind, position) as origins
        from origin group by id
      ) o where o.id = t.id;

      alter table tariff
        add source_kind text not null default 'publication'
          check (source_kind in ('publication', 'amendment', 'indexation')),
        add source_id uuid;
      comment on column tariff.source_id is 'the amendment or the indexation; null: a publication of the procedure';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tariff drop source_kind, drop source_id;
      alter table common_terms drop origins;
    `);
  }
}
