import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobQueues, openJobBackend } from '@openhuis/platform';
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
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const notices = size(3_000, 100_000);
const planners = 3;

describe('fault 1: load', () => {
  let database: TestDatabase;
  let sink: SinkProcess;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    await buildWorker();
    database = await aDatabase();
    sink = await SinkProcess.start();
  }, 120_000);
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await sink.close();
    await database.close();
  });

  it(
    'three planners and senders lose nothing of what is due at once',
    async () => {
      const scene = await aFaultScene(database, 'drukte', notices);
      // No sweep of their own before the load is there; a lease as long as in use.
      const pace = { SWEEP_SECONDS: 10, NOTICE_LEASE_SECONDS: 300 };
      workers = await Promise.all(
        Array.from({ length: planners }, () => WorkerProcess.start({ databaseUrl: database.url, sink, pace })),
      );
      await makeDue(database, scene);
      const startedAt = performance.now();
      // One job a region and id: a planner for each worker takes three.
      const backend = openJobBackend(database.url, undefined, false);
      const queues = new JobQueues(backend);
      for (let planner = 1; planner <= planners; planner += 1)
        await queues.add('notices.plan', { regionId: scene.regionId }, `notices.plan-fault-${planner}`);
      await queues.close();
      await backend.close();
      const count = async (from: string) =>
        (await database.asOwner<{ count: number }>(`select count(*)::int as count from ${from}`))[0]?.count;
      await until(
        async () => (await count('delivery')) === notices,
        size(60, 300),
        () => workers.map((worker) => worker.words()).join('\n'),
      );
      const planSeconds = (performance.now() - startedAt) / 1000;
      const verdict = await untilArrived(sink, scene.expected, size(90, 900), () =>
        workers.map((worker) => worker.words()).join('\n'),
      );
      const seconds = (performance.now() - startedAt) / 1000;
      await until(async () => (await count(`delivery where state = 'accepted'`)) === notices, 30);
      const rows = await duplicateRows(database);
      const { lost, duplicates, different } = verdict;
      const rate = notices / seconds;
      report(
        '1, load',
        `${notices} notices, ${planners} planners: planned in ${planSeconds.toFixed(1)} s, all mails in ${seconds.toFixed(1)} s, ` +
          `${rate.toFixed(0)} notices/s; ${lost.length} lost, ${rows} duplicate rows, ${duplicates} duplicate mails`,
      );
      expect({ lost, duplicates, different, rows, recorded: await count('notice') }).toEqual({
        lost: [],
        duplicates: 0,
        different: 0,
        rows: 0,
        recorded: notices,
      });
      if (isFull) expect(rate).toBeGreaterThanOrEqual(200);
    },
    size(200_000, 1_300_000),
  );
});
