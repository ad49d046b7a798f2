import { describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import { answerDueOn, type EndingGrounds, type EndingRequest, endingRequestViolations } from './ending-request.js';

const grounds: EndingGrounds = {
  notice: { by: 'both', months: 6 },
  bundleRules: [
    { product: 'COMPLEX', requires: 'BASIC', mode: 'required', startsOn: '2026-01-01', bindsExistingContracts: true },
  ],
  lines: ['BASIC', 'COMPLEX'].map((product) => ({
    productId: product.toLowerCase(),
    product,
    municipality: '0262',
    endsOn: '2030-12-31',
  })),
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
};
const request = (change: Partial<EndingRequest> = {}): EndingRequest => ({
  ground: 'notice',
  side: 'provider',
  endsOn: '2028-12-31',
  ...change,
});
const found = (asked: EndingRequest, today: string, of: EndingGrounds = grounds) =>
  endingRequestViolations(of, asked, today).map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));

describe('a notice', () => {
  it('is in time until six months before the last day, inclusive', () => {
    expect(found(request(), '2028-06-30')).toEqual([]);
    expect(endingRequestViolations(grounds, request(), '2028-07-01')).toEqual([
      { code: 'notice-too-short', path: 'endsOn', details: { earliest: '2029-01-01', months: 6 } },
    ]);
  });

  it.each([
    [undefined, ['notice-not-allowed'], ['notice-not-allowed']],
    [{ by: 'region', months: 6 } as const, ['notice-not-allowed'], []],
    [{ by: 'both', months: 6 } as const, [], []],
  ])('under %j', (notice, provider, region) => {
    const of = { ...grounds, notice };
    expect(found(request({ side: 'provider' }), '2028-01-01', of)).toEqual(provider);
    expect(found(request({ side: 'region' }), '2028-01-01', of)).toEqual(region);
  });

  it('names every fault at once', () => {
    expect(
      found(request({ endsOn: '2031-01-01', lines: [] }), '2028-01-01', { ...grounds, notice: undefined }),
    ).toEqual(['notice-not-allowed', 'day-outside-term endsOn', 'line-missing lines']);
  });
});

describe('every request', () => {
  it('names a day from today to the end of the contract, and not before its start', () => {
    const mutual = { ground: 'mutualConsent' } as const;
    expect(found(request({ ...mutual, endsOn: '2028-01-01' }), '2028-01-01')).toEqual([]);
    expect(found(request({ ...mutual, endsOn: '2030-12-31' }), '2028-01-01')).toEqual([]);
    expect(found(request({ ...mutual, endsOn: '2027-12-31' }), '2028-01-01')).toEqual(['day-outside-term endsOn']);
    expect(found(request({ ...mutual, endsOn: '2031-01-01' }), '2028-01-01')).toEqual(['day-outside-term endsOn']);
    expect(found(request({ ...mutual, endsOn: '2025-12-31' }), '2025-12-01')).toEqual(['day-outside-term endsOn']);
  });

  it('meets the bundle rule when it is for a part, and not when it is for all', () => {
    const basic = { productId: 'basic', municipality: '0262' };
    const complex = { productId: 'complex', municipality: '0262' };
    expect(found(request({ lines: [basic] }), '2028-01-01')).toEqual(['bundle-companion-missing lines/0']);
    expect(found(request({ lines: [complex] }), '2028-01-01')).toEqual([]);
    expect(found(request({ lines: [basic, complex] }), '2028-01-01')).toEqual([]);
  });
});

describe('the day by which somebody must have answered', () => {
  const within = (days: number): string => addDays('2028-01-01', days);

  it.each([
    ['a notice that must be received', 'notice', 'asked', '2028-12-31', '2028-06-30'],
    ['a notice that must be approved', 'notice', 'proposed', '2028-12-31', '2028-01-15'],
    ['a notice that must be approved at once', 'notice', 'proposed', '2028-07-05', '2028-01-05'],
    ['consent', 'mutualConsent', 'asked', '2028-12-31', '2028-01-29'],
    ['consent to an early end', 'mutualConsent', 'asked', '2028-01-10', '2028-01-10'],
    ['a dissolution that must be approved', 'dissolution', 'proposed', '2028-01-05', '2028-01-05'],
    ['what holds already', 'notice', 'planned', '2028-12-31', null],
  ] as const)('%s', (_case, ground, state, endsOn, expected) => {
    expect(answerDueOn(grounds, { ground, endsOn }, state, within)).toBe(expected);
  });
});
