import { describe, expect, it } from '@jest/globals';
import { identityChecks, type OrganisationNumbers } from './identity-checks.js';

const numbers: OrganisationNumbers = {
  kvkNumber: '09220932',
  agbCode: null,
  rsin: '004495445',
  iban: 'NL91ABNA0417164300',
};
const found = (change: Partial<OrganisationNumbers>, shared: Parameters<typeof identityChecks>[1] = []): unknown[] =>
  identityChecks({ ...numbers, ...change }, shared, '2026-03-16').map(({ path, found: fault }) => [
    path,
    fault?.code ?? null,
  ]);

describe('what the machine sees of an organisation', () => {
  it('is one word about each number that was given', () => {
    expect(found({})).toEqual([
      ['organisation/kvkNumber', null],
      ['organisation/rsin', null],
      ['organisation/iban', null],
    ]);
  });

  it.each([
    [{ rsin: '004495446' }, 'organisation/rsin'],
    [{ iban: 'NL91ABNA0417164301' }, 'organisation/iban'],
    [{ agbCode: '1234' }, 'organisation/agbCode'],
    [{ kvkNumber: '0922093' }, 'organisation/kvkNumber'],
  ])('tells of a number that cannot be right: %o', (change, path) => {
    expect(found(change)).toContainEqual([path, 'invalid-identifier']);
  });

  it('tells of another organisation with the same number, and names it', () => {
    const other = { field: 'iban' as const, organisationId: 'f3b8', name: 'Zorg Elders B.V.' };
    expect(found({}, [other])).toContainEqual(['organisation/iban', 'duplicate-organisation']);
    const [, , iban] = identityChecks(numbers, [other], '2026-03-16');
    expect(iban?.found?.details).toEqual({ field: 'iban', organisations: ['Zorg Elders B.V.'], ids: ['f3b8'] });
  });
});
