import { describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '@openhuis/people';
import { RuleViolation } from '@openhuis/platform';
import { actorFor } from './actor-for.js';

const person: SignedInPerson = {
  personId: 'c0000000-0000-7000-8000-000000000001',
  name: 'Noor Voorbeeld',
  language: 'nl',
  tokenId: 'c0000000-0000-7000-8000-000000000002',
  permissions: null,
  actingFor: null,
  regionRoles: [
    { regionId: 1, role: 'contract_manager', municipalityCodes: [] },
    { regionId: 2, role: 'municipal_manager', municipalityCodes: ['0310', '0355'] },
    { regionId: 3, role: 'auditor', municipalityCodes: [] },
  ],
  organisationRoles: [
    { organisationId: 'a0000000-0000-7000-8000-000000000001', role: 'provider_editor' },
    { organisationId: 'a0000000-0000-7000-8000-000000000002', role: 'provider_signatory' },
  ],
};

const codesOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as RuleViolation).violations;
  }
  return [];
};

describe('the actor of a request', () => {
  it('is nobody for the public', () => {
    expect(actorFor(undefined, 'procedure.read', 'r')).toEqual({
      scope: { kind: 'public', regionIds: [], organisationIds: [], municipalityCodes: [] },
      requestId: 'r',
    });
    expect(codesOf(() => actorFor(undefined, 'contract.read', 'r'))).toMatchObject([{ code: 'not-signed-in' }]);
  });

  it('has the tenants in which a role permits it, a municipal manager the municipalities alone', () => {
    expect(actorFor(person, 'contract.read', 'r').scope).toMatchObject({
      regionIds: [1, 3],
      organisationIds: person.organisationRoles.map(({ organisationId }) => organisationId),
      municipalityCodes: ['0310', '0355'],
    });
    expect(actorFor(person, 'extension.offer', 'r').scope).toMatchObject({
      regionIds: [1],
      organisationIds: [],
      municipalityCodes: [],
    });
  });

  it('has one tenant once the person chose for whom to act, and says so', () => {
    const region = actorFor({ ...person, actingFor: 'region:3' }, 'contract.read', 'r');
    expect(region.scope).toMatchObject({ regionIds: [3], organisationIds: [], municipalityCodes: [] });
    expect(region.onBehalfOf).toBe('region:3');
    const organisation = actorFor(
      { ...person, actingFor: 'organisation:a0000000-0000-7000-8000-000000000002' },
      'contract.read',
      'r',
    );
    expect(organisation.scope).toMatchObject({
      regionIds: [],
      organisationIds: ['a0000000-0000-7000-8000-000000000002'],
    });
  });

  it('is refused what the chosen tenant does not allow, although another would', () => {
    expect(codesOf(() => actorFor({ ...person, actingFor: 'region:3' }, 'extension.offer', 'r'))).toEqual([
      { code: 'forbidden', details: { neededRoles: ['contract_manager'] } },
    ]);
  });

  it('sees its whole account whomever it acts for', () => {
    expect(actorFor({ ...person, actingFor: 'region:3' }, 'own-account', 'r').scope.regionIds).toEqual([1, 3]);
  });

  it('goes no further than its token', () => {
    const narrow = { ...person, permissions: ['contract.read'] as const };
    expect(actorFor(narrow, 'contract.read', 'r').scope.regionIds).toEqual([1, 3]);
    expect(actorFor(narrow, 'procedure.read', 'r').scope.regionIds).toEqual([1, 3]);
    expect(codesOf(() => actorFor(narrow, 'extension.offer', 'r'))).toEqual([
      { code: 'token-too-narrow', details: { neededPermission: 'extension.offer' } },
    ]);
    expect(codesOf(() => actorFor(narrow, 'own-account', 'r'))).toMatchObject([{ code: 'token-too-narrow' }]);
  });

  it('may be somebody who is known but not registered: nobody, but in a session', () => {
    const session = { id: 'a0000000-0000-7000-8000-000000000009' };
    const nobody = { scope: { kind: 'public' }, sessionId: session.id };
    expect(actorFor(undefined, 'registration', 'r', session)).toMatchObject(nobody);
    expect(actorFor(undefined, 'procedure.read', 'r', session)).toMatchObject(nobody);
    expect(codesOf(() => actorFor(undefined, 'contract.read', 'r', session))).toEqual([{ code: 'not-registered' }]);
    expect(codesOf(() => actorFor(undefined, 'own-account', 'r', session))).toEqual([{ code: 'not-registered' }]);
    expect(codesOf(() => actorFor(undefined, 'registration', 'r'))).toEqual([{ code: 'not-signed-in' }]);
  });

  it('needs a session for what is about the session, whatever its token may do', () => {
    expect(codesOf(() => actorFor(person, 'registration', 'r'))).toEqual([{ code: 'session-needed' }]);
    const session = { id: 'a0000000-0000-7000-8000-000000000009' };
    expect(
      actorFor({ ...person, sessionId: session.id, actingFor: 'region:3' }, 'registration', 'r', session),
    ).toMatchObject({ sessionId: session.id, scope: { regionIds: [1, 3] }, onBehalfOf: 'region:3' });
  });
});
