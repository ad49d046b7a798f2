import { formatDateRange } from '@openhuis/calendar';
import type { EntityManager } from 'typeorm';
import type { ProductDefinition } from './procedure-definition.js';

/** What a tariff came from: a publication of the procedure, or what changed it since. */
export type TariffSource = { kind: 'publication' } | { kind: 'amendment' | 'indexation'; id: string };

/**
 * Makes the products and standing tariffs of a procedure equal to those of the version that is being published. A product
 * keeps its id by its code; one that is gone is retired. A tariff that changed is superseded and recorded anew.
 *
 * @param today the day of the publication
 * @param source what the tariffs that are new come from; one that only got another last day keeps where it came from
 * @throws a database error when two tariffs of a product overlap: the rules find that first
 */
export async function writeCatalogue(
  manager: EntityManager,
  procedure: { id: string; regionId: number },
  products: readonly ProductDefinition[],
  today: string,
  source: TariffSource = { kind: 'publication' },
): Promise<void> {
  await manager.query(
    `insert into product (region_id, procedure_id, code, category, national_code, name, unit, execution_variant, care_intensity)
     select $1, $2, p."code", p."category", p."nationalCode", p."name", p."unit", p."executionVariant", p."careIntensity"
     from jsonb_to_recordset($3::jsonb) as p("code" text, "category" text, "nationalCode" text, "name" jsonb, "unit" text,
       "executionVariant" text, "careIntensity" text)
     on conflict (procedure_id, code) do update set category = excluded.category, national_code = excluded.national_code,
       name = excluded.name, unit = excluded.unit, execution_variant = excluded.execution_variant,
       care_intensity = excluded.care_intensity, retired_on = null`,
    [procedure.regionId, procedure.id, JSON.stringify(products)],
  );
  await manager.query(
    `update product set retired_on = $3 where procedure_id = $1 and code <> all ($2) and retired_on is null`,
    [procedure.id, products.map(({ code }) => code), today],
  );
  const tariffs = JSON.stringify(
    products.flatMap(({ code, tariffs: ofProduct }) =>
      ofProduct.map(({ startsOn, endsOn, amount, example }) => ({
        code,
        validity: formatDateRange({ startsOn, endsOn: endsOn ?? null }),
        amount,
        example,
      })),
    ),
  );
  await manager.query(
    `update tariff t set superseded_at = now()
     from product p
     where p.procedure_id = $1 and t.product_id = p.id and t.superseded_at is null
       and not exists (
         select from jsonb_to_recordset($2::jsonb) as d("code" text, "validity" daterange, "amount" numeric, "example" boolean)
         where d."code" = p.code and d."validity" = t.validity and d."amount" = t.amount and d."example" = t.example)`,
    [procedure.id, tariffs],
  );
  await manager.query(
    `insert into tariff (region_id, product_id, validity, amount, example, source_kind, source_id)
     select $1, p.id, d."validity", d."amount", d."example",
       coalesce(before.source_kind, $4), case when before.source_kind is null then $5::uuid else before.source_id end
     from jsonb_to_recordset($3::jsonb) as d("code" text, "validity" daterange, "amount" numeric, "example" boolean)
     join product p on p.procedure_id = $2 and p.code = d."code"
     left join lateral (select source_kind, source_id from tariff b
       where b.product_id = p.id and lower(b.validity) = lower(d."validity") and b.amount = d."amount"
         and b.superseded_at = now() limit 1) before on true
     where not exists (
       select from tariff t where t.product_id = p.id and t.superseded_at is null and t.validity = d."validity"
         and t.amount = d."amount" and t.example = d."example")`,
    [procedure.regionId, procedure.id, tariffs, source.kind, source.kind === 'publication' ? null : source.id],
  );
}
