import { describe, expect, it } from '@jest/globals';
import { standardAssuranceOrder } from '@openhuis/platform';
import { isAssured } from './assurance.js';

describe('how certain an identity provider must be', () => {
  it.each([
    ['loa2', 'EH3', false],
    ['urn:etoegang:core:assurance-class:loa2plus', 'EH3', false],
    ['loa3', 'EH3', true],
    ['substantial', 'loa3', true],
    ['http://eidas.europa.eu/LoA/high', 'EH3', true],
    ['EH3', 'EH4', false],
    ['EH2', 'EH2', true],
  ])('%s where %s is needed: %s', (level, lowest, assured) => {
    expect(isAssured(level, lowest, standardAssuranceOrder)).toBe(assured);
  });

  it.each([undefined, '', 'loa', 'LOA4', 'constructor', '0'])(
    'does not trust a level that it does not know: %s',
    (level) => {
      expect(isAssured(level, 'EH2', standardAssuranceOrder)).toBe(false);
    },
  );

  it('trusts nothing when the lowest level is in no step', () => {
    expect(isAssured('EH4', 'EH9', standardAssuranceOrder)).toBe(false);
    expect(isAssured('EH9', 'EH9', standardAssuranceOrder)).toBe(false);
  });
});
