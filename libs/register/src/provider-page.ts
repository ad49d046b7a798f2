import { RuleViolation } from '@openhuis/platform';
import type { ProviderFilter } from './register.dto.js';
import { type NameCursor, readNameCursor } from './rules/name-cursor.js';

/** One statement of the list, with its values. */
export interface ProviderPage {
  text: string;
  values: unknown[];
}

type Put = (value: unknown) => string;

/** The text of a definition's title, and its law, of the version that holds. */
export const PROCEDURE_FACTS = `'procedureId', e.procedure_id, 'procedureTitle', v.definition -> 'title',
  'law', v.definition ->> 'law', 'regionId', e.region_id`;

/** That the contract of a line holds a product of the other kind in the same municipality: there it can scale care. */
const companion = (line: string, intensity: 'basic' | 'complex'): string => `exists (select from register_line k
    join product kc on kc.id = k.product_id
  where k.contract_id = ${line}.contract_id and k.municipality = ${line}.municipality and k.ends_on >= $1
    and kc.care_intensity = '${intensity}')`;
/** Whether an entry holds a basic and a complex product in one municipality. */
export const SCALES = `exists (select from register_line l join product c on c.id = l.product_id
  where l.contract_id = e.contract_id and l.ends_on >= $1 and c.care_intensity = 'complex' and ${companion('l', 'basic')})`;

/** The stop of new clients that holds or is coming for a line `l`; null without one. */
export const INTAKE_STOP = `(select jsonb_build_object('startsOn', s.starts_on, 'endsOn', s.ends_on) from register_intake_stop s
  where s.contract_id = l.contract_id and s.product_id = l.product_id and s.municipality = l.municipality
    and (s.ends_on is null or s.ends_on >= $1) order by s.starts_on limit 1)`;
/** Whether a line takes no new clients today. */
const stopped = (line: string): string => `exists (select from register_intake_stop s
  where s.contract_id = ${line}.contract_id and s.product_id = ${line}.product_id and s.municipality = ${line}.municipality
    and s.starts_on <= $1 and (s.ends_on is null or s.ends_on >= $1))`;
/** Whether an entry takes no new clients today, somewhere. */
const STOPPED = `exists (select from register_intake_stop s
  where s.contract_id = e.contract_id and s.starts_on <= $1 and (s.ends_on is null or s.ends_on >= $1))`;

/**
 * A page of contracted providers as one statement: a row a contract, by name. Its text depends only on which filters are
 * given, so that each variant is prepared once per connection. What has ended or lapsed by today is left out, also before
 * the sweep has seen it; what was signed and has yet to begin is in.
 *
 * The first rows are taken from the index of each product that the filters leave, or of each procedure: however rare what is
 * asked for, no more is read than a page for each. A part of a name has an index of its own.
 *
 * @param after the cursor of the page before
 * @throws RuleViolation `invalid-input` for a cursor that is none
 */
