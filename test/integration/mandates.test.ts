import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessChanges } from '@openhuis/people';
import { Members } from '@openhuis/providers';
import { testConfiguration } from '../support/api.js';
import { aContract, contractsOf, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const today = '2025-11-10';

/** The guard lets a signatory of today in; this is what stands behind it, whatever the guard remembered. */
describe('a mandate to sign', () => {
  let database: TestDatabase;
  let region: Region;
  let members: Members;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    members = new Members(database.app, new AccessChanges(testConfiguration(database.url)));
  });
  afterAll(() => database.close());

  /** A contract to sign, and an editor of its organisation, as the guard would see a signatory. */
  const aScene = async () => {
    const contract = await aContract(database, region, await aProcedure(database, region));
    const { organisation } = contract;
    const signatory = await aPerson(database, {
      organisationRoles: [{ organisationId: organisation.id, role: 'provider_editor' }],
    });
    return { contract, organisation, signatory, personId: signatory.scope.personId ?? '' };
  };
  type Scene = Awaited<ReturnType<typeof aScene>>;
  const mandate = async ({ organisation, personId }: Scene, period: object): Promise<string> => {
    const roles = [{ role: 'provider_signatory' as const, basis: 'register' as const, ...period }];
    const [id = ''] = await members.give(organisation.signatory, onDay(today), organisation.id, personId, roles);
    return id;
  };
  const sign = async (contract: TestContract, signatory: Scene['signatory'], day: string) => {
    const [row] = await database.asOwner<{ hash: string }>(`select text_hash as hash from contract where id = $1`, [
      contract.id,
    ]);
    return await contractsOf(database).sign(signatory, onDay(day), contract.id, {
      side: 'provider',
      authorityStatement: 'Ik ben bevoegd',
      role: 'bestuurder',
      textHash: row?.hash ?? '',
    });
  };

  it('signs on its first and last day, and the signature says by which mandate', async () => {
    const scene = await aScene();
    const id = await mandate(scene, { since: '2025-11-12', until: '2025-11-14' });
    await sign(scene.contract, scene.signatory, '2025-11-12');
    const signatures = await database.asOwner(
      `select person_id, mandate_id, mandate_basis from signature where contract_id = $1`,
      [scene.contract.id],
    );
    expect(signatures).toEqual([{ person_id: scene.personId, mandate_id: id, mandate_basis: 'register' }]);
    const another = await aScene();
    await mandate(another, { since: '2025-11-12', until: '2025-11-14' });
    await sign(another.contract, another.signatory, '2025-11-14');
  });

  it('signs on no other day, and not when there is none', async () => {
    const scene = await aScene();
    expect(await refusal(sign(scene.contract, scene.signatory, today))).toEqual(['forbidden']);
    await mandate(scene, { since: '2025-11-12', until: '2025-11-14' });
    for (const day of ['2025-11-11', '2025-11-15']) {
      expect([day, await refusal(sign(scene.contract, scene.signatory, day))]).toEqual([day, ['forbidden']]);
    }
  });

  it('that was ended signs no more, also one that had yet to begin', async () => {
    const scene = await aScene();
    const { organisation } = scene;
    const end = async (roleId: string): Promise<string> =>
      await members.end(organisation.signatory, onDay(today), organisation.id, roleId, { reason: 'ingetrokken' });
    expect(await end(await mandate(scene, {}))).toBe('2025-11-09');
    expect(await end(await mandate(scene, { since: '2025-11-12' }))).toBe('2025-11-11');
    for (const day of [today, '2025-11-12']) {
      expect([day, await refusal(sign(scene.contract, scene.signatory, day))]).toEqual([day, ['forbidden']]);
    }
    const [{ signatures }] = (await database.asOwner<{ signatures: number }>(
      `select count(*)::int as signatures from signature where contract_id = $1`,
      [scene.contract.id],
    )) as [{ signatures: number }];
    expect(signatures).toBe(0);
  });

  it('is of one organisation and signs for no other', async () => {
    const [scene, other] = [await aScene(), await aScene()];
    await mandate(scene, {});
    const widened = {
      ...scene.signatory,
      scope: { ...scene.signatory.scope, organisationIds: [scene.organisation.id, other.organisation.id] },
    };
    expect(await refusal(sign(other.contract, widened, today))).toEqual(['forbidden']);
    await sign(scene.contract, widened, today);
  });
});
