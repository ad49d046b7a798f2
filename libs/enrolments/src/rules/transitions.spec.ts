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
  withdraw: ['draft', 'submitted', 'assessed'],
  assess: ['submitted', 'assessed'],
  admit: ['submitted', 'assessed'],
  refuse: ['submitted', 'assessed'],
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
    for (const command of ['admit', 'refuse'] as const)
      expect(commandViolations(state('submitted', { unassessed: ['G1', 'G2'], unmet: [] }), command)).toEqual([
        { code: 'assessment-incomplete', path: 'conditions/G1', details: { condition: 'G1' } },
        { code: 'assessment-incomplete', path: 'conditions/G2', details: { condition: 'G2' } },
      ]);
  });

  it('is admitted only when no condition is unmet, and names each that is', () => {
    expect(commandViolations(state('assessed'), 'admit')).toEqual([]);
    expect(commandViolations(state('assessed', { unmet: ['UEA', 'G1'] }), 'admit')).toEqual([
      { code: 'condition-unmet', path: 'conditions/UEA', details: { condition: 'UEA' } },
      { code: 'condition-unmet', path: 'conditions/G1', details: { condition: 'G1' } },
    ]);
  });

  it('is refused only for a condition', () => {
    expect(commandViolations(state('assessed', { unmet: ['G1'] }), 'refuse')).toEqual([]);
    expect(commandViolations(state('assessed'), 'refuse')).toEqual([
      { code: 'refusal-without-condition', path: 'outcome' },
    ]);
  });
});
