import { describe, expect, it } from '@jest/globals';
import { isSameName, secondFactorOf } from './signing.js';

describe('the second factor of a sign-in', () => {
  it.each([
    ['EH3', [], { by: 'level', value: 'EH3' }],
    ['urn:etoegang:core:assurance-class:loa3', [], { by: 'level', value: 'loa3' }],
    ['http://eidas.europa.eu/LoA/high', [], { by: 'level', value: 'high' }],
    ['EH2', [], null],
    [null, ['pwd'], null],
    [null, ['pwd', 'pin'], null],
    [null, ['pwd', 'otp'], { by: 'methods', value: 'pwd, otp' }],
    [null, ['mfa'], { by: 'methods', value: 'mfa' }],
    [null, ['unknown', 'pwd'], null],
    [null, [], null],
  ])('of level %s with %j is %j', (assuranceLevel, authenticationMethods, factor) => {
    expect(secondFactorOf({ assuranceLevel, authenticationMethods })).toEqual(factor);
  });
});

describe('a typed name', () => {
  it.each([
    ['  anna   de VRIES ', 'Anna de Vries', true],
    ['Anna de Vries', 'Anna de Vriès', false],
    ['Anna', 'Anna de Vries', false],
    ['René', 'René', true],
    ['', '', false],
  ])('%j for %j: %s', (typed, name, same) => {
    expect(isSameName(typed, name)).toBe(same);
  });
});
