import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newToken } from '@openhuis/people';
import { Redis } from 'ioredis';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { hasRedis, type PrivateRedis, startRedis } from '../support/private-redis.js';

const limits = {
  RATE_LIMIT_TOKEN: '3,5',
  RATE_LIMIT_MAIL: '2,4',
  RATE_LIMIT_UPLOAD: '2,4',
  RATE_LIMIT_PUBLIC_SEARCH: '4',
  RATE_LIMIT_BEARER: '3',
  RATE_LIMIT_SIGN_IN: '2',
  TRUSTED_PROXIES: '127.0.0.1',
};

/** Where the counters stand, as the test may look into it and take it away. */
interface Store {
  environment: Record<string, string>;
  keys(): Promise<string[]>;
  /** Lets a minute pass, as far as the store knows. */
  endWindow(): Promise<void>;
  breakDown(): Promise<void>;
  close(): Promise<void>;
}

async function postgresStore(database: TestDatabase): Promise<Store> {
  return await Promise.resolve({
    environment: {},
    keys: async () => (await database.asOwner<{ key: string }>('select key from rate_limit')).map(({ key }) => key),
    endWindow: async () => {
      await database.asOwner('update rate_limit set expire = 1');
    },
    breakDown: async () => {
      await database.asOwner('alter table rate_limit rename to rate_limit_gone');
    },
    close: () => Promise.resolve(),
  });
}

async function redisStore(): Promise<Store> {
  const server: PrivateRedis = await startRedis();
  const redis = new Redis(server.url, { retryStrategy: () => null });
  redis.on('error', () => undefined);
  return {
    environment: { REDIS_URL: server.url },
    keys: () => redis.keys('openhuis-limit:*'),
    endWindow: async () => {
      for (const key of await redis.keys('openhuis-limit:*')) await redis.del(key);
    },
    breakDown: () => server.stop(),
    close: async () => {
      redis.disconnect();
      await server.stop();
    },
  };
}

const stores = [
  { name: 'PostgreSQL', isHere: true, open: postgresStore },
  { name: 'Redis', isHere: hasRedis, open: redisStore },
];

