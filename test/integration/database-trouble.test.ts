import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseTrouble } from '../../apps/operations/src/database-trouble.js';
import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('a DATABASE_URL that leads nowhere', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  it.each<[string, (url: URL) => void, string]>([
    ['nobody listens', (url) => (url.port = '9'), 'cannot be reached (connect ECONNREFUSED'],
    ['there is no such host', (url) => (url.hostname = 'no-such-host.invalid'), 'cannot be reached (getaddrinfo'],
    ['the password is wrong', (url) => (url.password = 'not-this-one'), 'does not let us in'],
    ['there is no such database', (url) => (url.pathname = '/nothing'), 'does not let us in'],
  ])('is told in one line without the password: %s', async (_name, change, words) => {
    const error: unknown = await migrateDatabase(changed(change)).catch((reason: unknown) => reason);
    const line = databaseTrouble(error);
    expect(line).toContain(words);
    expect(line).toContain('correct DATABASE_URL');
    expect(line).not.toContain('\n');
    expect(line).not.toContain('not-this-one');
  });

  it('leaves every other error as it is', () => {
    expect(databaseTrouble(new Error('another'))).toBeUndefined();
  });
});
