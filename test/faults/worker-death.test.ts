import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { aDatabase, type TestDatabase } from '../support/database.js';
import {
  aFaultScene,
  duplicateRows,
  inFlight,
  makeDue,
  randomFrom,
  report,
  size,
  untilArrived,
} from '../support/fault-scene.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const kills = size(4, 20);
/** Due at a time; more of them whenever they run out, so that every kill meets a worker at work. */
const portion = 300;

describe('fault 2: a worker dies', () => {
  let database: TestDatabase;
  let sink: SinkProcess;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    await buildWorker();
    database = await aDatabase();
    sink = await SinkProcess.start();
  }, 120_000);
  afterEach(() => Promise.all(workers.map((worker) => worker.kill())));
  afterAll(async () => {
    await sink.close();
    await database.close();
  });

  it.each(size([1], [1, 2, 3]))(
    'nothing is lost and no row is doubled by random kills (seed %i)',
    async (seed) => {
      const random = randomFrom(seed);
      const expected: string[] = [];
      const makeMoreDue = async (): Promise<void> => {
        const scene = await aFaultScene(database, `dood-${seed}-${expected.length / portion}`, portion);
        await makeDue(database, scene);
        expected.push(...scene.expected);
      };
      await sink.forget();
      // Mails that take a while are caught in the middle more often.
      await sink.behave({ recipient: '', fault: { delayMilliseconds: 100 } });
      const start = () => WorkerProcess.start({ databaseUrl: database.url, sink });
      workers = await Promise.all([start(), start()]);
      await makeMoreDue();
      while ((await sink.count()) === 0) await wait(20);

      const open = new Set<string>();
      let killed = 0;
      while (killed < kills) {
        if (expected.length - (await sink.count()) < portion) await makeMoreDue();
        await wait(300 + random() * 900);
        const victim = workers[random() < 0.5 ? 0 : 1];
        if (victim === undefined) throw new Error('no worker');
        await victim.kill();
        for (const attempt of await inFlight(database)) open.add(attempt);
        killed += 1;
        workers[workers.indexOf(victim)] = await start();
      }
      await sink.behave();
      const verdict = await untilArrived(sink, expected, 180, () => workers.map((worker) => worker.words()).join());
      // Whatever was uncertain is sent again by now, or soon.
      await untilSettled(database);
      const { lost, duplicates, different } = { ...verdict, ...(await untilArrived(sink, expected, 10)) };
      const rows = await duplicateRows(database);
      report(
        '2, worker death',
        `seed ${seed}, ${killed} kills, ${expected.length} notices: ${lost.length} lost, ${rows} duplicate rows, ` +
          `${duplicates} duplicate mails ≤ ${open.size} in flight at the kills, ${different} with another id or bytes`,
      );
      expect({ killed, lost, rows, different }).toEqual({ killed: kills, lost: [], rows: 0, different: 0 });
      expect(duplicates).toBeLessThanOrEqual(open.size);
    },
    size(300_000, 400_000),
  );
});

async function untilSettled(database: TestDatabase): Promise<void> {
  for (let round = 0; round < 300; round += 1) {
    const open = await database.asOwner(`select from delivery where state in ('due', 'sending', 'uncertain') limit 1`);
    if (open.length === 0) return;
    await wait(200);
  }
  throw new Error('deliveries are still open a minute after every mail arrived');
}
