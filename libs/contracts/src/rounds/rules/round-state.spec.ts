import { describe, expect, it } from '@jest/globals';
import { roundCommandViolations, type RoundCommand, type RoundState, roundStates } from './round-state.js';

describe('a round of extensions', () => {
  it.each<[RoundCommand, RoundState[]]>([
    ['edit', ['draft']],
    ['submit', ['draft']],
    ['return', ['submitted']],
    ['approve', ['submitted']],
    ['cancel', ['draft', 'submitted']],
    ['retry', ['sent']],
    ['remind', ['sending', 'sent']],
  ])('takes %s in %j only', (command, states) => {
    const taken = roundStates.filter(
      (state) => roundCommandViolations({ state, submittedBy: 'one' }, command, 'two').length === 0,
    );
    expect(taken).toEqual(states);
  });

  it('is approved by another person than the one who submitted it; that one may return it', () => {
    const round = { state: 'submitted', submittedBy: 'one' } as const;
    expect(roundCommandViolations(round, 'approve', 'one')).toEqual([{ code: 'second-person-needed' }]);
    expect(roundCommandViolations(round, 'return', 'one')).toEqual([]);
  });
});
