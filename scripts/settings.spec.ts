import { describe, expect, it } from '@jest/globals';
import { isAbsolute } from 'node:path';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('need nothing: all stays on this machine, under .openhuis', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, mailbox: { smtpPort: 1025, webPort: 1080 } });
    expect(settings.dataFolder).toMatch(/\/\.openhuis$/);
    expect(isAbsolute(settings.tokensFile)).toBe(true);
    expect([settings.databaseUrl, settings.redisUrl, settings.smtpUrl]).toEqual([undefined, undefined, undefined]);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '', OPENHUIS_DATA: '' })).toEqual(readSettings({}));
  });

  it('keep the demo tokens with the data', () => {
    expect(readSettings({ OPENHUIS_DATA: '/srv/openhuis' }).tokensFile).toBe('/srv/openhuis/demo-tokens.txt');
  });

  it.each(['abc', '0', '65536', '80.5', '-1'])('refuse PORT=%s', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(`PORT="${port}" is not a port`);
  });

  it('refuse two parts of our own on one port, and only those', () => {
    expect(() => readSettings({ PORT: '1080' })).toThrow('PORT and MAILBOX_PORT are both 1080');
    expect(() => readSettings({ PORT: '3002' })).toThrow('PORT and IDENTITY_PORT are both 3002');
    expect(() => readSettings({ MAILBOX_SMTP_PORT: '1080' })).toThrow('MAILBOX_SMTP_PORT and MAILBOX_PORT');
    expect(readSettings({ PORT: '1080', SMTP_URL: 'smtp://mail.example.org' }).port).toBe(1080);
  });

  it('start the local identity provider only where nobody else serves, and never in production', () => {
    expect(readSettings({ STAFF_ISSUER: '', IDENTITY_PORT: '4002' }).identity).toEqual({ port: 4002 });
    expect(readSettings({ STAFF_ISSUER: 'https://login.example' }).identity).toBeUndefined();
    expect(readSettings({ PROVIDER_ISSUER: 'https://broker.example', PORT: '3002' }).identity).toBeUndefined();
    expect(readSettings({ NODE_ENV: 'production' }).identity).toBeUndefined();
  });

  it.each([
    [{ DATABASE_URL: 'mysql://localhost/openhuis' }, 'DATABASE_URL must start with postgres://'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL must start with redis://'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must start with smtp://'],
  ])('refuse an address of another kind: %j', (environment, words) => {
    expect(() => readSettings(environment)).toThrow(words);
  });
});
