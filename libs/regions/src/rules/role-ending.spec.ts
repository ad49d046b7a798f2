import { describe, expect, it } from '@jest/globals';
import { endedPeriod, lastDayAtOnce, roleEndingFaults } from './role-ending.js';

const today = '2026-03-02';
const standing = { since: '2026-01-01', until: null };
const codesOf = (until: string | null, lastDay: string): string[] =>
  roleEndingFaults({ ...standing, until }, lastDay, today).map(({ code }) => code);

describe('the end of a role', () => {
  it('is at once when yesterday was its last day', () => {
    expect(lastDayAtOnce(today)).toBe('2026-03-01');
    expect(codesOf(null, '2026-03-01')).toEqual([]);
  });

  it('may lie ahead, and nearer than the end it has', () => {
    expect(codesOf(null, '2026-12-31')).toEqual([]);
    expect(codesOf('2026-12-31', '2026-06-30')).toEqual([]);
  });

  it('does not rewrite days that have passed', () => {
    expect(codesOf(null, '2026-02-28')).toEqual(['invalid-input']);
  });

  it('does not prolong', () => {
    expect(codesOf('2026-06-30', '2026-07-01')).toEqual(['invalid-input']);
  });

  it('comes once', () => {
    expect(codesOf('2026-03-01', '2026-03-01')).toEqual(['wrong-state']);
    expect(codesOf('2026-03-02', '2026-03-01')).toEqual([]);
  });

  it('leaves a role that never began no day', () => {
    expect(endedPeriod({ since: '2026-05-01', until: null }, '2026-03-01')).toEqual({
      since: '2026-05-01',
      until: '2026-04-30',
    });
    expect(endedPeriod(standing, '2026-03-01')).toEqual({ since: '2026-01-01', until: '2026-03-01' });
  });
});
