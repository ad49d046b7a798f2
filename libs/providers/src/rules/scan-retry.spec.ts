import { describe, expect, it } from '@jest/globals';
import { scanRetryMinutes } from './scan-retry.js';

describe('the next look of a scanner', () => {
  it('comes later each time, within an hour, and always', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 5000].map(scanRetryMinutes)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });
});
