import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNameCursor, writeNameCursor } from './name-cursor.js';

const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
const word = (text: string): string => Buffer.from(text).toString('base64url');

describe('the cursor of a page of providers', () => {
  it('comes back as it went, whatever the name', () => {
    const names = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((name) => !name.includes('\0'));
    fc.assert(
      fc.property(names, (name) => {
        expect(readNameCursor(writeNameCursor({ name, id }))).toEqual({ name, id });
      }),
    );
  });

  it.each([
    '',
    'AAAA',
    word('zorg'),
    word(`zorg ${id}`),
    word(`${id}zorg`),
    word(`${id} a\0b`),
    `${word(`${id} z`)}==`,
  ])('is not believed when it was made up: %s', (made) => {
    expect(readNameCursor(made)).toBeUndefined();
  });

  it('is not believed with a name that no row can have', () => {
    expect(readNameCursor(word(`${id} ${'z'.repeat(81)}`))).toBeUndefined();
  });
});
