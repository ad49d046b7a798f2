import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import {
  aFaultScene,
  duplicateRows,
  inFlight,
  makeDue,
  report,
  size,
  until,
  untilArrived,
} from '../support/fault-scene.js';
import { PostgresProcess } from '../support/postgres-process.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const crashes = size(2, 5);
const noticesPerCrash = 400;

describe('fault 6: PostgreSQL crashes', () => {
  let postgres: PostgresProcess;
  let sink: SinkProcess;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    await buildWorker();
    sink = await SinkProcess.start();
    postgres = await PostgresProcess.start(sink);
  }, 120_000);
  afterAll(async () => {
    await worker?.kill();
    await postgres.close();
    await sink.close();
  });

  it(
    'the worker lives through it, goes on within ten seconds and loses nothing',
    async () => {
      const running = (worker = await WorkerProcess.start({ databaseUrl: postgres.url, sink }));
      const scene = await aFaultScene(postgres, 'crash', crashes * noticesPerCrash);
      await sink.behave({ recipient: '', fault: { delayMilliseconds: 100 } });
      await makeDue(postgres, scene);
      const recoveries: number[] = [];
      const open = new Set<string>();
      for (let crash = 0; crash < crashes; crash += 1) {
        const before = await sink.count();
        await until(
          async () => (await sink.count()) > before + 50,
          30,
          () => running.words(),
        );
        for (const attempt of await inFlight(postgres)) open.add(attempt);
        await postgres.crash();
        // Mails under way end without a word; while the database is away nothing new may be begun.
        await wait(1500);
        const silent = await sink.count();
        await postgres.start();
        const from = performance.now();
        await until(
          async () => (await sink.count()) > silent,
          30,
          () => running.words(),
          20,
        );
        recoveries.push((performance.now() - from) / 1000);
        for (const attempt of await inFlight(postgres)) open.add(attempt);
      }
      await sink.behave();
      await untilArrived(sink, scene.expected, 60, () => running.words());
      const isOpen = async () =>
        (await postgres.asOwner(`select from delivery where state in ('due', 'sending', 'uncertain') limit 1`)).length >
        0;
      await until(
        async () => !(await isOpen()),
        60,
        () => running.words(),
      );
      const { lost, duplicates, different } = await untilArrived(sink, scene.expected, 5);
      const rows = await duplicateRows(postgres);
      const slowest = Math.max(...recoveries);
      report(
        '6, PostgreSQL crash',
        `${crashes} immediate restarts, ${scene.expected.length} notices: ${lost.length} lost, ${rows} duplicate rows, ` +
          `${duplicates} duplicate mails ≤ ${open.size} in flight; sending again after at most ${slowest.toFixed(1)} s`,
      );
      expect({ lost, rows, different, running: running.isRunning }).toEqual({
        lost: [],
        rows: 0,
        different: 0,
        running: true,
      });
      expect(duplicates).toBeLessThanOrEqual(open.size);
      expect(slowest).toBeLessThanOrEqual(10);
      expect((await running.stop()).how).toBe(0);
    },
    size(150_000, 300_000),
  );
});
