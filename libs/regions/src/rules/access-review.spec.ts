import { describe, expect, it } from '@jest/globals';
import { type AccessLine, accessReviewDueOn, reviewedText } from './access-review.js';

const line: AccessLine = {
  roleId: '00000000-0000-7000-8000-000000000001',
  tenant: 'region',
  organisationId: null,
  personId: '00000000-0000-7000-8000-000000000009',
  role: 'contract_manager',
  municipalityCodes: [],
  since: '2026-01-01',
  until: null,
  tokens: 0,
};
const other: AccessLine = { ...line, roleId: '00000000-0000-7000-8000-000000000002', role: 'auditor' };

describe('the text that is reviewed', () => {
  it('does not depend on the order of the lines', () => {
    expect(reviewedText([line, other])).toBe(reviewedText([other, line]));
  });

  it.each<[string, Partial<AccessLine>]>([
    ['tenant', { tenant: 'organisation' }],
    ['organisation', { organisationId: 'x' }],
    ['person', { personId: 'x' }],
    ['role', { role: 'approver' }],
    ['municipalities', { municipalityCodes: ['0262'] }],
    ['first day', { since: '2026-01-02' }],
    ['last day', { until: '2026-12-31' }],
    ['tokens', { tokens: 1 }],
  ])('is another when the %s is', (_what, change) => {
    expect(reviewedText([{ ...line, ...change }])).not.toBe(reviewedText([line]));
  });

  it('is another when somebody came or went', () => {
    expect(new Set([reviewedText([]), reviewedText([line]), reviewedText([line, other])]).size).toBe(3);
  });
});

describe('an access review', () => {
  it('is in time until six calendar months after the last, the last day of a short month included', () => {
    expect(accessReviewDueOn('2026-01-15', '2020-01-01')).toBe('2026-07-15');
    expect(accessReviewDueOn('2026-08-31', null)).toBe('2027-02-28');
  });

  it('is due for the first time six months after somebody came to administer the region', () => {
    expect(accessReviewDueOn(null, '2026-03-02')).toBe('2026-09-02');
    expect(accessReviewDueOn(null, null)).toBeNull();
  });
});
