import type { CalendarDate } from '@openhuis/calendar';
import type { EntityManager } from 'typeorm';
import type { Amendment, FormerTariff } from './amendment.entity.js';

const WRITTEN = `jsonb_to_recordset($2::jsonb) as r("productId" uuid, validity daterange, amount numeric, example boolean,
  "sourceKind" text, "sourceId" uuid)`;

/**
 * Writes the prices that an amendment sets from its effective date on, and ends the ones that run the day before. A product
 * that the amendment adds has its price when it takes effect.
 *
 * @returns the prices that they replaced, by which they can be taken back
 */
export async function setTariffs(
  manager: EntityManager,
  procedure: { id: string; regionId: number },
  { id: amendmentId, changes, effectiveOn }: Pick<Amendment, 'id' | 'changes' | 'effectiveOn'>,
): Promise<FormerTariff[]> {
  const prices = changes.flatMap((change) =>
    change.kind === 'tariffSet' ? [{ code: change.product, amount: change.amount, example: change.example }] : [],
  );
  if (prices.length === 0) return [];
  const written = JSON.stringify(prices);
  const former = await manager.query<FormerTariff[]>(
    `select t.product_id as "productId", t.validity::text, t.amount::text, t.example,
       t.source_kind as "sourceKind", t.source_id as "sourceId"
     from tariff t join product p on p.id = t.product_id
     where p.procedure_id = $1 and t.superseded_at is null and t.validity && daterange($2, null)
       and p.code in (select code from jsonb_to_recordset($3::jsonb) as r(code text))`,
    [procedure.id, effectiveOn, written],
  );
  await supersede(manager, former);
  await manager.query(
    `insert into tariff (region_id, product_id, validity, amount, example, source_kind, source_id)
     select $3, r."productId", daterange(lower(r.validity), $1), r.amount, r.example, r."sourceKind", r."sourceId"
     from ${WRITTEN}
     where lower(r.validity) < $1`,
    [effectiveOn, JSON.stringify(former), procedure.regionId],
  );
  await manager.query(
    `insert into tariff (region_id, product_id, validity, amount, example, source_kind, source_id)
     select $1, p.id, daterange($2, null), r.amount, r.example, 'amendment', $5
     from jsonb_to_recordset($4::jsonb) as r(code text, amount numeric, example boolean)
     join product p on p.procedure_id = $3 and p.code = r.code and p.retired_on is null`,
    [procedure.regionId, effectiveOn, procedure.id, written, amendmentId],
  );
  return former;
}

/** Takes announced prices back: what they replaced stands again. */
export async function restoreTariffs(
  manager: EntityManager,
  procedure: { regionId: number },
  former: readonly FormerTariff[],
  effectiveOn: CalendarDate,
): Promise<void> {
  if (former.length === 0) return;
  await manager.query(
    `update tariff t set superseded_at = clock_timestamp()
     where t.superseded_at is null and t.product_id = any ($1)
       and (lower(t.validity) >= $2 or upper(t.validity) = $2)`,
    [[...new Set(former.map(({ productId }) => productId))], effectiveOn],
  );
  await manager.query(
    `insert into tariff (region_id, product_id, validity, amount, example, source_kind, source_id)
     select $1, r."productId", r.validity, r.amount, r.example, r."sourceKind", r."sourceId" from ${WRITTEN}`,
    [procedure.regionId, JSON.stringify(former)],
  );
}

async function supersede(manager: EntityManager, rows: readonly FormerTariff[]): Promise<void> {
  await manager.query(
    `update tariff t set superseded_at = clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as r("productId" uuid, validity daterange)
     where t.product_id = r."productId" and t.validity = r.validity and t.superseded_at is null`,
    [JSON.stringify(rows)],
  );
}
