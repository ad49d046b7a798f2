import { describe, expect, it } from '@jest/globals';
import { addDays, endAfterExtensions, type TermScheme } from '@openhuis/calendar';
import fc from 'fast-check';
import { anyDate } from '../../../calendar/src/dates.arbitrary.js';
import {
  addedPeriods,
  contractSignableUntil,
  contractStart,
  isOptionOpen,
  joiningTerm,
  lastSignableOn,
  linePeriods,
  optionDates,
  startViolations,
} from './term.js';

const lochem: TermScheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
};

/** Any scheme that could be published, with ends on month ends and leap days. */
const anyScheme: fc.Arbitrary<TermScheme> = fc
  .record({
    startsOn: anyDate,
    days: fc.integer({ min: 400, max: 2500 }),
    extensionCount: fc.integer({ min: 0, max: 4 }),
    extensionMonths: fc.integer({ min: 1, max: 30 }),
    noticeMonths: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ days, ...scheme }) => ({ ...scheme, endsOn: addDays(scheme.startsOn, days) }));

describe('the offer to contract', () => {
  it.each([
    ['2025-11-03', 90, '2026-02-01'],
    ['2027-12-01', 90, '2028-02-29'],
    ['2026-11-27', 90, '2027-02-25'],
    ['2026-11-27', 1, '2026-11-28'],
  ])('of %s stands %i days: until %s', (formedOn, days, lastDay) => {
    expect(lastSignableOn(formedOn, days)).toBe(lastDay);
  });

  it.each([
    [null, '2026-02-01'],
    ['2026-01-05', '2026-02-01'],
    ['2026-01-28', '2026-02-18'],
  ])('leaves who has to sign anew since %s all the weeks for that: until %s', (signingAgainSince, lastDay) => {
    const offer = { formedOn: '2025-11-03', offerValidityDays: 90, signingAgainSince, signatureWeeks: 3 };
    expect(contractSignableUntil(offer)).toBe(lastDay);
  });
});

describe('the start of a contract', () => {
  it.each([
    ['2025-09-15', '2026-01-01'],
    ['2025-12-31', '2026-01-01'],
    ['2026-01-01', '2026-02-01'],
    ['2026-01-31', '2026-02-01'],
    ['2028-02-29', '2028-03-01'],
    ['2026-12-10', '2027-01-01'],
  ])('signed on %s it starts on %s', (signedOn, startsOn) => {
    expect(contractStart(lochem, signedOn)).toBe(startsOn);
  });

  it.each([
    ['2030-11-30', 0, []],
    ['2030-12-01', 0, ['too-late-to-start']],
    ['2030-12-01', 1, []],
    ['2036-11-30', 3, []],
    ['2036-12-31', 3, ['too-late-to-start']],
  ])('signed on %s after %i rounds: %j', (signedOn, rounds, codes) => {
    expect(startViolations(lochem, rounds, signedOn).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a late joiner', () => {
  it.each([
    [0, '2027-03-10', { extensionsExercised: 0, endsOn: '2030-12-31', optionsLeft: 3, optionOpen: true }],
    [0, '2030-06-30', { extensionsExercised: 0, endsOn: '2030-12-31', optionsLeft: 3, optionOpen: true }],
    [0, '2030-07-01', { extensionsExercised: 0, endsOn: '2030-12-31', optionsLeft: 3, optionOpen: false }],
    [1, '2030-03-01', { extensionsExercised: 1, endsOn: '2032-12-31', optionsLeft: 2, optionOpen: true }],
    [3, '2035-01-01', { extensionsExercised: 3, endsOn: '2036-12-31', optionsLeft: 0, optionOpen: false }],
  ])('after %i rounds, on %s', (rounds, today, term) => {
    expect(joiningTerm(lochem, rounds, today)).toEqual(term);
  });
});

describe('the dates of an option', () => {
  it.each([
    [0, '2030-06-30', '2030-06-28'],
    [1, '2032-06-30', '2032-06-30'],
    [2, '2034-06-30', '2034-06-30'],
  ])('after %i extensions: legally %s, warned on %s', (exercised, latestNoticeOn, warningOn) => {
    expect(optionDates(lochem, exercised)).toEqual({ latestNoticeOn, warningOn });
  });

  it('closes the day after the latest notice date, and is never open beyond the last option', () => {
    fc.assert(
      fc.property(anyScheme, fc.nat(4), (scheme, wish) => {
        const exercised = Math.min(wish, scheme.extensionCount);
        const { latestNoticeOn } = optionDates(scheme, exercised);
        const left = exercised < scheme.extensionCount;
        expect(isOptionOpen(scheme, exercised, latestNoticeOn)).toBe(left);
        expect(isOptionOpen(scheme, exercised, addDays(latestNoticeOn, 1))).toBe(false);
      }),
    );
  });
});

describe('the periods of a line', () => {
  it('follow the terms of the Lochem letter', () => {
    expect(linePeriods(lochem, '2026-01-01', 3)).toEqual([
      { startsOn: '2026-01-01', endsOn: '2030-12-31' },
      { startsOn: '2031-01-01', endsOn: '2032-12-31' },
      { startsOn: '2033-01-01', endsOn: '2034-12-31' },
      { startsOn: '2035-01-01', endsOn: '2036-12-31' },
    ]);
  });

  it('begin with the first term that a late joiner reaches', () => {
    expect(linePeriods(lochem, '2030-04-01', 1)).toEqual([
      { startsOn: '2030-04-01', endsOn: '2030-12-31' },
      { startsOn: '2031-01-01', endsOn: '2032-12-31' },
    ]);
    expect(linePeriods(lochem, '2031-02-01', 1)).toEqual([{ startsOn: '2031-02-01', endsOn: '2032-12-31' }]);
  });

  it('of a line that is added run no longer than its contract', () => {
    expect(addedPeriods(lochem, '2027-12-01', 1, '2032-12-31')).toEqual(linePeriods(lochem, '2027-12-01', 1));
    expect(addedPeriods(lochem, '2027-12-01', 1, '2027-12-31')).toEqual([
      { startsOn: '2027-12-01', endsOn: '2027-12-31' },
    ]);
  });

  it('touch without a gap or an overlap and end where the original end says', () => {
    fc.assert(
      fc.property(anyScheme, fc.nat(4), fc.nat(6000), (scheme, wish, days) => {
        const exercised = Math.min(wish, scheme.extensionCount);
        const startsOn = addDays(scheme.startsOn, days);
        const periods = linePeriods(scheme, startsOn, exercised);
        const endsOn = endAfterExtensions(scheme, exercised);
        fc.pre(startsOn <= endsOn);
        expect(periods[0]?.startsOn).toBe(startsOn);
        expect(periods.at(-1)?.endsOn).toBe(endsOn);
        for (const [index, period] of periods.entries()) {
          expect(period.startsOn <= period.endsOn).toBe(true);
          if (index > 0) expect(period.startsOn).toBe(addDays(periods[index - 1]?.endsOn ?? '', 1));
        }
      }),
    );
  });
});
