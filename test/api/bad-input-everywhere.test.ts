import { globSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type ApiDescription, type DescribedOperation, describedOperations } from '../support/described-operations.js';
import { hostileBodies, hostileQueries } from '../support/hostile-input.js';
import { aSession, browse, type TestBrowser } from '../support/session.js';
import { aStoredState } from '../support/stored-state.js';

interface Problem {
  code: string;
  status: number;
  errors: { code: string; path?: string }[];
}

const LONG = process.env['OPENHUIS_FAULTS'] === 'full';
const CASES = LONG ? 10_000 : 2_000;
const SEED = Number(process.env['OPENHUIS_SEED'] ?? 20260302);
const REGION_ROLES = ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor'] as const;
const ORGANISATION_ROLES = ['provider_administrator', 'provider_editor', 'provider_signatory'] as const;

/** What is sent there is proven before it is read, and may hold fields that we do not know: outside-signings.test.ts. */
const PROVEN_FIRST = '/v1/outside-signings/webhook';

/** The search of a saved view is one value, whatever names stand in it: a fault in it is named as that of the whole. */
const asNamed = (path: string): string => (path.startsWith('search/') ? 'search' : path);

/** Every body and query that the API description knows, with faults in it, from somebody who may do everything. */
describe('bad input everywhere', () => {
  let database: TestDatabase;
  let api: TestApi;
  let personId: string;
  let browser: TestBrowser;
  let otherDoor: TestBrowser;
  let operations: DescribedOperation[];
  let columns: string[];
  let regionId: number;
  const ids: string[] = [];
  const stored = aStoredState(() => database);

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    operations = describedOperations(
      (await (await fetch(`${api.address}/v1/openapi.json`)).json()) as ApiDescription,
    ).filter(({ path }) => path !== PROVEN_FIRST);
    const region = await aRegion(database);
    regionId = region.id;
    const organisation = await anOrganisation(database, region);
    const everything = await aPerson(database, {
      regionRoles: REGION_ROLES.map((role) => ({ regionId: region.id, role })),
      organisationRoles: ORGANISATION_ROLES.map((role) => ({ organisationId: organisation.id, role })),
    });
    personId = everything.scope.personId ?? '';
    [browser, otherDoor] = await bothDoors();
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { organisation });
    const open = await aProcedure(database, region);
    const enrolment = await browse<{ id: string }>(api, browser, 'POST', '/v1/enrolments', {
      procedureId: open.id,
      organisationId: organisation.id,
    });
    const evidence = await aDocument(database, organisation.id);
    ids.push(organisation.id, procedure.id, open.id, contract.id, enrolment.body.id, evidence);
    ids.push(...procedure.productIds.values(), ...open.productIds.values());
    columns = (
      await database.asOwner<{ name: string }>(
        `select distinct column_name as name from information_schema.columns where table_schema = 'public' order by 1`,
      )
    ).map(({ name }) => name);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  /** The person with all roles, signed in for the organisation and for the region. */
  const bothDoors = async (): Promise<[TestBrowser, TestBrowser]> => [
    await aSession(api, personId, { door: 'provider' }),
    await aSession(api, personId, { door: 'staff' }),
  ];
  /** A path with ids that exist, one for each run. */
  const addressOf = ({ path, inPath }: DescribedOperation, pick: number): string =>
    path.replaceAll(/\{([^}]+)\}/g, (_braces, name: string) =>
      inPath[name]?.type === 'number' ? String(regionId) : (ids[pick % ids.length] ?? ''),
    );
  const named = ({ body }: Answer<Problem>): string[] => body.errors.map(({ path }) => path ?? '');

  /** One request at the door behind which the role for it is; who is refused at the other has changed nothing there. */
  async function asked(operation: DescribedOperation, address: string, body?: unknown): Promise<Answer<Problem>> {
    const answer = await browse<Problem>(api, browser, operation.method, address, body);
    if (answer.status !== 403 || answer.body.code !== 'forbidden') return answer;
    [browser, otherDoor] = [otherDoor, browser];
    return await browse<Problem>(api, browser, operation.method, address, body);
  }

  /** No answer is a 500, a refusal is a problem and leaves every table as it was. */
  async function answered(
    operation: DescribedOperation,
    address: string,
    before: string,
    body?: string | FormData,
  ): Promise<{ answer: Answer<Problem>; after: string }> {
    const answer = await asked(operation, address, body);
    const after = await stored();
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['api-version']).toBe('1.0.0');
    if (answer.status >= 400) {
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body.status).toBe(answer.status);
      expect(after).toBe(before);
    }
    return { answer, after };
  }
  const settings = (count: number): fc.Parameters<unknown> => ({ seed: SEED, numRuns: count, endOnFailure: true });

  it(
    `names every fault of ${CASES} bodies and queries at once, and stores nothing of them`,
    async () => {
      const withInput = operations.filter(({ body, query }) => body !== undefined || Object.keys(query).length > 0);
      const each = Math.ceil(CASES / withInput.length);
      let refused = 0;
      for (const operation of withInput) {
        // What one route changes of a session, for whom it acts, does not reach into the next.
        [browser, otherDoor] = await bothDoors();
        let before = await stored();
        let seen = 0;
        const check = async (address: string, faultyPaths: string[], misshapen: boolean, text?: string) => {
          const { answer, after } = await answered(operation, address, before, text);
          before = after;
          if (faultyPaths.length === 0) return;
          expect([operation.path, answer.status]).toEqual([operation.path, 400]);
          seen += 1;
          if (!misshapen) expect(named(answer)).toEqual(expect.arrayContaining(faultyPaths.map(asNamed)));
        };
        const cases =
          operation.body === undefined
            ? fc.asyncProperty(hostileQueries(operation.query, ids), fc.nat(), async ({ text, faultyPaths }, pick) => {
                await check(`${addressOf(operation, pick)}?${text}`, faultyPaths, false);
              })
            : fc.asyncProperty(
                hostileBodies(operation.body, ids, columns),
                fc.nat(),
                async ({ text, faultyPaths, misshapen }, pick) => {
                  await check(addressOf(operation, pick), faultyPaths, misshapen, text);
                },
              );
        await fc.assert(cases, settings(each));
        // A route that only ever says 403 would prove nothing about its input.
        expect([operation.path, seen > 0]).toEqual([operation.path, true]);
        refused += seen;
      }
      expect(refused).toBeGreaterThan(CASES / 2);
    },
    LONG ? 1_200_000 : 240_000,
  );

  it('is described for every class apart: two of one name would stand as one in the description', () => {
    const names = globSync('libs/*/src/**/*.dto.ts', { cwd: resolve(import.meta.dirname, '../..') }).flatMap((file) =>
      [...readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8').matchAll(/^export class (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('takes no other kind of body on any route', async () => {
    const before = await stored();
    for (const operation of operations.filter(({ body }) => body !== undefined)) {
      for (const type of ['text/plain', 'text/json', 'application/xml', 'application/x-www-form-urlencoded', 'x']) {
        const answer = await api.call<Problem>(undefined, operation.method, addressOf(operation, 0), '{"version":1}', {
          ...browser.headers,
          'content-type': type,
        });
        expect([operation.path, type, answer.status]).toEqual([operation.path, type, 415]);
      }
      for (const text of ['', 'null', '[]', '7', '"x"', '{', '{"a":1}{"b":2}', '\ufeff\ufeff{}', '{"a":1e999}']) {
        const answer = await asked(operation, addressOf(operation, 0), text);
        // What is about nothing is told so, where the body could have been left out: this session names no KvK number.
        expect([operation.path, [400, 403, 404, 409].includes(answer.status)]).toEqual([operation.path, true]);
        if (answer.status === 409) expect(answer.body.code).toBe('kvk-number-missing');
      }
    }
    expect(await stored()).toBe(before);
  });

  it('finds nothing at an address of nonsense', async () => {
    const before = await stored();
    const nonsense = [
      '%00',
      'a%00b',
      '..%2f..%2fetc',
      '%F0%9F%8E%88',
      '-1',
      '9'.repeat(30),
      '__proto__',
      "'%20or%201=1",
      'x'.repeat(99),
    ];
    for (const operation of operations.filter(({ inPath }) => Object.keys(inPath).length > 0)) {
      for (const word of nonsense) {
        const address = operation.path.replaceAll(/\{[^}]+\}/g, word);
        const answer = await asked(operation, address, operation.body && {});
        expect([400, 403, 404]).toContain(answer.status);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    }
    expect(await stored()).toBe(before);
  });

  /** The status of a request that is written by hand: fetch would put its headers in order. */
  const byHand = (head: string[], body: AsyncIterable<Buffer> | string = ''): Promise<number> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(api.address).port), '127.0.0.1');
      let text = '';
      socket.on('data', (data) => {
        text += data.toString('latin1');
        if (text.includes('\r\n\r\n')) socket.destroy();
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        // Who is answered before all was sent may find the connection closed.
        if (!['EPIPE', 'ECONNRESET'].includes(error.code ?? '')) reject(error);
      });
      socket.on('close', () => {
        resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? Number.NaN));
      });
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      if (typeof body === 'string') socket.write(body);
      else void pipeline(Readable.from(body), socket, { end: false }).catch(() => undefined);
    });

  it('is not confused by odd headers', async () => {
    const token = `authorization: Bearer ${await aTokenOf(database, personId)}`;
    const before = await stored();
    const get = (...headers: string[]) => byHand(['GET /v1/account HTTP/1.1', 'host: x', ...headers]);
    const post = (body: string, ...headers: string[]) =>
      byHand(['POST /v1/api-tokens HTTP/1.1', 'host: x', token, 'content-type: application/json', ...headers], body);
    expect(await get(token)).toBe(200);
    // Of two the first counts, whatever the second says.
    expect(await get('authorization: Bearer nobody', token)).toBe(401);
    expect(await get(token, 'authorization: Bearer nobody')).toBe(200);
    expect(await get(`authorization: Basic ${'a'.repeat(9_000)}`)).toBe(401);
    expect(await get('authorization: Bearer')).toBe(401);
    expect(await get(token, `cookie: ${'a=b; '.repeat(2_000)}`)).toBe(200);
    expect(await get(token, `cookie: ${'='.repeat(9_000)}`)).toBe(200);
    expect(await get(`cookie: ${'a=b; '.repeat(20_000)}`)).toBe(431);
    expect(await get(token, 'accept-language: \u00e9;q=x,,,*', 'accept: nonsense', 'x-forwarded-for: \u00e9')).toBe(
      200,
    );
    expect(await get(token, ...Array.from({ length: 500 }, (_one, index) => `x-${index}: 1`))).toBe(200);
    expect(await byHand(['GET /v1/account HTTP/1.1', token])).toBe(400);
    expect(await post('{}', 'content-length: 2', 'transfer-encoding: chunked')).toBe(400);
    expect(await post('{}', 'content-length: 2', 'content-length: 3')).toBe(400);
    expect(await post('{}', 'content-length: -1')).toBe(400);
    expect(await post('{}', 'content-length: 2', 'content-encoding: gzip')).toBe(400);
    expect(await post('{}', 'content-length: 2', `idempotency-key: ${'k'.repeat(5_000)}`)).toBe(400);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['a body', 'application/json', '{"label":"', '/v1/api-tokens'],
    [
      'a form',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
      undefined,
    ],
  ])('does not hold %s of 100 MB in memory', async (_name, type, start, path) => {
    const address = path ?? `/v1/organisations/${ids[0] ?? ''}/evidence`;
    const token = await aTokenOf(database, personId);
    const before = await stored();
    const block = Buffer.alloc(64 * 1024, 0x61);
    const memory = () => process.memoryUsage().external + process.memoryUsage().heapUsed;
    const atFirst = memory();
    let most = 0;
    async function* chunks(): AsyncGenerator<Buffer> {
      const chunk = (data: Buffer) =>
        Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);
      yield chunk(Buffer.from(start));
      for (let sent = 0; sent < 100 * 1024 * 1024; sent += block.length) {
        most = Math.max(most, memory() - atFirst);
        yield chunk(block);
        // The api runs in this process too: let it read.
        await new Promise(setImmediate);
      }
      yield Buffer.from('0\r\n\r\n');
    }
    const head = [`POST ${address} HTTP/1.1`, 'host: x', `authorization: Bearer ${token}`, `content-type: ${type}`];
    const status = await byHand([...head, 'transfer-encoding: chunked'], chunks());
    // Who goes on sending after the answer may lose it with the connection.
    expect([400, 413, Number.NaN]).toContainEqual(status);
    // A file may be 25 MB, and is held once or twice until it is stored.
    expect(most).toBeLessThan(90 * 1024 * 1024);
    expect((await api.call(token, 'GET', '/v1/account')).status).toBe(200);
    expect(await stored()).toBe(before);
  });
});
