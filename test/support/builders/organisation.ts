import { randomInt } from 'node:crypto';
import type { TestDatabase } from '../database.js';

/** A care organisation with a made-up name; answers the id. */
export async function anOrganisation(
  database: TestDatabase,
  { name = 'Voorbeeld Zorg B.V.', naturalPerson = false }: { name?: string; naturalPerson?: boolean } = {},
): Promise<string> {
  const [row] = await database.asOwner<{ id: string }>(
    `insert into organisation (kvk_number, name, legal_form, natural_person, email)
     values ($1, $2, $3, $4, 'zorg@organisation.example') returning id`,
    [
      String(randomInt(100_000_000)).padStart(8, '0'),
      name,
      naturalPerson ? 'eenmanszaak' : 'besloten vennootschap',
      naturalPerson,
    ],
  );
  if (row === undefined) throw new Error('no organisation');
  return row.id;
}
