import { describe, expect, it } from '@jest/globals';
import { isViewSearch } from './view-search.js';

describe('the search of a saved view', () => {
  it.each([
    {},
    { status: 'active', sort: '-endsOn', limit: 50, compact: true },
    { columns: ['number', 'provider'], search: 'zorg' },
  ])('may be %j', (search) => {
    expect(isViewSearch(search)).toBe(true);
  });

  it.each([
    [null],
    ['status=active'],
    [[]],
    [{ cursor: 'abc' }],
    [{ 'no-name': 'x' }],
    [{ '': 'x' }],
    [{ nested: { deep: 1 } }],
    [{ list: [1] }],
    [{ text: 'x'.repeat(401) }],
    [{ list: Array.from({ length: 51 }, () => 'x') }],
    [{ limit: Number.NaN }],
    [Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`f${n}`, 'x']))],
    [Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`f${n}`, 'x'.repeat(400)]))],
  ])('may not be %j', (search) => {
    expect(isViewSearch(search)).toBe(false);
  });
});
