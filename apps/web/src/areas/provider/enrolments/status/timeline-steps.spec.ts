import { describe, expect, it } from '@jest/globals';
import { timelineOf } from './timeline-steps.js';

type Told = Parameters<typeof timelineOf>[0];
const told = (change: Partial<Told>): Told => ({
  status: 'submitted',
  createdAt: '2026-03-01T09:00:00.000Z',
  submittedAt: '2026-03-02T09:00:00.000Z',
  decisionDueOn: '2026-04-13',
  decision: null,
  refusals: [],
  complaints: [],
  ...change,
});
const refusal = {
  id: 'one',
  state: 'running' as const,
  reason: 'x',
  unmetConditions: ['UEA'],
  notifiedOn: '2026-03-20',
  remedyUntil: '2026-04-09',
  suspension: null,
  endedAt: null,
  endReason: null,
};
const complaint = {
  id: 'c',
  refusalId: 'one',
  text: 'x',
  filedBy: null,
  filedOn: '2026-03-20',
  answerDueOn: '2026-05-01',
  answer: null,
};
const words = (change: Partial<Told>): string[] =>
  timelineOf(told(change)).map(({ name, phase, at }) => [name, phase, at?.slice(0, 10)].filter(Boolean).join(' '));

describe('the way of an enrolment', () => {
  it('waits for the decision that was promised, whatever the region has found or proposed', () => {
    const expected = [
      'started done 2026-03-01',
      'submitted done 2026-03-02',
      'assessing now',
      'decision coming 2026-04-13',
    ];
    for (const status of ['submitted', 'assessed', 'decisionProposed'] as const)
      expect(words({ status })).toEqual(expected);
  });

  it('tells an intended refusal, the complaint of the same day after it, and the last day for a writ', () => {
    expect(words({ status: 'refusalIntended', refusals: [refusal], complaints: [complaint] }).slice(2)).toEqual([
      'told done 2026-03-20',
      'complained done 2026-03-20',
      'remedy now 2026-04-09',
      'final coming',
    ]);
  });

  it('tells a refusal that was taken back, and that the region assesses anew', () => {
    const taken = { ...refusal, state: 'reconsidered' as const, endedAt: '2026-04-01T09:00:00.000Z' };
    expect(words({ status: 'assessed', refusals: [taken] }).slice(2)).toEqual([
      'told done 2026-03-20',
      'reconsidered done 2026-04-01',
      'assessing now',
      'decision coming 2026-04-13',
    ]);
  });

  it('ends with the day on which the refusal became final', () => {
    const final = { ...refusal, state: 'final' as const, endedAt: '2026-04-09T22:30:00.000Z' };
    const decision = {
      id: 'd',
      outcome: 'refused' as const,
      reason: 'x',
      unmetConditions: ['UEA'],
      decidedAt: '2026-04-09T22:30:00.000Z',
      remedyUntil: '2026-04-09',
      lines: [],
      contractId: null,
      addendumId: null,
    };
    const steps = timelineOf(told({ status: 'refused', refusals: [final], decision }));
    expect(steps.at(-1)).toMatchObject({ name: 'final', phase: 'done' });
  });

  it('ends with the withdrawal, which comes after everything', () => {
    expect(words({ status: 'withdrawn' }).at(-1)).toBe('withdrawn done');
  });
});
