import { randomUUID } from 'node:crypto';
import { type Actor, type OrganisationRole, publicScope, type RegionRole } from '@openhuis/platform';
import type { TestDatabase } from '../database.js';

/** A person with a made-up name and address; answers the id. */
export async function aPerson(database: TestDatabase, name = 'Test Persoon'): Promise<string> {
  const id = randomUUID();
  await database.asOwner(`insert into person (id, name, email) values ($1, $2, $3)`, [
    id,
    name,
    `${id}@person.example`,
  ]);
  return id;
}

/** A person of a region, and the actor the guard would make of them. */
export async function aRegionActor(
  database: TestDatabase,
  regionId: number,
  role: RegionRole = 'contract_manager',
): Promise<Actor> {
  const personId = await aPerson(database);
  await database.asOwner(
    `insert into region_role (person_id, region_id, role, since_on) values ($1, $2, $3, '2020-01-01')`,
    [personId, regionId, role],
  );
  return {
    scope: { ...publicScope, kind: 'person', personId, regionIds: [regionId] },
    person: { id: personId, name: 'Test Persoon', language: 'nl' },
  };
}

/** A person of an organisation, and the actor the guard would make of them. */
export async function aProviderActor(
  database: TestDatabase,
  organisationId: string,
  role: OrganisationRole = 'provider_administrator',
): Promise<Actor> {
  const personId = await aPerson(database);
  await database.asOwner(
    `insert into organisation_role (person_id, organisation_id, role, since_on) values ($1, $2, $3, '2020-01-01')`,
    [personId, organisationId, role],
  );
  return {
    scope: { ...publicScope, kind: 'person', personId, organisationIds: [organisationId] },
    person: { id: personId, name: 'Test Persoon', language: 'nl' },
  };
}
