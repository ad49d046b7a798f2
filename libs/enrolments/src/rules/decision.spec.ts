import { describe, expect, it } from '@jest/globals';
import type { BundleRule } from '@openhuis/procedures';
import { decideLines, type DecisionFacts, type DecisionRequest } from './decision.js';

const rule = (product: string, requires: string, startsOn = '2026-01-01'): BundleRule => ({
  product,
  requires,
  mode: 'required',
  startsOn,
  bindsExistingContracts: true,
});
const basic = { product: 'BASIS', municipality: '0262' };
const complex = { product: 'COMPLEX', municipality: '0262' };
const facts = (change: Partial<DecisionFacts> = {}): DecisionFacts => ({
  lines: [basic, complex, { ...basic, municipality: '0301' }],
  held: [],
  bundleRules: [rule('COMPLEX', 'BASIS')],
  judgedOn: '2026-03-02',
  ...change,
});
const admission = (lines?: DecisionRequest['lines']): DecisionRequest => ({
  outcome: 'admitted',
  reason: 'Voldoet.',
  lines,
});
const admittedBy = (request: DecisionRequest, change?: Partial<DecisionFacts>): string[] => {
  const { lines, violations } = decideLines(facts(change), request);
  expect(violations).toEqual([]);
  return lines.filter(({ admitted }) => admitted).map(({ product, municipality }) => `${product} ${municipality}`);
};
const violationsOf = (request: DecisionRequest, change?: Partial<DecisionFacts>): string[] =>
  decideLines(facts(change), request).violations.map(({ code, path }) => `${code} ${path ?? ''}`);

describe('the lines of a decision', () => {
  it('are all admitted when none is named', () => {
    expect(admittedBy(admission())).toEqual(['BASIS 0262', 'COMPLEX 0262', 'BASIS 0301']);
  });

  it('are refused one by one, each with its reason', () => {
    const request = admission([{ ...complex, admitted: false, reason: 'Geen gedragswetenschapper.' }]);
    expect(admittedBy(request)).toEqual(['BASIS 0262', 'BASIS 0301']);
    expect(decideLines(facts(), request).lines[1]).toEqual({
      ...complex,
      admitted: false,
      reason: 'Geen gedragswetenschapper.',
    });
  });

  it('lose what required a refused product in the same municipality', () => {
    const request = admission([{ ...basic, admitted: false, reason: 'Geen personeel.' }]);
    expect(admittedBy(request)).toEqual(['BASIS 0301']);
    expect(decideLines(facts(), request).lines[1]?.reason).toBe(
      'Volgt uit de combinatieregel: COMPLEX kan hier niet zonder BASIS.',
    );
  });

  it('lose it through a chain, each naming its own companion', () => {
    const special = { product: 'SPECIAL', municipality: '0262' };
    const chain = {
      lines: [special, complex, basic, { ...basic, municipality: '0301' }],
      bundleRules: [rule('SPECIAL', 'COMPLEX'), rule('COMPLEX', 'BASIS')],
    };
    const request = admission([{ ...basic, admitted: false, reason: 'Geen personeel.' }]);
    expect(admittedBy(request, chain)).toEqual(['BASIS 0301']);
    expect(decideLines(facts(chain), request).lines.map(({ reason }) => reason)).toEqual([
      'Volgt uit de combinatieregel: SPECIAL kan hier niet zonder COMPLEX.',
      'Volgt uit de combinatieregel: COMPLEX kan hier niet zonder BASIS.',
      'Geen personeel.',
      null,
    ]);
  });

  it('cannot keep complex by naming it while basic is refused', () => {
    const request = admission([
      { ...basic, admitted: false, reason: 'Geen personeel.' },
      { ...complex, admitted: true },
    ]);
    expect(decideLines(facts(), request).violations).toEqual([
      {
        code: 'bundle-companion-missing',
        path: 'lines/1',
        details: { product: 'COMPLEX', companion: 'BASIS', municipality: '0262' },
      },
    ]);
  });

  it('keep complex where basic is held already, or where the rule started after the submission', () => {
    const request = admission([{ ...basic, admitted: false, reason: 'Geen personeel.' }]);
    expect(admittedBy(request, { held: [basic] })).toEqual(['COMPLEX 0262', 'BASIS 0301']);
    expect(admittedBy(request, { bundleRules: [rule('COMPLEX', 'BASIS', '2026-03-03')] })).toEqual([
      'COMPLEX 0262',
      'BASIS 0301',
    ]);
  });

  it('cannot all be refused by an admission', () => {
    const refused = facts().lines.map((line) => ({ ...line, admitted: false, reason: 'x' }));
    expect(violationsOf(admission(refused))).toEqual(['line-missing lines']);
  });

  it('are all refused by a refusal, for its reason', () => {
    const { lines, violations } = decideLines(facts(), { outcome: 'refused', reason: 'UEA ontbreekt.' });
    expect(violations).toEqual([]);
    expect(lines.every(({ admitted, reason }) => !admitted && reason === 'UEA ontbreekt.')).toBe(true);
    expect(lines).toHaveLength(3);
  });

  it('are judged with every fault at once', () => {
    const request: DecisionRequest = {
      outcome: 'admitted',
      reason: ' ',
      lines: [
        { ...basic, admitted: false },
        { product: 'OTHER', municipality: '0262', admitted: true },
        { ...complex, admitted: false, reason: 'x' },
        { ...complex, admitted: true },
      ],
    };
    expect(violationsOf(request)).toEqual([
      'invalid-input lines/0/reason',
      'invalid-input lines/1',
      'invalid-input lines/3',
      'invalid-input reason',
    ]);
    expect(violationsOf({ outcome: 'refused', reason: 'x', lines: [{ ...basic, admitted: true }] })).toEqual([
      'invalid-input lines/0/admitted',
    ]);
  });
});
