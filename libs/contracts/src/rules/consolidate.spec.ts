import { describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import fc from 'fast-check';
import { anyDate } from '../../../calendar/src/dates.arbitrary.js';
import { consolidate, joinedLines, lastDay, type LineRow } from './consolidate.js';

const row = (productId: string, startsOn: string, endsOn: string, supersededAt: Date | null = null): LineRow => ({
  productId,
  municipality: '0262',
  startsOn,
  endsOn,
  supersededAt,
});
const rows = [
  row('complex', '2026-01-01', '2030-12-31'),
  row('basis', '2031-01-01', '2032-12-31'),
  row('basis', '2026-01-01', '2030-12-31'),
  row('basis', '2026-01-01', '2036-12-31', new Date('2026-02-01T10:00:00Z')),
  row('night', '2026-01-01', '2027-12-31'),
  row('night', '2029-01-01', '2032-12-31'),
];
const outline = (onDate: string): string[] =>
  consolidate(rows, onDate).map(({ productId, startsOn, endsOn }) => `${productId} ${startsOn} ${endsOn}`);

describe('a contract as it stands', () => {
  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['basis 2026-01-01 2032-12-31', 'complex 2026-01-01 2030-12-31', 'night 2026-01-01 2027-12-31']],
    ['2028-06-01', ['basis 2026-01-01 2032-12-31', 'complex 2026-01-01 2030-12-31']],
    ['2030-12-31', ['basis 2026-01-01 2032-12-31', 'complex 2026-01-01 2030-12-31', 'night 2029-01-01 2032-12-31']],
    ['2031-01-01', ['basis 2026-01-01 2032-12-31', 'night 2029-01-01 2032-12-31']],
    ['2033-01-01', []],
  ])('on %s', (onDate, expected) => {
    expect(outline(onDate)).toEqual(expected);
  });

  it('ends with its last line', () => {
    expect(lastDay(rows)).toBe('2032-12-31');
    expect(lastDay([])).toBeNull();
  });

  it('equals a look at every single row, on any day', () => {
    const anyRow = fc
      .record({ startsOn: anyDate, days: fc.nat(900), line: fc.constantFrom('a', 'b'), gone: fc.boolean() })
      .map(({ startsOn, days, line, gone }) => row(line, startsOn, addDays(startsOn, days), gone ? new Date(0) : null));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), anyDate, (candidates, onDate) => {
        // The database refuses overlaps; so does this test.
        const accepted: LineRow[] = [];
        for (const candidate of candidates) {
          const clash = accepted.some(
            (other) =>
              other.supersededAt === null &&
              other.productId === candidate.productId &&
              other.startsOn <= candidate.endsOn &&
              candidate.startsOn <= other.endsOn,
          );
          if (candidate.supersededAt !== null || !clash) accepted.push(candidate);
        }
        const inForce = accepted
          .filter((one) => one.supersededAt === null && one.startsOn <= onDate && onDate <= one.endsOn)
          .map(({ productId }) => productId);
        expect(consolidate(accepted, onDate).map(({ productId }) => productId)).toEqual(inForce.toSorted());
        const days = (periods: { startsOn: string; endsOn: string }[]): string[] =>
          periods.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`).toSorted();
        expect(days(joinedLines(accepted).flatMap(({ periods }) => periods))).toEqual(
          days(accepted.filter(({ supersededAt }) => supersededAt === null)),
        );
      }),
    );
  });
});
