import { describe, expect, it } from '@jest/globals';
import type { ConditionState } from '../enrolment.js';
import { conditionFault } from './condition-fault.js';

const bilingual = { nl: 'tekst', en: 'text' };
const extract: ConditionState = {
  code: 'KVK',
  kind: 'suitability',
  title: bilingual,
  text: bilingual,
  answer: 'evidence',
  evidence: { kind: 'KVK', maximumAgeMonths: 6, atSubmission: true, expires: false },
  source: 'test',
  given: null,
  assessment: null,
};
const document = (issuedOn: string) => ({ kind: 'KVK', issuedOn, expiresOn: null, withdrawn: false });

describe('what is wrong with one answer', () => {
  it('is that it is missing', () => {
    expect(conditionFault(extract, null, '2026-11-22')?.code).toBe('evidence-missing');
  });

  it('is that the document is too old, from the day after its last', () => {
    expect(conditionFault(extract, document('2026-05-22'), '2026-11-22')).toBeUndefined();
    expect(conditionFault(extract, document('2026-05-21'), '2026-11-22')).toMatchObject({
      code: 'evidence-too-old',
      details: { earliestIssuedOn: '2026-05-22', maximumAgeMonths: 6 },
    });
  });

  it('judges what was given when no other document is named', () => {
    const given = {
      conditionCode: 'KVK',
      confirmed: false,
      text: null,
      evidence: { ...document('2026-10-01'), id: '1', fileName: 'uittreksel.pdf', fileHash: '' },
    };
    expect(conditionFault({ ...extract, given }, undefined, '2026-11-22')).toBeUndefined();
  });
});
