import { describe, expect, it } from '@jest/globals';
import type { Condition } from './enrolment-queries.js';
import { draftFrom, type FindingDraft, findingFrom, isSame } from './finding-draft.js';

const today = '2026-03-16';
const words = { nl: '', en: '' };
const condition = (change: Partial<Condition> = {}): Condition => ({
  code: 'VOG',
  kind: 'execution',
  title: words,
  text: words,
  answer: 'recordedAsSeen',
  source: '',
  given: null,
  assessment: null,
  ...change,
});
const met = (change: Partial<FindingDraft> = {}): FindingDraft => ({
  outcome: 'met',
  reason: ' Gezien. ',
  seenOn: today,
  issuedOn: '',
  alternativeCheckOn: undefined,
  ...change,
});

describe('a finding while it is made', () => {
  it('begins with today for what is only seen', () => {
    expect(draftFrom(condition(), today)).toMatchObject({ outcome: undefined, seenOn: today });
    expect(draftFrom(condition({ answer: 'evidence' }), today)).toMatchObject({ seenOn: '' });
  });

  it('goes out once it is whole', () => {
    expect(findingFrom(condition(), met(), today)).toEqual({
      conditionCode: 'VOG',
      outcome: 'met',
      reason: 'Gezien.',
      seenOn: today,
    });
    expect(findingFrom(condition(), met({ reason: ' ' }), today)).toBeUndefined();
    expect(findingFrom(condition(), met({ outcome: undefined }), today)).toBeUndefined();
    expect(findingFrom(condition(), met({ seenOn: '2026-03-17' }), today)).toBeUndefined();
    expect(findingFrom(condition(), met({ seenOn: '16 maart' }), today)).toBeUndefined();
  });

  it('asks for the date on the document where its age matters', () => {
    const limited = condition({ seen: { maximumAgeMonths: 3, before: 'start' } });
    expect(findingFrom(limited, met(), today)).toBeUndefined();
    expect(findingFrom(limited, met({ issuedOn: '2026-03-17' }), today)).toBeUndefined();
    expect(findingFrom(limited, met({ issuedOn: '2026-01-10' }), today)).toMatchObject({ issuedOn: '2026-01-10' });
  });

  it('takes other evidence with a day to come', () => {
    const relaxed = condition({ answer: 'evidence', alternativeAllowed: true });
    expect(findingFrom(relaxed, met({ alternativeCheckOn: '' }), today)).toBeUndefined();
    expect(findingFrom(relaxed, met({ alternativeCheckOn: today }), today)).toBeUndefined();
    expect(findingFrom(relaxed, met({ alternativeCheckOn: '2026-09-01' }), today)).toMatchObject({
      alternativeCheckOn: '2026-09-01',
    });
  });

  it('says nothing of dates when a condition is not met', () => {
    expect(findingFrom(condition(), met({ outcome: 'notMet', seenOn: '' }), today)).toEqual({
      conditionCode: 'VOG',
      outcome: 'notMet',
      reason: 'Gezien.',
    });
  });

  it('is the same as what stands there when nothing of it changed', () => {
    const assessment = {
      conditionCode: 'VOG',
      outcome: 'met' as const,
      reason: 'Gezien.',
      seenOn: today,
      issuedOn: null,
      alternativeCheckOn: null,
      assessedAt: '2026-03-16T09:00:00.000Z',
      assessedBy: 'Assessor',
      checkSettledAt: null,
      checkSettleReason: null,
    };
    expect(isSame(draftFrom(condition({ assessment }), today), assessment)).toBe(true);
    expect(isSame(met({ seenOn: '2026-03-10' }), assessment)).toBe(false);
    expect(isSame(met({ alternativeCheckOn: '2026-09-01' }), assessment)).toBe(false);
  });
});
