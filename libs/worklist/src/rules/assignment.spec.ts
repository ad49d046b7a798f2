import { describe, expect, it } from '@jest/globals';
import { assignmentFaults, mayDo } from './assignment.js';

const work = { roles: ['approver', 'contract_manager'], barred: ['proposer'] };
const manager = { personId: 'manager', roles: ['contract_manager'] };
const approver = { personId: 'approver', roles: ['approver', 'assessor'] };
const assessor = { personId: 'assessor', roles: ['assessor'] };
const proposer = { personId: 'proposer', roles: ['approver'] };

describe('who gives work to whom', () => {
  it('lets whoever may do it take it, hand it over and put it back', () => {
    expect(assignmentFaults(work, manager, manager)).toEqual([]);
    expect(assignmentFaults(work, manager, approver)).toEqual([]);
    expect(assignmentFaults(work, manager, null)).toEqual([]);
  });

  it('refuses a giver without the role, whoever shall have it', () => {
    for (const taker of [assessor, approver, null]) {
      expect(assignmentFaults(work, assessor, taker)).toEqual([
        { code: 'forbidden', details: { neededRoles: work.roles } },
      ]);
    }
  });

  it('refuses a taker who cannot do it', () => {
    expect(assignmentFaults(work, manager, assessor)).toEqual([
      { code: 'assignee-not-permitted', path: 'personId', details: { neededRoles: work.roles } },
    ]);
  });

  it('gives nobody the second look at what is one’s own', () => {
    expect(assignmentFaults(work, manager, proposer)).toEqual([{ code: 'second-person-needed', path: 'personId' }]);
    expect(assignmentFaults(work, proposer, proposer)).toEqual([{ code: 'second-person-needed', path: 'personId' }]);
    expect(assignmentFaults(work, proposer, manager)).toEqual([]);
    expect([mayDo(work, proposer), mayDo(work, approver), mayDo(work, assessor)]).toEqual([false, true, false]);
  });
});
