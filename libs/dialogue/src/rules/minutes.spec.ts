import { describe, expect, it } from '@jest/globals';
import { answerViolations, minutesViolations, proposalOutcome } from './minutes.js';

const now = new Date('2027-03-25T12:00:00Z');
const held = {
  startsAt: new Date('2027-03-25T09:00:00Z'),
  points: [{ isProposal: true, outcome: 'partly' as const }],
  text: 'De tafel sprak over de reistijd.',
  present: 3,
};

describe('the minutes of a dialogue table', () => {
  it('are published when every point has an answer and it says who was there', () => {
    expect(minutesViolations(held, now)).toEqual([]);
  });

  it('tell everything that is missing, each point at its place', () => {
    const faults = minutesViolations(
      {
        startsAt: new Date('2027-03-26T09:00:00Z'),
        points: [
          { isProposal: true, outcome: 'heldOver' },
          { isProposal: false, outcome: null },
        ],
        text: ' ',
        present: 0,
      },
      now,
    );
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['date-in-future', 'heldOn'],
      ['minutes-missing', 'text'],
      ['attendance-missing', 'present'],
      ['agenda-point-unanswered', 'points/1'],
    ]);
  });

  it('give a proposal a reasoned answer, which is more than having discussed it', () => {
    expect(answerViolations(true, 'notTakenOver', 'Het tarief kent al een opslag.')).toEqual([]);
    expect(answerViolations(false, 'discussed', 'De regio neemt dit mee.')).toEqual([]);
    expect(answerViolations(true, 'discussed', ' nee ').map(({ path }) => path)).toEqual(['outcome', 'reason']);
  });

  it('answer a proposal unless it is held over', () => {
    expect(proposalOutcome('elsewhere')).toBe('elsewhere');
    expect(proposalOutcome('heldOver')).toBeNull();
  });
});
