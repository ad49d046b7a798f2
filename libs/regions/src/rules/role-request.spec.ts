import { describe, expect, it } from '@jest/globals';
import { isSameMailbox, needsSecondPerson, type RoleRequest, roleRequestFaults } from './role-request.js';

const facts = { today: '2026-03-02', ownEmail: 'beheer@regio.example', municipalities: ['0262', '0301'] };
const request: RoleRequest = {
  email: 'nieuw@regio.example',
  role: 'contract_manager',
  municipalityCodes: [],
  since: '2026-03-02',
  until: null,
};
const faultsOf = (change: Partial<RoleRequest>): [string, string | undefined][] =>
  roleRequestFaults({ ...request, ...change }, facts).map(({ code, path }) => [code, path]);

describe('a role that is asked for', () => {
  it('may begin today, end on its first day, or never', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ until: '2026-03-02' })).toEqual([]);
    expect(faultsOf({ since: '2026-04-01', until: '2026-12-31' })).toEqual([]);
  });

  it('is never given to oneself, whatever the capitals', () => {
    expect(faultsOf({ email: 'Beheer@Regio.example' })).toEqual([['own-role', 'email']]);
    expect(roleRequestFaults(request, { ...facts, ownEmail: null })).toEqual([]);
  });

  it('does not begin in the past, nor end before it begins', () => {
    expect(faultsOf({ since: '2026-03-01' })).toEqual([['invalid-input', 'since']]);
    expect(faultsOf({ until: '2026-03-01' })).toEqual([['invalid-input', 'until']]);
  });

  it('names the municipalities of a municipal manager, each of the region and once', () => {
    expect(faultsOf({ role: 'municipal_manager', municipalityCodes: ['0262', '0301'] })).toEqual([]);
    expect(faultsOf({ role: 'municipal_manager' })).toEqual([['invalid-input', 'municipalityCodes']]);
    expect(faultsOf({ role: 'municipal_manager', municipalityCodes: ['0262', '0355', '0262'] })).toEqual([
      ['unknown-municipality', 'municipalityCodes/1'],
      ['invalid-input', 'municipalityCodes/2'],
    ]);
  });

  it('names none for another role', () => {
    expect(faultsOf({ municipalityCodes: ['0262'] })).toEqual([['invalid-input', 'municipalityCodes']]);
  });

  it('tells every fault at once', () => {
    expect(faultsOf({ email: facts.ownEmail, since: '2026-01-01', until: '2025-01-01' })).toHaveLength(3);
  });
});

describe('a second person', () => {
  it('confirms the roles that give roles or take second decisions', () => {
    expect(needsSecondPerson('region_administrator')).toBe(true);
    expect(needsSecondPerson('approver')).toBe(true);
    for (const role of ['contract_manager', 'assessor', 'municipal_manager', 'auditor'] as const) {
      expect([role, needsSecondPerson(role)]).toEqual([role, false]);
    }
  });

  it('is recognised by the mailbox; who has none is nobody else', () => {
    expect(isSameMailbox('a@b.example', 'A@B.example')).toBe(true);
    expect(isSameMailbox(null, null)).toBe(false);
  });
});
