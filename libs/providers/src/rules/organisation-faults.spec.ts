import { describe, expect, it } from '@jest/globals';
import { organisationFaults, type OrganisationIdentifiers } from './organisation-faults.js';

const legalPerson: OrganisationIdentifiers = {
  kvkNumber: '27381312',
  naturalPerson: false,
  rsin: '002220647',
  agbCode: '41123456',
  iban: 'NL91ABNA0417164300',
};
const pathsOf = (change: Partial<OrganisationIdentifiers>): (string | undefined)[] =>
  organisationFaults({ ...legalPerson, ...change }).map((fault) => fault.path);

describe('the identifiers of an organisation', () => {
  it('are right, or left out', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ rsin: null, agbCode: null, iban: null })).toEqual([]);
    expect(pathsOf({ kvkNumber: '09220932' })).toEqual([]);
  });

  it('are judged all at once', () => {
    expect(
      pathsOf({ kvkNumber: '9220932', rsin: '002220648', agbCode: '4112345', iban: 'NL91ABNA0417164301' }),
    ).toEqual(['kvkNumber', 'rsin', 'agbCode', 'iban']);
  });

  it('hold no RSIN of a natural person, whatever number it is', () => {
    expect(pathsOf({ naturalPerson: true })).toEqual(['rsin']);
    expect(pathsOf({ naturalPerson: true, rsin: null })).toEqual([]);
  });

  it('never repeat the number itself in a fault', () => {
    const faults = JSON.stringify(organisationFaults({ ...legalPerson, naturalPerson: true, rsin: '111222333' }));
    expect(faults).not.toContain('111222333');
  });
});
