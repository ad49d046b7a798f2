import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appointAdministrator } from '@openhuis/regions';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('the operator', () => {
  let database: TestDatabase;
  let region: Region;

  const appoint = (email: string): Promise<string> =>
    appointAdministrator(database.app, onDay('2026-03-02'), { slug: region.slug, name: 'Beheerder', email });

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  afterAll(() => database.close());

  it('appoints the first two administrators of a region, recorded as the system, and no third', async () => {
    const first = await appoint('eerste@gemeente.example');
    await expect(appoint('Eerste@gemeente.example')).rejects.toThrow('already-exists');
    await appoint('tweede@gemeente.example');
    await expect(appoint('derde@gemeente.example')).rejects.toThrow('wrong-state');
    expect(
      await database.asOwner(
        `select p.email, r.since_on, a.actor_kind from region_role r join person p on p.id = r.person_id
           join audit_entry a on a.subject_id = r.id::text
         where r.region_id = $1 and r.role = 'region_administrator' order by 1`,
        [region.id],
      ),
    ).toEqual([
      { email: 'eerste@gemeente.example', since_on: '2026-03-02', actor_kind: 'system' },
      { email: 'tweede@gemeente.example', since_on: '2026-03-02', actor_kind: 'system' },
    ]);
    await database.asOwner(`update region_role set ended_on = '2026-03-01' where id = $1`, [first]);
    await expect(appoint('derde@gemeente.example')).resolves.toBeDefined();
  });

  it('appoints somebody whom the system knows already, and nobody in a region that is not there', async () => {
    const other = await aRegion(database, {});
    const { person } = await aPerson(database);
    const [known] = await database.asOwner<{ email: string }>(`select email from person where id = $1`, [person?.id]);
    const email = known?.email ?? '';
    await appointAdministrator(database.app, onDay('2026-03-02'), { slug: other.slug, name: 'X', email });
    expect(
      await database.asOwner(
        `select person_id from region_role where region_id = $1 and role = 'region_administrator'`,
        [other.id],
      ),
    ).toEqual([{ person_id: person?.id }]);
    await expect(
      appointAdministrator(database.app, onDay('2026-03-02'), { slug: 'nergens', name: 'X', email }),
    ).rejects.toThrow('not-found');
    await expect(appoint('geen adres')).rejects.toThrow('invalid-identifier');
  });
});
