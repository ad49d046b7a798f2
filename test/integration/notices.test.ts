import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  forecastTable,
  noticeJobHandlers,
  type NoticeWork,
  NoticeForecast,
  NoticePlanner,
  NoticeProofQueries,
  NoticesQueries,
  Tasks,
} from '@openhuis/notices';
import { type Actor, systemScope } from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, clockOf, type NoticeScene, onDay, writeContractDeadlines } from '../support/notice-scene.js';

const day = '2030-07-01';

describe('notices as people see them', () => {
  let database: TestDatabase;
  let ours: NoticeScene;
  let theirs: NoticeScene;
  let queries: NoticesQueries;
  let proof: NoticeProofQueries;
  let tasks: Tasks;

  const manager = (scene: NoticeScene): Actor => ({
    scope: {
      kind: 'person',
      personId: scene.managerId,
      regionIds: [scene.regionId],
      organisationIds: [],
      municipalityCodes: [],
    },
    person: { id: scene.managerId, name: 'Manager', language: 'nl' },
  });
  const provider = (scene: NoticeScene, index: number): Actor => {
    const { personId = '', organisationId = '' } = scene.contracts[index] ?? {};
    return {
      scope: { kind: 'person', personId, regionIds: [], organisationIds: [organisationId], municipalityCodes: [] },
      person: { id: personId, name: 'Aanbieder', language: 'nl' },
    };
  };
  const planned = async (slug: string): Promise<NoticeScene> => {
    const scene = await aNoticeScene(database, slug, 3);
    await writeContractDeadlines(database, scene, { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: day });
    await new NoticePlanner(
      database.worker,
      { chunk: 100 },
      clockOf(() => day),
    ).plan(scene.regionId, onDay(day));
    return scene;
  };

  beforeAll(async () => {
    database = await aDatabase();
    queries = new NoticesQueries(database.app);
    proof = new NoticeProofQueries(database.app);
    tasks = new Tasks(database.app);
    ours = await planned('onze');
    theirs = await planned('hunne');
  });
  afterAll(() => database.close());

  it('shows a manager the notices of the own region, page by page, in the order of their days', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await queries.notices(manager(ours), {
        limit: 4,
        ...(cursor !== undefined && { cursor }),
      });
      seen.push(...items.map(({ id }) => id));
      expect(items.every(({ regionId }) => regionId === ours.regionId)).toBe(true);
      if (next === null) break;
      cursor = next;
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it('filters on days, kind, state and subject', async () => {
    const count = async (query: Parameters<NoticesQueries['notices']>[1]) =>
      (await queries.notices(manager(ours), query)).items.length;
    expect(await count({ from: day, until: day })).toBe(6);
    expect(await count({ from: '2030-07-02' })).toBe(0);
    expect(await count({ kind: 'contract-end', state: 'due' })).toBe(6);
    expect(await count({ state: 'lapsed' })).toBe(0);
    expect(await count({ subjectId: ours.contracts[0]?.id ?? '' })).toBe(2);
    expect(await count({ procedureId: theirs.procedureId })).toBe(0);
    await expect(count({ cursor: 'geen' })).rejects.toThrow('invalid-input');
  });

  it('shows a provider its own notices, and of the deliveries only what went to its own people', async () => {
    const { items } = await queries.notices(provider(ours, 0), {});
    expect(items.map(({ subjectId }) => subjectId)).toEqual([ours.contracts[0]?.id, ours.contracts[0]?.id]);
    const persons = await Promise.all(
      items.map(async ({ id }) =>
        (await proof.notice(provider(ours, 0), onDay(day), id)).proof.map(({ personId }) => personId),
      ),
    );
    expect(persons.flat()).toEqual([ours.contracts[0]?.personId]);
  });

  it('shows the proof of a delivery to the region, and a foreign notice to nobody', async () => {
    const [first] = (await queries.notices(manager(ours), {})).items;
    const detail = await proof.notice(manager(ours), onDay(day), first?.id ?? '');
    expect(detail.proof).toMatchObject([{ state: 'due', attempts: [] }]);
    expect(detail.deliveries).toEqual({ waiting: 1, accepted: 0, failed: 0, lapsed: 0 });
    await expect(proof.notice(manager(theirs), onDay(day), first?.id ?? '')).rejects.toThrow('not-found');
    await expect(proof.notice(provider(ours, 1), onDay(day), first?.id ?? '')).rejects.toThrow('not-found');
  });

  it('shows the dates that stand', async () => {
    await database.asOwner(`update deadline set superseded_at = now() where subject_id = $1`, [ours.contracts[2]?.id]);
    const { items } = await queries.deadlines(manager(ours), {
      kind: 'contract-end',
      from: '2030-01-01',
      until: '2030-12-31',
    });
    expect(items.map(({ subjectId }) => subjectId).toSorted()).toEqual(
      ours.contracts
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect((await queries.deadlines(provider(ours, 1), {})).items).toHaveLength(1);
  });

  describe('tasks', () => {
    const aTask = async (scene: NoticeScene, kind: string): Promise<string> => {
      const [row] = await database.asOwner<{ id: string }>(
        `insert into task (region_id, kind, subject_kind, subject_id) values ($1, $2, 'notice', uuidv7()) returning id`,
        [scene.regionId, kind],
      );
      return row?.id ?? '';
    };

    it('are settled once, by a person of the region, with what was done', async () => {
      const id = await aTask(ours, 'notice-undeliverable');
      expect((await tasks.list(manager(ours), {})).items.map((task) => task.id)).toContain(id);
      expect((await tasks.list(manager(theirs), {})).items).toEqual([]);
      expect((await tasks.list(provider(ours, 0), {})).items).toEqual([]);
      await expect(tasks.settle(manager(theirs), onDay(day), id, 'gebeld')).rejects.toThrow('not-found');
      await tasks.settle(manager(ours), onDay(day), id, 'gebeld');
      await expect(tasks.settle(manager(ours), onDay(day), id, 'gebeld')).rejects.toThrow('wrong-state');
      expect((await tasks.list(manager(ours), { state: 'settled' })).items).toMatchObject([
        { id, detail: { note: 'gebeld' } },
      ]);
      const audit = await database.asOwner(
        `select action, person_id as person from audit_entry where subject_id = $1`,
        [id],
      );
      expect(audit).toEqual([{ action: 'task.settled', person: ours.managerId }]);
    });

    it('do not let a held run be waved away without releasing it', async () => {
      const id = await aTask(ours, 'notices-held');
      await expect(tasks.settle(manager(ours), onDay(day), id, 'weg')).rejects.toThrow('wrong-state');
    });
  });

  describe('the forecast', () => {
    let scene: NoticeScene;
    const lines = async (from: string, until: string) =>
      (await new NoticeForecast(database.app).forecast(manager(scene).scope, from, until)).map(
        ({ onDate, step, role, branch, extension, notices }) =>
          [onDate, step, role, branch, extension ?? '-', notices].join(' '),
      );

    beforeAll(async () => {
      scene = await aNoticeScene(database, 'verwachting', 3);
      await database.asOwner(
        `insert into deadline (region_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
         values ($1, $2, 'procedure', $2, 'extension-decision', '2030-06-30', '2026-01-01', true, '2026-01-01')`,
        [scene.regionId, scene.procedureId],
      );
    });

    it('says what is certain and shows both branches of an open option', async () => {
      expect(await lines('2030-06-01', '2030-12-31')).toEqual([
        '2030-06-02 extension-decision-28-days contract_manager certain - 1',
        '2030-06-23 extension-decision-7-days contract_manager certain - 1',
        '2030-07-01 contract-end-6-months contract_manager ifEnded 1 3',
        '2030-07-01 contract-end-6-months provider_administrator ifEnded 1 3',
        '2030-10-01 contract-end-3-months contract_manager ifEnded 1 3',
        '2030-10-01 contract-end-3-months provider_administrator ifEnded 1 3',
        '2030-12-01 contract-end-1-month contract_manager ifEnded 1 3',
        '2030-12-01 contract-end-1-month provider_administrator ifEnded 1 3',
      ]);
      expect(await lines('2036-12-01', '2036-12-31')).toEqual([
        '2036-12-01 contract-end-1-month contract_manager ifExtended 3 3',
        '2036-12-01 contract-end-1-month provider_administrator ifExtended 3 3',
      ]);
    });

    it('foretells exactly what the planner then makes due', async () => {
      const plannedOn: string[] = [];
      for (const today of ['2029-06-30', '2029-09-30', '2030-06-02', '2030-06-23']) {
        await new NoticePlanner(
          database.worker,
          { chunk: 100 },
          clockOf(() => today),
        ).plan(scene.regionId, onDay(today));
      }
      const rows = await database.asOwner<{ line: string }>(
        `select due_on || ' ' || step || ' ' || recipient_role || ' certain - ' || count(*) as line from notice
         where region_id = $1 and state = 'due' group by due_on, step, recipient_role order by 1`,
        [scene.regionId],
      );
      plannedOn.push(...rows.map(({ line }) => line));
      expect(plannedOn).toHaveLength(4);
      expect(plannedOn).toEqual(await lines('2026-01-01', '2030-06-30'));
    });

    it('stores what the volume breaker must expect, whichever branch it will be', async () => {
      await new NoticeForecast(database.worker).store(scene.regionId, onDay('2030-06-01'));
      const stored = await database.asOwner(
        `select on_date as day, expected from notice_forecast where region_id = $1 and expected > 0 order by 1`,
        [scene.regionId],
      );
      expect(stored).toEqual([
        { day: '2030-06-02', expected: 1 },
        { day: '2030-06-23', expected: 1 },
        { day: '2030-07-01', expected: 6 },
      ]);
    });

    it('lets the first run of a region take up what was brought in, and holds the same volume later', async () => {
      const brought = await aNoticeScene(database, 'ingevoerd', 60);
      await writeContractDeadlines(database, brought, {
        kind: 'signature',
        dueOn: '2030-06-20',
        inForceOn: '2030-06-01',
      });
      const planOn = (today: string) =>
        new NoticePlanner(
          database.worker,
          {},
          clockOf(() => today),
        ).plan(brought.regionId, onDay(today));
      await new NoticeForecast(database.worker).store(brought.regionId, onDay('2030-06-05'));
      expect(await planOn('2030-06-05')).toMatchObject({ held: null, due: 120 });
      await database.asOwner(
        `insert into deadline (region_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
         values ($1, $2, 'procedure', $2, 'extension-decision', '2032-06-30', '2030-06-07', true, '2030-06-07')`,
        [brought.regionId, brought.procedureId],
      );
      expect(await planOn('2030-06-07')).toMatchObject({ held: null, due: 0 });
      await writeContractDeadlines(database, brought, {
        kind: 'decision-taken',
        dueOn: '2030-06-06',
        inForceOn: '2030-06-06',
      });
      await new NoticeForecast(database.worker).store(brought.regionId, onDay('2030-06-08'));
      expect(await planOn('2030-06-08')).toMatchObject({ held: 'volume' });
    });

    it('is made by the first run where its own job has not come yet: a new installation sends its first mails', async () => {
      const brought = await aNoticeScene(database, 'net-ingevoerd', 60);
      await writeContractDeadlines(database, brought, {
        kind: 'signature',
        dueOn: '2030-06-20',
        inForceOn: '2030-06-01',
      });
      const told: object[] = [];
      const tools: Partial<NoticeWork> = {
        database: database.worker,
        clock: { moment: () => Promise.resolve(onDay('2030-06-05')) },
        planner: new NoticePlanner(
          database.worker,
          {},
          clockOf(() => '2030-06-05'),
        ),
        forecast: new NoticeForecast(database.worker),
        report: (event) => void told.push(event),
      };
      await noticeJobHandlers(tools as NoticeWork)['notices.plan']({ regionId: brought.regionId });
      expect(told).toMatchObject([{ event: 'notices planned', due: 120 }]);
    });

    it('shows nobody the future of another region', async () => {
      const foreign = await new NoticeForecast(database.app).forecast(
        { ...systemScope(theirs.regionId), kind: 'person' },
        '2026-01-01',
        '2036-12-31',
        scene.procedureId,
      );
      expect(foreign).toEqual([]);
    });

    it('prints as a table', () => {
      const table = forecastTable(
        [
          {
            onDate: day,
            procedureId: 'p',
            kind: 'contract-end',
            step: 'contract-end-6-months',
            role: 'contract_manager',
            branch: 'ifEnded',
            extension: 1,
            notices: 155,
          },
        ],
        new Map([['p', 'wmo-2026']]),
      );
      expect(table.split('\n')[1]).toBe(
        '2030-07-01  155      contract-end-6-months  contract_manager  if ended (option 1)  wmo-2026',
      );
    });
  });
});
