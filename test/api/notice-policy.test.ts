import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type NoticePolicyAnswer,
  NoticePlanner,
  type NoticePreviewAnswer,
  type NoticeStepAnswer,
} from '@openhuis/notices';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, clockOf, type NoticeScene, onDay, writeContractDeadlines } from '../support/notice-scene.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string; details?: Record<string, unknown> }[];
}

describe('the notice policy of a procedure', () => {
  let database: TestDatabase;
  let api: TestApi;
  let scene: NoticeScene;
  let token: string;
  let path: string;
  let scenes = 0;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    scenes += 1;
    scene = await aNoticeScene(database, `beleid-${scenes}`, 2);
    token = await aTokenOf(database, scene.managerId);
    path = `/v1/procedures/${scene.procedureId}/notice-policy`;
    api.clock.setDate('2030-07-01');
  });

  const read = async (): Promise<NoticePolicyAnswer> => {
    const { status, body } = await api.call<NoticePolicyAnswer>(token, 'GET', path);
    expect(status).toBe(200);
    return body;
  };
  /** Steps as they are sent back: the built-in words stay behind where they were not replaced. */
  const sent = ({ steps }: NoticePolicyAnswer) =>
    steps.map(({ step, deadline, when, usefulFor, recipients, text, inCalendar, hasOwnTexts, texts }) => ({
      ...{ step, deadline, usefulFor, recipients, text, inCalendar },
      when: when.anchor === null ? { moment: when.moment } : when,
      texts: hasOwnTexts ? texts : null,
    }));
  const put = (version: number, steps: unknown[]) =>
    api.call<{ version: number } & Problem>(token, 'PUT', path, { version, steps });
  const endSteps = (policy: NoticePolicyAnswer): NoticeStepAnswer[] =>
    policy.steps.filter(({ deadline }) => deadline === 'contract-end');
  const plan = (day: string) =>
    new NoticePlanner(
      database.worker,
      {},
      clockOf(() => day),
    ).plan(scene.regionId, onDay(day));
  const told = async () =>
    (
      await database.asOwner<{ told: string }>(
        `select distinct n.step || ' ' || n.due_on as told from notice n
         where n.region_id = $1 and n.state = 'due' order by 1`,
        [scene.regionId],
      )
    ).map((row) => row.told);

  it('is the built-in one until the region decides otherwise, and again when it takes its own away', async () => {
    const builtIn = await read();
    expect(builtIn).toMatchObject({ isOwn: false, version: 1, switchedOff: [] });
    expect(endSteps(builtIn)[0]).toMatchObject({
      step: 'contract-end-6-months',
      when: { moment: 'before', anchor: 'dayAfter', months: 6 },
      usefulFor: null,
      recipients: ['provider_administrator', 'contract_manager'],
      inCalendar: true,
      hasOwnTexts: false,
    });
    expect(endSteps(builtIn)[0]?.texts.nl.subject).toContain('{dueOn}');

    const steps = sent(builtIn).filter(({ step }) => step !== 'contract-end-3-months');
    expect(await put(1, steps)).toMatchObject({ status: 200, body: { version: 2 } });
    const own = await read();
    expect(own).toMatchObject({ isOwn: true, version: 2 });
    expect(sent(own)).toEqual(steps);
    expect(own.switchedOff.map(({ step }) => step)).toEqual(['contract-end-3-months']);

    expect(await put(2, [])).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await read()).toEqual(Object.assign({}, builtIn, { version: 3 }));
    const trail = await database.asOwner<{ action: string }>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [scene.procedureId],
    );
    expect(trail.map(({ action }) => action)).toEqual(Array(2).fill('procedure.noticePolicyReplaced'));
  });

  it('names every fault at its place, and stores nothing', async () => {
    const policy = await read();
    const steps = sent(policy).filter(({ deadline }) => deadline !== 'supplement');
    const last = steps.length;
    const answer = await put(1, [
      ...steps,
      {
        step: 'contract-end-6-months',
        deadline: 'contract-end',
        when: { moment: 'before', months: 61 },
        recipients: [],
        texts: {
          nl: { subject: 'Let op: {evidence}', lines: ['{dueOn'] },
          en: { subject: 'Mind: {dueOn}', lines: ['See {contract}.'] },
        },
      },
    ]);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ code, path: at }) => `${code} ${at ?? ''}`)).toEqual([
      `invalid-input steps/${last}/step`,
      `invalid-input steps/${last}/when/months`,
      `invalid-input steps/${last}/recipients`,
      `notice-fact-unknown steps/${last}/texts/nl/subject`,
      `notice-text-unreadable steps/${last}/texts/nl/lines/0`,
      'notice-step-missing steps',
    ]);
    expect(answer.body.errors.at(-1)?.details).toEqual({ deadline: 'supplement' });
    expect(await read()).toEqual(policy);
  });

  it('asks who was overtaken by a colleague to look again', async () => {
    const steps = sent(await read());
    expect((await put(1, steps)).status).toBe(200);
    const late = await put(1, []);
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect((await read()).isOwn).toBe(true);
  });

  it('is for the region of the procedure alone, and for who edits procedures', async () => {
    const auditor = await aPerson(database, { regionRoles: [{ regionId: scene.regionId, role: 'auditor' }] });
    const stranger = (await aRegion(database, {})).manager;
    const [provider] = scene.contracts;
    const change = { version: 1, steps: [] };
    for (const [personId, get, replace] of [
      [auditor.scope.personId, 200, 403],
      [stranger.scope.personId, 404, 404],
      [provider?.personId, 404, 403],
    ] as const) {
      const other = await aTokenOf(database, personId ?? '');
      expect((await api.call(other, 'GET', path)).status).toBe(get);
      expect((await api.call(other, 'PUT', path, change)).status).toBe(replace);
    }
    expect((await api.call(undefined, 'GET', path)).status).toBe(401);
  });

  it('keeps what was planned, and goes by the new steps from tomorrow: earlier ones and later ones', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2026-01-01',
    });
    await plan('2030-07-01');
    expect(await told()).toEqual(['contract-end-6-months 2030-07-01']);
    const policy = await read();
    const others = sent(policy).filter(({ deadline }) => deadline !== 'contract-end');
    const [first] = sent(policy).filter(({ deadline }) => deadline === 'contract-end');
    const moved = (step: string, when: object) => ({ ...first, text: 'contract-end', step, when });
    const changed = await put(1, [
      ...others,
      moved('contract-end-6-months', { moment: 'before', anchor: 'dueOn', months: 5 }),
      moved('contract-end-20-weeks', { moment: 'before', anchor: 'dueOn', weeks: 20 }),
      moved('contract-end-2-days', { moment: 'before', anchor: 'dueOn', days: 2 }),
    ]);
    expect(changed.status).toBe(200);
    for (const day of ['2030-07-01', '2030-07-31', '2030-08-13', '2030-10-01', '2030-12-01', '2030-12-29'])
      await plan(day);
    expect(await told()).toEqual([
      'contract-end-2-days 2030-12-29',
      'contract-end-20-weeks 2030-08-13',
      'contract-end-6-months 2030-07-01',
    ]);
  });

  it('takes up again a date that the old steps had done with', async () => {
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2026-01-01',
    });
    await plan('2030-12-01');
    const [{ ahead } = { ahead: -1 }] = await database.asOwner<{ ahead: number }>(
      `select count(next_notice_on)::int as ahead from deadline where region_id = $1`,
      [scene.regionId],
    );
    expect(ahead).toBe(0);
    api.clock.setDate('2030-12-01');
    const policy = await read();
    const last = { ...sent(policy).find(({ deadline }) => deadline === 'contract-end'), text: 'contract-end' };
    const week = { ...last, step: 'contract-end-1-week', when: { moment: 'before', weeks: 1 } };
    expect((await put(1, [...sent(policy), week])).status).toBe(200);
    await plan('2030-12-24');
    expect(await told()).toEqual(['contract-end-1-month 2030-12-01', 'contract-end-1-week 2030-12-24']);
  });

  it('reads a step as people would get it, on a day of the example', async () => {
    const [step] = sent(await read()).filter(({ deadline }) => deadline === 'contract-end');
    const previews = `/v1/procedures/${scene.procedureId}/notice-previews`;
    const texts = {
      nl: { subject: '{procedure}: einde op {dueOn}', lines: ['Neem contact op met {region}.'] },
      en: { subject: '{procedure}: end on {dueOn}', lines: ['Contact {region}.'] },
    };
    const shown = await api.call<NoticePreviewAnswer>(token, 'POST', previews, {
      step: { ...step, texts },
      dueOn: '2031-12-31',
    });
    const region = `Regio beleid-${scenes}`;
    expect(shown).toMatchObject({
      status: 200,
      body: {
        sentOn: '2031-07-01',
        texts: {
          nl: { subject: 'Wmo 2026: einde op 31 december 2031', lines: [`Neem contact op met ${region}.`] },
          en: { subject: 'Wmo 2026 (English): end on 31 December 2031', lines: [`Contact ${region}.`] },
        },
      },
    });
    const wrong = await api.call<Problem>(token, 'POST', previews, {
      step: { ...step, texts: { ...texts, nl: { subject: '{answer}', lines: ['x'] } } },
      dueOn: '2031-12-31',
    });
    expect(wrong.body.errors).toMatchObject([{ code: 'notice-fact-unknown', path: 'step/texts/nl/subject' }]);
  });
});
