import { describe, expect, it } from '@jest/globals';
import { isUnattended } from './unattended.js';

describe('isUnattended', () => {
  it.each([
    ['GET', '1', true],
    ['HEAD', '1', true],
    ['GET', undefined, false],
    ['GET', '', false],
    ['GET', '0', false],
    ['GET', 'true', false],
    // As Node joins two of them.
    ['GET', '1, 1', false],
    ['POST', '1', false],
    ['PUT', '1', false],
    ['DELETE', '1', false],
    ['QUERY', '1', false],
  ])('of a %s that says %j: %s', (method, value, expected) => {
    expect(isUnattended(method, value === undefined ? {} : { 'openhuis-unattended': value })).toBe(expected);
  });
});
