import { describe, expect, it } from '@jest/globals';
import {
  type EndingCommand,
  type EndingFacts,
  type EndingState,
  endingTransitions,
  endingViolations,
  stateOfRequest,
  stateOnceApproved,
} from './ending.js';

const facts = (change: Partial<EndingFacts> = {}): EndingFacts => ({
  ground: 'notice',
  side: 'region',
  state: 'asked',
  endsOn: '2028-06-30',
  answerDueOn: '2027-12-31',
  ...change,
});
const codes = (state: EndingFacts, command: EndingCommand, today: string): string[] =>
  endingViolations(state, command, today).map(({ code }) => code);

describe('an ending', () => {
  const states: EndingState[] = ['proposed', 'asked', 'planned', 'withdrawn', 'refused', 'lapsed', 'cancelled'];

  it.each(Object.keys(endingTransitions) as EndingCommand[])('allows %s in no other state than its own', (command) => {
    for (const state of states) {
      const allowed = endingTransitions[command].from.includes(state);
      const found = endingViolations(facts({ state }), command, '2027-06-01');
      const isOtherState = found.some(({ details }) => details?.['command'] === command);
      expect(isOtherState).toBe(!allowed);
    }
  });

  it('is received or answered until its due day, inclusive', () => {
    expect(codes(facts(), 'receive', '2027-12-31')).toEqual([]);
    expect(codes(facts(), 'receive', '2028-01-01')).toEqual(['offer-too-late']);
    expect(codes(facts({ ground: 'mutualConsent' }), 'answer', '2027-12-31')).toEqual([]);
    expect(codes(facts({ ground: 'mutualConsent' }), 'answer', '2028-01-01')).toEqual(['offer-too-late']);
  });

  it('tells a notice from a consent: one is received, the other answered', () => {
    expect(codes(facts({ ground: 'mutualConsent' }), 'receive', '2027-06-01')).toEqual(['wrong-state']);
    expect(codes(facts(), 'answer', '2027-06-01')).toEqual(['wrong-state']);
  });

  it('lapses only once its due day has passed', () => {
    expect(codes(facts(), 'lapse', '2027-12-31')).toEqual(['wrong-state']);
    expect(codes(facts(), 'lapse', '2028-01-01')).toEqual([]);
    expect(codes(facts({ answerDueOn: null }), 'lapse', '2028-01-01')).toEqual(['wrong-state']);
  });

  it('is cancelled only where an amendment brought it, and until its last day', () => {
    const refused = facts({ ground: 'amendmentRefused', state: 'planned', answerDueOn: null });
    expect(codes(refused, 'cancel', '2028-06-30')).toEqual([]);
    expect(codes(refused, 'cancel', '2028-07-01')).toEqual(['wrong-state']);
    expect(codes(facts({ state: 'planned' }), 'cancel', '2028-01-01')).toEqual(['wrong-state']);
  });
});

describe('a request', () => {
  it.each([
    ['notice', 'provider', 'planned'],
    ['notice', 'region', 'proposed'],
    ['mutualConsent', 'provider', 'asked'],
    ['mutualConsent', 'region', 'asked'],
    ['dissolution', 'region', 'proposed'],
    ['amendmentRefused', 'provider', 'planned'],
    ['term', 'region', 'planned'],
  ] as const)('on the ground of %s by the %s is %s', (ground, side, state) => {
    expect(stateOfRequest(ground, side)).toBe(state);
  });

  it('still needs proof of receipt after the approval of a notice, and nothing after that of a dissolution', () => {
    expect(stateOnceApproved('notice')).toBe('asked');
    expect(stateOnceApproved('dissolution')).toBe('planned');
  });
});
