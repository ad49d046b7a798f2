import { describe, expect, it } from '@jest/globals';
import { isInConflict, reconcile } from './reconcile.js';

describe('a value that saves itself', () => {
  it('stays as it is while nothing was stored', () => {
    const editing = { value: 'abc', base: 'a' };
    expect(reconcile(editing, 'a')).toBe(editing);
    expect(isInConflict(editing, 'a')).toBe(false);
  });

  it('follows a colleague where nobody typed', () => {
    expect(reconcile({ value: 'a', base: 'a' }, 'b')).toEqual({ value: 'b', base: 'b' });
  });

  it('knows its own value when it arrives, also when more was typed meanwhile', () => {
    const arrived = reconcile({ value: 'abc', base: 'a', sent: 'ab' }, 'ab');
    expect(arrived).toMatchObject({ value: 'abc', base: 'ab' });
    expect(isInConflict(arrived, 'ab')).toBe(false);
  });

  it('sees no conflict where a colleague wrote the same', () => {
    expect(isInConflict(reconcile({ value: 'b', base: 'a' }, 'b'), 'b')).toBe(false);
  });

  it('overwrites neither side of a conflict', () => {
    const editing = reconcile({ value: 'mine', base: 'a' }, 'theirs');
    expect(editing.value).toBe('mine');
    expect(isInConflict(editing, 'theirs')).toBe(true);
  });
});
