import { describe, expect, it } from '@jest/globals';
import type { Violation } from '@openhuis/platform';
import fc from 'fast-check';
import { type HeldRoles, type Reach, tokenPermissions, tokenReachFaults, wideningFaults } from './token-reach.js';

const organisationId = 'a0000000-0000-7000-8000-000000000001';
const held: HeldRoles = {
  regionRoles: [
    { regionId: 1, role: 'assessor' },
    { regionId: 2, role: 'auditor' },
  ],
  organisationRoles: [{ organisationId, role: 'provider_editor' }],
};
const whole: Reach = { permissions: null, actingFor: null };
const placesOf = (faults: Violation[]): string[] => faults.map(({ code, path }) => `${code} ${path ?? ''}`);

describe('how far a new token may reach', () => {
  it('is anything that the roles of its person allow', () => {
    expect(tokenReachFaults(whole, held, null)).toEqual([]);
    expect(
      tokenReachFaults(
        { permissions: ['enrolment.assess', 'enrolment.edit', 'own-account'], actingFor: null },
        held,
        null,
      ),
    ).toEqual([]);
    expect(tokenReachFaults({ permissions: ['audit.read'], actingFor: 'region:2' }, held, null)).toEqual([]);
  });

  it('is nothing that they do not, each of it named', () => {
    const asked: Reach = { permissions: ['contract.sign.region', 'contract.read', 'extension.offer'], actingFor: null };
    expect(placesOf(tokenReachFaults(asked, held, null))).toEqual([
      'permission-not-held permissions/0',
      'permission-not-held permissions/2',
    ]);
  });

  it('counts the roles with the tenant for which the token acts', () => {
    const asked: Reach = { permissions: ['audit.read', 'enrolment.assess'], actingFor: 'region:1' };
    expect(placesOf(tokenReachFaults(asked, held, null))).toEqual(['permission-not-held permissions/0']);
    expect(placesOf(tokenReachFaults({ permissions: null, actingFor: 'region:3' }, held, null))).toEqual([
      'permission-not-held actingFor',
    ]);
  });

  it('is no more than that of the token by which it is asked', () => {
    const maker: Reach = { permissions: ['own-account', 'contract.read'], actingFor: 'region:1' };
    expect(tokenReachFaults({ permissions: ['contract.read'], actingFor: 'region:1' }, held, maker)).toEqual([]);
    expect(placesOf(tokenReachFaults(whole, held, maker))).toEqual([
      'token-too-narrow actingFor',
      'token-too-narrow permissions',
    ]);
    const asked: Reach = { permissions: ['enrolment.assess'], actingFor: 'region:2' };
    expect(placesOf(tokenReachFaults(asked, held, maker))).toEqual([
      'permission-not-held permissions/0',
      'token-too-narrow actingFor',
      'token-too-narrow permissions/0',
    ]);
  });

  it('changes people or makes keys only where it reaches the account as well', () => {
    const administrator: HeldRoles = {
      regionRoles: [{ regionId: 1, role: 'region_administrator' }],
      organisationRoles: [],
    };
    const asked: Reach = { permissions: ['people.read', 'people.edit', 'application.edit'], actingFor: null };
    expect(placesOf(tokenReachFaults(asked, administrator, null))).toEqual([
      'token-too-narrow permissions/1',
      'token-too-narrow permissions/2',
    ]);
    const whole = { ...asked, permissions: [...(asked.permissions ?? []), 'own-account' as const] };
    expect(tokenReachFaults(whole, administrator, null)).toEqual([]);
  });

  it('never grows, whoever asks for what', () => {
    const reaches = fc.record({
      permissions: fc.option(fc.subarray(tokenPermissions)),
      actingFor: fc.constantFrom(null, 'region:1', 'region:2', `organisation:${organisationId}`),
    }) as fc.Arbitrary<Reach>;
    fc.assert(
      fc.property(reaches, reaches, (asked, maker) => {
        const isWithin =
          (maker.actingFor === null || asked.actingFor === maker.actingFor) &&
          (maker.permissions === null ||
            (asked.permissions?.every((one) => maker.permissions?.includes(one)) ?? false));
        const isWidening = wideningFaults(asked, maker).length > 0;
        expect(isWidening).toBe(!isWithin);
        const all = tokenReachFaults(asked, held, maker);
        expect(wideningFaults(asked, maker).every((fault) => all.some((one) => one.path === fault.path))).toBe(true);
      }),
    );
  });
});
