import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, amsterdamDate, amsterdamInstant, type CalendarDate } from '@openhuis/calendar';
import { defaultPolicy, NoticePlanner, obligationsOf } from '@openhuis/notices';
import { buildDataSource, Database } from '@openhuis/platform';
import { setTimeout as wait } from 'node:timers/promises';
import { entities } from '../../apps/entities.js';
import { FakedClock, faketimeLibrary } from '../support/faked-clock.js';
import {
  aFaultScene,
  duplicateRows,
  expectNotices,
  type FaultScene,
  makeDue,
  report,
  size,
  until,
} from '../support/fault-scene.js';
import { expectedMails, type OracleDeadline } from '../support/notice-oracle.js';
import { aNoticeScene } from '../support/notice-scene.js';
import { PostgresProcess } from '../support/postgres-process.js';
import { SinkProcess } from '../support/sink-process.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const day = 24 * 3_600_000;
/** Longer than a process trusts the difference to the database's clock that it measured, and some sweeps. */
const untilNoticed = 7_500;

interface Night {
  name: string;
  eve: CalendarDate;
  /** A time on the day itself at which the hour changes. */
  change?: string;
  /** Also the midnight that ends the day. */
  andNext: boolean;
}

const nights: Night[] = [
  { name: 'summer time begins', eve: '2027-03-27', change: '01:59:56', andNext: size(false, true) },
  { name: 'summer time ends', eve: '2027-10-30', change: '02:59:56', andNext: true },
  { name: '28 to 29 February and 1 March 2028', eve: '2028-02-28', andNext: true },
  { name: '31 December', eve: '2028-12-31', andNext: size(false, true) },
];

