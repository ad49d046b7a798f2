import { describe, expect, it } from '@jest/globals';
import { assessmentViolations, standingOf } from './assessment.js';

const conditions = ['UEA', 'G1', 'G2'].map((code) => ({ code, answer: 'confirmation' as const }));
const today = '2026-03-16';
const met = { outcome: 'met' as const, reason: 'In orde.' };
const faultsOf = (...args: Parameters<typeof assessmentViolations>): string[] =>
  assessmentViolations(...args).map(({ code, path, details }) =>
    `${code} ${path ?? ''} ${String(details?.['rule'] ?? '')}`.trim(),
  );

describe('the findings on conditions', () => {
  it('are judged all at once', () => {
    const faults = faultsOf(
      conditions,
      [
        { conditionCode: 'UEA', outcome: 'met', reason: 'Ondertekend.' },
        { conditionCode: 'UEA', outcome: 'notMet', reason: 'Toch niet.' },
        { conditionCode: 'OTHER', outcome: 'met', reason: ' ' },
      ],
      today,
    );
    expect(faults).toEqual([
      'invalid-input assessments/1 named twice',
      'unknown-condition assessments/2/conditionCode',
      'invalid-input assessments/2/reason',
    ]);
  });

  it('tell what is open and what is not met; not applicable is no obstacle', () => {
    expect(
      standingOf(conditions, [
        { conditionCode: 'UEA', outcome: 'notApplicable' },
        { conditionCode: 'G2', outcome: 'met' },
        { conditionCode: 'G2', outcome: 'notMet' },
      ]),
    ).toEqual({ unassessed: ['G1'], unmet: ['G2'] });
  });

  it('record who saw a document that is not kept, and when: not tomorrow', () => {
    const vog = { code: 'VOG', answer: 'recordedAsSeen' as const };
    const limited = { ...vog, seen: { maximumAgeMonths: 3, before: 'start' as const } };
    const faults = (condition: typeof vog, finding: object): string[] =>
      faultsOf([condition], [{ conditionCode: 'VOG', ...met, ...finding }], today);
    expect(faults(vog, {})).toEqual(['invalid-input assessments/0/seenOn when it was seen']);
    expect(faults(vog, { seenOn: today })).toEqual([]);
    expect(faults(vog, { outcome: 'notMet' })).toEqual([]);
    expect(faults(vog, { seenOn: '2026-03-17' })).toEqual(['invalid-input assessments/0/seenOn not in the future']);
    expect(faults(limited, { seenOn: today })).toEqual([
      'invalid-input assessments/0/issuedOn the date on the document',
    ]);
    expect(faults(limited, { seenOn: today, issuedOn: today })).toEqual([]);
    expect(faults(limited, { seenOn: '2026-03-10', issuedOn: '2026-03-11' })).toEqual([
      'invalid-input assessments/0/issuedOn not after it was seen',
    ]);
    expect(
      faultsOf(conditions, [{ conditionCode: 'UEA', ...met, seenOn: today, issuedOn: today }], today),
    ).toHaveLength(2);
  });

  it('accept other evidence where the condition allows it, until a day to come', () => {
    const relaxed = { code: 'KWALITEIT', answer: 'evidence' as const, alternativeAllowed: true };
    const faults = (condition: { code: string; answer: 'evidence' }, finding: object): string[] =>
      faultsOf(
        [condition],
        [{ conditionCode: 'KWALITEIT', ...met, alternativeCheckOn: '2026-03-17', ...finding }],
        today,
      );
    expect(faults(relaxed, {})).toEqual([]);
    expect(faults(relaxed, { alternativeCheckOn: today })).toEqual([
      'invalid-input assessments/0/alternativeCheckOn in the future',
    ]);
    expect(faults(relaxed, { outcome: 'notMet' })).toEqual([
      'invalid-input assessments/0/alternativeCheckOn only what meets the condition is accepted',
    ]);
    expect(faults({ code: 'KWALITEIT', answer: 'evidence' }, {})).toEqual([
      'invalid-input assessments/0/alternativeCheckOn this condition allows no other evidence',
    ]);
  });
});
