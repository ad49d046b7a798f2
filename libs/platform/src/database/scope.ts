/**
 * Whose eyes a transaction looks through. Row-level security reads these settings; without them a
 * statement sees nothing but what is public.
 */
export interface Scope {
  kind: 'person' | 'system' | 'public';
  personId?: string;
  regionIds: readonly number[];
  organisationIds: readonly string[];
  municipalityCodes: readonly string[];
}

export const publicScope: Scope = { kind: 'public', regionIds: [], organisationIds: [], municipalityCodes: [] };

/** Background work of one region. A sweep takes the regions one after the other, never all at once. */
export function systemScope(regionId: number): Scope {
  return { kind: 'system', regionIds: [regionId], organisationIds: [], municipalityCodes: [] };
}

/** The values of the five settings, in the order of `scopeSettings`. */
export function scopeValues(scope: Scope): string[] {
  return [
    scope.kind,
    scope.personId ?? '',
    arrayLiteral(scope.regionIds),
    arrayLiteral(scope.organisationIds),
    arrayLiteral(scope.municipalityCodes),
  ];
}

export const scopeSettings = [
  'openhuis.actor',
  'openhuis.person',
  'openhuis.regions',
  'openhuis.organisations',
  'openhuis.municipalities',
] as const;

/**
 * The regions in which the municipalities of a municipal manager lie or lay, as an array in SQL: where a statement leads
 * with the region so that an index serves. It is no wall; row-level security decides which rows of them there are to see.
 *
 * @param codes the placeholder of the municipality codes
 */
export function regionsOfMunicipalities(codes: string): string {
  return `array(select region_id from region_municipality where code = any(${codes}::text[]))`;
}

/**
 * A page of rows from several regions, of each the first in its own index: a region is then a single value, and its index
 * gives the order. Of what a municipal manager may see in a region few rows are looked at, not all.
 *
 * @param regions the regions as an array in SQL
 * @param page the statement for one region, `own.region_id`, with its order and limit
 * @param order the order of the whole by the names of the columns
 * @param limit the same as in `page`
 */
export function pageInEachRegion(regions: string, page: string, order: string, limit: string): string {
  return `select page.* from (select distinct unnest(${regions}) as region_id) own
cross join lateral (${page}) page
order by ${order} limit ${limit}`;
}

/** The literal of a PostgreSQL array of ids; an id with other characters than an id has is refused. */
function arrayLiteral(ids: readonly (string | number)[]): string {
  for (const id of ids) {
    if (!/^[0-9a-fA-F-]+$/.test(String(id))) throw new RangeError('a scope holds ids only');
  }
  return `{${ids.join(',')}}`;
}

/**
 * Background work that is no region's: the relay, the sender, the sealer. Row-level security shows it
 * only the tables that have a policy for the worker's role.
 */
export const systemWideScope: Scope = { kind: 'system', regionIds: [], organisationIds: [], municipalityCodes: [] };
