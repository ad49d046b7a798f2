import { describe, expect, it } from '@jest/globals';
import { addDays, latestPossibleEnd } from '@openhuis/calendar';
import fc from 'fast-check';
import { contractTerms, procedureTerms, type PublishedTerm, type TermFacts } from './contract-terms.js';

/** The Lochem letter: 2026 to 2030, three times 24 calendar months, notice six calendar months. */
const lochem: PublishedTerm = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
  offerLeadWeeks: 8,
};
const signed: TermFacts = {
  signedOn: '2025-11-10',
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  endedOn: null,
  extensionsExercised: 0,
  optionOpen: true,
};

describe('the terms of a contract', () => {
  it('are the fixed term and three options, each with its latest notice date', () => {
    const { fixed, expected, extensions, options } = contractTerms(lochem, signed, '2026-03-02');
    expect({ fixed, expected, extensions }).toEqual({
      fixed: { startsOn: '2026-01-01', endsOn: '2030-12-31' },
      expected: false,
      extensions: [],
    });
    expect(options).toEqual([
      {
        number: 1,
        startsOn: '2031-01-01',
        endsOn: '2032-12-31',
        latestNoticeOn: '2030-06-30',
        warningOn: '2030-06-28',
        offerDueOn: '2030-05-05',
        state: 'next',
      },
      expect.objectContaining({ number: 2, startsOn: '2033-01-01', endsOn: '2034-12-31', state: 'later' }),
      expect.objectContaining({ number: 3, endsOn: '2036-12-31', latestNoticeOn: '2034-06-30', state: 'later' }),
    ]);
  });

  it('move an option to the extensions once it is exercised', () => {
    const facts = { ...signed, endsOn: '2032-12-31', extensionsExercised: 1 };
    const { fixed, extensions, options } = contractTerms(lochem, facts, '2030-07-01');
    expect(fixed?.endsOn).toBe('2030-12-31');
    expect(extensions).toEqual([{ number: 1, startsOn: '2031-01-01', endsOn: '2032-12-31' }]);
    expect(options.map(({ number, state }) => [number, state])).toEqual([
      [2, 'next'],
      [3, 'later'],
    ]);
  });

  it('have no fixed term for who joined after it', () => {
    const facts = {
      ...signed,
      signedOn: '2031-02-10',
      startsOn: '2031-03-01',
      endsOn: '2032-12-31',
      extensionsExercised: 1,
    };
    const { fixed, extensions } = contractTerms(lochem, facts, '2031-03-01');
    expect(fixed).toBeNull();
    expect(extensions).toEqual([{ number: 1, startsOn: '2031-03-01', endsOn: '2032-12-31' }]);
  });

  it.each([
    ['2030-06-30', true, 'next'],
    ['2030-07-01', true, 'late'],
    ['2030-03-01', false, 'late'],
  ])('on %s with an option that is open (%s): it is %s', (today, optionOpen, state) => {
    const { options } = contractTerms(lochem, { ...signed, optionOpen }, today);
    expect(options.map((option) => option.state)).toEqual(state === 'next' ? ['next', 'later', 'later'] : ['late']);
  });

  it('leave nothing to extend where the contract is over, or the lines ended before it', () => {
    expect(contractTerms(lochem, { ...signed, endedOn: '2030-12-31' }, '2031-01-01').options).toEqual([]);
    expect(contractTerms(lochem, signed, '2031-01-01').options).toEqual([]);
    const there = { ...signed, contractEndsOn: '2032-12-31', extensionsExercised: 1 };
    const { fixed, extensions, options } = contractTerms(lochem, there, '2030-07-01');
    expect([fixed?.endsOn, extensions, options]).toEqual(['2030-12-31', [], []]);
  });

  it('are expected as long as it is not signed by both, and none when it ended before that', () => {
    const pending = { ...signed, signedOn: null, startsOn: null };
    expect(contractTerms(lochem, pending, '2026-03-02')).toMatchObject({
      expected: true,
      fixed: { startsOn: '2026-04-01', endsOn: '2030-12-31' },
    });
    expect(contractTerms(lochem, { ...pending, endedOn: '2026-03-02', endsOn: '2026-03-02' }, '2026-03-03')).toEqual({
      fixed: null,
      expected: true,
      extensions: [],
      options: [],
    });
  });

  it('follow each other without a gap or an overlap, up to the latest possible end', () => {
    const schemes = fc.record({
      startsOn: fc.constant('2026-01-01'),
      endsOn: fc.constantFrom('2030-12-31', '2029-02-28', '2028-02-29', '2030-08-31'),
      extensionCount: fc.integer({ min: 0, max: 5 }),
      extensionMonths: fc.integer({ min: 1, max: 36 }),
      noticeMonths: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(schemes, (scheme) => {
        const { fixed, options } = procedureTerms(scheme, '2026-01-01');
        const ends = [fixed?.endsOn ?? '', ...options.map(({ endsOn }) => endsOn)];
        expect(options.map(({ startsOn }) => startsOn)).toEqual(ends.slice(0, -1).map((end) => addDays(end, 1)));
        expect(ends.at(-1)).toBe(latestPossibleEnd(scheme));
      }),
    );
  });
});
