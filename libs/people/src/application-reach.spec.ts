import { describe, expect, it } from '@jest/globals';
import { permissions } from '@openhuis/platform';
import { applicationPermissions, applicationRole } from './application-reach.js';

const organisation = 'organisation:a0000000-0000-7000-8000-000000000001';

describe('the role of an application', () => {
  it('is the one that reaches least of those that allow what is asked', () => {
    expect(applicationRole('region:1', ['contract.read', 'enrolment.read'])).toEqual({ role: 'auditor' });
    expect(applicationRole('region:1', ['contract.read', 'procedure.edit'])).toEqual({ role: 'contract_manager' });
    expect(applicationRole(organisation, ['enrolment.edit', 'contract.read'])).toEqual({ role: 'provider_editor' });
  });

  it('is none for what the tenant has no say in, each of it named', () => {
    expect(applicationRole('region:1', ['enrolment.edit', 'contract.read', 'evidence.upload'])).toMatchObject({
      faults: [{ path: 'permissions/0' }, { path: 'permissions/2' }],
    });
    expect(applicationRole(organisation, ['audit.read'])).toMatchObject({
      faults: [{ code: 'permission-not-held', path: 'permissions/0' }],
    });
  });

  it('is none for what two roles allow apart: the trail is not read by who edits', () => {
    expect(applicationRole('region:1', ['audit.read', 'procedure.edit'])).toMatchObject({
      faults: [{ path: 'permissions' }],
    });
  });

  it('allows nothing that a person answers for, and no people or tokens', () => {
    const never =
      /sign|submit|assess|decide|approve|answer|offer|publish|release|settle|account|people|member|application|role/;
    expect(applicationPermissions.filter((permission) => never.test(permission))).toEqual([]);
    expect(applicationPermissions.every((permission) => typeof permissions[permission] === 'object')).toBe(true);
  });
});
