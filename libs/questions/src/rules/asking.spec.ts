import { describe, expect, it } from '@jest/globals';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import { answerDueOn, type AskingFacts, askingViolations } from './asking.js';

const sample = sampleDefinition();
const facts = (questionsUntil?: string, status: AskingFacts['status'] = 'published'): AskingFacts => ({
  status,
  definition: { ...sample, entry: { ...sample.entry, ...(questionsUntil !== undefined && { questionsUntil }) } },
});

describe('asking a question', () => {
  it('is possible up to and including the last day for it, and without one for as long as the procedure runs', () => {
    expect(askingViolations(facts('2026-02-27'), undefined, '2026-02-27')).toEqual([]);
    expect(askingViolations(facts('2026-02-27'), undefined, '2026-02-28')).toEqual([
      { code: 'questions-closed', details: { until: '2026-02-27' } },
    ]);
    expect(askingViolations(facts(), undefined, '2031-01-01')).toEqual([]);
    expect(askingViolations(facts(undefined, 'paused'), undefined, '2026-02-27')).toEqual([]);
    expect(askingViolations(facts('2026-02-27', 'closed'), undefined, '2026-02-28')).toEqual([
      { code: 'wrong-state', details: { status: 'closed' } },
    ]);
  });

  it('can name a clause, a condition or a product of the procedure and nothing else, and every fault is told at once', () => {
    const [clause, condition, product] = [sample.clauses[0], sample.conditions[0], sample.products[0]];
    for (const about of [
      { kind: 'clause', code: clause?.number ?? '' },
      { kind: 'condition', code: condition?.code ?? '' },
      { kind: 'product', code: product?.code ?? '' },
    ] as const) {
      expect(askingViolations(facts(), about, '2026-01-01')).toEqual([]);
    }
    const faults = askingViolations(facts('2026-01-01'), { kind: 'clause', code: product?.code ?? '' }, '2026-01-02');
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['questions-closed', undefined],
      ['invalid-input', 'about/code'],
    ]);
  });

  it('promises an answer within the days of the procedure, or ten', () => {
    expect(answerDueOn('2026-02-20', undefined)).toBe('2026-03-02');
    expect(answerDueOn('2026-02-20', 5)).toBe('2026-02-25');
  });
});
