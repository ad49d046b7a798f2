import { describe, expect, it } from '@jest/globals';
import { complaintAnswerDueOn, complaintViolations } from './complaint.js';
import { enrolmentStatuses } from './transitions.js';

const codes = (ground: Parameters<typeof complaintViolations>[0]): string[] =>
  complaintViolations(ground).map(({ code }) => code);

describe('a complaint about a refusal', () => {
  it.each([
    ['2026-03-23', '2026-05-04'],
    // Where it falls: on a Sunday, and on the last day of the year's change.
    ['2026-03-22', '2026-05-03'],
    ['2025-12-01', '2026-01-12'],
  ])('filed on %s is answered by %s', (filedOn, dueOn) => {
    expect(complaintAnswerDueOn(filedOn)).toBe(dueOn);
  });

  it('is possible against an intended, a suspended and a final refusal, and in no other state', () => {
    const possible = enrolmentStatuses.filter(
      (status) => codes({ status, partlyRefused: false, complained: false }).length === 0,
    );
    expect(possible).toEqual(['refusalIntended', 'refusalSuspended', 'refused']);
    expect(codes({ status: 'assessed', partlyRefused: false, complained: true })).toEqual(['wrong-state']);
  });

  it('is possible against the part that an admission refuses', () => {
    expect(codes({ status: 'admitted', partlyRefused: true, complained: false })).toEqual([]);
    expect(codes({ status: 'admitted', partlyRefused: false, complained: false })).toEqual(['wrong-state']);
  });

  it('is filed once about the same refusal', () => {
    expect(codes({ status: 'refusalIntended', partlyRefused: false, complained: true })).toEqual(['already-exists']);
  });
});
