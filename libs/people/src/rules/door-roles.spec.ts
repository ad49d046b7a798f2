import { describe, expect, it } from '@jest/globals';
import { otherDoorFaults, rolesBehindDoor } from './door-roles.js';

const organisationId = 'a0000000-0000-7000-8000-000000000001';
const region = { regionRoles: [{ regionId: 1, role: 'auditor' as const }], organisationRoles: [] };
const both = { ...region, organisationRoles: [{ organisationId, role: 'provider_signatory' as const }] };
const whole = { permissions: null, actingFor: null };

describe('a door', () => {
  it('opens the roles of its own side and no other', () => {
    expect(rolesBehindDoor(both, 'staff')).toEqual(region);
    expect(rolesBehindDoor(both, 'provider')).toEqual({ ...both, regionRoles: [] });
  });

  it('gives no token that reaches behind the other', () => {
    expect(otherDoorFaults(whole, both, 'staff')).toMatchObject([{ code: 'permission-not-held', path: 'actingFor' }]);
    expect(otherDoorFaults(whole, both, 'provider')).toHaveLength(1);
    expect(otherDoorFaults({ ...whole, actingFor: 'region:1' }, both, 'staff')).toEqual([]);
    expect(otherDoorFaults(whole, region, 'staff')).toEqual([]);
    expect(otherDoorFaults(whole, region, 'provider')).toHaveLength(1);
  });
});
