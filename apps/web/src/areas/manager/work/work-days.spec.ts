import { describe, expect, it } from '@jest/globals';
import { mondayOf, weekBars } from './week-bars.js';
import { groupsOf } from './work-groups.js';

const on = (dueOn: string) => ({ dueOn });

describe('the groups of the work list', () => {
  it('are late, until Sunday, and later', () => {
    const wednesday = '2026-03-04';
    const days = ['2026-03-03', '2026-03-04', '2026-03-08', '2026-03-09'].map(on);
    expect(groupsOf(days, wednesday)).toEqual([
      { name: 'late', items: [on('2026-03-03')] },
      { name: 'thisWeek', items: [on('2026-03-04'), on('2026-03-08')] },
      { name: 'later', items: [on('2026-03-09')] },
    ]);
    expect(groupsOf([on('2026-03-08')], '2026-03-08').map(({ name }) => name)).toEqual(['thisWeek']);
    expect(groupsOf([], wednesday)).toEqual([]);
  });
});

describe('the bars of the weeks', () => {
  const week = (startsOn: string, count: number, mine = 0) => ({ startsOn, count, mine });

  it('begin on Monday', () => {
    expect(['2026-03-02', '2026-03-04', '2026-03-08'].map(mondayOf)).toEqual(Array(3).fill('2026-03-02'));
    expect(mondayOf('2026-03-09')).toBe('2026-03-09');
  });

  it('are what is earlier, six weeks, and what is later, and lose nothing', () => {
    const weeks = [
      week('2026-01-05', 2),
      week('2026-02-23', 1, 1),
      week('2026-03-02', 4, 2),
      week('2026-04-13', 3),
      week('2027-01-04', 5, 1),
    ];
    const bars = weekBars({ weeks }, '2026-03-02');
    expect(bars.map(({ part, count, mine }) => [part, count, mine])).toEqual([
      ['late', 3, 1],
      ['now', 4, 2],
      ...Array.from({ length: 5 }, () => ['week', 0, 0]),
      ['later', 8, 1],
    ]);
    expect(bars.at(-1)?.from).toBe('2026-04-13');
  });
});
