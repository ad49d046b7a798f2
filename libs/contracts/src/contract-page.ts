import { pageInEachRegion, readCursor, regionsOfMunicipalities, type Scope } from '@openhuis/platform';
import type { ContractListQuery } from './contracts.dto.js';

/** One statement of the list, with its values. */
export interface PageStatement {
  text: string;
  values: unknown[];
}

/**
 * The status in SQL: the same rule as `contractStatus` (a test holds one against the other). `$1` is today.
 */
export const STATUS = `case when c.ended_on is not null then 'ended'
  when c.signed_on is null then 'pending'
  when c.ends_on < $1 then 'ended'
  when c.starts_on > $1 then 'signed' else 'active' end`;

/**
 * With what is implied and what an index needs: a contract that is still to start was not activated, one that is over has
 * its last day behind it, in each municipality (`at`) as well.
 */
const STATUS_CONDITIONS = {
  pending: () => `c.signed_on is null and c.ended_on is null`,
  signed: () =>
    `c.signed_on is not null and c.activated_at is null and c.ended_on is null and c.starts_on > $1 and c.ends_on >= $1`,
  active: () => `c.signed_on is not null and c.ended_on is null and c.starts_on <= $1 and c.ends_on >= $1`,
  ended: (at: string) =>
    `${at}.ends_on <= $1 and (c.ended_on is not null or (c.signed_on is not null and c.ends_on < $1))`,
};

/** Page sizes that have a statement of their own: a limit the planner knows keeps to the index. */
const LIMITS = [51, 101, 201];
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The list of contracts as one statement. Its text depends only on which filters are given, never on their values, so
 * each variant is prepared once per connection; the rows come as the answer has them.
 *
 * With a municipality the list follows `contract_municipality_by_end`, and its dates are those in that municipality.
 *
 * @throws RuleViolation `invalid-input` for a cursor that is none
 */
export function pageStatement(scope: Scope, today: string, query: ContractListQuery, limit: number): PageStatement {
  const values: unknown[] = [today];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const inMunicipality = query.municipality !== undefined;
  const at = inMunicipality ? 'm' : 'c';
  const id = inMunicipality ? 'm.contract_id' : 'c.id';
  const tenant = tenantOf(at, scope, query.regionId, put);
  const conditions = [tenant.condition];
  if (query.municipality !== undefined) conditions.push(`m.municipality = ${put(query.municipality)}`);
  const isByNumber = query.sort === 'number';
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, isByNumber ? 'word' : 'date');
  if (isByNumber) {
    if (cursor !== undefined) conditions.push(`(c.number, c.id) > (${put(cursor.key)}, ${put(cursor.id)}::uuid)`);
    if (query.endsFrom !== undefined) conditions.push(`${at}.ends_on >= ${put(query.endsFrom)}`);
  } else {
    // Before the first id of a day stands nothing of that day: a first page is a cursor as well.
    const after = cursor ?? { key: query.endsFrom ?? '-infinity', id: FIRST_ID };
    conditions.push(`(${at}.ends_on, ${id}) > (${put(after.key)}::date, ${put(after.id)}::uuid)`);
  }
  if (query.endsUntil !== undefined) conditions.push(`${at}.ends_on <= ${put(query.endsUntil)}`);
  if (query.procedureId !== undefined) conditions.push(`c.procedure_id = ${put(query.procedureId)}`);
  if (query.organisationId !== undefined) conditions.push(`c.organisation_id = ${put(query.organisationId)}`);
  if (query.status !== undefined) conditions.push(STATUS_CONDITIONS[query.status](at));
  const from = inMunicipality ? 'contract_municipality m join contract c on c.id = m.contract_id' : 'contract c';
  const order = isByNumber ? 'c.number, c.id' : `${at}.ends_on, ${id}`;
  const size = String(LIMITS.find((known) => known > limit) ?? limit + 1);
  const text = `select c.id, c.region_id as "regionId", c.number, c.procedure_id as "procedureId",
  c.organisation_id as "organisationId", c.organisation_name as "organisationName", ${STATUS} as status,
  c.starts_on as "startsOn", ${at}.ends_on as "endsOn", c.extensions_exercised as "extensionsExercised",
  c.option_open as "optionOpen"
from ${from}
where ${conditions.join(' and ')}
order by ${order} limit ${size}`;
  if (tenant.regions === undefined) return { text, values };
  return { text: pageInEachRegion(tenant.regions, text, isByNumber ? 'number, id' : '"endsOn", id', size), values };
}

/** What a list leads with so that the index serves; row-level security decides beneath all the same. */
interface Tenant {
  condition: string;
  /** The regions, as an array in SQL, whose lists are read one by one; the condition then stands for one of them. */
  regions?: string;
}

function tenantOf(
  at: string,
  { regionIds, organisationIds, municipalityCodes }: Scope,
  regionId: number | undefined,
  put: (value: unknown) => string,
): Tenant {
  const region = `${at}.region_id`;
  if (regionId !== undefined) return { condition: `${region} = ${put(regionId)}` };
  const [only, ...others] = regionIds;
  if (municipalityCodes.length > 0) {
    const regions = `${put(regionIds)}::int[] || ${regionsOfMunicipalities(put(municipalityCodes))}`;
    if (organisationIds.length === 0) return { condition: `${region} = own.region_id`, regions };
    const organisation = `${at}.organisation_id = any(${put(organisationIds)}::uuid[])`;
    return { condition: `(${region} = any(${regions}) or ${organisation})` };
  }
  if (only !== undefined && others.length === 0 && organisationIds.length === 0)
    return { condition: `${region} = ${put(only)}` };
  const organisation = `${at}.organisation_id = any(${put(organisationIds)}::uuid[])`;
  if (regionIds.length === 0) return { condition: organisation };
  return { condition: `(${region} = any(${put(regionIds)}::int[]) or ${organisation})` };
}
