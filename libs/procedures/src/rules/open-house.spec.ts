import { describe, expect, it } from '@jest/globals';
import { breaksOpenHouse } from './open-house.js';

describe('a name of the model', () => {
  it.each([
    'score',
    'qualityScore',
    'price_rank',
    'maximumContractors',
    'max_contracts',
    '-rating',
    'providerLimit',
    'quota',
  ])('%s would break the open house', (name) => {
    expect(breaksOpenHouse(name)).toBe(true);
  });

  it.each([
    'maximumAgeMonths',
    'limit',
    'precedence',
    'contracts',
    'mostContractsAtOnce',
    'noticeMonths',
    'underscore',
    'stop',
  ])('%s does not', (name) => {
    expect(breaksOpenHouse(name)).toBe(false);
  });
});
