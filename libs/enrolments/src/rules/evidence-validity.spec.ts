import { describe, expect, it } from '@jest/globals';
import { evidenceStanding, provesUntil } from './evidence-validity.js';

describe('how long a document proves its condition', () => {
  it.each([
    ['without an end', null, null, null],
    ['until its own last day', '2028-06-30', null, '2028-06-30'],
    ['as long as the condition says', null, 24, '2028-01-31'],
    ['until its own day, which comes first', '2027-06-30', 24, '2027-06-30'],
    ['as long as the condition says, which ends first', '2029-06-30', 24, '2028-01-31'],
    ['until the end of a shorter month', null, 1, '2026-02-28'],
  ])('is %s', (_name, expiresOn, validityMonths, until) => {
    expect(provesUntil({ issuedOn: '2026-01-31', expiresOn, validityMonths })).toBe(until);
  });

  it.each([
    [null, 'lasting'],
    ['2026-09-01', 'valid'],
    ['2026-08-31', 'valid'],
    ['2026-08-30', 'expiring'],
    ['2026-07-01', 'expiring'],
    ['2026-06-30', 'lapsed'],
  ])('stands, with %s as its last day, as %s', (until, standing) => {
    expect(evidenceStanding(until, '2026-07-01')).toBe(standing);
  });
});
