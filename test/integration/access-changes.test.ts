import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessChanges, announceAccessChange, RememberedAccess } from '@openhuis/people';
import { systemWideScope } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi, testConfiguration } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const FIRST = '00000000-0000-7000-8000-000000000001';
const SECOND = '00000000-0000-7000-8000-000000000002';

describe('what a process remembers of who may do what', () => {
  let database: TestDatabase;
  let changes: AccessChanges;
  let lookUps: number;

  beforeAll(async () => {
    database = await aDatabase();
    changes = new AccessChanges(testConfiguration(database.url));
    await changes.onModuleInit();
  }, 60_000);
  afterAll(async () => {
    await changes.onApplicationShutdown();
    await database.close();
  });

  const aMemory = (): RememberedAccess<{ id: string }> => {
    lookUps = 0;
    return new RememberedAccess(changes, ({ id }) => [id]);
  };
  const lookUp = (id: string) => (): Promise<{ id: string }> => {
    lookUps += 1;
    return Promise.resolve({ id });
  };
  const announce = (id: string): Promise<void> =>
    database.app.command(systemWideScope, (manager) => announceAccessChange(manager, id));
  /** Until this process has heard of one change more. */
  const heard = async (before: number | undefined): Promise<void> => {
    const start = performance.now();
    while (changes.count === before) {
      if (performance.now() - start > 2_000) throw new Error('nothing was heard');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };

  it('is asked of the database once, and again after a change of that person only', async () => {
    const memory = aMemory();
    for (let times = 0; times < 3; times += 1) {
      await memory.recall('first', lookUp(FIRST));
      await memory.recall('second', lookUp(SECOND));
    }
    expect(lookUps).toBe(2);
    const before = changes.count;
    await announce(FIRST);
    await heard(before);
    await memory.recall('first', lookUp(FIRST));
    await memory.recall('second', lookUp(SECOND));
    expect(lookUps).toBe(3);
  });

  it('is told when the command commits, not when it fails', async () => {
    const memory = aMemory();
    await memory.recall('first', lookUp(FIRST));
    await expect(
      database.app.command(systemWideScope, async (manager) => {
        await announceAccessChange(manager, FIRST);
        throw new Error('the command failed');
      }),
    ).rejects.toThrow('the command failed');
    const before = changes.count;
    await announce(SECOND);
    await heard(before);
    await memory.recall('first', lookUp(FIRST));
    expect(lookUps).toBe(1);
  });

  it('does not hold what was read while a change was on its way', async () => {
    const memory = aMemory();
    await memory.recall('first', async () => {
      const before = changes.count;
      await announce(SECOND);
      await heard(before);
      return await lookUp(FIRST)();
    });
    await memory.recall('first', lookUp(FIRST));
    expect(lookUps).toBe(2);
  });

  it('is nothing that was not found', async () => {
    const memory = aMemory();
    const nothing = (): Promise<undefined> => {
      lookUps += 1;
      return Promise.resolve(undefined);
    };
    await memory.recall('unknown', nothing);
    await memory.recall('unknown', nothing);
    expect(lookUps).toBe(2);
  });

  it('is nothing without a listener', async () => {
    const deaf = new AccessChanges(testConfiguration('postgres://127.0.0.1:9/nowhere'));
    await deaf.onModuleInit();
    const memory = new RememberedAccess<{ id: string }>(deaf, ({ id }) => [id]);
    lookUps = 0;
    await memory.recall('first', lookUp(FIRST));
    await memory.recall('first', lookUp(FIRST));
    expect([deaf.count, lookUps]).toEqual([undefined, 2]);
    await deaf.onApplicationShutdown();
  });
});

describe('a token that is revoked in one process', () => {
  let database: TestDatabase;
  let apis: [TestApi, TestApi];

  beforeAll(async () => {
    database = await aDatabase();
    apis = [await anApi(database), await anApi(database)];
  }, 60_000);
  afterAll(async () => {
    for (const api of apis) await api.close();
    await database.close();
  });

  it('is refused in the other within a second, far less than anything is remembered', async () => {
    const [here, there] = apis;
    const region = await aRegion(database);
    const person = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'auditor' }] });
    const token = await aTokenOf(database, person.scope.personId ?? '');
    const [row] = await database.asOwner<{ id: string }>(`select id from api_token where person_id = $1`, [
      person.scope.personId,
    ]);
    expect((await there.call(token, 'GET', '/v1/account')).status).toBe(200);
    expect((await here.call(token, 'DELETE', `/v1/api-tokens/${row?.id ?? ''}`)).status).toBe(204);
    expect((await here.call(token, 'GET', '/v1/account')).status).toBe(401);
    const start = performance.now();
    while ((await there.call(token, 'GET', '/v1/account')).status !== 401) {
      if (performance.now() - start > 1_000) throw new Error('the token still works');
    }
  });
});