export function providerPage(today: string, query: ProviderFilter, limit: number, after?: string): ProviderPage {
  const values: unknown[] = [today];
  const put: Put = (value) => `$${values.push(value)}`;
  const cursor = after === undefined ? undefined : cursorOf(after);
  const size = put(limit);
  const keys =
    query.name !== undefined
      ? byName(query, query.name, put, cursor, size)
      : asksForLines(query)
        ? byLine(query, put, cursor, size)
        : byProcedure(query, put, cursor, size);
  const text = `with page as materialized (${keys})
select e.contract_id as "contractId", e.sort_name as "sortName", jsonb_build_object('organisationId', e.organisation_id,
  'name', e.organisation_name, 'kvkNumber', e.kvk_number, ${PROCEDURE_FACTS}, 'products', held.products,
  'scalesUpAndDown', ${SCALES}, 'hasIntakeStop', ${STOPPED}, 'municipalities', held.municipalities, 'startsOn', e.starts_on, 'endsOn', e.ends_on) as provider
from page join register_entry e on e.contract_id = page.contract_id
join procedure p on p.id = e.procedure_id
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

function cursorOf(word: string): NameCursor {
  const cursor = readNameCursor(word);
  if (cursor !== undefined) return cursor;
  throw RuleViolation.of('invalid-input', { rule: 'not a cursor that this list gave' }, 'cursor');
}

function asksForLines({ product, category, municipality, intensity, intake }: ProviderFilter): boolean {
  return [product, category, municipality, intensity, intake].some((value) => value !== undefined);
}

/** The first rows of each procedure that the filters leave, in the order of its own index. */
function byProcedure(query: ProviderFilter, put: Put, cursor: NameCursor | undefined, size: string): string {
  return `select first.sort_name, first.contract_id from (${procedures(query, put)}) own
    cross join lateral (select i.sort_name, i.contract_id from register_entry i
      where i.procedure_id = own.id and i.ends_on >= $1 ${behind('i', put, cursor)}
      order by i.sort_name, i.contract_id limit ${size}) first
    order by 1, 2 limit ${size}`;
}

/** The first rows of each product that the filters leave; a contract that holds several of them counts once. */
function byLine(query: ProviderFilter, put: Put, cursor: NameCursor | undefined, size: string): string {
  return `select distinct first.sort_name, first.contract_id
    from product own join (${procedures(query, put)}) of_procedure on of_procedure.id = own.procedure_id
    cross join lateral (select l.sort_name, l.contract_id from register_line l
      where l.product_id = own.id and ${lineConditions(query, put)} ${behind('l', put, cursor)}
      group by l.sort_name, l.contract_id order by l.sort_name, l.contract_id limit ${size}) first
    where ${productConditions('own', query, put)}
    order by 1, 2 limit ${size}`;
}

/** A part of a name leaves few, or else a page is soon full. */
function byName(query: ProviderFilter, name: string, put: Put, cursor: NameCursor | undefined, size: string): string {
  const part = name.toLowerCase().replace(/[\\%_]/g, '\\$&');
  const lines = asksForLines(query)
    ? `and exists (select from register_line l join product c on c.id = l.product_id
        where l.contract_id = i.contract_id and ${lineConditions(query, put)} and ${productConditions('c', query, put)})`
    : '';
  return `select i.sort_name, i.contract_id from register_entry i
    where i.sort_name like '%' || ${put(part)} || '%' and i.ends_on >= $1
      and i.procedure_id = any (array(${procedures(query, put)})) ${lines} ${behind('i', put, cursor)}
    order by i.sort_name, i.contract_id limit ${size}`;
}

/** The procedures that the filters leave: they have a region and a law. */
function procedures({ regionId, procedureId, law }: ProviderFilter, put: Put): string {
  const conditions = [`p.status <> 'draft'`];
  if (regionId !== undefined) conditions.push(`p.region_id = ${put(regionId)}`);
  if (procedureId !== undefined) conditions.push(`p.id = ${put(procedureId)}`);
  if (law !== undefined) conditions.push(`v.definition ->> 'law' = ${put(law)}`);
  return `select p.id from procedure p join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
    where ${conditions.join(' and ')}`;
}

/**
 * What is asked of the product. Who can scale care is found by the complex product, of which there are fewer: the product
 * that was asked for is then asked of another line.
 */
function productConditions(product: string, query: ProviderFilter, put: Put): string {
  const conditions = query.intensity === 'both' ? [] : asked(product, query, put);
  if (query.intensity !== undefined) {
    const intensity = query.intensity === 'both' ? 'complex' : query.intensity;
    conditions.push(`${product}.care_intensity = '${intensity}'`);
  }
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

function asked(product: string, query: ProviderFilter, put: Put): string[] {
  const conditions: string[] = [];
  if (query.product !== undefined) conditions.push(`${product}.code = ${put(query.product)}`);
  if (query.category !== undefined) conditions.push(`${product}.category = ${put(query.category)}`);
  return conditions;
}

/** What is asked of the line `l`: that it holds today or later, where, that it takes new clients, and what stands beside it. */
function lineConditions(query: ProviderFilter, put: Put): string {
  const conditions = ['l.ends_on >= $1'];
  if (query.municipality !== undefined) conditions.push(`l.municipality = ${put(query.municipality)}`);
  if (query.intake === 'open') conditions.push(`not ${stopped('l')}`);
  if (query.intensity === 'both') {
    conditions.push(companion('l', 'basic'));
    const other = asked('oc', query, put);
    if (other.length > 0) {
      if (query.municipality !== undefined) other.push(`o.municipality = ${put(query.municipality)}`);
      if (query.intake === 'open') other.push(`not ${stopped('o')}`);
      conditions.push(`exists (select from register_line o join product oc on oc.id = o.product_id
        where o.contract_id = l.contract_id and o.ends_on >= $1 and ${other.join(' and ')})`);
    }
  }
  return conditions.join(' and ');
}

function behind(row: string, put: Put, cursor: NameCursor | undefined): string {
  if (cursor === undefined) return '';
  return `and (${row}.sort_name, ${row}.contract_id) > (${put(cursor.name)}, ${put(cursor.id)}::uuid)`;
}
