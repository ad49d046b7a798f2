import { describe, expect, it } from '@jest/globals';
import { changedParts, merged, overlaid } from './merge.js';

const base = { title: 'A', weeks: 6, list: [{ code: 'X' }] };

describe('a draft that somebody else saved in the meantime', () => {
  it('takes their change of another part along', () => {
    expect(merged(base, { ...base, weeks: 8 }, { ...base, title: 'B' })).toEqual({ ...base, title: 'B', weeks: 8 });
  });

  it('is a question where both changed the same part', () => {
    expect(merged(base, { ...base, weeks: 8 }, { ...base, weeks: 4 })).toBeNull();
  });

  it('is none where both made the same change', () => {
    expect(merged(base, { ...base, weeks: 8 }, { ...base, weeks: 8 })).toEqual({ ...base, weeks: 8 });
  });

  it('keeps what I took away and what they added', () => {
    const without = { title: base.title, list: base.list };
    expect(overlaid(base, without, { ...base, days: 14 })).toEqual({ ...without, days: 14 });
    expect(changedParts(base, without)).toEqual(['weeks']);
  });
});
