import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { Enrolments } from '@openhuis/enrolments';
import { Procedures } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string }[];
}
interface State {
  id: string;
  status: string;
  version: number;
}

/** What the routes of assessing take and refuse. */
describe('assessing over the api', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let manager: string;
  let procedureId: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    api.clock.setDate('2026-03-02');
    region = await aRegion(database);
    manager = await tokenOf(region.manager.scope.personId);
    procedureId = (await aProcedure(database, region)).id;
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tokenOf = (personId: string | undefined): Promise<string> => aTokenOf(database, personId ?? '');
  const found = ({ errors }: Problem): string[] => errors.map(({ code, path }) => `${code} ${path ?? ''}`.trim());

  async function aSubmitted() {
    const { id: organisationId, signatory } = await anOrganisation(database);
    const procedures = new Procedures(database.app);
    const enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    const moment = onDay('2026-03-02');
    const evidenceId = await aDocument(database, organisationId);
    const { id } = await enrolments.start(signatory, moment, procedureId, organisationId);
    await enrolments.replaceLines(signatory, moment, id, 1, [{ productCode: 'BG-BASIS', municipality: '0262' }]);
    await enrolments.answer(signatory, moment, id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const { version } = await enrolments.submit(signatory, moment, id, 3);
    return { id, version, organisationId, provider: await tokenOf(signatory.scope.personId) };
  }
  const items = [{ conditionCode: 'VISIE', lacking: 'Bevestig dit voor alle gemeenten.' }];
  const ask = (
    token: string,
    { id, version }: { id: string; version: number },
    body: object = { items },
    headers = {},
  ) =>
    api.call<State & Problem>(token, 'POST', `/v1/enrolments/${id}/supplement-requests`, { version, ...body }, headers);

  it('names every fault of a request at once', async () => {
    const enrolment = await aSubmitted();
    const shape = await ask(manager, enrolment, { items: [{ conditionCode: 7 }], extra: true });
    expect(shape.status).toBe(400);
    expect(found(shape.body)).toEqual(
      expect.arrayContaining([
        'unknown-field extra',
        'invalid-input items/0/conditionCode',
        'invalid-input items/0/lacking',
      ]),
    );
    const empty = await ask(manager, enrolment, { items: [] });
    expect([empty.status, found(empty.body)]).toEqual([400, ['invalid-input items']]);
    const rule = await ask(manager, enrolment, {
      items: [{ conditionCode: 'NIET', lacking: ' ' }, ...items, ...items],
    });
    expect([rule.status, found(rule.body)]).toEqual([
      400,
      ['unknown-condition items/0/conditionCode', 'invalid-input items/0/lacking', 'invalid-input items/2'],
    ]);
  });

  it('asks once, however often it is sent under one key', async () => {
    const enrolment = await aSubmitted();
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = [
      await ask(manager, enrolment, { items }, headers),
      await ask(manager, enrolment, { items }, headers),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(
      await database.asOwner(`select from supplement_request where enrolment_id = $1`, [enrolment.id]),
    ).toHaveLength(1);
  });

  it('goes from asked to handed in, and answers 409 to whatever does not fit the state', async () => {
    const enrolment = await aSubmitted();
    const path = `/v1/enrolments/${enrolment.id}`;
    const command = (token: string, method: 'POST' | 'PUT', name: string, version: number, body: object = {}) =>
      api.call<State & Problem>(token, method, `${path}/${name}`, { version, ...body });
    const early = await command(enrolment.provider, 'POST', 'supplements', enrolment.version);
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);
    const asked = (await ask(manager, enrolment)).body;
    expect(asked).toMatchObject({ status: 'supplementAsked' });
    const refused = [
      await ask(manager, asked),
      await command(manager, 'POST', 'assessments', asked.version, {
        assessments: [{ conditionCode: 'VISIE', outcome: 'met', reason: 'In orde.' }],
      }),
      await command(manager, 'POST', 'decision-proposals', asked.version, { outcome: 'refused', reason: 'Nee.' }),
      await command(enrolment.provider, 'PUT', 'lines', asked.version, { lines: [] }),
      await command(enrolment.provider, 'POST', 'submissions', asked.version),
    ];
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual(refused.map(() => '409 wrong-state'));
    const foreign = await command(enrolment.provider, 'PUT', 'answers', asked.version, {
      answers: [{ conditionCode: 'UEA' }],
    });
    expect([foreign.status, found(foreign.body)]).toEqual([409, ['not-asked answers/0/conditionCode']]);
    const missing = await command(enrolment.provider, 'POST', 'supplements', asked.version);
    expect([missing.status, found(missing.body)]).toEqual([409, ['answer-missing conditions/VISIE']]);
    const answered = (
      await command(enrolment.provider, 'PUT', 'answers', asked.version, {
        answers: [{ conditionCode: 'VISIE', confirmed: true }],
      })
    ).body;
    const stale = await command(enrolment.provider, 'POST', 'supplements', asked.version);
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
    const handedIn = await command(enrolment.provider, 'POST', 'supplements', answered.version);
    expect([handedIn.status, handedIn.body.status]).toEqual([201, 'submitted']);
    const editions = await api.call<{ number: number }[]>(manager, 'GET', `${path}/editions`);
    expect(editions.body).toMatchObject([
      { number: 1, answers: [{ conditionCode: 'UEA' }, { conditionCode: 'VISIE' }] },
    ]);
  });

  it('is for who assesses, and for who may submit', async () => {
    const enrolment = await aSubmitted();
    const approver = await tokenOf(region.approver.scope.personId);
    const editor = await aPerson(database, {
      organisationRoles: [{ organisationId: enrolment.organisationId, role: 'provider_editor' }],
    });
    expect((await ask(approver, enrolment)).status).toBe(403);
    const asked = (await ask(manager, enrolment)).body;
    const token = await tokenOf(editor.scope.personId);
    const prepared = await api.call<State>(token, 'PUT', `/v1/enrolments/${enrolment.id}/answers`, {
      version: asked.version,
      answers: [{ conditionCode: 'VISIE', confirmed: true }],
    });
    expect(prepared.status).toBe(200);
    const handed = await api.call(token, 'POST', `/v1/enrolments/${enrolment.id}/supplements`, {
      version: prepared.body.version,
    });
    expect(handed.status).toBe(403);
  });

  it('keeps who has an interest from judging, with a 409 that says why', async () => {
    const enrolment = await aSubmitted();
    const assessor = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'assessor' }] });
    const token = await tokenOf(assessor.scope.personId);
    const path = `/v1/regions/${region.id}/conflicts-of-interest`;
    const blank = await api.call<Problem>(token, 'POST', path, {
      organisationId: enrolment.organisationId,
      reason: ' ',
    });
    expect([blank.status, found(blank.body)]).toEqual([400, ['invalid-input reason']]);
    const declared = await api.call<{ id: string }>(token, 'POST', path, {
      organisationId: enrolment.organisationId,
      reason: 'Mijn zus werkt er.',
    });
    expect(declared.status).toBe(201);
    const judged = await ask(token, enrolment);
    expect([judged.status, judged.body.code]).toEqual([409, 'conflict-of-interest']);
    const own = await api.call<Problem>(token, 'POST', `${path}/${declared.body.id}/endings`, { reason: 'Klaar.' });
    expect([own.status, own.body.code]).toEqual([403, 'forbidden']);
    const ended = await api.call(manager, 'POST', `${path}/${declared.body.id}/endings`, {
      reason: 'Werkt er niet meer.',
    });
    expect(ended.status).toBe(200);
    expect((await ask(token, enrolment)).status).toBe(201);
  });
});
