import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aFaultScene, inFlight, makeDue, report, until, untilArrived } from '../support/fault-scene.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const notices = 150;
const leaseSeconds = 4;

describe('fault 3: a worker that stands still past its lease', () => {
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

  it('writes nothing when it wakes up after another took over', async () => {
    const scene = await aFaultScene(database, 'zombie', notices);
    await sink.behave({ recipient: '', fault: { delayMilliseconds: 200 } });
    const start = () =>
      WorkerProcess.start({ databaseUrl: database.url, sink, pace: { NOTICE_LEASE_SECONDS: leaseSeconds } });
    const zombie = await start();
    workers = [zombie];
    await makeDue(database, scene);
    while ((await sink.count()) < 5) await wait(10);
    zombie.signal('SIGSTOP');
    await wait(100);
    const stale = await inFlight(database);
    await sink.behave();
    const successor = await start();
    workers.push(successor);
    await untilArrived(sink, scene.expected, 60, () => successor.words());
    const isOver = async () =>
      (await database.asOwner(`select from delivery where state <> 'accepted' limit 1`)).length === 0;
    await until(isOver, 60, () => successor.words());
    const before = await everyRow(database);

    const linesBefore = zombie.events.length;
    zombie.signal('SIGCONT');
    // It has woken up when it has ended its drain and said so, or found nothing to say.
    await until(() => zombie.events.length > linesBefore, 5).catch(() => undefined);
    await wait(3 * 1000);
    const after = await everyRow(database);
    const written = after.filter((row) => !before.includes(row)).length;
    const verdict = await untilArrived(sink, scene.expected, 10);
    const gone = await zombie.stop();

    report(
      '3, zombie',
      `${stale.length} mails in the hands of a stopped worker, taken over: ${written} rows written by its stale fences, ` +
        `${verdict.lost.length} lost, ${verdict.duplicates} duplicate mails ≤ ${stale.length} in flight`,
    );
    expect(stale.length).toBeGreaterThan(0);
    const rows = await database.asOwner<{ key: string }>(
      `select delivery_id || ' ' || fence as key from delivery_attempt where outcome = 'unknown' and response = 'the sender was lost'`,
    );
    expect(rows.map(({ key }) => key).toSorted()).toEqual(stale.toSorted());
    expect({ written, lost: verdict.lost, different: verdict.different, gone: gone.how }).toEqual({
      written: 0,
      lost: [],
      different: 0,
      gone: 0,
    });
    expect(verdict.duplicates).toBeLessThanOrEqual(stale.length);
  }, 150_000);
});

/** Every delivery and attempt, in words. */
async function everyRow(database: TestDatabase): Promise<string[]> {
  const rows = await database.asOwner<{ row: string }>(
    `select 'delivery ' || to_jsonb(d)::text as row from delivery d
     union all select 'attempt ' || to_jsonb(a)::text from delivery_attempt a order by 1`,
  );
  return rows.map(({ row }) => row);
}
