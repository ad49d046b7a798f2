import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobQueues, openJobBackend } from '@openhuis/platform';
import { Queue } from 'bullmq';
import { aDatabase, type TestDatabase } from '../support/database.js';
import {
  aFaultScene,
  duplicateRows,
  isFull,
  makeDue,
  report,
  size,
  until,
  untilArrived,
} from '../support/fault-scene.js';
import { hasRedis } from '../support/private-redis.js';
import { RedisProcess } from '../support/redis-process.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const rounds = size(2, 5);
const notices = size(100, 400);
// Longer than in other tests: what a slow machine needs to come to itself is not to decide on two of them.
const sweepSeconds = 5;
const schedules = [
  'audit.seal',
  'evidence.scan',
  'members.mail',
  'notices.reconcile',
  'notices.send',
  'regions.forecast',
  'regions.sweep',
];

(hasRedis ? describe : describe.skip)('fault 4: Redis loses everything (needs redis-server)', () => {
  let database: TestDatabase;
  let sink: SinkProcess;
  let redis: RedisProcess;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    await buildWorker();
    database = await aDatabase();
    sink = await SinkProcess.start();
    redis = await RedisProcess.start(sink);
  }, 120_000);
  afterAll(async () => {
    await worker?.kill();
    await redis.close();
    await sink.close();
    await database.close();
  });

  it(
    'nothing of ours is lost, and the worker that never stopped restores the schedules',
    async () => {
      const running = (worker = await WorkerProcess.start({
        databaseUrl: database.url,
        redisUrl: redis.url,
        sink,
        pace: { SWEEP_SECONDS: sweepSeconds },
      }));
      await sink.behave({ recipient: '', fault: { delayMilliseconds: 20 } });
      const expected: string[] = [];
      const firstAfter: number[] = [];
      const restored: number[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        // Killed with mails under way; the second half falls due while nobody answers.
        const before = await aFaultScene(database, `redis-${round}-voor`, notices);
        await makeDue(database, before);
        expected.push(...before.expected);
        const sent = await sink.count();
        await until(
          async () => (await sink.count()) > sent,
          30,
          () => running.words(),
        );
        await redis.kill();
        const meanwhile = await aFaultScene(database, `redis-${round}-tijdens`, notices);
        await makeDue(database, meanwhile);
        expected.push(...meanwhile.expected);
        // What was being sent goes out to its end: the rows do not need the queue.
        await until(() => settled(sink), 30);
        redis.wipe();
        await redis.start();
        const up = performance.now();
        const held = await sink.count();
        await until(
          async () => (await sink.count()) > held,
          60,
          () => running.words(),
          20,
        );
        firstAfter.push((performance.now() - up) / 1000);
        await until(
          async () => (await scheduled(redis.url)).join() === schedules.join(),
          30,
          async () => (await scheduled(redis.url)).join(),
        );
        restored.push((performance.now() - up) / 1000);
        await untilArrived(sink, expected, 60, () => running.words());
      }
      const { lost, duplicates, different } = await untilArrived(sink, expected, 5);
      const rows = await duplicateRows(database);
      const slowest = Math.max(...firstAfter);
      report(
        '4, Redis wiped',
        `${rounds} times, ${expected.length} notices: ${lost.length} lost, ${duplicates} duplicate mails, ${rows} duplicate rows; ` +
          `first mail after at most ${slowest.toFixed(1)} s ≤ 2 sweeps of ${sweepSeconds} s, schedules after at most ${Math.max(...restored).toFixed(1)} s`,
      );
      expect({ lost, duplicates, different, rows, running: running.isRunning }).toEqual({
        lost: [],
        duplicates: 0,
        different: 0,
        rows: 0,
        running: true,
      });
      expect(slowest).toBeLessThanOrEqual(2 * sweepSeconds);
    },
    size(150_000, 400_000),
  );

  // Half a minute of waiting: in full only.
  if (isFull)
    it('a worker can be stopped while Redis is away', async () => {
      await worker?.kill();
      const stopping = await WorkerProcess.start({ databaseUrl: database.url, redisUrl: redis.url, sink });
      await redis.kill();
      // The relay, the schedules and the runners have all met its absence by now.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const { milliseconds } = await stopping.stop();
      await redis.start();
      report(
        '4, Redis wiped',
        `a worker stopped while Redis is away ends in ${(milliseconds / 1000).toFixed(1)} s ≤ 30 s`,
      );
      expect(milliseconds).toBeLessThanOrEqual(30_000);
    }, 60_000);

  it('a healthy schedule is left alone, one that stands still is mended', async () => {
    await worker?.stop();
    const backend = openJobBackend(database.url, redis.url, true);
    const queues = new JobQueues(backend);
    const queue = new Queue('platform', { connection: backend.connection, prefix: backend.prefix });
    try {
      const hour = 3_600_000;
      const ahead = async () => ((await queue.getJobScheduler('audit.seal'))?.next ?? Number.NaN) - Date.now();
      await queue.removeJobScheduler('audit.seal');
      await queues.mendSchedule('audit.seal', {}, { every: hour });
      expect(Math.abs(await ahead())).toBeLessThan(10_000);
      // Its first turn waits, for no worker runs: that is no reason to schedule it anew.
      const waiting = await queue.getJobScheduler('audit.seal');
      await queues.mendSchedule('audit.seal', {}, { every: hour });
      expect(await queue.getJobScheduler('audit.seal')).toEqual(waiting);
      // As a clock leaves it that was two days ahead and is set right.
      await queue.removeJobScheduler('audit.seal');
      await queue.upsertJobScheduler('audit.seal', { every: hour, startDate: Date.now() + 48 * hour });
      expect(await ahead()).toBeGreaterThan(40 * hour);
      await queues.mendSchedule('audit.seal', {}, { every: hour });
      expect(await ahead()).toBeLessThanOrEqual(hour);
    } finally {
      await queue.close();
      await queues.close();
      await backend.close();
    }
  });
});

/** True once no mail has come for half a second. */
async function settled(sink: SinkProcess): Promise<boolean> {
  const before = await sink.count();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (await sink.count()) === before;
}

async function scheduled(url: string): Promise<string[]> {
  const backend = openJobBackend('', url, true);
  const names: string[] = [];
  for (const name of ['platform', 'sending']) {
    const queue = new Queue(name, { connection: backend.connection, prefix: backend.prefix });
    names.push(...(await queue.getJobSchedulers()).map(({ key }) => key));
    await queue.close();
  }
  await backend.close();
  return names.toSorted();
}
