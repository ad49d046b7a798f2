import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A transition says whether a product leaves or only its age limit moves: no line of a product that leaves runs on after it. Which
 * of the two it is, the amendment knows that wrote it.
 */
export class AgeLimitsRunOff1790000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update common_terms t set content = jsonb_set(t.content, '{products}', (
        select jsonb_agg(case when ${IS_MOVED} then jsonb_set(p.product, '{transition,ageLimitOnly}', 'true') else p.product end
          order by p.position)
        from jsonb_array_elements(t.content -> 'products') with ordinality as p(product, position)))
      where exists (select from jsonb_array_elements(t.content -> 'products') as p(product) where ${IS_MOVED})
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update common_terms t set content = jsonb_set(t.content, '{products}', (
        select jsonb_agg(p.product #- '{transition,ageLimitOnly}' order by p.position)
        from jsonb_array_elements(t.content -> 'products') with ordinality as p(product, position)))
      where exists (select from jsonb_array_elements(t.content -> 'products') as p(product)
        where p.product #> '{transition,ageLimitOnly}' is not null)
    `);
  }
}

const IS_MOVED = `(p.product -> 'transition' is not null and exists (
  select from amendment a cross join jsonb_array_elements(a.changes) as c(change)
  where a.procedure_id = t.procedure_id and a.state in ('announced', 'effective')
    and a.effective_on::text = p.product #>> '{transition,noNewAssignmentsFrom}' and c.change ->> 'kind' = 'ageLimitMoved'
    and c.change ->> 'product' = p.product ->> 'code'
    and c.change ->> 'existingUntil' = p.product #>> '{transition,existingUntil}'))`;
