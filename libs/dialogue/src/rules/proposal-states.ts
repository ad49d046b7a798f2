import type { Violation } from '@openhuis/platform';

/** The life of a proposal. */
export const proposalStates = [
  /** Received: read by the region and, with its reason or its summary, by the contracted providers. */
  'submitted',
  /** It will be spoken about at a dialogue table. */
  'onAgenda',
  /** The region has answered, with its reason. */
  'answered',
  /** Its proposer took it back. */
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What the region does with a proposal. `elsewhere`: it is dealt with in another place, which the reason names. */
export const proposalOutcomes = ['takenOver', 'partly', 'notTakenOver', 'elsewhere'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/**
 * What is done to a proposal. `withdraw` is its proposer's; the others are the region's. `release`: it is taken off the
 * agenda, or held over at the table.
 */
export type ProposalCommand = 'support' | 'summarise' | 'addFile' | 'putOnAgenda' | 'release' | 'answer' | 'withdraw';

const transitions: Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalCommand, ProposalState>>>>> = {
  submitted: {
    support: 'submitted',
    summarise: 'submitted',
    addFile: 'submitted',
    putOnAgenda: 'onAgenda',
    answer: 'answered',
    withdraw: 'withdrawn',
  },
  onAgenda: {
    support: 'onAgenda',
    summarise: 'onAgenda',
    addFile: 'onAgenda',
    release: 'submitted',
    answer: 'answered',
    withdraw: 'withdrawn',
  },
  // What was answered stands; whoever thinks otherwise makes a new proposal.
  answered: {},
  withdrawn: {},
};

/** The state after a command, or the violation that says in which state it is not possible. */
export function proposalAfter(
  state: ProposalState,
  command: ProposalCommand,
): { state: ProposalState } | { violation: Violation } {
  const next = transitions[state][command];
  return next === undefined ? { violation: { code: 'wrong-state', details: { state, command } } } : { state: next };
}

/** Which proposals wait for the region. */
export const openProposalStates = ['submitted', 'onAgenda'] as const satisfies readonly ProposalState[];
