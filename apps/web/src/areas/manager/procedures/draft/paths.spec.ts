import { describe, expect, it } from '@jest/globals';
import { itemsAt, moved, textAt, valueAt, without, withValue } from './paths.js';

const draft = { title: { nl: 'A', en: 'B' }, list: [{ code: 'X' }, { code: 'Y' }], months: 6 };

describe('a value at a path', () => {
  it('is found, or is undefined', () => {
    expect(valueAt(draft, 'list/1/code')).toBe('Y');
    expect([valueAt(draft, 'list/2/code'), valueAt(draft, 'months/x'), valueAt(draft, 'none')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(itemsAt(draft, 'title')).toEqual([]);
    expect([textAt(draft, 'months'), textAt(draft, 'title'), textAt(draft, 'none')]).toEqual(['6', '', '']);
  });

  it('is replaced in a copy, and the rest is shared', () => {
    const next = withValue(draft, 'list/1/code', 'Z');
    expect(next).toEqual({ ...draft, list: [{ code: 'X' }, { code: 'Z' }] });
    expect(draft.list[1]?.code).toBe('Y');
    expect(valueAt(next, 'title')).toBe(draft.title);
  });

  it('is taken away, out of a list with its place', () => {
    expect(withValue(draft, 'months', undefined)).toEqual({ title: draft.title, list: draft.list });
    expect(withValue(draft, 'list/0', undefined)).toEqual({ ...draft, list: [{ code: 'Y' }] });
  });

  it('is taken away with what holds nothing after that', () => {
    const agreed = { months: 6, agreements: { bibob: true, socialReturn: { percentage: '5' } } };
    const one = without(agreed, 'agreements/bibob');
    expect(one).toEqual({ months: 6, agreements: { socialReturn: { percentage: '5' } } });
    expect(without(one, 'agreements/socialReturn')).toEqual({ months: 6 });
    expect(without(one, 'agreements/socialReturn/percentage')).toEqual({ months: 6 });
    expect(without({ months: 6 }, 'agreements/bibob')).toEqual({ months: 6 });
    expect(without({ list: [{ code: 'X' }] }, 'list/0/code')).toEqual({ list: [{}] });
    expect(without({ months: 6 }, 'months')).toEqual({});
  });

  it('is made where nothing stood', () => {
    expect(withValue({}, 'evidence/kind', 'KVK')).toEqual({ evidence: { kind: 'KVK' } });
    expect(withValue({ list: [] }, 'list/0', 'A')).toEqual({ list: ['A'] });
  });

  it('moves by one place, never out of the list', () => {
    expect(moved(['A', 'B', 'C'], 1, -1)).toEqual(['B', 'A', 'C']);
    expect(moved(['A', 'B'], 1, 1)).toEqual(['A', 'B']);
  });
});
