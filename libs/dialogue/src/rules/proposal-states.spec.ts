import { describe, expect, it } from '@jest/globals';
import { proposalAfter, type ProposalCommand, type ProposalState, proposalStates } from './proposal-states.js';

const commands: ProposalCommand[] = ['support', 'summarise', 'addFile', 'putOnAgenda', 'release', 'answer', 'withdraw'];
const after = (state: ProposalState, command: ProposalCommand): ProposalState | undefined => {
  const result = proposalAfter(state, command);
  return 'state' in result ? result.state : undefined;
};

describe('the life of a proposal', () => {
  it('goes from received over an agenda to an answer', () => {
    expect(after('submitted', 'putOnAgenda')).toBe('onAgenda');
    expect(after('onAgenda', 'answer')).toBe('answered');
  });

  it('can be answered in writing, without a table, and withdrawn before it is answered', () => {
    expect(after('submitted', 'answer')).toBe('answered');
    expect(after('submitted', 'withdraw')).toBe('withdrawn');
    expect(after('onAgenda', 'withdraw')).toBe('withdrawn');
  });

  it('is free for another agenda when it is held over', () => {
    expect(after('onAgenda', 'release')).toBe('submitted');
    expect(after('submitted', 'release')).toBeUndefined();
  });

  it('stands on one agenda at a time', () => {
    expect(after('onAgenda', 'putOnAgenda')).toBeUndefined();
  });

  it.each<ProposalState>(['answered', 'withdrawn'])('is over once it is %s', (state) => {
    expect(commands.filter((command) => after(state, command) !== undefined)).toEqual([]);
  });

  it('says in which state a command is not possible', () => {
    expect(proposalAfter('answered', 'withdraw')).toEqual({
      violation: { code: 'wrong-state', details: { state: 'answered', command: 'withdraw' } },
    });
  });

  it('never leads to a state that does not exist', () => {
    const reached = proposalStates.flatMap((state) => commands.map((command) => after(state, command)));
    expect(reached.filter((state) => state !== undefined && !proposalStates.includes(state))).toEqual([]);
  });
});
