import { describe, expect, it } from '@jest/globals';
import { type ContractParty, partyLines } from './contract-party.js';

const party = (role: ContractParty['role'], change: Partial<ContractParty> = {}): ContractParty => ({
  role,
  name: 'Zorg Twee',
  kvkNumber: '01234567',
  legalForm: 'bv',
  delivers: null,
  ...change,
});

describe('the parties that a contract names', () => {
  it('are none for who contracts alone', () => {
    expect(partyLines([])).toEqual([]);
  });

  it('are liable together in a consortium', () => {
    const lines = partyLines([party('member'), party('member', { name: 'Zorg Drie', kvkNumber: '00000003' })]);
    expect(lines.slice(0, 2)).toEqual([
      'Combinant: Zorg Twee, KvK-nummer 01234567.',
      'Combinant: Zorg Drie, KvK-nummer 00000003.',
    ]);
    expect(lines[2]).toContain('hoofdelijk aansprakelijk');
    expect(lines).toHaveLength(3);
  });

  it('say what a subcontractor does, on one line', () => {
    expect(partyLines([party('subcontractor', { delivers: 'nachtzorg\nen weekend' })])).toEqual([
      'Onderaannemer: Zorg Twee, KvK-nummer 01234567, voor: nachtzorg en weekend.',
      'De opdrachtnemer is volledig aansprakelijk voor het werk van onderaannemers.',
    ]);
  });

  it('name the parent that stands surety', () => {
    expect(partyLines([party('parent')])[1]).toContain('staat garant');
  });
});
