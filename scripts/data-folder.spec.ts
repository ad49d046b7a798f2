import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder, readSecrets, takeDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'openhuis-data-')), 'data');
  openDataFolder(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the data folder', () => {
  it('is for its owner only, and so are the secrets in it', () => {
    readSecrets(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps its secrets', () => {
    const secrets = readSecrets(folder);
    expect(readSecrets(folder)).toEqual(secrets);
    expect(secrets.auditKey).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(Object.values(secrets)).size).toBe(5);
  });

  it('adds the secrets that an older version did not know, and leaves the others alone', () => {
    const file = join(folder, 'secrets.json');
    const old = { postgresPassword: 'a', databasePassword: 'b', auditKey: 'c' };
    writeFileSync(file, JSON.stringify(old), { mode: 0o600 });
    const secrets = readSecrets(folder);
    expect(secrets).toMatchObject(old);
    expect(secrets.staffClientSecret).toMatch(/^[0-9a-f]{48}$/);
    expect(readSecrets(folder)).toEqual(secrets);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says what to do about damaged secrets', () => {
    writeFileSync(join(folder, 'secrets.json'), '{');
    expect(() => readSecrets(folder)).toThrow(/secrets\.json is damaged: put it back from a backup/);
  });

  it('is free after a start that was killed, and says so', () => {
    // No process can have this number.
    writeFileSync(join(folder, 'start.pid'), '4194999');
    const { wasKilled, release } = takeDataFolder(folder);
    expect(wasKilled).toBe(true);
    release();
    expect(existsSync(join(folder, 'start.pid'))).toBe(false);
    expect(takeDataFolder(folder).wasKilled).toBe(false);
  });

  it('cannot be made inside a file', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => openDataFolder(join(file, 'data'))).toThrow(/set OPENHUIS_DATA to a folder that you may write/);
  });
});
