import { randomUUID } from 'node:crypto';
import { type Actor, type Moment, publicScope, type Role } from '@openhuis/platform';
import type { TestDatabase } from '../database.js';

/** A day at ten in the morning in Amsterdam's winter, as a command sees it. */
export function onDay(today: string): Moment {
  return { today, now: new Date(`${today}T09:00:00Z`) };
}

/** Where a person has a role. */
export interface PersonTraits {
  regionRoles?: { regionId: number; role: Role }[];
  organisationRoles?: { organisationId: string; role: Role }[];
}

/**
 * A person with roles, and the actor that the guard would make of them: its scope holds the regions and organisations of
 * all roles.
 */
export async function aPerson(database: TestDatabase, traits: PersonTraits = {}): Promise<Actor> {
  const { regionRoles = [], organisationRoles = [] } = traits;
  const id = randomUUID();
  const name = `Persoon ${id.slice(0, 4)}`;
  await database.asOwner(`insert into person (id, name, email) values ($1, $2, $3)`, [
    id,
    name,
    `${id.slice(0, 8)}@openhuis.example`,
  ]);
  for (const { regionId, role } of regionRoles) {
    await database.asOwner(
      `insert into region_role (person_id, region_id, role, since_on) values ($1, $2, $3, '2020-01-01')`,
      [id, regionId, role],
    );
  }
  for (const { organisationId, role } of organisationRoles) {
    await database.asOwner(
      `insert into organisation_role (person_id, organisation_id, role, since_on) values ($1, $2, $3, '2020-01-01')`,
      [id, organisationId, role],
    );
  }
  return {
    scope: {
      ...publicScope,
      kind: 'person',
      personId: id,
      regionIds: [...new Set(regionRoles.map(({ regionId }) => regionId))],
      organisationIds: [...new Set(organisationRoles.map(({ organisationId }) => organisationId))],
    },
    person: { id, name, language: 'nl' },
  };
}
