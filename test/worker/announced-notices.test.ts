import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RoundSender, Rounds } from '@openhuis/contracts';
import { NoticePlanner } from '@openhuis/notices';
import { announceDeadlines, systemScope } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { aContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, clockOf, type NoticeScene, writeContractDeadlines } from '../support/notice-scene.js';

const today = '2030-03-01';
const MANY = 200;

describe('what a command for many tells the volume breaker beforehand', () => {
  let database: TestDatabase;
  let scene: NoticeScene;
  let scenes = 0;
  const planner = () =>
    new NoticePlanner(
      database.worker,
      {},
      clockOf(() => today),
    );
  const runs = (regionId: number) =>
    database.asOwner<{ due: number; announced: number; held: boolean }>(
      `select due, announced, held from notice_run where region_id = $1 order by id`,
      [regionId],
    );
  /** Two notices for each contract, of a command that may have said how many. */
  const flood = async (announced: number | null) => {
    const commandId = randomUUID();
    if (announced !== null) {
      await database.worker.command(systemScope(scene.regionId), (manager) =>
        announceDeadlines(manager, {
          commandId,
          regionId: scene.regionId,
          kind: 'contract-withdrawn',
          subjects: announced,
        }),
      );
    }
    await writeContractDeadlines(database, scene, { kind: 'contract-withdrawn', dueOn: today, inForceOn: today });
    await database.asOwner(
      `update deadline set bulk_command_id = $2 where region_id = $1 and kind = 'contract-withdrawn'`,
      [scene.regionId, commandId],
    );
  };

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    scenes += 1;
    scene = await aNoticeScene(database, `stroom-${scenes}`, MANY);
  });

  it('lets through as many as were announced, and counts them', async () => {
    await flood(MANY);
    expect(await planner().plan(scene.regionId, onDay(today))).toMatchObject({ held: null, due: MANY * 2 });
    expect(await runs(scene.regionId)).toEqual([{ due: MANY * 2, announced: MANY * 2, held: false }]);
  });

  it('holds a flood that nobody announced, though it says whose it is', async () => {
    await flood(null);
    expect(await planner().plan(scene.regionId, onDay(today))).toMatchObject({ held: 'volume', due: 0 });
    expect(await runs(scene.regionId)).toEqual([{ due: MANY * 2, announced: 0, held: true }]);
  });

  it('holds all of a command that does more than it said', async () => {
    await flood(MANY - 1);
    expect(await planner().plan(scene.regionId, onDay(today))).toMatchObject({ held: 'volume', due: 0 });
  });

  it('does not let a command say a little more each time', async () => {
    await flood(MANY);
    await planner().plan(scene.regionId, onDay(today));
    const [first] = await database.asOwner<{ id: string; command: string }>(
      `select id, bulk_command_id as command from deadline where region_id = $1 limit 1`,
      [scene.regionId],
    );
    await database.worker.command(systemScope(scene.regionId), (manager) =>
      announceDeadlines(manager, {
        commandId: first?.command ?? '',
        regionId: scene.regionId,
        kind: 'contract-withdrawn',
        subjects: 10 * MANY,
      }),
    );
    expect(
      await database.asOwner(`select subjects from deadline_announcement where command_id = $1`, [first?.command]),
    ).toEqual([{ subjects: MANY }]);
  });

  it(`lets a round of ${MANY} extensions go out, job after job`, async () => {
    const region = await aRegion(database, { '0700': 'Gemeente' });
    const procedure = await aProcedure(database, region, { municipalities: ['0700'] });
    const lines = [aLine(procedure, 'BG-BASIS', '0700')];
    for (let number = 0; number < MANY; number += 1) {
      await aContract(database, region, procedure, { signed: true, lines });
    }
    // Everything that came before was told long ago.
    await database.asOwner(`update deadline set next_notice_on = null where region_id = $1`, [region.id]);
    const procedures = new Procedures(database.app);
    const rounds = new Rounds(database.app, procedures);
    const moment = onDay(today);
    const made = await rounds.create(region.manager, moment, procedure.id);
    const plan = { choice: {}, reason: 'De inwoners blijven deze hulp nodig hebben', answerDueOn: null };
    const edited = await rounds.edit(region.manager, moment, made.id, { ...plan, version: made.version });
    const submitted = await rounds.submit(region.manager, moment, made.id, edited.version);
    expect(submitted).toMatchObject({ offers: MANY, skipped: 0 });
    await rounds.approve(region.approver, moment, made.id, submitted.version);
    const sender = new RoundSender(database.worker, new Procedures(database.worker));
    let due = 0;
    for (let finished = false; !finished;) {
      ({ finished } = await sender.send(region.id, made.id, moment));
      const planned = await planner().plan(region.id, moment);
      expect(planned.held).toBeNull();
      due += planned.due;
    }
    expect(due).toBe(MANY * 2);
    expect((await runs(region.id)).map(({ announced }) => announced)).toEqual([100, 100, 100, 100]);
  }, 240_000);
});
