import { describe, expect, it } from '@jest/globals';
import { columnsOf, directionOf, filterOf, nextSort, writtenColumns } from './contracts-search.js';

describe('the address of the list of contracts', () => {
  it('gives the api the filters and nothing else', () => {
    const search = { status: 'active', regionId: '1', sort: '-number', view: 'v', cursor: 'c', columns: 'number' };
    expect(filterOf(search)).toEqual({ status: 'active', regionId: '1' });
  });

  it('sorts up first, then down, and leaves the usual order out', () => {
    expect(nextSort({}, 'number')).toBe('number');
    expect(nextSort({ sort: 'number' }, 'number')).toBe('-number');
    expect(nextSort({}, 'endsOn')).toBe('-endsOn');
    expect(nextSort({ sort: '-endsOn' }, 'endsOn')).toBeUndefined();
    expect(directionOf({}, 'endsOn')).toBe('ascending');
    expect(directionOf({ sort: '-provider' }, 'provider')).toBe('descending');
    expect(directionOf({ sort: '-provider' }, 'number')).toBeUndefined();
  });

  it('shows the columns asked for in their own order, the number always, and no made-up one', () => {
    expect(columnsOf({ columns: 'endsOn,price,provider' })).toEqual(['number', 'provider', 'endsOn']);
    expect(writtenColumns(columnsOf({}))).toBeUndefined();
    expect(writtenColumns(['endsOn', 'number'])).toBe('number,endsOn');
  });
});
