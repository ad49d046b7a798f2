import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aFaultScene, duplicateRows, makeDue, randomFrom, report, size, untilArrived } from '../support/fault-scene.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const deploys = size(4, 20);
const noticesPerDeploy = 300;

describe('fault 12: a deploy while mails are going out', () => {
  let database: TestDatabase;
  let sink: SinkProcess;
  const workers: WorkerProcess[] = [];

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
    'the old worker ends in time and nothing is sent twice, the new one running beside it',
    async () => {
      const random = randomFrom(12);
      const scene = await aFaultScene(database, 'deploy', deploys * noticesPerDeploy);
      await sink.behave({ recipient: '', fault: { delayMilliseconds: 100 } });
      const start = () => {
        const worker = new WorkerProcess({ databaseUrl: database.url, sink });
        workers.push(worker);
        return worker;
      };
      let current = start();
      await current.ready();
      await makeDue(database, scene);
      while ((await sink.count()) === 0) await wait(20);

      const ends: { how: number | NodeJS.Signals; milliseconds: number }[] = [];
      let duringSend = 0;
      for (let deploy = 0; deploy < deploys; deploy += 1) {
        await wait(300 + random() * 700);
        const before = await sink.count();
        const ending = current.stop();
        const next = start();
        ends.push(await ending);
        if ((await sink.count()) > before) duringSend += 1;
        await next.ready();
        current = next;
        // The next one must be at work before it is replaced, or nothing is tested.
        const reached = await sink.count();
        if (deploy < deploys - 1) while ((await sink.count()) <= reached) await wait(20);
      }
      await sink.behave();
      await untilArrived(sink, scene.expected, 120, () => current.words());
      // Time for a mail that should not come.
      await wait(3000);
      const { lost, duplicates, different } = await untilArrived(sink, scene.expected, 1);
      const rows = await duplicateRows(database);
      const longest = Math.max(...ends.map(({ milliseconds }) => milliseconds));
      const codes = ends.map(({ how }) => how);
      report(
        '12, deploy',
        `${deploys} times SIGTERM, ${duringSend} with mails under way, ${scene.expected.length} notices: ${lost.length} lost, ` +
          `${duplicates} duplicate mails, ${rows} duplicate rows; longest end ${(longest / 1000).toFixed(1)} s, exit codes ${[...new Set(codes)].join(', ')}`,
      );
      expect({ lost, duplicates, different, rows, codes: new Set(codes) }).toEqual({
        lost: [],
        duplicates: 0,
        different: 0,
        rows: 0,
        codes: new Set([0]),
      });
      expect(longest).toBeLessThanOrEqual(30_000);
      expect(duringSend).toBeGreaterThan(deploys / 2);
    },
    size(150_000, 600_000),
  );
});
