import { describe, expect, it } from '@jest/globals';
import { paperSigners } from './paper-signers.js';

const provider = {
  providerName: ' Anna de Vries ',
  providerRole: 'bestuurder',
  providerAuthorityStatement: 'Zelfstandig bevoegd',
  providerSignedOn: '2026-03-02',
};
const paths = (fields: object): string[] =>
  paperSigners(fields, '2026-02-16', '2026-03-10').violations.map(({ code, path }) => `${code} ${path ?? ''}`);

describe('who signed on paper', () => {
  it('is one side, or both', () => {
    expect(paperSigners(provider, '2026-02-16', '2026-03-10')).toEqual({
      signers: [
        {
          side: 'provider',
          name: 'Anna de Vries',
          role: 'bestuurder',
          authorityStatement: 'Zelfstandig bevoegd',
          signedOn: '2026-03-02',
        },
      ],
      violations: [],
    });
    const both = {
      ...provider,
      regionName: 'Bo Jansen',
      regionRole: 'manager',
      regionAuthorityStatement: 'Mandaat',
      regionSignedOn: '2026-02-16',
    };
    expect(paperSigners(both, '2026-02-16', '2026-03-10').signers.map(({ side }) => side)).toEqual([
      'provider',
      'region',
    ]);
  });

  it('is somebody', () => {
    expect(paths({})).toEqual(['invalid-input providerName']);
  });

  it('is named with everything, and every fault is told at once', () => {
    expect(paths({ regionName: 'Bo', providerSignedOn: '2026-02-30' })).toEqual([
      'invalid-input providerName',
      'invalid-input providerRole',
      'invalid-input providerAuthorityStatement',
      'invalid-date providerSignedOn',
      'invalid-input regionRole',
      'invalid-input regionAuthorityStatement',
      'invalid-input regionSignedOn',
    ]);
  });

  it.each([
    ['2026-02-15', 'invalid-input providerSignedOn'],
    ['2026-03-11', 'date-in-future providerSignedOn'],
  ])('signed on a day that can be: not on %s', (providerSignedOn, fault) => {
    expect(paths({ ...provider, providerSignedOn })).toEqual([fault]);
  });
});
