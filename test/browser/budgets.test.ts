import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Measured {
  name: string;
  passed: boolean;
  size: number;
}

/** What a visitor waits for, from the built web (.size-limit.js). */
describe('the budgets of the web', () => {
  it('are kept by the start of each area and by every page', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules/size-limit/bin.js'), '--json'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(stderr).toBe('');
    const measured = JSON.parse(stdout) as Measured[];
    expect(measured.length).toBeGreaterThan(50);
    expect(measured.filter(({ passed }) => !passed).map(({ name, size }) => `${name}: ${size}`)).toEqual([]);
  });
});
