import { describe, expect, it } from '@jest/globals';
import { type DatedPartyChange, partyChangeDeadlines, partyChangeFaults, stateOnceChecked } from './party-change.js';

describe('a change of a provider', () => {
  it.each([
    ['name', { name: 'Nieuwe Zorg B.V.' }, []],
    ['name', {}, ['content/name']],
    ['account', { iban: 'NL91ABNA0417164300', name: 'Anders' }, ['content/name']],
    ['registration', { kvkNumber: '27381312', name: 'Anders' }, []],
    ['legalForm', { legalForm: 'bv', iban: 'NL91ABNA0417164300' }, ['content/iban']],
    ['merger', { kvkNumber: '27381312' }, ['content/otherParty']],
    ['merger', { otherParty: 'Andere Zorg B.V., KvK 09220932', kvkNumber: '27381312' }, []],
    ['takeover', { otherParty: '  ' }, ['content/otherParty']],
  ] as const)('of the %s with %j', (kind, content, expected) => {
    expect(partyChangeFaults(kind, content).map(({ path }) => path)).toEqual(expected);
  });

  it.each([
    [['open', 'accepted'], 'reported'],
    [['accepted', 'accepted'], 'accepted'],
    [['open', 'refused'], 'refused'],
  ] as const)('checked %j is %s', (checks, state) => {
    expect(stateOnceChecked(checks)).toBe(state);
  });
});

describe('the dates of changes', () => {
  const change = (of: Partial<DatedPartyChange> = {}): DatedPartyChange => ({
    state: 'reported',
    effectiveOn: '2027-07-01',
    askedOn: '2027-05-01',
    acceptedOn: null,
    isOpen: true,
    ...of,
  });
  const accepted = () => change({ state: 'accepted', isOpen: false, acceptedOn: '2027-06-01' });
  const signedOn = '2026-11-02';
  it.each<[string, DatedPartyChange, string[]]>([
    ['to check', change(), ['party-change-check 2027-07-01']],
    ['checked here, waiting for another region', change({ isOpen: false }), []],
    ['reported after its day', change({ effectiveOn: '2027-04-01' }), ['party-change-check 2027-05-01']],
    ['asked after its day', change({ askedOn: '2027-08-09' }), ['party-change-check 2027-08-09']],
    ['followed by a region that was never asked', change({ state: 'reported', askedOn: null, isOpen: false }), []],
    ['accepted', accepted(), ['party-change 2027-07-01']],
    [
      'accepted after its day',
      change({ state: 'accepted', isOpen: false, acceptedOn: '2027-07-20' }),
      ['party-change 2027-07-20'],
    ],
    ['refused', change({ state: 'refused' }), []],
  ])('%s', (_case, facts, expected) => {
    expect(partyChangeDeadlines([facts, facts], signedOn).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual(
      expected,
    );
  });

  it.each<[string, DatedPartyChange, string, string]>([
    ['that was signed before the report', change(), '2026-11-02', '2027-05-01'],
    ['that was signed while it was checked', change(), '2027-05-10', '2027-05-10'],
    ['that was signed before all agreed', accepted(), '2027-05-10', '2027-06-01'],
    ['that was signed after all agreed', accepted(), '2027-06-20', '2027-06-20'],
  ])('are in force for a contract %s', (_case, facts, signed, expected) => {
    expect(partyChangeDeadlines([facts], signed).map(({ inForceOn }) => inForceOn)).toEqual([expected]);
  });
});
