import { randomInt } from 'node:crypto';
import type { Actor } from '@openhuis/platform';
import type { TestDatabase } from '../database.js';
import { aPerson } from './person.js';
import type { Region } from './region.js';

/** A care organisation with its signatory. */
export interface TestOrganisation {
  id: string;
  name: string;
  kvkNumber: string;
  signatory: Actor;
}

/** An organisation that the given regions know. */
export async function anOrganisation(database: TestDatabase, ...regions: Region[]): Promise<TestOrganisation> {
  const kvkNumber = String(randomInt(10_000_000, 99_999_999));
  const name = `Zorg ${kvkNumber} B.V.`;
  const [row] = await database.asOwner<{ id: string }>(
    `insert into organisation (kvk_number, name, legal_form, email) values ($1, $2, 'besloten vennootschap', $3) returning id`,
    [kvkNumber, name, `info@zorg-${kvkNumber}.example`],
  );
  if (row === undefined) throw new Error('no organisation was made');
  for (const region of regions) {
    await database.asOwner(`insert into organisation_region (organisation_id, region_id) values ($1, $2)`, [
      row.id,
      region.id,
    ]);
  }
  const signatory = await aPerson(database, {
    organisationRoles: [
      { organisationId: row.id, role: 'provider_signatory' },
      { organisationId: row.id, role: 'provider_administrator' },
    ],
  });
  return { id: row.id, name, kvkNumber, signatory };
}
