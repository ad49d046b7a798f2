import { describe, expect, it } from '@jest/globals';
import type { BundleRule } from '../procedure-definition.js';
import { bundleDate, type BundleLine, bundleViolations, missingCompanions, withoutRequired } from './bundle.js';

const rule = (product: string, requires: string, change: Partial<BundleRule> = {}): BundleRule => ({
  product,
  requires,
  mode: 'required',
  startsOn: '2026-01-01',
  bindsExistingContracts: true,
  ...change,
});
const line = (product: string, municipality = '0262', held?: boolean): BundleLine => ({
  product,
  municipality,
  ...(held !== undefined && { held }),
});
const today = '2026-03-01';

describe('a bundle rule', () => {
  const rules = [rule('complex', 'basic')];

  it('names product, companion and municipality', () => {
    expect(bundleViolations(rules, [line('complex'), line('basic', '0301')], today)).toEqual([
      {
        code: 'bundle-companion-missing',
        path: 'lines/0',
        details: { product: 'complex', companion: 'basic', municipality: '0262' },
      },
    ]);
  });

  it('is met by a companion in the same municipality, held or requested', () => {
    expect(bundleViolations(rules, [line('complex'), line('basic')], today)).toEqual([]);
    expect(bundleViolations(rules, [line('complex'), line('basic', '0262', true)], today)).toEqual([]);
  });

  it('does not count before its start, nor when it is off or encouraged', () => {
    expect(bundleViolations(rules, [line('complex')], '2025-12-31')).toEqual([]);
    expect(bundleViolations(rules, [line('complex')], '2026-01-01')).toHaveLength(1);
    for (const mode of ['off', 'encouraged'] as const) {
      expect(bundleViolations([rule('complex', 'basic', { mode })], [line('complex')], today)).toEqual([]);
    }
    const encouraged = [rule('complex', 'basic', { mode: 'encouraged' })];
    expect(missingCompanions(encouraged, [line('complex')], today, 'encouraged')).toHaveLength(1);
  });

  it('leaves lines alone that are held when it does not bind existing contracts', () => {
    const lenient = [rule('complex', 'basic', { bindsExistingContracts: false })];
    expect(bundleViolations(lenient, [line('complex', '0262', true)], today)).toEqual([]);
    expect(bundleViolations(lenient, [line('complex')], today)).toHaveLength(1);
    expect(bundleViolations(rules, [line('complex', '0262', true)], today)).toHaveLength(1);
  });
});

describe('refusing a companion', () => {
  const rules = [rule('complex', 'basic'), rule('intensive', 'complex')];

  it('takes along what requires it, and what requires that in turn', () => {
    const remaining = [line('intensive'), line('complex'), line('day')];
    expect(withoutRequired(rules, remaining, today)).toEqual([line('intensive'), line('complex')]);
  });

  it('leaves the other municipality alone', () => {
    const remaining = [line('complex'), line('complex', '0301'), line('basic', '0301')];
    expect(withoutRequired(rules, remaining, today)).toEqual([line('complex')]);
  });

  it('takes nothing when nothing is lacking', () => {
    expect(withoutRequired(rules, [line('intensive'), line('complex'), line('basic')], today)).toEqual([]);
  });
});

describe('the date by which bundle rules judge an enrolment', () => {
  it.each([
    ['2025-10-06', '2026-01-01'],
    ['2026-01-01', '2026-01-01'],
    ['2028-05-02', '2028-05-02'],
  ])('submitted on %s: judged by the rules of %s', (submittedOn, judgedOn) => {
    expect(bundleDate(submittedOn, { startsOn: '2026-01-01' })).toBe(judgedOn);
  });
});
