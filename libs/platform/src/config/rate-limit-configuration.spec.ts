import { describe, expect, it } from '@jest/globals';
import { readRateLimits, readTrustedProxies } from './rate-limit-configuration.js';

describe('the configuration of the rate limits', () => {
  it('has limits for everything without a word', () => {
    const faults: string[] = [];
    const limits = readRateLimits({}, (fault) => faults.push(fault));
    expect(Object.values(limits).every((limit) => limit !== undefined && limit.perPerson > 0)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('takes two numbers, one for both, or off', () => {
    const limits = readRateLimits(
      { RATE_LIMIT_TOKEN: '5, 50', RATE_LIMIT_PUBLIC_SEARCH: 'off', RATE_LIMIT_SIGN_IN: '7' },
      () => undefined,
    );
    expect(limits.token).toEqual({ perPerson: 5, perAddress: 50 });
    expect(limits['public-search']).toBeUndefined();
    expect(limits['sign-in']).toEqual({ perPerson: 7, perAddress: 7 });
  });

  it.each(['0', '-1', '1.5', 'many', '1,2,3', '1,', 'Off', '1e9'])('refuses %s and says so', (value) => {
    const faults: string[] = [];
    readRateLimits({ RATE_LIMIT_UPLOAD: value }, (fault) => faults.push(fault));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('RATE_LIMIT_UPLOAD');
  });

  it('reads proxies as addresses and ranges, and refuses anything else', () => {
    const faults: string[] = [];
    const fault = (text: string): unknown => faults.push(text);
    expect(readTrustedProxies(undefined, fault)).toEqual([]);
    expect(readTrustedProxies('10.0.0.1, 192.168.0.0/16,fd00::/8', fault)).toEqual([
      '10.0.0.1',
      '192.168.0.0/16',
      'fd00::/8',
    ]);
    expect(faults).toEqual([]);
    for (const wrong of ['true', '10.0.0', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8'])
      readTrustedProxies(wrong, fault);
    expect(faults).toHaveLength(5);
  });
});
