import { describe, expect, it } from '@jest/globals';
import { quickFilters } from './quick-filters.js';

describe('the questions of every week', () => {
  it('count their dates from today', () => {
    const [lapsing, , , ending] = quickFilters('2030-01-31');
    expect(lapsing?.search).toMatchObject({ noticeFrom: '2030-01-31', noticeUntil: '2030-07-31' });
    expect(ending?.search).toMatchObject({ endsUntil: '2031-01-31' });
  });
});
