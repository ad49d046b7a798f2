import { describe, expect, it } from '@jest/globals';
import { isVatNumberOf, rsinFault, type HolderKind, type RsinFault } from './index.js';

describe('the RSIN of a holder', () => {
  it.each<[HolderKind, string | null, RsinFault | null]>([
    ['legalPerson', '002220647', null],
    ['legalPerson', null, null],
    ['legalPerson', '002220648', 'rsinInvalid'],
    ['legalPerson', '', 'rsinInvalid'],
    ['naturalPerson', null, null],
    ['naturalPerson', '002220647', 'rsinOfNaturalPerson'],
    ['naturalPerson', '111222333', 'rsinOfNaturalPerson'],
    ['naturalPerson', '123456789', 'rsinOfNaturalPerson'],
  ])('%s with %j: %j', (holder, rsin, fault) => {
    expect(rsinFault(holder, rsin)).toBe(fault);
  });
});

describe('the VAT number of a holder', () => {
  it.each<[HolderKind, string, string | null, boolean]>([
    ['naturalPerson', 'NL002455799B11', null, true],
    ['naturalPerson', 'NL000099998B57', null, true],
    // The older style holds the BSN of a natural person.
    ['naturalPerson', 'NL004495445B01', null, false],
    ['legalPerson', 'NL004495445B01', null, true],
    ['legalPerson', 'NL004495445B01', '004495445', true],
    ['legalPerson', 'NL004495445B01', '002220647', false],
    ['legalPerson', 'NL002455799B11', '002220647', true],
    ['legalPerson', 'NL123456789B90', '123456789', false],
    ['legalPerson', 'NL000000000B01', null, false],
    ['naturalPerson', 'NL002455799A11', null, false],
  ])('%s with %s and RSIN %j: %p', (holder, vatNumber, rsin, accepted) => {
    expect(isVatNumberOf(holder, vatNumber, rsin)).toBe(accepted);
  });
});
