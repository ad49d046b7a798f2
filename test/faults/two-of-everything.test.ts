import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, amsterdamInstant, type CalendarDate } from '@openhuis/calendar';
import { FakedClock, faketimeLibrary } from '../support/faked-clock.js';
import { aFaultScene, duplicateRows, type FaultScene, onePolicy, report, size, until } from '../support/fault-scene.js';
import { expectedMails, type OracleDeadline } from '../support/notice-oracle.js';
import { PostgresProcess } from '../support/postgres-process.js';
import { hasRedis } from '../support/private-redis.js';
import { RedisProcess } from '../support/redis-process.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const workersAtOnce = size(4, 20);
/** On each of the two backends: the table asks for twice as many in all. */
const businessDates = size(2, 25);
const contracts = 8;

(faketimeLibrary === undefined ? describe.skip : describe)('fault 10: two of everything (needs faketime)', () => {
  let sink: SinkProcess;
  let clock: FakedClock;
  let postgres: PostgresProcess;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    await buildWorker();
    sink = await SinkProcess.start();
    clock = new FakedClock(amsterdamInstant('2027-06-01', '12:00'));
    postgres = await PostgresProcess.start(sink, clock.environment);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
  });
  afterAll(async () => {
    await postgres.close();
    await sink.close();
    clock.close();
  });

  /** A business date after the other, and on each of them all workers start in the same moment. */
  const bootAtOnce = async (backend: string, slug: string, first: CalendarDate, redisUrl?: string): Promise<void> => {
    await sink.forget();
    const dates = Array.from({ length: businessDates }, (_, number) => addDays(first, number));
    clock.set(amsterdamInstant(first, '12:00'));
    const scene = await aFaultScene(postgres, slug, contracts, first);
    const deadlines = await writeDailyDeadlines(postgres, scene, dates);
    const expected = expectedMails(deadlines, dates, onePolicy);
    const missed: CalendarDate[] = [];
    const codes = new Set<number | NodeJS.Signals>();
    for (const today of dates) {
      clock.set(amsterdamInstant(today, '12:00'));
      const due = expected.filter(({ dueOn }) => dueOn === today).map(({ messageId }) => messageId);
      workers = Array.from(
        { length: workersAtOnce },
        () =>
          new WorkerProcess({
            databaseUrl: postgres.url,
            sink,
            pace: { NOTICE_LEASE_SECONDS: 60 },
            environment: clock.environment,
            ...(redisUrl !== undefined && { redisUrl }),
          }),
      );
      await Promise.all(workers.map((worker) => worker.ready()));
      const all = async (): Promise<boolean> => {
        const ids = new Set((await sink.received()).map(({ messageId }) => messageId));
        return due.every((id) => ids.has(id));
      };
      await until(all, 60).catch(() => missed.push(today));
      for (const { how } of await Promise.all(workers.map((worker) => worker.stop()))) codes.add(how);
    }
    const received = await sink.received();
    const duplicates = received.length - new Set(received.map(({ messageId }) => messageId)).size;
    const rows = await duplicateRows(postgres);
    report(
      '10, two of everything',
      `${workersAtOnce} workers at once × ${businessDates} on ${backend}: ${missed.length} business dates missed, ` +
        `${received.length} mails of ${expected.length}, ${duplicates} duplicate mails, ${rows} duplicate rows; exit codes ${[...codes].join(', ')}`,
    );
    expect({ missed, duplicates, rows, codes }).toEqual({ missed: [], duplicates: 0, rows: 0, codes: new Set([0]) });
    expect(received.map(({ messageId }) => messageId).toSorted()).toEqual(
      expected.map(({ messageId }) => messageId).toSorted(),
    );
  };

  it(
    'no date is missed and nothing doubled, the queue on PostgreSQL',
    () => bootAtOnce('PostgreSQL', 'boot-postgres', '2027-06-01'),
    size(120_000, 1_800_000),
  );

  (hasRedis ? it : it.skip)(
    'no date is missed and nothing doubled, the queue on Redis (needs redis-server)',
    async () => {
      const redis = await RedisProcess.start(sink);
      try {
        await bootAtOnce('Redis', 'boot-redis', '2028-06-01', redis.url);
      } finally {
        await redis.close();
      }
    },
    size(120_000, 1_800_000),
  );
});

/** One notice of every contract on every date. */
async function writeDailyDeadlines(
  postgres: PostgresProcess,
  scene: FaultScene,
  dates: readonly CalendarDate[],
): Promise<OracleDeadline[]> {
  const inForceOn = addDays(dates[0] ?? '', -1);
  const ends = dates.map((date) => addDays(date, 30));
  await postgres.asOwner(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
     select region_id, organisation_id, procedure_id, 'contract', id, 'contract-end', due_on, $3, true, $3
     from contract cross join unnest($2::date[]) as d(due_on) where region_id = $1`,
    [scene.regionId, ends, inForceOn],
  );
  return scene.contracts.flatMap(({ id, personId }) =>
    ends.map((dueOn) => ({
      kind: 'contract-end' as const,
      dueOn,
      inForceOn,
      subjectId: id,
      people: { provider_administrator: personId },
    })),
  );
}
