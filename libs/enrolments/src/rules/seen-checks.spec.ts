import { describe, expect, it } from '@jest/globals';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import { seenChecks } from './seen-checks.js';

const [, confirmation] = sampleDefinition().conditions;
if (confirmation === undefined) throw new Error('the sample has two conditions');
const vog = (before: 'start' | 'receipt') => [
  { ...confirmation, code: 'VOG', answer: 'recordedAsSeen' as const, seen: { maximumAgeMonths: 3, before } },
];
const finding = (issuedOn: string) => [{ conditionCode: 'VOG', outcome: 'met' as const, reason: 'Gezien.', issuedOn }];

describe('a document that is only seen', () => {
  it.each([
    // Start on 1 January 2026, received before it.
    ['start', '2025-11-20', '2025-10-01', '2026-01-01', null],
    ['start', '2025-11-20', '2025-09-30', '2026-01-01', 'evidence-too-old'],
    // A late joiner starts no earlier than it comes.
    ['start', '2028-03-10', '2027-12-10', '2028-03-10', null],
    ['start', '2028-03-10', '2027-12-09', '2028-03-10', 'evidence-too-old'],
    ['receipt', '2025-11-20', '2025-08-20', '2025-11-20', null],
    ['receipt', '2025-11-20', '2025-08-19', '2025-11-20', 'evidence-too-old'],
  ] as const)(
    'counted from the %s, received on %s and dated %s: judged on %s',
    (before, receivedOn, issuedOn, judgedOn, code) => {
      const { term } = sampleDefinition();
      const [check, ...others] = seenChecks({ conditions: vog(before), term }, finding(issuedOn), receivedOn);
      expect(others).toEqual([]);
      expect([check?.path, check?.judgedOn, check?.found?.code ?? null]).toEqual(['conditions/VOG', judgedOn, code]);
    },
  );

  it('has no check before it is recorded, nor without a limit', () => {
    const { term, conditions } = sampleDefinition();
    expect(seenChecks({ conditions: vog('start'), term }, [], '2025-11-20')).toEqual([]);
    expect(seenChecks({ conditions, term }, finding('2020-01-01'), '2025-11-20')).toEqual([]);
  });

  it('is judged on the day on which a supplement asked to be shown it was received', () => {
    const { term } = sampleDefinition();
    const conditions = vog('receipt');
    const supplied = new Map([['conditions/VOG', '2025-12-20']]);
    const check = (issuedOn: string) => seenChecks({ conditions, term }, finding(issuedOn), '2025-11-20', supplied)[0];
    expect(check('2025-09-20')).toMatchObject({ judgedOn: '2025-12-20', found: null });
    expect(check('2025-09-19')?.found?.code).toBe('evidence-too-old');
  });
});
