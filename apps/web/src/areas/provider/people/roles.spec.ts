import { describe, expect, it } from '@jest/globals';
import { fieldOfPath, grantsOf, noRolesYet } from './roles.js';

describe('the roles that are given', () => {
  it('carry the basis of the mandate with the signatory alone', () => {
    const chosen = {
      ...noRolesYet,
      roles: ['provider_signatory', 'provider_editor'] as const,
      until: '2026-12-31',
      basis: 'authorisation' as const,
      evidenceId: 'e1',
    };
    expect(grantsOf(chosen)).toEqual([
      { role: 'provider_editor', until: '2026-12-31' },
      { role: 'provider_signatory', until: '2026-12-31', basis: 'authorisation', evidenceId: 'e1' },
    ]);
  });

  it('carry no document for a mandate by the register', () => {
    const chosen = {
      ...noRolesYet,
      roles: ['provider_signatory'] as const,
      basis: 'register' as const,
      evidenceId: 'e1',
    };
    expect(grantsOf(chosen)).toEqual([{ role: 'provider_signatory', basis: 'register' }]);
  });

  it.each([
    ['roles/1/basis', 'basis'],
    ['roles.0.until', 'until'],
    ['roles/0/role', 'roles'],
    ['roles', 'roles'],
    ['email', 'email'],
    [undefined, undefined],
  ])('a fault at %s is shown at %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });
});
