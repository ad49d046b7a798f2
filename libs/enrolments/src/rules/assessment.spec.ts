import { describe, expect, it } from '@jest/globals';
import { assessmentViolations, standingOf } from './assessment.js';

const conditions = [{ code: 'UEA' }, { code: 'G1' }, { code: 'G2' }];

describe('the findings on conditions', () => {
  it('are judged all at once', () => {
    const faults = assessmentViolations(conditions, [
      { conditionCode: 'UEA', outcome: 'met', reason: 'Ondertekend.' },
      { conditionCode: 'UEA', outcome: 'notMet', reason: 'Toch niet.' },
      { conditionCode: 'OTHER', outcome: 'met', reason: ' ' },
    ]);
    expect(faults.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'invalid-input assessments/1',
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
});
