import { describe, expect, it } from '@jest/globals';
import { type GanttContract, ganttScale, linesOf, marksOf, rangeOf, scrollToToday } from './gantt-model.js';

const contract = (id: string, group: string | null, endsOn = '2030-12-31'): GanttContract => ({
  id,
  number: id,
  name: id,
  group: group === null ? null : { key: group, label: group },
  terms: {
    fixed: { startsOn: '2026-01-01', endsOn },
    expected: false,
    extensions: [],
    options: [{ number: 1, startsOn: '2031-01-01', endsOn: '2032-12-31', latestNoticeOn: '2030-06-30', state: 'next' }],
  },
  answerDueOn: null,
});

describe('the model of a gantt', () => {
  it('puts each group under one head, in the order of its first contract', () => {
    const lines = linesOf([contract('a', 'wmo'), contract('b', 'jeugd'), contract('c', 'wmo')]);
    expect(lines.map((line) => (line.kind === 'group' ? `${line.label} ${line.count}` : line.contract.id))).toEqual([
      'wmo 2',
      'a',
      'c',
      'jeugd 1',
      'b',
    ]);
    expect(linesOf([contract('a', null), contract('b', null)]).map(({ kind }) => kind)).toEqual([
      'contract',
      'contract',
    ]);
  });

  it('shows whole years, from the first day to the end of the last option, and today', () => {
    expect(rangeOf([contract('a', null)], '2026-11-22')).toEqual({ startsOn: '2026-01-01', endsOn: '2032-12-31' });
    expect(rangeOf([], '2026-11-22')).toEqual({ startsOn: '2026-01-01', endsOn: '2026-12-31' });
    expect(rangeOf([contract('a', null)], '2024-05-05').startsOn).toBe('2024-01-01');
  });

  it('fills the room, and goes beyond it where the marks need more', () => {
    const range = { startsOn: '2026-01-01', endsOn: '2035-12-31' };
    expect(ganttScale(range, 'year', 1000).width).toBe(1000);
    expect(ganttScale(range, 'year', 200).width).toBe(600);
    expect(ganttScale(range, 'month', 1000).width).toBe(4320);
    expect(ganttScale(range, 'month', 1000).end('2035-12-31')).toBeCloseTo(4320);
  });

  it('marks the years, and the quarters and months within them', () => {
    const range = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
    expect(marksOf(range, 'year').map(({ number }) => number)).toEqual([2026, 2027]);
    expect(
      marksOf(range, 'quarter')
        .filter(({ isYear }) => !isYear)
        .map(({ startsOn }) => startsOn)
        .slice(0, 4),
    ).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
    expect(marksOf(range, 'month')).toHaveLength(26);
  });

  it('scrolls so that today is in sight', () => {
    const range = { startsOn: '2026-01-01', endsOn: '2035-12-31' };
    const scale = ganttScale(range, 'month', 1000);
    const scrolled = scrollToToday(scale, range, '2030-06-30', 1000);
    expect(scale.start('2030-06-30') - scrolled).toBeCloseTo(200, 0);
    expect(scrollToToday(scale, range, '2026-01-05', 1000)).toBe(0);
  });
});
