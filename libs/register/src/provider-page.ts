import { RuleViolation } from '@openhuis/platform';
import type { ProviderFilter } from './register.dto.js';
import { readNameCursor } from './rules/name-cursor.js';

/** One statement of the list, with its values. */
export interface ProviderPage {
  text: string;
  values: unknown[];
}

/** Ids of the products with a property: found once for the whole statement, for the catalogues are small. */
const productsWhere = (condition: string): string => `any (array(select c.id from product c where ${condition}))`;

/** The text of a definition's title, and its law, of the version that holds. */
export const PROCEDURE_FACTS = `'procedureId', e.procedure_id, 'procedureTitle', v.definition -> 'title',
  'law', v.definition ->> 'law', 'regionId', e.region_id`;

/** Whether an entry holds a basic and a complex product in one municipality: there it can scale care up and down. */
const scaling = (conditions: readonly string[]): string => `exists (select from register_line l
    join register_line k on k.contract_id = l.contract_id and k.municipality = l.municipality and k.ends_on >= $1
  where l.contract_id = e.contract_id and l.ends_on >= $1 and ${[
    ...conditions,
    `l.product_id = ${productsWhere(`c.care_intensity = 'basic'`)}`,
    `k.product_id = ${productsWhere(`c.care_intensity = 'complex'`)}`,
  ].join(' and ')})`;
export const SCALES = scaling([]);

/**
 * A page of contracted providers as one statement: a row a contract, by name. Its text depends only on which filters are
 * given, so that each variant is prepared once per connection. What has ended or lapsed by today is left out, also before
 * the sweep has seen it; what was signed and has yet to begin is in.
 *
 * @param after the cursor of the page before
 * @throws RuleViolation `invalid-input` for a cursor that is none
 */
export function providerPage(today: string, query: ProviderFilter, limit: number, after?: string): ProviderPage {
  const values: unknown[] = [today];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['e.ends_on >= $1'];
  if (query.regionId !== undefined) conditions.push(`e.region_id = ${put(query.regionId)}`);
  if (query.procedureId !== undefined) conditions.push(`e.procedure_id = ${put(query.procedureId)}`);
  if (query.law !== undefined) {
    conditions.push(`e.procedure_id = any (array(select p.id from procedure p join procedure_version v
      on v.procedure_id = p.id and v.number = p.current_version where v.definition ->> 'law' = ${put(query.law)}))`);
  }
  if (query.name !== undefined) {
    conditions.push(`e.sort_name like '%' || ${put(query.name.toLowerCase().replace(/[\\%_]/g, '\\$&'))} || '%'`);
  }
  conditions.push(...lineConditions(query, put));
  if (after !== undefined) {
    const cursor = readNameCursor(after);
    if (cursor === undefined) {
      throw RuleViolation.of('invalid-input', { rule: 'not a cursor that this list gave' }, 'cursor');
    }
    conditions.push(`(e.sort_name, e.contract_id) > (${put(cursor.name)}, ${put(cursor.id)}::uuid)`);
  }
  const text = `with e as materialized (
  select * from register_entry e where ${conditions.join(' and ')} order by e.sort_name, e.contract_id limit ${put(limit)}
)
select e.contract_id as "contractId", e.sort_name as "sortName", jsonb_build_object('organisationId', e.organisation_id,
  'name', e.organisation_name, 'kvkNumber', e.kvk_number, ${PROCEDURE_FACTS}, 'products', held.products,
  'scalesUpAndDown', ${SCALES}, 'municipalities', held.municipalities, 'startsOn', e.starts_on, 'endsOn', e.ends_on) as provider
from e join procedure p on p.id = e.procedure_id
join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name, 'category', c.category,
      'careIntensity', c.care_intensity, 'municipalities', l.municipalities) order by c.code), '[]') as products,
    coalesce((select jsonb_agg(distinct m.municipality) from register_line m
      where m.contract_id = e.contract_id and m.ends_on >= $1), '[]') as municipalities
  from (select product_id, jsonb_agg(distinct municipality) as municipalities from register_line
    where contract_id = e.contract_id and ends_on >= $1 group by product_id) l
  join product c on c.id = l.product_id
) held
order by e.sort_name, e.contract_id`;
  return { text, values };
}

/** What is asked of one and the same line: a product in a municipality. To scale care takes two lines in one municipality. */
function lineConditions(query: ProviderFilter, put: (value: unknown) => string): string[] {
  const place = query.municipality === undefined ? [] : [`l.municipality = ${put(query.municipality)}`];
  const product: string[] = [];
  if (query.product !== undefined) product.push(`l.product_id = ${productsWhere(`c.code = ${put(query.product)}`)}`);
  if (query.category !== undefined) {
    product.push(`l.product_id = ${productsWhere(`c.category = ${put(query.category)}`)}`);
  }
  switch (query.intensity) {
    case 'both':
      return [...(product.length > 0 ? [holds([...place, ...product])] : []), scaling(place)];
    case 'basic':
    case 'complex': {
      const intensity = `l.product_id = ${productsWhere(`c.care_intensity = '${query.intensity}'`)}`;
      return [holds([...place, ...product, intensity])];
    }
    case undefined:
      return place.length + product.length > 0 ? [holds([...place, ...product])] : [];
  }
}

function holds(conditions: readonly string[]): string {
  return `exists (select from register_line l where l.contract_id = e.contract_id and l.ends_on >= $1
    and ${conditions.join(' and ')})`;
}
