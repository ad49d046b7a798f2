import { describe, expect, it } from '@jest/globals';
import type { Condition } from '@openhuis/procedures';
import type { AnswerFacts } from './completeness.js';
import { type EarlierAnswer, reusableAnswers } from './reusable-answers.js';

const today = '2026-08-31';
const text = { nl: 'x', en: 'x' };
const condition = (code: string, change: Partial<Condition> = {}): Condition => ({
  code,
  kind: 'suitability',
  title: text,
  text,
  answer: 'confirmation',
  source: 'test',
  ...change,
});
const evidence = { kind: 'KVK', maximumAgeMonths: 6, atSubmission: true, expires: false };
const kvk = condition('KVK', { answer: 'evidence', evidence });
const plan = condition('PLAN', { answer: 'text' });
const vision = condition('VISIE');
const document = (change: object = {}) => ({
  kind: 'KVK',
  issuedOn: '2026-07-01',
  expiresOn: null,
  withdrawn: false,
  ...change,
});
const answer = (conditionCode: string, change: Partial<AnswerFacts>): AnswerFacts => ({
  conditionCode,
  confirmed: false,
  text: null,
  evidence: null,
  ...change,
});
const earlier = (
  given: AnswerFacts,
  was: EarlierAnswer['condition'] | undefined,
  enrolmentId = 'e1',
): EarlierAnswer => ({ enrolmentId, answeredAt: '2026-01-01T09:00:00Z', condition: was ?? null, answer: given });
const offered = (conditions: Condition[], before: EarlierAnswer[], now: AnswerFacts[] = []) =>
  reusableAnswers(conditions, now, before, today).map(
    ({ conditionCode, enrolmentId, sameText }) => `${conditionCode} ${enrolmentId} ${sameText ? 'same' : 'other'}`,
  );

describe('answers of an earlier enrolment', () => {
  const given = {
    VISIE: earlier(answer('VISIE', { confirmed: true }), vision),
    PLAN: earlier(answer('PLAN', { text: 'Ons plan' }), plan),
    KVK: earlier(answer('KVK', { evidence: document() }), kvk),
  };

  it('are offered where they would do today', () => {
    expect(offered([vision, plan, kvk], Object.values(given))).toEqual([
      'VISIE e1 same',
      'PLAN e1 same',
      'KVK e1 same',
    ]);
  });

  it('are not offered for what is answered well already; for what is answered badly they are', () => {
    expect(offered([kvk], [given.KVK], [answer('KVK', { evidence: document() })])).toEqual([]);
    expect(
      offered([kvk], [given.KVK], [answer('KVK', { evidence: document({ issuedOn: '2020-01-01' }) })]),
    ).toHaveLength(1);
    expect(offered([vision], [given.VISIE], [answer('VISIE', { confirmed: true })])).toEqual([]);
  });

  it.each<[string, Condition, EarlierAnswer]>([
    ['an assessor sees', condition('VOG', { answer: 'recordedAsSeen' }), given.VISIE],
    ['the region asks anew', condition('VISIE', { reusable: false }), given.VISIE],
    ['only a subcontractor delivers', { ...kvk, deliveredBy: 'everySubcontractor' }, given.KVK],
    ['is too old today', kvk, earlier(answer('KVK', { evidence: document({ issuedOn: '2026-02-27' }) }), kvk)],
    ['has expired', kvk, earlier(answer('KVK', { evidence: document({ expiresOn: '2026-08-30' }) }), kvk)],
    ['was withdrawn', kvk, earlier(answer('KVK', { evidence: document({ withdrawn: true }) }), kvk)],
    ['is of another kind', kvk, earlier(answer('KVK', { evidence: document({ kind: 'UEA' }) }), kvk)],
    ['was confirmed in other words', condition('VISIE', { text: { nl: 'anders', en: 'x' } }), given.VISIE],
    ['was answered in another way', plan, earlier(answer('PLAN', { confirmed: true }), condition('PLAN'))],
    ['says nothing', plan, earlier(answer('PLAN', { text: ' ' }), plan)],
  ])('are not offered for what %s', (_name, asked, before) => {
    expect(offered([asked], [before])).toEqual([]);
  });

  it('find a document by its kind, whatever the condition was called', () => {
    const other = { ...kvk, code: 'UITTREKSEL' };
    expect(offered([other], [given.KVK])).toEqual(['UITTREKSEL e1 same']);
  });

  it('say of a text when the words of the condition have changed', () => {
    expect(offered([{ ...plan, text: { nl: 'anders', en: 'x' } }], [given.PLAN])).toEqual(['PLAN e1 other']);
  });

  it('take the newest that does', () => {
    const old = earlier(answer('KVK', { evidence: document({ issuedOn: '2020-01-01' }) }), kvk, 'newest');
    expect(offered([kvk], [old, given.KVK])).toEqual(['KVK e1 same']);
    expect(offered([kvk], [{ ...given.KVK, enrolmentId: 'e9' }, given.KVK])).toEqual(['KVK e9 same']);
  });
});
