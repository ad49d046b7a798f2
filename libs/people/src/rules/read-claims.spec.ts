import { describe, expect, it } from '@jest/globals';
import { claimPathPresets } from '@openhuis/platform';
import fc from 'fast-check';
import { readClaims } from './read-claims.js';

const { standard, represents, etoegang } = claimPathPresets;
const nested = {
  sub: 'person-1',
  acr: 'http://eidas.europa.eu/LoA/substantial',
  represents: { sub: '09220932', sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr', iss: 'urn:nl-eid-gdi:1.0' },
};
const flat = {
  sub: 'changes-each-time',
  'urn:etoegang:core:ActingSubjectID': 'person-2',
  'urn:etoegang:core:LegalSubjectID': '09220932',
  'urn:etoegang:core:LegalSubjectID.namequalifier': 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
  'urn:etoegang:core:ServiceRestriction:Vestigingsnr': '000012345678',
  'urn:etoegang:core:assurance-class': 'urn:etoegang:core:assurance-class:loa3',
};

describe('the claims of an identity provider', () => {
  it('reads the nested shape, leading zero and all', () => {
    expect(readClaims(nested, represents).read).toEqual({
      subject: 'person-1',
      actingPerson: 'person-1',
      kvkNumber: '09220932',
      assuranceLevel: 'http://eidas.europa.eu/LoA/substantial',
    });
  });

  it('reads the flat shape', () => {
    expect(readClaims(flat, etoegang).read).toEqual({
      subject: 'person-2',
      actingPerson: 'person-2',
      kvkNumber: '09220932',
      branchNumber: '000012345678',
      assuranceLevel: 'urn:etoegang:core:assurance-class:loa3',
    });
  });

  it('reads the methods of a sign-in, and lets nobody wait for what is no name', () => {
    const methods = (amr: unknown): unknown => readClaims({ sub: 'person-3', amr }, standard).read?.methods;
    expect(methods(['pwd', 'otp'])).toEqual(['pwd', 'otp']);
    expect(methods(['pwd', 7, '<script>', ''])).toEqual(['pwd']);
    expect(methods('mfa')).toBeUndefined();
    expect(methods(undefined)).toBeUndefined();
  });

  it('reads people of a municipality', () => {
    expect(
      readClaims({ sub: 'a', name: ' Jet ', email: 'Jet@Lochem.example', email_verified: true }, standard).read,
    ).toEqual({ subject: 'a', actingPerson: 'a', name: 'Jet', email: 'jet@lochem.example', emailVerified: true });
  });

  it.each([true, 'true'])('takes %j for a verified address', (given) => {
    expect(readClaims({ sub: 'a', email_verified: given }, standard).read?.emailVerified).toBe(true);
  });

  it.each([false, 'false', 1, 'yes', {}, [true], null])('takes %j for an address that is not verified', (given) => {
    expect(readClaims({ sub: 'a', email_verified: given }, standard).read?.emailVerified).toBe(false);
  });

  it.each([
    ['nobody', { ...nested, sub: undefined }, 'no-subject'],
    ['an empty subject', { ...nested, sub: '  ' }, 'no-subject'],
    ['a subject of another type', { ...nested, sub: 12 }, 'claim-form'],
    ['no company', { ...nested, represents: undefined }, 'no-kvk-number'],
    ['a company that is a list', { ...nested, represents: [nested.represents] }, 'no-kvk-number'],
    ['a number', { ...nested, represents: { ...nested.represents, sub: 9220932 } }, 'claim-form'],
    [
      'a KvK number without its zero',
      { ...nested, represents: { ...nested.represents, sub: '9220932' } },
      'kvk-number-form',
    ],
    [
      'an RSIN',
      { ...nested, represents: { ...nested.represents, sub_id_type: 'urn:nl-eid-gdi:1.0:id:RSIN' } },
      'other-kind-of-number',
    ],
    ['a number of no kind', { ...nested, represents: { sub: '09220932' } }, 'other-kind-of-number'],
    [
      'a branch of another form',
      { ...nested, represents: { ...nested.represents, branch_number: '1' } },
      'branch-number-form',
    ],
    ['a NUL', { ...nested, sub: 'a\0b' }, 'claim-form'],
    ['half a character', { ...nested, sub: 'a\ud800' }, 'claim-form'],
    ['a very long name', { ...nested, name: 'a'.repeat(301) }, 'claim-form'],
  ])('refuses %s', (_what, claims, fault) => {
    expect(readClaims(claims, represents).faults).toContain(fault);
  });

  it('never reads from a prototype', () => {
    const inherited: unknown = Object.create({ sub: 'somebody' });
    expect(readClaims(inherited, standard).faults).toEqual(['no-subject']);
    for (const path of [
      ['constructor', 'name'],
      ['__proto__', 'sub'],
      ['toString', 'name'],
      ['sub', 'length'],
    ]) {
      expect(readClaims({ sub: 'a' }, { ...standard, subject: path }).read).toBeUndefined();
    }
    expect(readClaims(JSON.parse('{"__proto__": {"sub": "a"}}'), standard).faults).toEqual(['no-subject']);
  });

  it('reads or refuses whatever comes, and what it reads is sound', () => {
    const odd = fc.anything({ maxDepth: 3, withNullPrototype: true });
    const claims = fc.oneof(
      odd,
      fc.record(
        {
          sub: fc.oneof(fc.string(), odd),
          acr: odd,
          represents: fc.oneof(
            odd,
            fc.record({
              sub: fc.oneof(fc.stringMatching(/^[0-9]{7,9}$/), odd),
              sub_id_type: fc.constantFrom('urn:nl-eid-gdi:1.0:id:KvKnr', 'urn:nl-eid-gdi:1.0:id:RSIN'),
            }),
          ),
          name: odd,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(claims, (given) => {
        const { read, faults } = readClaims(given, represents);
        expect((read === undefined) !== (faults === undefined)).toBe(true);
        if (read === undefined) {
          expect(faults).not.toHaveLength(0);
          return;
        }
        expect(read.kvkNumber).toMatch(/^[0-9]{8}$/);
        expect(read.subject.trim()).not.toBe('');
        expect(read.subject).toBe((given as { sub: string }).sub.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
