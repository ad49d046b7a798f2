import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticePlanner } from '@openhuis/notices';
import { type Actor, RuleViolation, writeDeadlines, systemScope } from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, clockOf, type NoticeScene, onDay, writeContractDeadlines } from '../support/notice-scene.js';

describe('planning notices', () => {
  let database: TestDatabase;
  let scene: NoticeScene;
  let today = '2030-07-01';
  let scenes = 0;
  const planner = (chunk?: number): NoticePlanner =>
    new NoticePlanner(
      database.worker,
      chunk === undefined ? {} : { chunk },
      clockOf(() => today),
    );
  const planOn = async (day: string, by = planner()) => {
    today = day;
    return await by.plan(scene.regionId, onDay(day));
  };
  const notices = async () =>
    await database.asOwner<{ step: string; role: string; state: string; reason: string | null; count: number }>(
      `select step, recipient_role as role, state, lapse_reason as reason, count(*)::int as count from notice
       where region_id = $1 group by 1, 2, 3, 4 order by 1, 2`,
      [scene.regionId],
    );
  const deliveries = async () =>
    await database.asOwner<{ step: string; persons: number; rows: number }>(
      `select n.step, count(distinct d.person_id)::int as persons, count(*)::int as rows from delivery d join notice n on n.id = d.notice_id
       where d.region_id = $1 group by 1 order by 1`,
      [scene.regionId],
    );
  const expectOn = (day: string, expected: number, computedOn = '2030-06-01') =>
    database.asOwner(
      `insert into notice_forecast (region_id, on_date, expected, computed_on) values ($1, $2, $3, $4)`,
      [scene.regionId, day, expected, computedOn],
    );

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    scenes += 1;
    scene = await aNoticeScene(database, `regio-${scenes}`, 7);
  });

  it('tells people and no applications: where only an application holds the role, that is nobody', async () => {
    await database.asOwner(
      `with account as (insert into person (name, kind) values ('Data warehouse', 'application') returning id),
         held as (insert into region_role (person_id, region_id, role, since_on) select id, $1, 'contract_manager', '2020-01-01' from account)
       insert into application (person_id, region_id, name, role, permissions, secret_hash, made_by, expires_at)
       select id, $1, 'Data warehouse', 'contract_manager', '{contract.read}', '\\x00', $2, '2040-01-01' from account`,
      [scene.regionId, scene.managerId],
    );
    const kind = { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: '2030-07-01' } as const;
    await writeContractDeadlines(database, scene, kind);
    expect(await planOn('2030-07-01')).toMatchObject({ due: 14, deliveries: 14 });
    const told = await database.asOwner<{ name: string }>(
      `select p.name from delivery d join person p on p.id = d.person_id where d.region_id = $1 and p.kind = 'application'`,
      [scene.regionId],
    );
    expect(told).toEqual([]);
    await database.asOwner(`update region_role set ended_on = '2030-07-01' where person_id = $1`, [scene.managerId]);
    expect(await planOn('2030-10-01')).toMatchObject({ due: 14, deliveries: 7 });
    const tasks = await database.asOwner<{ kind: string; role: string }>(
      `select distinct kind, detail ->> 'role' as role from task where region_id = $1`,
      [scene.regionId],
    );
    expect(tasks).toEqual([{ kind: 'notice-without-recipient', role: 'contract_manager' }]);
  });

  it('tells everybody who holds a role, once, on the day itself', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    expect(await planOn('2030-06-30')).toMatchObject({ runId: null, due: 0 });
    expect(await planOn('2030-07-01', planner(3))).toMatchObject({ held: null, due: 14, deliveries: 14, lapsed: 0 });
    expect(await planOn('2030-07-01')).toMatchObject({ runId: null, due: 0 });
    expect(await notices()).toEqual([
      { step: 'contract-end-6-months', role: 'contract_manager', state: 'due', reason: null, count: 7 },
      { step: 'contract-end-6-months', role: 'provider_administrator', state: 'due', reason: null, count: 7 },
    ]);
    expect(await deliveries()).toEqual([{ step: 'contract-end-6-months', persons: 8, rows: 14 }]);
    expect(await planOn('2030-10-01')).toMatchObject({ due: 14 });
    expect(await planOn('2030-12-01')).toMatchObject({ due: 14 });
    const left = await database.asOwner(`select from deadline where region_id = $1 and next_notice_on is not null`, [
      scene.regionId,
    ]);
    expect(left).toHaveLength(0);
  });

  it('tells a person with two of the roles once, in the first of them', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'extension-answer',
      dueOn: '2030-06-30',
      inForceOn: '2030-05-01',
    });
    expect(await planOn('2030-05-01')).toMatchObject({ due: 14, deliveries: 7 });
    const roles = await database.asOwner(
      `select distinct n.recipient_role as role from delivery d join notice n on n.id = d.notice_id where d.region_id = $1`,
      [scene.regionId],
    );
    expect(roles).toEqual([{ role: 'provider_signatory' }]);
    expect(await database.asOwner(`select from task where region_id = $1`, [scene.regionId])).toHaveLength(0);
  });

  it('records what was due before the contract was in force, and what was overtaken during downtime', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-08-15',
    });
    expect(await planOn('2030-12-02')).toMatchObject({ due: 14, lapsed: 28, deliveries: 14 });
    expect((await notices()).filter(({ role }) => role === 'contract_manager')).toEqual([
      { step: 'contract-end-1-month', role: 'contract_manager', state: 'due', reason: null, count: 7 },
      { step: 'contract-end-3-months', role: 'contract_manager', state: 'lapsed', reason: 'overtaken', count: 7 },
      { step: 'contract-end-6-months', role: 'contract_manager', state: 'lapsed', reason: 'beforeInForce', count: 7 },
    ]);
  });

  it('makes one notice of each obligation when many planners run at once', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    today = '2030-07-01';
    const results = await Promise.all(
      Array.from({ length: 6 }, () => planner(2).plan(scene.regionId, onDay('2030-07-01'))),
    );
    expect(results.reduce((sum, { due }) => sum + due, 0)).toBe(14);
    expect(await deliveries()).toEqual([{ step: 'contract-end-6-months', persons: 8, rows: 14 }]);
  });

  it('plans anew for the new date after an extension, and what it planned before stays as it was', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    await planOn('2030-07-01');
    const [contract] = scene.contracts;
    if (contract === undefined) throw new Error('no contract');
    await database.worker.command(systemScope(scene.regionId), (manager) =>
      writeDeadlines(
        manager,
        {
          kind: 'contract',
          id: contract.id,
          regionId: scene.regionId,
          organisationId: contract.organisationId,
          procedureId: scene.procedureId,
        },
        ['contract-end'],
        [{ kind: 'contract-end', dueOn: '2032-12-31', inForceOn: '2032-07-01', announced: true }],
      ),
    );
    expect(await planOn('2030-10-01')).toMatchObject({ due: 12 });
    expect(await planOn('2032-07-01')).toMatchObject({ due: 2 });
    const keys = await database.asOwner(
      `select due_key as key, step, count(*)::int as count from notice where subject_id = $1 group by 1, 2 order by 1, 2`,
      [contract.id],
    );
    expect(keys).toEqual([
      { key: '2030-12-31', step: 'contract-end-6-months', count: 2 },
      { key: '2032-12-31', step: 'contract-end-6-months', count: 2 },
    ]);
  });

  it('tells nobody again when a deadline comes back with the date it had', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    await planOn('2030-07-01');
    await database.asOwner(`update deadline set superseded_at = now(), next_notice_on = null where region_id = $1`, [
      scene.regionId,
    ]);
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    expect(await planOn('2030-07-02')).toMatchObject({ due: 0, deliveries: 0 });
    expect(await planOn('2030-10-01')).toMatchObject({ due: 14 });
  });

  it('asks a person of the region when nobody holds the role', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    const [first] = scene.contracts;
    await database.asOwner(`update organisation_role set ended_on = '2030-06-30' where person_id = $1`, [
      first?.personId,
    ]);
    expect(await planOn('2030-07-01')).toMatchObject({ due: 14, deliveries: 13 });
    expect(
      await database.asOwner(
        `select kind, subject_id as "subjectId", detail->>'role' as role from task where region_id = $1`,
        [scene.regionId],
      ),
    ).toEqual([{ kind: 'notice-without-recipient', subjectId: first?.organisationId, role: 'provider_administrator' }]);
  });

  it('tells a municipal manager of what lies in the own municipality alone; a municipality without one is missed by nobody', async () => {
    const [here] = scene.contracts;
    await writeContractDeadlines(database, scene, {
      kind: 'end-recorded',
      dueOn: '2030-07-01',
      inForceOn: '2030-07-01',
    });
    await database.asOwner(
      `insert into region_municipality (region_id, code, name, validity)
       values ($1, '0262', 'Lochem', '[2020-01-01,)'), ($1, '0301', 'Zutphen', '[2020-01-01,)')`,
      [scene.regionId],
    );
    await database.asOwner(
      `insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
       select id, region_id, organisation_id, case when id = $2 then '0262' else '0301' end, ends_on
       from contract where region_id = $1`,
      [scene.regionId, here?.id],
    );
    await database.asOwner(
      `with person as (insert into person (name, email) values ('Medewerker van Lochem', 'medewerker@lochem.example') returning id)
       insert into region_role (person_id, region_id, role, since_on, municipality_codes)
       select id, $1, 'municipal_manager', '2020-01-01', '{0262}' from person`,
      [scene.regionId],
    );
    await planOn('2030-07-01');
    expect(
      await database.asOwner(
        `select n.subject_id as "contractId" from delivery d join notice n on n.id = d.notice_id
         where d.region_id = $1 and n.recipient_role = 'municipal_manager'`,
        [scene.regionId],
      ),
    ).toEqual([{ contractId: here?.id }]);
    expect(await database.asOwner(`select from task where region_id = $1`, [scene.regionId])).toEqual([]);
  });

  it('does not let the senseless policy of one procedure keep back the notices of another', async () => {
    await database.asOwner(
      `update procedure set notice_policy = '[{"step": "x", "deadline": "contract-end"}]' where id = $1`,
      [scene.procedureId],
    );
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2030-07-01',
    });
    const [other] = await database.asOwner<{ id: string }>(
      `insert into procedure (region_id, slug, status, draft, notice_policy) values ($1, 'ander', 'published', '{}', '[]') returning id`,
      [scene.regionId],
    );
    await database.asOwner(
      `insert into deadline (region_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
       values ($1, $2, 'procedure', $2, 'extension-decision', '2031-06-30', '2026-01-01', true, '2030-06-30')`,
      [scene.regionId, other?.id],
    );
    expect(await planOn('2030-07-01')).toMatchObject({ due: 1 });
    expect(
      await database.asOwner(`select kind, subject_id as id from task where region_id = $1`, [scene.regionId]),
    ).toEqual([{ kind: 'notice-policy-invalid', id: scene.procedureId }]);
  });

  describe('the volume breaker', () => {
    const many = async () => {
      scenes += 1;
      scene = await aNoticeScene(database, `regio-${scenes}`, 40);
      await writeContractDeadlines(database, scene, {
        kind: 'contract-end',
        dueOn: '2030-12-31',
        inForceOn: '2030-07-01',
      });
    };
    const person = (): Actor => ({
      scope: {
        kind: 'person',
        personId: scene.managerId,
        regionIds: [scene.regionId],
        organisationIds: [],
        municipalityCodes: [],
      },
      person: { id: scene.managerId, name: 'Manager', language: 'nl' },
    });

    it('holds a run that nobody expected, until a person releases it', async () => {
      await many();
      const held = await planOn('2030-07-01');
      expect(held).toMatchObject({ held: 'volume', due: 0 });
      expect(await planOn('2030-07-01')).toMatchObject({ held: 'volume', runId: held.runId });
      expect(await notices()).toEqual([]);
      expect(
        await database.asOwner(
          `select kind, detail->>'due' as due from task where region_id = $1 and done_at is null`,
          [scene.regionId],
        ),
      ).toEqual([{ kind: 'notices-held', due: '80' }]);
      const actor = person();
      const release = new NoticePlanner(database.app);
      await release.release(actor, onDay('2030-07-01'), held.runId ?? '', 'Verwacht');
      await expect(release.release(actor, onDay('2030-07-01'), held.runId ?? '', 'Verwacht')).rejects.toThrow(
        RuleViolation,
      );
      expect(await database.asOwner(`select job from outbox where region_id = $1`, [scene.regionId])).toEqual([
        { job: 'notices.plan' },
      ]);
      expect(await planOn('2030-07-01')).toMatchObject({ held: null, due: 80 });
      expect(
        await database.asOwner(`select from task where region_id = $1 and done_at is null`, [scene.regionId]),
      ).toHaveLength(0);
    });

    it('lets through what was expected beforehand', async () => {
      await many();
      await expectOn('2030-07-01', 80);
      expect(await planOn('2030-07-01')).toMatchObject({ held: null, due: 80 });
    });

    it('adds up what was expected on the days since the last run', async () => {
      await many();
      await writeContractDeadlines(database, scene, {
        kind: 'signature',
        dueOn: '2030-06-30',
        inForceOn: '2030-06-29',
      });
      await expectOn('2030-06-29', 80);
      await expectOn('2030-07-01', 80);
      expect(await planOn('2030-06-29')).toMatchObject({ held: null });
      expect(await planOn('2030-07-02')).toMatchObject({ held: null, due: 80 });
    });

    it('goes by the forecast of an earlier day, not by one made when the harm was done', async () => {
      await many();
      await expectOn('2030-07-01', 0, '2030-06-30');
      await expectOn('2030-07-01', 80, '2030-07-01');
      expect(await planOn('2030-07-01')).toMatchObject({ held: 'volume' });
    });

    it('releases no more than the held run would have sent', async () => {
      await many();
      const held = await planOn('2030-07-01');
      await new NoticePlanner(database.app).release(person(), onDay('2030-07-01'), held.runId ?? '', 'Verwacht');
      await writeContractDeadlines(database, scene, {
        kind: 'signature',
        dueOn: '2030-07-20',
        inForceOn: '2030-07-01',
      });
      expect(await planOn('2030-07-01')).toMatchObject({ held: 'volume', due: 0 });
    });

    it('holds when the date jumps while the process runs', async () => {
      await writeContractDeadlines(database, scene, {
        kind: 'contract-end',
        dueOn: '2030-12-31',
        inForceOn: '2030-07-01',
      });
      const process = planner();
      await planOn('2030-06-28', process);
      expect(await planOn('2030-07-01', process)).toMatchObject({ held: 'dateJumped', due: 0 });
    });

    it('holds when the process and the database are days apart', async () => {
      await writeContractDeadlines(database, scene, {
        kind: 'contract-end',
        dueOn: '2030-12-31',
        inForceOn: '2030-07-01',
      });
      const process = new NoticePlanner(
        database.worker,
        { chunk: 100 },
        clockOf(() => '2030-06-20'),
      );
      expect(await process.plan(scene.regionId, onDay('2030-07-01'))).toMatchObject({ held: 'clocksDiffer' });
    });
  });
});
