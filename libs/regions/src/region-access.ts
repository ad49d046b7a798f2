import type { CalendarDate } from '@openhuis/calendar';
import { type Actor, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

/** One role of one person, as `access_of_region` tells it. */
export interface AccessRow {
  tenant: 'region' | 'organisation';
  organisationId: string | null;
  organisationName: string | null;
  personId: string;
  personKind: 'natural' | 'application';
  name: string;
  /** Null for an application, and for the people of a provider: their mailboxes are the provider's. */
  email: string | null;
  roleId: string;
  role: string;
  municipalityCodes: string[];
  since: CalendarDate;
  until: CalendarDate | null;
  endReason: string | null;
  /** Instants as ISO 8601 texts in UTC. */
  lastSignedInAt: string | null;
  tokens: number;
  tokenLastUsedAt: string | null;
  [column: string]: unknown;
}

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Who has which role, by tenant, organisation and name. $1 the region, $2 whether the administrators and signatories of
 * its providers belong to it, $3 today, $4 true for the roles that are over instead of those of today and later.
 */
export const ACCESS_ROWS = `
  select tenant, organisation_id as "organisationId", organisation_name as "organisationName", person_id as "personId",
    person_kind as "personKind", name, email, role_id as "roleId", role, municipality_codes as "municipalityCodes",
    since_on as since, ended_on as until, end_reason as "endReason", ${utc('last_signed_in_at')} as "lastSignedInAt",
    tokens, ${utc('token_last_used_at')} as "tokenLastUsedAt"
  from access_of_region($1, $2)
  where (ended_on is not null and ended_on < $3::date) = $4::boolean
  order by tenant desc, lower(organisation_name), organisation_id, lower(name), person_id, role, role_id`;

/**
 * Refuses a region that is not one of the actor's for this permission.
 *
 * @throws RuleViolation 'not-found', as for a region that does not exist
 */
export function refuseForeignRegion({ scope }: Actor, regionId: number): void {
  if (!scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
}

/**
 * Makes the changes of the roles of one region wait for each other until the transaction is over: whether an
 * administrator is left, and what was reviewed, is judged by all roles together.
 */
export async function lockRegionRoles(manager: EntityManager, regionId: number): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('openhuis region roles', $1))`, [regionId]);
}

/**
 * The page of a list that is read as a whole.
 *
 * @param cursor the id of the last item of the page before
 * @throws RuleViolation 'invalid-input' for a cursor that is no longer in the list
 */
export function pageOf<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  { cursor, limit = 50 }: { cursor?: string; limit?: number },
): { items: Item[]; next: string | null } {
  const before = cursor === undefined ? -1 : items.findIndex((item) => idOf(item) === cursor);
  if (cursor !== undefined && before === -1) {
    throw RuleViolation.of('invalid-input', { rule: 'not a cursor that this list gave' }, 'cursor');
  }
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  return { items: page, next: last !== undefined && before + 1 + limit < items.length ? idOf(last) : null };
}