(faketimeLibrary === undefined ? describe.skip : describe)('fault 8: clocks (needs faketime)', () => {
  let clock: FakedClock;
  let sink: SinkProcess;
  let postgres: PostgresProcess;
  let database: Database;
  let worker: WorkerProcess | undefined;
  let scenes = 0;

  const start = async (environment = clock.environment): Promise<WorkerProcess> =>
    (worker = await WorkerProcess.start({
      databaseUrl: postgres.url,
      sink,
      pace: { SWEEP_SECONDS: 1, NOTICE_LEASE_SECONDS: 60 },
      environment,
    }));
  const heldRuns = (scene: FaultScene) =>
    postgres.asOwner<{ id: string; reason: string }>(
      `select id, hold_reason as reason from notice_run where region_id = $1 and held and released_at is null`,
      [scene.regionId],
    );
  /** Region, contracts and a breaker that expects their notices on these days. */
  const aScene = (contracts: number, today: CalendarDate): Promise<FaultScene> => {
    scenes += 1;
    return aFaultScene(postgres, `klok-${scenes}`, contracts, today);
  };
  const mailsTo = async ({ slug }: FaultScene): Promise<number> =>
    (await sink.received()).filter(({ recipient }) => recipient.endsWith(`@${slug}.example`)).length;

  beforeAll(async () => {
    await buildWorker();
    sink = await SinkProcess.start();
    clock = new FakedClock(amsterdamInstant('2027-03-01', '12:00'));
    postgres = await PostgresProcess.start(sink, clock.environment);
    database = new Database(await buildDataSource(postgres.url, 'openhuis_app', entities, 2).initialize());
  }, 120_000);
  beforeEach(async () => {
    await sink.forget();
    await postgres.asOwner(`update deadline set superseded_at = now() where superseded_at is null`);
  });
  afterEach(async () => {
    await worker?.kill();
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await postgres.close();
    await sink.close();
    clock.close();
  });

  it.each(nights)(
    '$name: what the pure rule says, and not a second early',
    async ({ name, eve, change, andNext }) => {
      const looks = [eve, addDays(eve, 1), ...(andNext ? [addDays(eve, 2)] : [])];
      clock.set(amsterdamInstant(eve, '23:59:50'));
      scenes += 1;
      const scene = await aNoticeScene(postgres, `klok-${scenes}`, 40);
      await expectNotices(postgres, scene, eve, 1000);
      const deadlines = await writeDeadlinesAround(postgres, scene, eve);
      const expected = expectedMails(deadlines, looks);
      // Midnight in Amsterdam by the faked clock, in real milliseconds.
      const midnights = new Map([
        [eve, Number.NEGATIVE_INFINITY],
        [addDays(eve, 1), clock.realTimeOf(amsterdamInstant(addDays(eve, 1), '00:00'))],
      ]);
      const running = await start();
      const arrived = async (upTo: CalendarDate): Promise<boolean> => {
        const ids = new Set((await sink.received()).map(({ messageId }) => messageId));
        return expected.every(({ messageId, dueOn }) => dueOn > upTo || ids.has(messageId));
      };
      await until(
        () => arrived(addDays(eve, 1)),
        60,
        () => running.words(),
      );
      if (change !== undefined) {
        clock.set(amsterdamInstant(addDays(eve, 1), change));
        await wait(untilNoticed);
      }
      if (andNext) {
        // Long enough before midnight for a worker that takes it to be over to send.
        clock.set(amsterdamInstant(addDays(eve, 1), '23:59:51'));
        midnights.set(addDays(eve, 2), clock.realTimeOf(amsterdamInstant(addDays(eve, 2), '00:00')));
        await until(
          () => arrived(addDays(eve, 2)),
          60,
          () => running.words(),
        );
      }
      await wait(2_000);

      const received = await sink.received();
      const dueOn = new Map(expected.map((mail) => [mail.messageId, mail.dueOn]));
      const early = received.filter(
        ({ messageId, at }) => at < (midnights.get(dueOn.get(messageId) ?? '') ?? Infinity),
      ).length;
      const soonest = Math.min(
        ...received
          .map(({ messageId, at }) => at - (midnights.get(dueOn.get(messageId) ?? '') ?? 0))
          .filter((delay) => delay < Infinity),
      );
      report(
        '8, clocks',
        `${name}: ${received.length} mails, the oracle's ${expected.length}; ${early} early (the soonest ${(soonest / 1000).toFixed(1)} s after midnight)`,
      );
      expect(received.map(({ messageId }) => messageId).toSorted()).toEqual(
        expected.map(({ messageId }) => messageId).toSorted(),
      );
      expect(new Set(expected.map((mail) => mail.dueOn)).size).toBeGreaterThanOrEqual(looks.length);
      expect(early).toBe(0);
      expect(await duplicateRows(postgres)).toBe(0);
    },
    120_000,
  );

  it('the whole machine jumps two days ahead: the breaker holds, a person releases', async () => {
    const today = '2029-03-10';
    clock.set(amsterdamInstant(today, '12:00'));
    const scene = await aScene(4, today);
    await makeDue(postgres, scene, today);
    const running = await start();
    await until(
      async () => (await mailsTo(scene)) === 4,
      30,
      () => running.words(),
    );
    await expectNotices(postgres, scene, addDays(today, 3), 100);
    await makeDue(postgres, scene, addDays(today, 2));
    clock.jump(2 * day);
    await until(
      async () => (await heldRuns(scene)).length > 0,
      30,
      () => running.words(),
    );
    await wait(3_000);
    const held = await heldRuns(scene);
    const sentWhileHeld = (await mailsTo(scene)) - 4;
    await new NoticePlanner(database).release(
      {
        scope: {
          kind: 'person',
          personId: scene.managerId,
          regionIds: [scene.regionId],
          organisationIds: [],
          municipalityCodes: [],
        },
        person: { id: scene.managerId, name: 'Manager', language: 'nl' },
      },
      { today: addDays(today, 2), now: clock.now() },
      held[0]?.id ?? '',
      'The clock of the machine was put right',
    );
    await until(
      async () => (await mailsTo(scene)) === 8,
      30,
      () => running.words(),
    );
    report(
      '8, clocks',
      `all two days ahead: held (${held[0]?.reason}), ${sentWhileHeld} mails while held, 4 of 4 after the release`,
    );
    expect({ reasons: held.map(({ reason }) => reason), sentWhileHeld }).toEqual({
      reasons: ['dateJumped'],
      sentWhileHeld: 0,
    });
  }, 120_000);

  it.each([2, -2])(
    'the worker alone is off by %i days: the breaker holds, nothing goes out',
    async (days) => {
      const today = addDays('2029-05-10', days);
      clock.set(amsterdamInstant(today, '12:00'));
      const scene = await aScene(4, today);
      await makeDue(postgres, scene, today);
      const own = new FakedClock(clock.now());
      own.jump(days * day);
      const running = await start(own.environment);
      await until(
        async () => (await heldRuns(scene)).length > 0,
        30,
        () => running.words(),
      );
      await wait(3_000);
      const held = await heldRuns(scene);
      const sent = await mailsTo(scene);
      await running.stop();
      own.close();
      report('8, clocks', `the worker alone ${days} days off: held (${held[0]?.reason}), ${sent} mails`);
      expect({ reasons: held.map(({ reason }) => reason), sent }).toEqual({ reasons: ['clocksDiffer'], sent: 0 });
    },
    120_000,
  );

  it('the whole machine jumps two days back: work goes on, nothing early and nothing twice', async () => {
    const today = '2029-07-10';
    clock.set(amsterdamInstant(today, '12:00'));
    const scene = await aScene(4, today);
    await makeDue(postgres, scene, today);
    const running = await start();
    await until(
      async () => (await mailsTo(scene)) === 4,
      30,
      () => running.words(),
    );
    clock.jump(-2 * day);
    await wait(untilNoticed);
    const then = amsterdamDate(clock.now());
    const dueThen = await aScene(4, then);
    const dueLater = await aScene(4, then);
    await makeDue(postgres, dueThen, then);
    await makeDue(postgres, dueLater, addDays(then, 1));
    await until(
      async () => (await mailsTo(dueThen)) === 4,
      60,
      () => running.words(),
    );
    await wait(3_000);
    const early = await mailsTo(dueLater);
    const again = (await mailsTo(scene)) - 4;
    clock.jump(2 * day);
    await until(
      async () => (await heldRuns(dueLater)).length > 0,
      30,
      () => running.words(),
    );
    const held = await heldRuns(dueLater);
    report(
      '8, clocks',
      `all two days back: 4 of 4 due then sent, ${early} early, ${again} twice; forward again: held (${held[0]?.reason}), ${await mailsTo(dueLater)} mails`,
    );
    expect({ then, early, again, reasons: held.map(({ reason }) => reason) }).toEqual({
      then: addDays(today, -2),
      early: 0,
      again: 0,
      reasons: ['dateJumped'],
    });
    expect(await duplicateRows(postgres)).toBe(0);
  }, 150_000);
});

