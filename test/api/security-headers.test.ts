import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const expected: Record<string, string> = {
  'api-version': '1.0.0',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('every answer', () => {
  let database: TestDatabase;
  let api: TestApi;
  let token: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    token = await aTokenOf(database, (await aPerson(database)).scope.personId ?? '');
    await database.asOwner(`alter table api_token add constraint no_luck check (label <> 'unlucky')`);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it.each([
    [200, 'GET', '/v1/health', undefined, false],
    [200, 'GET', '/v1/openapi.json', undefined, false],
    [201, 'POST', '/v1/api-tokens', { label: 'x', days: 1 }, true],
    [400, 'POST', '/v1/api-tokens', { label: 'x' }, true],
    [400, 'GET', '/v1/contracts/%', undefined, true],
    [401, 'GET', '/v1/account', undefined, false],
    [403, 'GET', '/v1/contracts', undefined, true],
    [404, 'GET', '/v1/nothing-here', undefined, true],
    [404, 'GET', '/', undefined, false],
    [405, 'PUT', '/v1/health', undefined, false],
    [413, 'POST', '/v1/api-tokens', { label: 'x'.repeat(2_000_000) }, true],
    [500, 'POST', '/v1/api-tokens', { label: 'unlucky', days: 1 }, true],
  ] as const)('of status %i (%s %s) has the headers that protect', async (status, method, path, body, signedIn) => {
    const answer = await api.call(signedIn ? token : undefined, method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(expected);
    expect(answer.headers['x-powered-by'] ?? answer.headers['server']).toBeUndefined();
  });

  it('to what is no HTTP has them too', async () => {
    const { hostname, port } = new URL(api.address);
    const answer = await new Promise<string>((resolve, reject) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('error', reject).on('close', () => {
        resolve(heard);
      });
    });
    for (const [name, value] of Object.entries(expected)) expect(answer).toContain(`${name}: ${value}\r\n`);
  });
});
