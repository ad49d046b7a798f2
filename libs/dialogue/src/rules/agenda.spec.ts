import { describe, expect, it } from '@jest/globals';
import { type AgendaProposal, agendaViolations, titled } from './agenda.js';

const proposals: AgendaProposal[] = [
  { id: 'a', state: 'submitted', subject: 'Reistijd', isShown: true },
  { id: 'b', state: 'onAgenda', subject: 'Minimaal tarief', isShown: true },
  { id: 'c', state: 'answered', subject: 'Wachttijd', isShown: true },
  { id: 'd', state: 'submitted', subject: 'Kostprijs', isShown: false },
];

describe('an agenda', () => {
  it('holds proposals that are free or stand there already, and subjects of the region', () => {
    expect(
      agendaViolations([{ proposalId: 'a' }, { proposalId: 'b' }, { title: 'Rondvraag' }], proposals, ['b']),
    ).toEqual([]);
  });

  it('tells every fault at its point', () => {
    const faults = agendaViolations(
      [
        { title: ' ' },
        { proposalId: 'elsewhere' },
        { proposalId: 'a' },
        { proposalId: 'a' },
        { proposalId: 'b' },
        { proposalId: 'c' },
        { proposalId: 'd' },
      ],
      proposals,
      [],
    );
    expect(faults.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'invalid-input points/0/title',
      'invalid-input points/1/proposalId',
      'invalid-input points/3/proposalId',
      'wrong-state points/4/proposalId',
      'wrong-state points/5/proposalId',
      'summary-missing points/6/proposalId',
    ]);
  });

  it('gives a proposal its own subject as title, unless the region says otherwise', () => {
    expect(
      titled([{ proposalId: 'a' }, { proposalId: 'a', title: 'Reistijd en kilometers', explanation: ' ' }], proposals),
    ).toEqual([
      { proposalId: 'a', title: 'Reistijd', explanation: null },
      { proposalId: 'a', title: 'Reistijd en kilometers', explanation: null },
    ]);
  });
});