/** The same behaviour, wherever is counted. */
describe.each(stores)('rate limits in $name', ({ isHere, open }) => {
  const suite = isHere ? it : it.skip;
  let database: TestDatabase;
  let store: Store;
  let api: TestApi;
  let second: TestApi;
  let organisation: TestOrganisation;
  let addresses = 0;

  beforeAll(async () => {
    if (!isHere) return;
    database = await aDatabase();
    store = await open(database);
    const environment = { ...limits, ...store.environment };
    api = await anApi(database, '/nowhere', { environment });
    second = await anApi(database, '/nowhere', { environment });
    organisation = await anOrganisation(database, await aRegion(database));
  });
  afterAll(async () => {
    if (!isHere) return;
    await Promise.all([api.close(), second.close()]);
    await store.close();
    await database.close();
  });

  /** An address that no test used before. */
  const anAddress = (): string => `198.51.100.${(addresses += 1)}`;
  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
  const aPersonsToken = async (): Promise<string> => {
    const person = await aPerson(database);
    return await aTokenOf(database, person.scope.personId ?? '');
  };
  const makeToken = (by: string, address: string, at = api): Promise<Answer> =>
    at.call(by, 'POST', '/v1/api-tokens', { label: 'x', days: 1 }, from(address));
  const statuses = async (times: number, ask: (index: number) => Promise<Answer>): Promise<number[]> => {
    const found: number[] = [];
    for (let index = 0; index < times; index += 1) found.push((await ask(index)).status);
    return found;
  };

  suite('lets a person make so many tokens a minute, in all processes together, and says what is left', async () => {
    const token = await aPersonsToken();
    const address = anAddress();
    const first = await makeToken(token, address);
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"token";q=3;w=60' });
    expect(first.headers['ratelimit']).toMatch(/^"token";r=2;t=(60|59)$/);
    expect((await makeToken(token, address, second)).headers['ratelimit']).toMatch(/^"token";r=1;/);
    expect((await makeToken(token, anAddress())).status).toBe(201);
    for (const at of [api, second]) {
      const refused = await makeToken(token, anAddress(), at);
      expect([refused.status, refused.body['code']]).toEqual([429, 'too-many-requests']);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      const seconds = Number(refused.headers['retry-after']);
      expect(seconds > 50 && seconds <= 60).toBe(true);
      expect(refused.headers['ratelimit']).toBe(`"token";r=0;t=${seconds}`);
    }
    // Somebody else is not counted with it.
    expect((await makeToken(await aPersonsToken(), address)).status).toBe(201);
  });

  suite('lets an address make so many, whoever asks; of IPv6 the whole network', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, aPersonsToken));
    const address = anAddress();
    expect(await statuses(6, (index) => makeToken(tokens[index] ?? '', address))).toEqual([
      201, 201, 201, 201, 201, 429,
    ]);
    expect((await makeToken(tokens[5] ?? '', anAddress())).status).toBe(201);
    const newcomers = await Promise.all(Array.from({ length: 6 }, aPersonsToken));
    expect(await statuses(6, (index) => makeToken(newcomers[index] ?? '', `2001:db8:0:1::${index + 1}`))).toEqual([
      201, 201, 201, 201, 201, 429,
    ]);
    expect((await makeToken(newcomers[5] ?? '', '2001:db8:0:2::1')).status).toBe(201);
  });

  suite('lets a client guess so many secrets', async () => {
    const address = anAddress();
    const guess = () =>
      api.call(undefined, 'POST', '/v1/oauth/token', 'grant_type=client_credentials', {
        ...from(address),
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from('client:guess').toString('base64')}`,
      });
    expect(await statuses(6, guess)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  suite('looks up so many unknown tokens for an address, and no more; who is known is served', async () => {
    const known = await aPersonsToken();
    const address = anAddress();
    const account = (token: string, at = address) => api.call(token, 'GET', '/v1/account', undefined, from(at));
    expect((await account(known)).status).toBe(200);
    expect((await account(known)).status).toBe(200);
    expect(await statuses(5, () => account(newToken()))).toEqual([401, 401, 401, 429, 429]);
    expect((await account(known)).status).toBe(200);
    const stranger = await aPersonsToken();
    expect((await account(stranger)).status).toBe(429);
    expect((await account(stranger, anAddress())).status).toBe(200);
  });

  suite('limits public lists for who is not signed in, and for nobody else', async () => {
    const address = anAddress();
    const list = (token?: string) => api.call(token, 'GET', '/v1/procedures', undefined, from(address));
    expect(await statuses(6, () => list())).toEqual([200, 200, 200, 200, 429, 429]);
    const token = await aPersonsToken();
    const answers = await statuses(6, () => list(token));
    expect(answers).toEqual(Array(6).fill(200));
    expect((await list(token)).headers['ratelimit']).toBeUndefined();
  });

  suite('limits uploads before anything is read of them', async () => {
    const token = await aTokenOf(database, organisation.signatory.scope.personId ?? '');
    const address = anAddress();
    const upload = () =>
      api.call(token, 'POST', `/v1/organisations/${organisation.id}/evidence`, new FormData(), from(address));
    expect(await statuses(4, upload)).toEqual([400, 400, 429, 429]);
  });

  suite('limits mails to addresses that somebody typed', async () => {
    const token = await aTokenOf(database, organisation.signatory.scope.personId ?? '');
    const invite = () =>
      api.call(token, 'POST', `/v1/organisations/${organisation.id}/invitations`, {}, from(anAddress()));
    expect(await statuses(3, invite)).toEqual([400, 400, 429]);
  });

  suite('limits attempts to sign in', async () => {
    const address = anAddress();
    const attempt = (step: string) =>
      api.call<string>(undefined, 'GET', `/v1/sign-in/${step}`, undefined, from(address));
    expect([(await attempt('staff')).status, (await attempt('staff/callback')).status]).toEqual([404, 404]);
    for (const step of ['staff', 'provider/callback?code=x&state=y']) {
      const refused = await attempt(step);
      expect([refused.status, refused.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.body).toContain('Te veel pogingen om in te loggen');
    }
  });

  suite('counts anew when the minute is over', async () => {
    const token = await aPersonsToken();
    expect(await statuses(2, () => makeToken(token, anAddress()))).toEqual([201, 201]);
    await store.endWindow();
    expect(await statuses(4, () => makeToken(token, anAddress()))).toEqual([201, 201, 201, 429]);
  });

  suite('does not keep addresses or people: their keyed hashes stand in the store', async () => {
    const person = await aPerson(database);
    await makeToken(await aTokenOf(database, person.scope.personId ?? ''), '203.0.113.77');
    const keys = await store.keys();
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.join(' ')).not.toMatch(/203\.0\.113|198\.51\.100|2001:db8/);
    expect(keys.join(' ')).not.toContain(person.scope.personId);
    expect(
      keys.every((key) => /(token|mail|upload|public-search|sign-in|bearer)-(person|address):[\w-]{27}$/.test(key)),
    ).toBe(true);
  });

  suite('believes no X-Forwarded-For but that of a proxy it trusts', async () => {
    const environment = { ...limits, ...store.environment, TRUSTED_PROXIES: '192.0.2.1' };
    const open = await anApi(database, '/nowhere', { environment });
    try {
      const list = (index: number) =>
        open.call(undefined, 'GET', '/v1/procedures', undefined, from(`203.0.113.${index + 1}`));
      expect(await statuses(5, list)).toEqual([200, 200, 200, 200, 429]);
    } finally {
      await open.close();
    }
  });

  // Last, for the store is gone after it.
  suite('is neither open nor closed while the store is away: each process counts by itself', async () => {
    await store.breakDown();
    const token = await aPersonsToken();
    const began = performance.now();
    expect(await statuses(4, () => makeToken(token, anAddress()))).toEqual([201, 201, 201, 429]);
    expect(await statuses(4, () => makeToken(token, anAddress(), second))).toEqual([201, 201, 201, 429]);
    // Nobody waits long for a store that is away.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
