import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDate, amsterdamInstant } from './amsterdam.js';
import { anyDate } from './dates.arbitrary.js';

describe('the instant of a local time in Amsterdam', () => {
  it.each([
    ['2031-01-01', '00:00', '2030-12-31T23:00:00.000Z'],
    ['2026-06-30', '17:00', '2026-06-30T15:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
    ['2026-12-31', '23:59:59', '2026-12-31T22:59:59.000Z'],
    // Summer time starts: 02:00 to 03:00 is missing, and becomes the first instant after the gap.
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '02:59', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '03:01', '2026-03-29T01:01:00.000Z'],
    // Summer time ends: 02:00 to 03:00 comes twice, and the earlier counts.
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '02:59', '2026-10-25T00:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(amsterdamInstant(date, time).toISOString()).toBe(instant);
  });

  it.each([
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
    ['2029-03-25', '2029-10-28'],
    ['2030-03-31', '2030-10-27'],
    ['2031-03-30', '2031-10-26'],
  ])('summer time lasts from %s to %s', (spring, autumn) => {
    expect(amsterdamInstant(spring, '02:30').toISOString()).toBe(`${spring}T01:00:00.000Z`);
    expect(amsterdamInstant(spring, '01:00').toISOString()).toBe(`${spring}T00:00:00.000Z`);
    expect(amsterdamInstant(autumn, '02:30').toISOString()).toBe(`${autumn}T00:30:00.000Z`);
    expect(amsterdamInstant(autumn, '04:00').toISOString()).toBe(`${autumn}T03:00:00.000Z`);
  });

  it.each(['24:00', '9:00', '12:60', '12', '', '12:00:60', '12:00Z', 'noon'])('refuses the time %j', (time) => {
    expect(() => amsterdamInstant('2026-01-01', time)).toThrow('is not a time');
  });

  it('refuses a day that does not exist', () => {
    expect(() => amsterdamInstant('2027-02-29', '12:00')).toThrow("'2027-02-29' is not a date");
  });

  it('lies on that day, one or two hours before the same reading in UTC', () => {
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(anyDate, hours, fc.integer({ min: 0, max: 59 }), (date, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = amsterdamInstant(date, time);
        expect(amsterdamDate(instant)).toBe(date);
        const ahead = (Date.parse(`${date}T${time}:00Z`) - instant.getTime()) / 3_600_000;
        // Within the missing hour the answer is the end of the gap, so the reading is less than two hours ahead.
        if (hour === 2) expect(ahead >= 1 && ahead <= 2).toBe(true);
        else expect([1, 2]).toContain(ahead);
      }),
    );
  });
});

describe('the date in Amsterdam', () => {
  it.each([
    ['2030-12-31T22:59:59.999Z', '2030-12-31'],
    ['2030-12-31T23:00:00.000Z', '2031-01-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-03-29T00:30:00Z', '2026-03-29'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
    ['2026-10-25T01:30:00Z', '2026-10-25'],
    ['2028-02-29T12:00:00Z', '2028-02-29'],
  ])('at %s is %s', (instant, date) => {
    expect(amsterdamDate(new Date(instant))).toBe(date);
  });

  it('does not exist for an invalid instant, or far outside the calendar', () => {
    expect(() => amsterdamDate(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => amsterdamDate(new Date('2300-01-01T00:00:00Z'))).toThrow(RangeError);
  });
});
