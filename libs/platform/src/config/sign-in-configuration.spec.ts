import { describe, expect, it } from '@jest/globals';
import { claimPathPresets, readClaimPaths } from './claim-paths.js';
import { isSafeIssuer, readSignIn, type SignInConfiguration } from './sign-in-configuration.js';

const provider = {
  PROVIDER_ISSUER: 'https://broker.example',
  PROVIDER_CLIENT_ID: 'openhuis',
  PROVIDER_CLIENT_SECRET: 'secret',
};

function read(environment: Record<string, string>, production = false): [SignInConfiguration, string[]] {
  const faults: string[] = [];
  return [readSignIn((name) => environment[name], production, faults), faults];
}

describe('the configuration of the doors', () => {
  it('has no doors when there are none', () => {
    const [signIn, faults] = read({});
    expect(faults).toEqual([]);
    expect(signIn.staff).toBeUndefined();
    expect(signIn.provider).toBeUndefined();
    expect(signIn.assurance.lowest).toBe('EH3');
  });

  it('knows the shapes by name', () => {
    expect(read(provider)[0].provider?.claims).toBe(claimPathPresets.represents);
    expect(read({ ...provider, PROVIDER_CLAIMS: 'etoegang' })[0].provider?.claims).toBe(claimPathPresets.etoegang);
  });

  it('names what a door lacks', () => {
    const [signIn, faults] = read({ STAFF_ISSUER: 'https://idp.example' });
    expect(signIn.staff).toBeUndefined();
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['STAFF_CLIENT_ID', 'STAFF_CLIENT_SECRET']);
  });

  it.each([
    ['PROVIDER_ISSUER', 'http://broker.example'],
    ['PROVIDER_CLAIMS', '{"subject": "sub"}'],
    ['PROVIDER_CLAIMS', 'toString'],
    ['PROVIDER_SCOPE', 'email'],
    ['PROVIDER_CLIENT_AUTHENTICATION', 'none'],
    ['PROVIDER_ASSURANCE_LEVEL', 'loa5'],
    ['PROVIDER_ASSURANCE_LEVELS', '[["low"], "high"]'],
    ['PROVIDER_ASSURANCE_LEVELS', '{'],
  ])('refuses %s=%s', (name, value) => {
    expect(read({ ...provider, [name]: value })[1].join()).toContain(name);
  });

  it('takes an order of its own', () => {
    const [signIn, faults] = read({
      ...provider,
      PROVIDER_ASSURANCE_LEVELS: '[["bronze"], ["silver", "zilver"]]',
      PROVIDER_ASSURANCE_LEVEL: 'zilver',
    });
    expect(faults).toEqual([]);
    expect(signIn.assurance).toEqual({ lowest: 'zilver', order: [['bronze'], ['silver', 'zilver']] });
  });

  it.each([
    ['https://idp.example', true, true],
    ['http://localhost:3002', false, true],
    ['http://127.0.0.1:3002', false, true],
    ['http://localhost:3002', true, false],
    ['http://localhost.example', false, false],
    ['https://idp.example/?a=b', false, false],
    ['https://somebody@idp.example', false, false],
    ['ftp://localhost', false, false],
    ['localhost', false, false],
  ])('%s (production: %s) is safe: %s', (issuer, production, safe) => {
    expect(isSafeIssuer(issuer, production)).toBe(safe);
  });
});

describe('claim paths', () => {
  it('are a name at the top or a list of names', () => {
    expect(readClaimPaths('{"subject": "a.b:c", "kvkNumber": ["x", "y"]}')).toEqual({
      subject: ['a.b:c'],
      kvkNumber: ['x', 'y'],
    });
  });

  it.each([
    '{}',
    '[]',
    'null',
    '3',
    '{"subject": ""}',
    '{"subject": []}',
    '{"subject": [1]}',
    '{"subject": "sub", "kvk": "a"}',
    '{"subject": "sub", "kvkNumberKind": "a"}',
  ])('are not %s', (text) => {
    expect(typeof readClaimPaths(text)).toBe('string');
  });
});
