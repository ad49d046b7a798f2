import { describe, expect, it } from '@jest/globals';
import { type ChangedContractor, contractorOn } from './contractor-on-date.js';

const present = { name: 'Derde', kvkNumber: '27381312' };
const changes: ChangedContractor[] = [
  { since: '2029-01-01', name: { from: 'Tweede', to: 'Derde' }, kvkNumber: null },
  { since: '2027-07-01', name: { from: 'Eerste', to: 'Tweede' }, kvkNumber: { from: '09220932', to: '27381312' } },
  // Agreed for later: what it replaces is what there is now.
  { since: '2031-01-01', name: { from: null, to: 'Vierde' }, kvkNumber: null },
];

describe('the contractor on a day', () => {
  it.each([
    ['2026-01-01', 'Eerste', '09220932'],
    ['2027-06-30', 'Eerste', '09220932'],
    ['2027-07-01', 'Tweede', '27381312'],
    ['2028-12-31', 'Tweede', '27381312'],
    ['2029-01-01', 'Derde', '27381312'],
    ['2031-01-01', 'Vierde', '27381312'],
  ])('%s is %s', (on, name, kvkNumber) => {
    expect(contractorOn(present, changes, on)).toEqual({ name, kvkNumber });
  });

  it('is the present one where nothing changed, and until a first change to come', () => {
    expect(contractorOn(present, [], '2027-01-01')).toEqual(present);
    expect(contractorOn(present, changes.slice(2), '2030-12-31')).toEqual(present);
  });
});
