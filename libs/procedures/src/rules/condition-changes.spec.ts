import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../procedure-definition.js';
import { asksNewerEvidence, conditionChanges } from './condition-changes.js';

const words = { nl: 'x', en: 'x' };
const kvk: Condition = {
  code: 'KVK',
  kind: 'suitability',
  title: words,
  text: words,
  answer: 'evidence',
  evidence: { kind: 'KVK', maximumAgeMonths: 6, atSubmission: true, expires: false },
  source: 'test',
};
const evidence = (change: Partial<NonNullable<Condition['evidence']>>): Condition => ({
  ...kvk,
  evidence: { kind: 'KVK', maximumAgeMonths: 6, atSubmission: true, expires: false, ...change },
});
const unlimited = { kind: 'KVK', atSubmission: true, expires: false };

describe('what became of a condition', () => {
  it.each<[string, Condition[], Condition[], string[]]>([
    ['nothing', [kvk], [{ ...kvk }], []],
    ['added', [], [kvk], ['KVK added']],
    ['removed', [kvk], [], ['KVK removed']],
    ['other words', [kvk], [{ ...kvk, text: { nl: 'y', en: 'x' } }], ['KVK text']],
    ['a shorter age', [kvk], [evidence({ maximumAgeMonths: 3 })], ['KVK stricter newer']],
    ['a longer age', [kvk], [evidence({ maximumAgeMonths: 12 })], ['KVK eased']],
    ['no age any more', [kvk], [{ ...kvk, evidence: unlimited }], ['KVK eased']],
    ['an age for the first time', [{ ...kvk, evidence: unlimited }], [kvk], ['KVK stricter newer']],
    ['a validity', [kvk], [evidence({ validityMonths: 36 })], ['KVK stricter newer']],
    ['an expiry date', [kvk], [evidence({ expires: true })], ['KVK stricter newer']],
    ['on request only', [kvk], [evidence({ atSubmission: false })], ['KVK eased']],
    ['at submission', [evidence({ atSubmission: false })], [kvk], ['KVK stricter']],
    ['another document', [kvk], [evidence({ kind: 'UEA' })], ['KVK stricter']],
    ['a longer age of another document', [kvk], [evidence({ kind: 'UEA', maximumAgeMonths: 12 })], ['KVK stricter']],
    ['longer, but watched', [kvk], [evidence({ maximumAgeMonths: 12, expires: true })], ['KVK stricter newer']],
    ['another kind of condition', [kvk], [{ ...kvk, kind: 'execution' }], ['KVK stricter']],
  ])('%s', (_name, before, after, expected) => {
    expect(
      conditionChanges(before, after).map((change) =>
        [change.code, change.change, ...(asksNewerEvidence(change) ? ['newer'] : [])].join(' '),
      ),
    ).toEqual(expected);
  });

  it('keeps the order of the next version', () => {
    const other = (code: string): Condition => ({ ...kvk, code });
    expect(conditionChanges([other('A'), other('B')], [other('C'), other('B')]).map(({ code }) => code)).toEqual([
      'C',
      'A',
    ]);
  });
});
