import { describe, expect, it } from '@jest/globals';
import { entryStanding, isOpenForEntry, windowDeadlines } from './entry-window.js';

const at = (instant: string): Date => new Date(instant);
const entry = { mode: 'windowed', opensAt: '2026-01-05T09:00', closesAt: '2026-06-30T17:00' } as const;
const published = { status: 'published', definition: { entry } } as const;

describe('the entry window', () => {
  it.each([
    ['before it opens', '2026-01-05T07:59:59Z', false],
    ['when it opens (winter time)', '2026-01-05T08:00:00Z', true],
    ['at the closing time itself (summer time)', '2026-06-30T15:00:00.000Z', true],
    ['just after it', '2026-06-30T15:00:00.001Z', false],
  ])('%s', (_name, now, open) => {
    expect(isOpenForEntry(published, at(now))).toBe(open);
  });

  it('is not open while the procedure is not published', () => {
    for (const status of ['draft', 'paused', 'closed'] as const) {
      expect(isOpenForEntry({ ...published, status }, at('2026-03-01T12:00:00Z'))).toBe(false);
    }
  });

  it.each([
    ['notYet', 'published', '2026-01-05T07:59:59Z'],
    ['open', 'published', '2026-06-30T15:00:00.000Z'],
    ['past', 'published', '2026-06-30T15:00:00.001Z'],
    ['paused', 'paused', '2026-03-01T12:00:00Z'],
    ['past', 'paused', '2026-07-01T12:00:00Z'],
    ['past', 'closed', '2026-03-01T12:00:00Z'],
    ['notYet', 'draft', '2026-03-01T12:00:00Z'],
  ] as const)('stands %s for a %s procedure at %s', (standing, status, now) => {
    expect(entryStanding({ ...published, status }, at(now))).toBe(standing);
  });

  it('stays open when entry is continuous', () => {
    const continuous = {
      status: 'published',
      definition: { entry: { mode: 'continuous', opensAt: '2026-01-05T09:00' } },
    } as const;
    expect(isOpenForEntry(continuous, at('2036-12-31T22:59:59Z'))).toBe(true);
  });

  it('tells its last day and acts on the day after', () => {
    expect(windowDeadlines(entry, '2025-12-01')).toEqual([
      { kind: 'window-closing', dueOn: '2026-06-30', actsOn: '2026-07-01', inForceOn: '2025-12-01', announced: true },
    ]);
    expect(windowDeadlines({ ...entry, closesAt: '2026-07-01T00:00' }, '2025-12-01')[0]?.dueOn).toBe('2026-06-30');
    expect(windowDeadlines({ mode: 'continuous', opensAt: entry.opensAt }, '2025-12-01')).toEqual([]);
  });
});
