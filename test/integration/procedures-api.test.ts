import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureDetailAnswer, ProcedurePageAnswer } from '@openhuis/procedures';
import fc from 'fast-check';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string; details?: object }[];
}
interface State {
  id: string;
  status: string;
  version: number;
  currentVersion: number | null;
}
const reason = 'Vastgesteld door de colleges';

describe('procedures over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  const tokens: Record<'manager' | 'auditor' | 'stranger', string> = { manager: '', auditor: '', stranger: '' };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    const elsewhere = await aRegion(database, { '0355': 'Zeist' });
    const auditor = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'auditor' }] });
    for (const [name, actor] of Object.entries({ manager: region.manager, auditor, stranger: elsewhere.manager })) {
      tokens[name as keyof typeof tokens] = await aTokenOf(database, actor.scope.personId ?? '');
    }
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const create = (token: string, definition: unknown, more: object = {}) =>
    api.call<State & Problem>(token, 'POST', '/v1/procedures', { regionId: region.id, definition, ...more });
  const count = async () => (await database.asOwner('select from procedure')).length;

  it('takes a procedure from draft to publication, pause, resumption and closure', async () => {
    const created = await create(tokens.manager, sampleDefinition({ slug: 'life' }));
    expect(created).toMatchObject({ status: 201, body: { status: 'draft', version: 1, currentVersion: null } });
    const path = `/v1/procedures/${created.body.id}`;
    expect((await api.call(undefined, 'GET', path)).status).toBe(404);
    let version = 1;
    for (const [step, status] of [
      ['publications', 'published'],
      ['pauses', 'paused'],
      ['resumptions', 'published'],
      ['closures', 'closed'],
    ] as const) {
      const answer = await api.call<State>(tokens.manager, 'POST', `${path}/${step}`, { version, reason });
      expect(answer).toMatchObject({ status: 201, body: { status, currentVersion: 1 } });
      version = answer.body.version;
    }
    const seen = await api.call<ProcedureDetailAnswer>(undefined, 'GET', path);
    expect(seen.body.definition).toEqual(sampleDefinition({ slug: 'life' }));
    expect(seen.body.products[0]?.tariffs[0]).toMatchObject({ amount: '68.40', endsOn: '2026-12-31' });
    const versions = await api.call<{ number: number }[]>(undefined, 'GET', `${path}/versions`);
    expect(versions.body.map(({ number }) => number)).toEqual([1]);
    const stale = await api.call<Problem>(tokens.manager, 'POST', `${path}/closures`, { version: 1, reason });
    expect(stale.status).toBe(409);
  });

  it('names every malformed field at once and stores nothing', async () => {
    const before = await count();
    const definition = sampleDefinition({ slug: 'malformed' });
    Object.assign(definition, { ranking: 'price' });
    Object.assign(definition.products[0] ?? {}, { unit: 4, maximumContractors: 10 });
    Object.assign(definition.term, { startsOn: '1 januari 2026', endsOn: '2030-02-30' });
    Object.assign(definition.entry, { closesAt: null });
    const answer = await create(tokens.manager, definition);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ code, path }) => `${code} ${path ?? ''}`).toSorted()).toEqual([
      'invalid-date definition/term/endsOn',
      'invalid-date definition/term/startsOn',
      'invalid-input definition/entry/closesAt',
      'invalid-input definition/products/0/unit',
      'unknown-field definition/products/0/maximumContractors',
      'unknown-field definition/ranking',
    ]);
    expect(await count()).toBe(before);
  });

  it('names every inconsistent field at once: an overlapping tariff, a companion that is not in the catalogue', async () => {
    const definition = sampleDefinition({ slug: 'inconsistent' });
    Object.assign(definition.products[0]?.tariffs[1] ?? {}, { startsOn: '2026-12-31' });
    Object.assign(definition.bundleRules[0] ?? {}, { requires: 'BG-GEEN' });
    const answer = await create(tokens.manager, definition);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'tariff-overlap definition/products/0/tariffs/1',
      'unknown-product definition/bundleRules/0/requires',
    ]);
  });

  it('lets only those edit whose role and region allow it', async () => {
    const definition = sampleDefinition({ slug: 'roles' });
    expect((await api.call(undefined, 'POST', '/v1/procedures', { regionId: region.id, definition })).status).toBe(401);
    expect((await create(tokens.auditor, definition)).status).toBe(403);
    expect((await create(tokens.stranger, definition)).status).toBe(403);
    const created = await create(tokens.manager, definition);
    const path = `/v1/procedures/${created.body.id}/draft`;
    const edit = (token: string) => api.call(token, 'PUT', path, { version: 1, definition });
    expect((await edit(tokens.stranger)).status).toBe(404);
    expect((await edit(tokens.auditor)).status).toBe(403);
    expect((await edit(tokens.manager)).status).toBe(200);
  });

  it('lists by region, product and phase', async () => {
    const own = await aRegion(database, { '0310': 'De Bilt' });
    const token = await aTokenOf(database, own.manager.scope.personId ?? '');
    const publish = async (slug: string, entry: object): Promise<string> => {
      const definition = sampleDefinition({ slug, municipalities: ['0310'], entry: entry as never });
      const { body } = await api.call<State>(token, 'POST', '/v1/procedures', { regionId: own.id, definition });
      await api.call(token, 'POST', `/v1/procedures/${body.id}/publications`, { version: body.version, reason });
      return body.id;
    };
    const open = await publish('open', { mode: 'continuous', opensAt: '2025-09-01T09:00' });
    const coming = await publish('coming', { mode: 'continuous', opensAt: '2027-09-01T09:00' });
    const past = await publish('past', {
      mode: 'single',
      opensAt: '2025-09-01T09:00',
      closesAt: '2025-10-01T17:00',
    });
    const definition = sampleDefinition({ slug: 'draft', municipalities: ['0310'] });
    await api.call(token, 'POST', '/v1/procedures', { regionId: own.id, definition });
    const found = async (query: string, as?: string) => {
      const path = `/v1/procedures?regionId=${own.id}${query}`;
      const { body } = await api.call<ProcedurePageAnswer>(as, 'GET', path);
      return body.items.map(({ id }) => id);
    };
    for (const as of [undefined, token]) {
      expect(await found('&phase=open', as)).toEqual([open]);
      expect(await found('&phase=coming', as)).toEqual([coming]);
      expect(await found('&phase=closed', as)).toEqual([past]);
    }
    expect((await found('')).toSorted()).toEqual([open, coming, past].toSorted());
    expect(await found('&product=BG-BASIS&phase=open')).toEqual([open]);
    expect(await found('&product=BG-GEEN')).toEqual([]);
  });

  it('lists pages to anyone and refuses a filter it does not know', async () => {
    const listed = await api.call<ProcedurePageAnswer>(undefined, 'GET', '/v1/procedures?municipality=0262&limit=1');
    expect(listed.status).toBe(200);
    expect(listed.body.items).toHaveLength(1);
    for (const query of ['limit=201', 'limit=x', 'open=maybe', 'cursor=1', 'sort=price', 'municipality=262']) {
      expect((await api.call(undefined, 'GET', `/v1/procedures?${query}`)).status).toBe(400);
    }
  });

  it('answers whatever is sent as a definition with 400, never 500', async () => {
    const sample = sampleDefinition({ slug: 'fuzz' });
    const fields = Object.keys(sample) as (keyof typeof sample)[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
        const answer = await create(tokens.manager, { ...sample, [field]: value });
        expect([201, 400, 409]).toContain(answer.status);
      }),
      { numRuns: 120 },
    );
  });
});
