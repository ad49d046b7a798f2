import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { apiLogger, logRequests } from '../../apps/api/src/request-log.js';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, browse } from '../support/session.js';

interface Line {
  level: string;
  context?: string;
  method?: string;
  route?: string | null;
  status?: number;
  milliseconds?: number;
  requestId?: string;
  message?: { requestId?: string; sqlState?: string };
}

/** All that the api writes, by the same logger and hook as in `main.ts`, while everything it is given is a canary. */
describe('the log of the api', () => {
  const canary = `Kanarie${randomBytes(6).toString('hex')}`;
  const written: string[] = [];
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
    }
    database = await aDatabase();
    api = await anApi(database, '/nowhere', {
      logger: apiLogger(),
      prepare: (app) => {
        logRequests(app, (line) => process.stdout.write(line));
      },
    });
  }, 60_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await api.close();
    await database.close();
  });

  it('has one line of JSON for each request, without a person, an address or a secret', async () => {
    const [person] = await database.asOwner<{ id: string }>(
      `insert into person (name, email) values ($1, $2) returning id`,
      [`${canary} naam`, `${canary}@openhuis.example`],
    );
    const personId = person?.id ?? '';
    const token = await aTokenOf(database, personId);
    const browser = await aSession(api, personId, { subject: canary, claims: { name: canary }, idToken: canary });
    written.length = 0;

    const statuses = [
      (await api.call(token, 'GET', `/v1/account?name=${canary}`)).status,
      (await browse(api, browser, 'GET', '/v1/session')).status,
      (await browse(api, browser, 'DELETE', `/v1/sessions/${personId}`)).status,
      (await api.call(`${canary}-token`, 'GET', '/v1/account', undefined, { 'user-agent': canary })).status,
      (await api.call(token, 'POST', '/v1/api-tokens', { label: canary, days: 1 })).status,
      (await api.call(token, 'POST', '/v1/api-tokens', `{"label": "${canary}`)).status,
      (await api.call(token, 'GET', `/v1/${canary}?email=${canary}@openhuis.example`)).status,
      (await api.call(token, 'GET', `/v1/procedures/${canary}`)).status,
    ];
    // The database's own words quote what was typed: 'new row … violates check constraint', 'Failing row contains (…)'.
    await database.asOwner(`alter table api_token add constraint no_canary check (label not like '%boos%') not valid`);
    const broken = await api.call(token, 'POST', '/v1/api-tokens', {
      label: `${canary} boos\n  at ${canary}`,
      days: 1,
    });
    statuses.push(broken.status);
    expect(statuses.slice(0, 6)).toEqual([200, 200, 404, 401, 201, 400]);
    expect([statuses[6], statuses.at(-1)]).toEqual([404, 500]);

    const lines = written
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const requests = lines.filter(({ context }) => context === 'request');
    expect(requests.map(({ status }) => status)).toEqual(statuses);
    expect(requests.slice(0, 7).map(({ method, route }) => [method, route])).toEqual([
      ['GET', '/v1/account'],
      ['GET', '/v1/session'],
      ['DELETE', '/v1/sessions/:id'],
      ['GET', '/v1/account'],
      ['POST', '/v1/api-tokens'],
      ['POST', '/v1/api-tokens'],
      ['GET', null],
    ]);
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(statuses.length);
    for (const { milliseconds } of requests) expect(milliseconds).toBeGreaterThan(0);

    const errors = lines.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => [message?.requestId, message?.sqlState])).toEqual([
      [requests.at(-1)?.requestId, '23514'],
    ]);
    expect(String(broken.body['instance'])).toContain(requests.at(-1)?.requestId);

    const all = written.join('');
    for (const secret of [canary, token, browser.token, browser.id, personId, '127.0.0.1']) {
      expect(all).not.toContain(secret);
    }
  });
});
