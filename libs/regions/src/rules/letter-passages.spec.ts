import { describe, expect, it } from '@jest/globals';
import { housePassages, passagesOf } from './letter-passages.js';

const contact = {
  displayName: 'Zorgregio Noord',
  contactEmail: 'contract@noord.example',
  phone: '0570 00 00 00',
  postalAddress: 'Postbus 1\n 7240 AA Lochem\n',
};

describe('the standing passages of letters', () => {
  it('says how the region is reached, from what it shows of itself', () => {
    expect(housePassages(contact)).toMatchObject({
      returnAddress: 'Postbus 1, 7240 AA Lochem',
      signedFor: 'Namens Zorgregio Noord',
      complaintAddress:
        'In uw eigen omgeving, bij deze inschrijving. Of per e-mail aan contract@noord.example. Of per post: Zorgregio Noord, Postbus 1, 7240 AA Lochem.',
      closing:
        'Hebt u vragen over deze brief? Bel 0570 00 00 00 of mail naar contract@noord.example. Noem daarbij ons kenmerk.',
    });
  });

  it('does without what the region does not show', () => {
    const passages = housePassages({ ...contact, phone: null, postalAddress: null });
    expect(passages.returnAddress).toBe('');
    expect(passages.complaintAddress).toMatch(/contract@noord\.example\.$/);
    expect(passages.closing).toMatch(/^Hebt u vragen over deze brief\? Mail naar /);
  });

  it('lets the region replace each passage on its own', () => {
    const none = {
      returnAddress: null,
      signedFor: null,
      complaintAddress: null,
      court: null,
      disputesCommittee: null,
      closing: null,
    };
    const house = housePassages(contact);
    expect(passagesOf(null, contact)).toEqual(house);
    for (const passage of Object.keys(none)) {
      expect(passagesOf({ ...none, [passage]: 'Onze eigen woorden' }, contact)).toEqual({
        ...house,
        [passage]: 'Onze eigen woorden',
      });
    }
  });
});
