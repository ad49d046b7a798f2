import { describe, expect, it } from '@jest/globals';
import { crossSiteFault } from './cross-site.js';

const OWN = 'https://openhuis.example';
const own = { origin: OWN, 'sec-fetch-site': 'same-origin', 'openhuis-request': '1' };
const without = (name: keyof typeof own): Partial<typeof own> =>
  Object.fromEntries(Object.entries(own).filter(([key]) => key !== name));

describe('crossSiteFault', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])('lets a %s of our own pages through', (method) => {
    expect(crossSiteFault(method, own, OWN)).toBeUndefined();
    expect(crossSiteFault(method, without('sec-fetch-site'), OWN)).toBeUndefined();
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('asks nothing of a %s', (method) => {
    expect(crossSiteFault(method, {}, OWN)).toBeUndefined();
  });

  it.each([
    ['origin', without('origin')],
    ['origin', { ...own, origin: 'null' }],
    ['origin', { ...own, origin: 'https://openhuis.example.attacker.example' }],
    ['origin', { ...own, origin: 'http://openhuis.example' }],
    ['origin', { ...own, origin: 'https://openhuis.example:8443' }],
    ['origin', { ...own, origin: 'https://OPENHUIS.example' }],
    ['sec-fetch-site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['sec-fetch-site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['sec-fetch-site', { ...own, 'sec-fetch-site': 'none' }],
    ['openhuis-request', without('openhuis-request')],
    ['openhuis-request', { ...own, 'openhuis-request': '' }],
  ])('refuses by %s: %j', (fault, headers) => {
    expect(crossSiteFault('POST', headers, OWN)).toBe(fault);
  });
});