/** Gives each contract an end of which a notice falls on the eve, on the day itself, or up to two days later. */
async function writeDeadlinesAround(
  postgres: PostgresProcess,
  scene: Awaited<ReturnType<typeof aNoticeScene>>,
  eve: CalendarDate,
): Promise<OracleDeadline[]> {
  const inForceOn = addDays(eve, -10);
  const days = [0, 1, 2, 3].map((ahead) => addDays(eve, ahead));
  const ends = Array.from({ length: 230 }, (_, ahead) => addDays(eve, ahead)).filter((dueOn) =>
    obligationsOf({ kind: 'contract-end', dueOn, inForceOn }, defaultPolicy).some((one) => days.includes(one.dueOn)),
  );
  if (ends.length > scene.contracts.length) throw new Error(`${ends.length} contracts are needed`);
  const deadlines = ends.flatMap((dueOn, index): OracleDeadline[] => {
    const contract = scene.contracts[index];
    if (contract === undefined) return [];
    const people = { provider_administrator: contract.personId, contract_manager: scene.managerId };
    return [{ kind: 'contract-end', dueOn, inForceOn, subjectId: contract.id, people }];
  });
  await postgres.asOwner(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
     select c.region_id, c.organisation_id, c.procedure_id, 'contract', c.id, 'contract-end', d.due_on, $3, true, $3
     from unnest($1::uuid[], $2::date[]) as d(id, due_on) join contract c on c.id = d.id`,
    [deadlines.map(({ subjectId }) => subjectId), deadlines.map(({ dueOn }) => dueOn), inForceOn],
  );
  return deadlines;
}
