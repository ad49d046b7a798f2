import { describe, expect, it } from '@jest/globals';
import { type HandoverFacts, handoverFaults, type HandoverState, type HandoverStep } from './handover.js';

const asked: HandoverFacts = {
  state: 'asked',
  personId: 'asker',
  regionId: null,
  proposedBy: null,
  administered: false,
};
const proposed: HandoverFacts = { ...asked, state: 'proposed', regionId: 1, proposedBy: 'manager' };
const codes = (facts: HandoverFacts, name: HandoverStep['name'], by: string): string[] =>
  handoverFaults(facts, { name, by }).map(({ code }) => code);

describe('a handover', () => {
  it('is proposed by one and approved by another', () => {
    expect(codes(asked, 'propose', 'manager')).toEqual([]);
    expect(codes(proposed, 'approve', 'approver')).toEqual([]);
    expect(codes(proposed, 'approve', 'manager')).toEqual(['second-person-needed']);
    expect(codes(proposed, 'refuse', 'manager')).toEqual(['second-person-needed']);
  });

  it('is not decided by who gets the role', () => {
    expect(codes(asked, 'propose', 'asker')).toEqual(['second-person-needed']);
    expect(codes(proposed, 'approve', 'asker')).toEqual(['second-person-needed']);
  });

  it('is not for an organisation that has an administrator; it can only be refused', () => {
    expect(codes({ ...asked, administered: true }, 'propose', 'manager')).toEqual(['administrator-present']);
    expect(codes({ ...proposed, administered: true }, 'approve', 'approver')).toEqual(['administrator-present']);
    expect(codes({ ...proposed, administered: true }, 'refuse', 'approver')).toEqual([]);
  });

  it('takes each step in its own state only', () => {
    const steps: [HandoverStep['name'], HandoverState[]][] = [
      ['propose', ['asked']],
      ['approve', ['proposed']],
      ['refuse', ['asked', 'proposed']],
    ];
    for (const [name, allowed] of steps) {
      for (const state of ['asked', 'proposed', 'approved', 'refused', 'withdrawn'] as const) {
        const facts = { ...proposed, state };
        expect([name, state, codes(facts, name, 'approver')]).toEqual([
          name,
          state,
          allowed.includes(state) ? [] : ['wrong-state'],
        ]);
      }
    }
  });
});
