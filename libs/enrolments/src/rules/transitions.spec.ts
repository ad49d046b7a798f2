import { describe, expect, it } from '@jest/globals';
import {
  commandViolations,
  type EnrolmentCommand,
  type EnrolmentState,
  type EnrolmentStatus,
  enrolmentStatuses,
  statusAfter,
  transitions,
} from './transitions.js';

const state = (status: EnrolmentStatus, change: Partial<EnrolmentState> = {}): EnrolmentState => ({
  status,
  unassessed: [],
  unmet: [],
  ...change,
});
const commands = Object.keys(transitions) as EnrolmentCommand[];
const allowed: Record<EnrolmentCommand, EnrolmentStatus[]> = {
  edit: ['draft'],
  submit: ['draft'],
  withdraw: ['draft', 'submitted', 'supplementAsked', 'assessed', 'decisionProposed'],
  assess: ['submitted', 'assessed'],
  askSupplement: ['submitted', 'assessed'],
  supply: ['supplementAsked'],
  lapseSupplement: ['supplementAsked'],
  proposeAdmission: ['submitted', 'assessed'],
  proposeRefusal: ['submitted', 'assessed'],
  returnProposal: ['decisionProposed'],
  admit: ['decisionProposed'],
  intendRefusal: ['decisionProposed'],
  suspendRefusal: ['refusalIntended', 'refused'],
  reconsider: ['refusalIntended', 'refusalSuspended'],
  refuse: ['refusalIntended', 'refusalSuspended'],
};

describe('the life of an enrolment', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<EnrolmentStatus>(['draft']);
    const situations = (status: EnrolmentStatus): EnrolmentState[] => [
      state(status),
      state(status, { unassessed: ['G1'] }),
      state(status, { unmet: ['G1'] }),
    ];
    for (const from of reached)
      for (const situation of situations(from))
        for (const command of commands)
          if (commandViolations(situation, command).length === 0) reached.add(statusAfter(situation, command));
    expect([...reached].sort()).toEqual([...enrolmentStatuses].sort());
  });

  const wrong = commands.flatMap((command) =>
    enrolmentStatuses.filter((status) => !allowed[command].includes(status)).map((status) => ({ command, status })),
  );
  it.each(wrong)('refuses to $command when $status', ({ command, status }) => {
    for (const facts of [{}, { unmet: ['G1'] }, { unassessed: ['G1'] }])
      expect(commandViolations(state(status, facts), command)).toEqual([
        { code: 'wrong-state', details: { status, command } },
      ]);
  });

  it('is assessed once every condition has an outcome, and not before', () => {
    expect(statusAfter(state('submitted', { unassessed: ['G2'] }), 'assess')).toBe('submitted');
    expect(statusAfter(state('submitted'), 'assess')).toBe('assessed');
  });

  it('is not decided before every condition is assessed', () => {
    for (const [command, status] of [
      ['proposeAdmission', 'submitted'],
      ['proposeRefusal', 'submitted'],
      ['admit', 'decisionProposed'],
      ['intendRefusal', 'decisionProposed'],
    ] as const)
      expect(commandViolations(state(status, { unassessed: ['G1', 'G2'], unmet: [] }), command)).toEqual([
        { code: 'assessment-incomplete', path: 'conditions/G1', details: { condition: 'G1' } },
        { code: 'assessment-incomplete', path: 'conditions/G2', details: { condition: 'G2' } },
      ]);
  });

  it.each([
    ['proposeAdmission', 'assessed'],
    ['admit', 'decisionProposed'],
  ] as const)('knows an admission only when no condition is unmet, and names each that is: %s', (command, status) => {
    expect(commandViolations(state(status), command)).toEqual([]);
    expect(commandViolations(state(status, { unmet: ['UEA', 'G1'] }), command)).toEqual([
      { code: 'condition-unmet', path: 'conditions/UEA', details: { condition: 'UEA' } },
      { code: 'condition-unmet', path: 'conditions/G1', details: { condition: 'G1' } },
    ]);
  });

  it.each([
    ['proposeRefusal', 'assessed'],
    ['intendRefusal', 'decisionProposed'],
    ['refuse', 'refusalIntended'],
  ] as const)('knows a refusal only for a condition: %s', (command, status) => {
    expect(commandViolations(state(status, { unmet: ['G1'] }), command)).toEqual([]);
    expect(commandViolations(state(status), command)).toEqual([{ code: 'refusal-without-condition', path: 'outcome' }]);
  });

  it('is never refused at once: the provider is told first, and has its remedy', () => {
    const into = (target: EnrolmentStatus): EnrolmentCommand[] =>
      commands.filter((command) => statusAfter(state('assessed', { unmet: ['G1'] }), command) === target);
    expect(into('refused')).toEqual(['refuse']);
    expect(transitions.refuse.from).toEqual(['refusalIntended', 'refusalSuspended']);
  });

  it('goes back to where its findings stand', () => {
    for (const [command, status] of [
      ['returnProposal', 'decisionProposed'],
      ['reconsider', 'refusalIntended'],
    ] as const) {
      expect(statusAfter(state(status, { unmet: ['G1'] }), command)).toBe('assessed');
      expect(statusAfter(state(status, { unassessed: ['G1'] }), command)).toBe('submitted');
    }
  });

  it('leaves the final states for nothing', () => {
    const final = enrolmentStatuses.filter((status) =>
      commands.every((command) => !transitions[command].from.includes(status)),
    );
    expect(final).toEqual(['admitted', 'withdrawn', 'notProcessed']);
    // What was served in time and registered too late: nothing else leads out of a refusal.
    expect(commands.filter((command) => transitions[command].from.includes('refused'))).toEqual(['suspendRefusal']);
  });
});
