import { describe, expect, it } from '@jest/globals';
import { isSameSearch, keptSearch, searchOf } from './saved-view-queries.js';

describe('the search of a view', () => {
  it('keeps filters, order and columns, and neither the place in the list nor the view', () => {
    const search = {
      status: 'active',
      sort: '-endsOn',
      columns: 'number,endsOn',
      cursor: 'abc',
      view: 'x',
      option: '',
    };
    expect(keptSearch(search)).toEqual({ status: 'active', sort: '-endsOn', columns: 'number,endsOn' });
  });

  it('comes back with the view that it is of, and without what is no text', () => {
    const view = { id: 'v1', search: { status: 'active', limit: 50, list: ['a'] } };
    expect(searchOf(view)).toEqual({ status: 'active', view: 'v1' });
  });

  it('is the same in whatever order', () => {
    expect(isSameSearch({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
    expect(isSameSearch({ a: '1' }, { a: '1', b: '2' })).toBe(false);
  });
});
