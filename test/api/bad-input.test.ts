import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  status: number;
  errors: { code: string; path?: string; details?: Record<string, unknown> }[];
}
interface State {
  id: string;
  version: number;
}
const TABLES = [
  'enrolment',
  'enrolment_line',
  'enrolment_answer',
  'procedure',
  'procedure_version',
  'contract',
  'audit_entry',
];

/** Whatever is sent: a problem that names every fault, and a database that stays as it was. */
describe('bad input', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let provider: TestOrganisation;
  let stranger: TestOrganisation;
  let draft: State;
  const tokens = { provider: '', manager: '' };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    provider = await anOrganisation(database);
    stranger = await anOrganisation(database);
    tokens.provider = await aTokenOf(database, provider.signatory.scope.personId ?? '');
    tokens.manager = await aTokenOf(database, region.manager.scope.personId ?? '');
    const procedure = await aProcedure(database, region);
    const body = { procedureId: procedure.id, organisationId: provider.id };
    draft = (await api.call<State>(tokens.provider, 'POST', '/v1/enrolments', body)).body;
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const stored = async () => {
    const counts = TABLES.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ');
    return await database.asOwner(`select ${counts}, (select sum(version) from enrolment) as versions`);
  };
  const faults = (answer: Answer<Problem>) =>
    answer.body.errors.map(({ code, path }) => `${code} ${path ?? ''}`.trim());

  /** Sends it, and holds what was stored before against what is stored after. */
  async function refused(
    as: 'provider' | 'manager',
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Problem>> {
    const before = await stored();
    const answer = await api.call<Problem>(tokens[as], method, path, body, headers);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['api-version']).toBe('1.0.0');
    expect(answer.body.status).toBe(answer.status);
    expect(await stored()).toEqual(before);
    return answer;
  }
  const lines = (sent: unknown) =>
    refused('provider', 'PUT', `/v1/enrolments/${draft.id}/lines`, { version: draft.version, lines: sent });
  const answers = (sent: unknown) =>
    refused('provider', 'PUT', `/v1/enrolments/${draft.id}/answers`, { version: draft.version, answers: sent });
  const definition = (change: (definition: ReturnType<typeof sampleDefinition>) => unknown) => {
    const changed = sampleDefinition({ slug: 'bad-input' });
    change(changed);
    return refused('manager', 'POST', '/v1/procedures', { regionId: region.id, definition: changed });
  };

  it('names an unknown field wherever it stands', async () => {
    const answer = await lines([{ productCode: 'BG-BASIS', municipality: '0262', price: 1, rank: 2 }]);
    expect([answer.status, faults(answer)]).toEqual([
      400,
      ['unknown-field lines/0/price', 'unknown-field lines/0/rank'],
    ]);
  });

  it('names each product and municipality that the procedure does not have', async () => {
    const answer = await lines([
      { productCode: 'NIET-DAAR', municipality: '0262' },
      { productCode: 'BG-BASIS', municipality: '0355' },
    ]);
    expect(faults(answer)).toEqual([
      'unknown-product lines/0/productCode',
      'unknown-municipality lines/1/municipality',
    ]);
  });

  it('does not take a product of another procedure by its id', async () => {
    const other = await aProcedure(database, region);
    const answer = await lines([{ productId: other.productIds.get('BG-BASIS'), municipality: '0262' }]);
    expect([answer.status, faults(answer)]).toEqual([400, ['unknown-product lines/0/productId']]);
  });

  it('does not take the evidence of another organisation, nor start an enrolment for it', async () => {
    const evidenceId = await aDocument(database, stranger.id);
    const answer = await answers([{ conditionCode: 'UEA', evidenceId }]);
    expect([answer.status, faults(answer)]).toEqual([400, ['invalid-input answers/0/evidenceId']]);
    const procedure = await aProcedure(database, region);
    const started = await refused('provider', 'POST', '/v1/enrolments', {
      procedureId: procedure.id,
      organisationId: stranger.id,
    });
    expect(started.status).toBe(404);
  });

  it('does not take a date that does not exist, in a body or in a query', async () => {
    const answer = await definition(({ term, products }) => {
      term.endsOn = '2027-02-29';
      Object.assign(products[0]?.tariffs[0] ?? {}, { endsOn: '2026-13-01' });
    });
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual([
      'invalid-date definition/products/0/tariffs/0/endsOn',
      'invalid-date definition/term/endsOn',
    ]);
    const query = await api.call<Problem>(tokens.manager, 'GET', '/v1/contracts?endsUntil=2027-02-29');
    expect([query.status, faults(query)]).toEqual([400, ['invalid-date endsUntil']]);
  });

  it('names tariffs that overlap', async () => {
    const answer = await definition(({ products }) => {
      Object.assign(products[0]?.tariffs[0] ?? {}, { endsOn: '2027-03-31' });
    });
    expect([answer.status, faults(answer)]).toEqual([400, ['tariff-overlap definition/products/0/tariffs/1']]);
  });

  it('answers a stale version with both versions', async () => {
    const answer = await refused('provider', 'PUT', `/v1/enrolments/${draft.id}/lines`, { version: 7, lines: [] });
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([{ code: 'stale-version', details: { yours: 7, current: draft.version } }]);
  });

  it('does not form a second contract beside an open one', async () => {
    const procedure = await aProcedure(database, region);
    const organisation = await anOrganisation(database, region);
    await aContract(database, region, procedure, { organisation });
    const token = await aTokenOf(database, organisation.signatory.scope.personId ?? '');
    const started = await api.call<State>(token, 'POST', '/v1/enrolments', {
      procedureId: procedure.id,
      organisationId: organisation.id,
    });
    const path = `/v1/enrolments/${started.body.id}`;
    const chosen = await api.call<State>(token, 'PUT', `${path}/lines`, {
      version: 1,
      lines: [{ productCode: 'BG-BASIS', municipality: '0262' }],
    });
    const before = await stored();
    const submitted = await api.call<Problem>(token, 'POST', `${path}/submissions`, { version: chosen.body.version });
    expect(submitted.status).toBe(409);
    expect(submitted.body.errors.map(({ code }) => code)).toContain('contract-exists');
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a list within a list', [[]], 'invalid-input lines/0'],
    ['nothing in a list', [null], 'invalid-input lines/0'],
    ['a number in a list', [1], 'invalid-input lines/0'],
    ['a list that is endless', Array(100_000).fill(1), 'invalid-input lines'],
  ])('does not take %s', async (_name, sent, fault) => {
    const answer = await lines(sent);
    expect([answer.status, faults(answer)]).toEqual([400, [fault]]);
  });

  it.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `{"version":1,"lines":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
    ['objects under a key', `{"version":1,"lines":[],"x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
  ])('does not follow %s into the depth', async (_name, body) => {
    const path = `/v1/enrolments/${draft.id}/lines`;
    expect((await refused('provider', 'PUT', path, body)).status).toBe(400);
    expect((await refused('provider', 'POST', '/v1/api-tokens', body, { 'idempotency-key': 'deep' })).status).toBe(400);
  });

  it.each([
    ['a NUL', 'a\0b'],
    ['half a character', 'a\ud800b'],
  ])('names a text with %s beside the other faults', async (_name, text) => {
    const answer = await answers([{ conditionCode: text, answer: 1 }]);
    expect(answer.status).toBe(400);
    expect(faults(answer).toSorted()).toEqual([
      'invalid-input answers/0/conditionCode',
      'unknown-field answers/0/answer',
    ]);
    expect((await answers([{ conditionCode: text }])).status).toBe(400);
  });

  it.each([
    ['text/plain', '{"version":1,"lines":[]}'],
    ['application/x-www-form-urlencoded', 'version=1'],
    ['application/xml', '<lines/>'],
  ])('takes no %s', async (contentType, body) => {
    const path = `/v1/enrolments/${draft.id}/lines`;
    const answer = await refused('provider', 'PUT', path, body, { 'content-type': contentType });
    expect([answer.status, answer.body.code]).toEqual([415, 'content-type']);
  });

  it.each([
    'limit=1&limit=2',
    'limit=-1',
    'limit=0',
    'limit=201',
    'limit=1.5',
    'limit=',
    'cursor=abc',
    'cursor=%00',
    `cursor=${Buffer.from('9999-99-99 00000000-0000-0000-0000-000000000000').toString('base64url')}`,
    `cursor=${Buffer.from(`2030-12-31 ${'-'.repeat(36)}`).toString('base64url')}`,
    'unknown=1',
    '__proto__=1',
    'constructor=1',
    'limit[]=1',
  ])('answers a list with ?%s by a problem', async (query) => {
    for (const list of ['enrolments', 'contracts', 'procedures', 'notices', 'deadlines', 'tasks']) {
      const answer = await api.call<Problem>(tokens.manager, 'GET', `/v1/${list}?${query}`);
      expect([list, answer.status]).toEqual([list, 400]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('says which methods an address takes', async () => {
    const answer = await api.call<Problem>(tokens.manager, 'DELETE', `/v1/contracts/${draft.id}?x=1`);
    expect([answer.status, answer.body.code, answer.headers['allow']]).toEqual([
      405,
      'method-not-allowed',
      'GET, HEAD',
    ]);
    expect((await fetch(`${api.address}/v1/api-tokens`, { method: 'OPTIONS' })).headers.get('allow')).toBe(
      'GET, HEAD, POST',
    );
    for (const path of ['/v1/contracts/', '/v1', '/', '/v1//contracts', '/v1/nothing']) {
      const nothing = await api.call<Problem>(tokens.manager, 'DELETE', path);
      expect([path, nothing.status]).toEqual([path, 404]);
    }
  });

  it.each(['/v1/contracts/%', '/v1/contracts/%ff', `/v1/contracts/${'a'.repeat(5000)}`])(
    'answers the address %p by a problem with its version',
    async (path) => {
      const answer = await api.call<Problem>(tokens.manager, 'GET', path);
      expect(answer.status).toBe(400);
      expect(answer.headers).toMatchObject({
        'content-type': expect.stringContaining('application/problem+json'),
        'api-version': '1.0.0',
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['headers beyond measure', `GET /v1/health HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answers %s on the wire by a problem', async (_name, sent, status) => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(new URL(api.address).port), '127.0.0.1', () => socket.write(sent));
      socket.on('data', (data) => (text += data.toString())).on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain('api-version: 1.0.0');
    expect(answer).toContain('content-type: application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code: 'invalid-input' });
  });

  it('lets twenty simultaneous requests with one key have one effect', async () => {
    const race = await Promise.all(
      Array.from({ length: 20 }, () =>
        api.call(tokens.provider, 'POST', '/v1/api-tokens', { label: 'race', days: 1 }, { 'idempotency-key': 'race' }),
      ),
    );
    expect(race.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(new Set(race.filter(({ status }) => status === 201).map(({ body }) => body['id'])).size).toBe(1);
    expect(await database.asOwner(`select from api_token where label = 'race'`)).toHaveLength(1);
  });
});
