import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  askForJob,
  checkedPayload,
  type JobBackend,
  type JobHandlers,
  type JobName,
  JobQueues,
  JobRunner,
  jobs,
  openJobBackend,
  OutboxRelay,
  systemScope,
} from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { hasRedis, type PrivateRedis, startRedis } from '../support/private-redis.js';

const backends = [
  { name: 'PostgreSQL', redis: false },
  { name: 'Redis', redis: true },
];

describe.each(backends)('jobs on $name', ({ redis: onRedis }) => {
  const test = onRedis && !hasRedis ? it.skip : it;
  let database: TestDatabase;
  let redis: PrivateRedis | undefined;
  let backend: JobBackend;
  let queues: JobQueues;
  let relay: OutboxRelay;
  let runner: JobRunner | undefined;
  const ran: { name: JobName; payload: object }[] = [];
  let fail: (name: JobName) => boolean = () => false;

  const run = (): void => {
    const handlers = Object.fromEntries(
      (Object.keys(jobs) as JobName[]).map((name) => [
        name,
        (payload: object) => {
          ran.push({ name, payload });
          return fail(name) ? Promise.reject(new Error('as the test wants it')) : Promise.resolve();
        },
      ]),
    ) as JobHandlers;
    runner = new JobRunner(backend, handlers, relay, () => undefined);
  };
  const ask = (regionId: number) =>
    database.app.command(systemScope(regionId), (manager) => askForJob(manager, 'notices.plan', { regionId }));
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    const end = performance.now() + 10_000;
    while (!(await isSo())) {
      if (performance.now() > end) throw new Error('it did not happen in ten seconds');
      await wait(20);
    }
  };
  const open = async (): Promise<number> =>
    (await database.asOwner<{ count: number }>(`select count(*)::int as count from outbox where state <> 'done'`))[0]
      ?.count ?? -1;

  beforeAll(async () => {
    if (onRedis && !hasRedis) return;
    database = await aDatabase();
    await database.asOwner(
      `insert into region (slug, name, contact_email) values ('a', 'A', 'a@a.example'), ('b', 'B', 'b@b.example')`,
    );
    if (onRedis) redis = await startRedis();
    backend = openJobBackend(database.url, redis?.url, true);
    queues = new JobQueues(backend);
    relay = new OutboxRelay(database.worker, queues);
  });
  afterEach(async () => {
    await runner?.close();
    runner = undefined;
    fail = () => false;
    ran.length = 0;
  });
  afterAll(async () => {
    if (onRedis && !hasRedis) return;
    await queues.close();
    await backend.close();
    await redis?.stop();
    await database.close();
  });

  test('run what a command asked for, once it has committed, and are done', async () => {
    run();
    await expect(
      database.app.command(systemScope(1), async (manager) => {
        await askForJob(manager, 'notices.plan', { regionId: 1 });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await ask(2);
    expect(await relay.relay(60)).toBe(1);
    await until(async () => (await open()) === 0);
    expect(ran).toEqual([{ name: 'notices.plan', payload: { regionId: 2 } }]);
  });

  test('stand for every row that asks for the same', async () => {
    run();
    for (let time = 0; time < 30; time += 1) await ask((time % 2) + 1);
    expect(await relay.relay(60)).toBe(30);
    await until(async () => (await open()) === 0);
    expect(ran.map(({ payload }) => payload)).toHaveLength(2);
  });

  test('come again when the queue lost them', async () => {
    await ask(1);
    await relay.relay(60);
    // Nobody runs; the queue forgets everything, as a wiped Redis does.
    if (redis === undefined)
      await database.asOwner('truncate bullmq.job cascade').catch(async () => wipeJobs(database));
    else await wipeRedis(redis.url);
    run();
    await wait(1100);
    expect(await relay.relay(1)).toBe(1);
    await until(async () => (await open()) === 0);
    expect(ran).toHaveLength(1);
  });

  test('come again after a failure', async () => {
    fail = () => ran.length === 1;
    run();
    await ask(1);
    await relay.relay(60);
    await until(() => ran.length === 1);
    expect(await open()).toBe(1);
    await wait(1100);
    await relay.relay(1);
    await until(async () => (await open()) === 0);
    expect(ran).toHaveLength(2);
  });

  test('are carried once by two relays side by side', async () => {
    run();
    for (let region = 1; region <= 2; region += 1) await ask(region);
    const other = new OutboxRelay(database.worker, queues);
    await Promise.all([relay.relay(60), other.relay(60), relay.relay(60), other.relay(60)]);
    await until(async () => (await open()) === 0);
    expect(ran.length).toBe(2);
  });

  test('repeat on a schedule that may be set again at every start', async () => {
    await queues.schedule('audit.seal', {}, { every: 200 });
    await queues.schedule('audit.seal', {}, { every: 200 });
    run();
    await until(() => ran.filter(({ name }) => name === 'audit.seal').length >= 3);
  });
});

/** The tables of BullMQ's PostgreSQL backend, whatever they are called in this version. */
async function wipeJobs(database: TestDatabase): Promise<void> {
  const tables = await database.asOwner<{ name: string }>(
    `select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like '%job%'`,
  );
  await database.asOwner(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
}

async function wipeRedis(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}

describe('a job', () => {
  it.each([
    ['a missing field', {}],
    ['a wrong type', { regionId: 'one' }],
    ['a field that it does not have', { regionId: 1, name: 'somebody' }],
  ])('is refused with %s', (_fault, payload) => {
    expect(() => checkedPayload('notices.plan', payload)).toThrow('wrong payload');
  });
});
