import { describe, expect, it } from '@jest/globals';
import { readCursor, type sortKeys, writeCursor } from './page-cursor.js';

const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
const word = (text: string): string => Buffer.from(text).toString('base64url');

describe('the cursor of a page', () => {
  it.each<[keyof typeof sortKeys, string]>([
    ['instant', 'infinity'],
    ['instant', '2026-03-02 09:00:00+00'],
    ['instant', '2026-03-02 09:00:00.123456+00'],
    ['date', '2030-12-31'],
    ['word', '2025-000002'],
    ['dateOrNever', 'infinity'],
    ['dateOrNever', '2030-06-30'],
    ['name', 'stichting thuis in de lêge wâlden'],
    ['name', ''],
  ])('of a kind of %s comes back as it went: %s', (kind, key) => {
    const written = writeCursor({ key, id });
    expect(written).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(readCursor(written, kind)).toEqual({ key, id });
  });

  it.each<[keyof typeof sortKeys, string]>([
    ['instant', ''],
    ['instant', 'AAAAA'],
    ['instant', word('2026-03-02 09:00:00+00')],
    ['instant', word(`yesterday ${id}`)],
    ['instant', word(`2026-99-99 99:99:99+00 ${id}`)],
    ['instant', word(`2026-03-02 25:00:00+00 ${id}`)],
    ['instant', word(`infinity ${id}' --`)],
    ['date', word(`2027-02-29 ${id}`)],
    ['date', word(`2030-12-31 ${'-'.repeat(36)}`)],
    ['date', `${word(`2030-12-31 ${id}`)}==`],
    ['word', word(`\0 ${id}`)],
    ['dateOrNever', word(`-infinity ${id}`)],
    ['name', word(`zorg\0 ${id}`)],
    ['name', word(`${'z'.repeat(301)} ${id}`)],
  ])('of a kind of %s is refused when it was made up: %s', (kind, made) => {
    expect(() => readCursor(made, kind)).toThrow('invalid-input');
  });
});
