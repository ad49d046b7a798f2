import { describe, expect, it } from '@jest/globals';
import { emptyParty, partyFaults, statedOf, statedText } from './stated-parties.js';

const member = { ...emptyParty('member'), name: 'Zorg Twee', kvkNumber: '01234567' };

describe('who enrols, as one text', () => {
  it('says the same of the same, whatever a party delivered', () => {
    const stored = { ...member, id: 'p', answers: [], version: 3 };
    expect(statedText({ form: 'consortium', parties: [stored] })).toBe(
      statedText({ form: 'consortium', parties: [member] }),
    );
    expect(statedOf(statedText({ form: 'consortium', parties: [member] })).parties).toEqual([member]);
  });
});

describe('a party that is filled in', () => {
  it('has a name and a number of eight digits, which nobody else has', () => {
    expect(partyFaults(member, [])).toEqual([]);
    expect(partyFaults(emptyParty('member'), [])).toEqual(['name', 'kvkNumber']);
    expect(partyFaults({ ...member, kvkNumber: '1234567' }, [])).toEqual(['kvkNumber']);
    expect(partyFaults(member, ['01234567'])).toEqual(['kvkTwice']);
  });

  it('says what it does, when it is a subcontractor', () => {
    expect(partyFaults({ ...member, role: 'subcontractor' }, [])).toEqual(['delivers']);
    expect(partyFaults({ ...member, role: 'subcontractor', delivers: 'nachtzorg' }, [])).toEqual([]);
  });
});
