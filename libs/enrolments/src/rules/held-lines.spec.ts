import { describe, expect, it } from '@jest/globals';
import { heldLineViolations } from './held-lines.js';

const basic = { product: 'BG-BASIS', municipality: '0262' };
const complex = { product: 'BG-COMPLEX', municipality: '0262' };
const openContract = { id: 'c', number: '2026-000042', signed: true };

describe('what a contract holds already', () => {
  it('cannot be asked for again, nor what waits to be added', () => {
    const found = heldLineViolations({ lines: [complex, basic], held: [basic], awaited: [complex], openContract });
    expect(found).toEqual([
      { code: 'line-held', path: 'lines/0', details: { ...complex, number: '2026-000042' } },
      { code: 'line-held', path: 'lines/1', details: { ...basic, number: '2026-000042' } },
    ]);
  });

  it('leaves every other product and municipality free', () => {
    const lines = [complex, { ...basic, municipality: '0301' }];
    expect(heldLineViolations({ lines, held: [basic], openContract })).toEqual([]);
    expect(heldLineViolations({ lines: [basic], held: [], openContract: null })).toEqual([]);
  });
});
