import { describe, expect, it } from '@jest/globals';
import { snoozeFaults } from './snooze.js';

const today = '2026-03-02';
const reason = 'De aanbieder belt terug.';

describe('putting work off', () => {
  it.each([
    ['tomorrow', '2026-03-03'],
    ['on its due day', '2026-03-20'],
  ])('is possible until %s', (_when, until) => {
    expect(snoozeFaults({ until, reason }, '2026-03-20', today)).toEqual([]);
  });

  it.each([
    ['today', today],
    ['the day after it is due', '2026-03-21'],
  ])('is not possible until %s', (_when, until) => {
    expect(snoozeFaults({ until, reason }, '2026-03-20', today)).toEqual([
      { code: 'invalid-date', path: 'until', details: { earliest: '2026-03-03', latest: '2026-03-20' } },
    ]);
  });

  it('of what is due today or late lasts two weeks', () => {
    for (const dueOn of [today, '2026-01-15']) {
      expect(snoozeFaults({ until: '2026-03-16', reason }, dueOn, today)).toEqual([]);
      expect(snoozeFaults({ until: '2026-03-17', reason }, dueOn, today)).toMatchObject([{ code: 'invalid-date' }]);
    }
  });

  it('needs a reason', () => {
    expect(snoozeFaults({ until: '2026-03-03', reason: '  ' }, '2026-03-20', today)).toEqual([
      { code: 'invalid-input', path: 'reason' },
    ]);
  });
});
