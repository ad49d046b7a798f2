import { describe, expect, it } from '@jest/globals';
import type { ProcedureDefinition } from '../procedure-definition.js';
import { sampleDefinition } from '../sample-definition.fixture.js';
import { describeDefinitionFault } from './definition-fault.js';
import { definitionViolations } from './definition-violations.js';

const region = ['0262', '0301', '0200'];
type Change = (definition: ProcedureDefinition) => void;

/** Fault and path of everything found after a change to a sound definition. */
function faultsAfter(...changes: Change[]): string[] {
  const definition = sampleDefinition();
  for (const change of changes) change(definition);
  return definitionViolations(definition, region).map(
    ({ path, details }) => `${path ?? ''}: ${String(details?.['fault'])}`,
  );
}
const product =
  (index: number, change: object): Change =>
  ({ products }) =>
    void Object.assign(products[index] ?? {}, change);
const tariffs = (...periods: [string, string?][]): Change =>
  product(0, { tariffs: periods.map(([startsOn, endsOn]) => ({ startsOn, endsOn, amount: '1.00', example: true })) });
const rule = (from: string, to: string, mode: 'required' | 'encouraged' = 'required'): Change => {
  return ({ bundleRules }) =>
    void bundleRules.push({
      product: from,
      requires: to,
      mode,
      startsOn: '2026-01-01',
      bindsExistingContracts: true,
    });
};

describe('a definition', () => {
  it('without a fault has none', () => {
    expect(faultsAfter()).toEqual([]);
  });

  it.each<[string, Change, string[]]>([
    [
      'a code twice',
      product(1, { code: 'BG-BASIS' }),
      ['products/1/code: duplicate-code', 'bundleRules/0/product: unknown-product'],
    ],
    ['a category of the other law', product(0, { category: '45' }), ['products/0/category: unknown-category']],
    ['a category of 2015', product(0, { category: '31' }), ['products/0/category: unknown-category']],
    ['no form of enrolling', (d) => void (d.forms = []), ['forms: empty-list']],
    ['a form twice', (d) => void (d.forms = ['alone', 'group', 'alone']), ['forms/2: duplicate-form']],
    ['two forms', (d) => void (d.forms = ['alone', 'consortium']), []],
    ['a unit that does not exist', product(0, { unit: '99' }), ['products/0/unit: unknown-unit']],
    ['hours as output', product(0, { executionVariant: 'output' }), ['products/0/executionVariant: unit-variant']],
    ['a task by the hour', product(0, { executionVariant: 'task' }), ['products/0/executionVariant: unit-variant']],
    ['a task in euros', product(0, { executionVariant: 'task', unit: '83' }), []],
    [
      'a national code of another category',
      product(0, { nationalCode: '07A12' }),
      ['products/0/nationalCode: national-code-category'],
    ],
    ['a malformed national code', product(0, { nationalCode: '2A1' }), ['products/0/nationalCode: national-code-form']],
    [
      'no product',
      (d) => void (d.products = []),
      ['products: empty-list', 'bundleRules/0/product: unknown-product', 'bundleRules/0/requires: unknown-product'],
    ],
    [
      'overlapping tariffs',
      tariffs(['2026-01-01', '2026-12-31'], ['2026-12-31']),
      ['products/0/tariffs/1: tariff-overlap'],
    ],
    ['adjacent tariffs', tariffs(['2026-01-01', '2026-12-31'], ['2027-01-01']), []],
    [
      'a tariff that ends before it starts',
      tariffs(['2026-01-01'], ['2025-02-01', '2025-01-01']),
      ['products/0/tariffs/1/endsOn: tariff-period'],
    ],
    ['a date that does not exist', tariffs(['2026-02-30']), ['products/0/tariffs/0/startsOn: invalid-date']],
    ['no tariff at the start', tariffs(['2026-02-01']), ['products/0/tariffs: tariff-missing']],
    [
      'an amount of nothing',
      product(0, { tariffs: [{ startsOn: '2026-01-01', amount: '0.00', example: true }] }),
      ['products/0/tariffs/0/amount: tariff-amount'],
    ],
    [
      'an amount with one decimal',
      product(0, { tariffs: [{ startsOn: '2026-01-01', amount: '68.4', example: true }] }),
      ['products/0/tariffs/0/amount: tariff-amount'],
    ],
    ['a rule on an unknown product', rule('BG-BASIS', 'DB'), ['bundleRules/1/requires: unknown-product']],
    ['a rule on itself', rule('BG-BASIS', 'BG-BASIS'), ['bundleRules/1: bundle-of-itself']],
    ['the same rule twice', rule('BG-COMPLEX', 'BG-BASIS'), ['bundleRules/1: duplicate-bundle-rule']],
    ['a circle', rule('BG-BASIS', 'BG-COMPLEX'), ['bundleRules/1: bundle-cycle']],
    ['a circle that is only encouraged', rule('BG-BASIS', 'BG-COMPLEX', 'encouraged'), []],
    [
      'a municipality of elsewhere',
      (d) => void d.municipalities.push('0355'),
      ['municipalities/2: unknown-municipality'],
    ],
    ['a municipality twice', (d) => void d.municipalities.push('0262'), ['municipalities/2: duplicate-municipality']],
    [
      'a condition twice',
      ({ conditions }) => Object.assign(conditions[1] ?? {}, { code: 'UEA' }),
      ['conditions/1/code: duplicate-code'],
    ],
    [
      'evidence without a description',
      ({ conditions }) => Object.assign(conditions[0] ?? {}, { evidence: undefined }),
      ['conditions/0/evidence: evidence-missing'],
    ],
    [
      'a confirmation with evidence',
      ({ conditions }) => Object.assign(conditions[0] ?? {}, { answer: 'confirmation' }),
      ['conditions/0/evidence: evidence-superfluous'],
    ],
    [
      'an execution requirement that excludes',
      ({ conditions }) => Object.assign(conditions[1] ?? {}, { exclusion: 'mandatory' }),
      ['conditions/1/exclusion: exclusion-superfluous'],
    ],
    [
      'costs that do not add up',
      ({ products }) =>
        Object.assign(products[1]?.tariffs[0] ?? {}, { costs: [{ element: 'staff', amount: '80.00' }] }),
      ['products/1/tariffs/0/costs: cost-sum'],
    ],
    [
      'a window without an end',
      ({ entry }) => Object.assign(entry, { mode: 'windowed' }),
      ['entry/closesAt: window-without-end'],
    ],
    [
      'a window that closes first',
      ({ entry }) => Object.assign(entry, { mode: 'single', closesAt: '2025-08-31T17:00' }),
      ['entry/closesAt: window-order'],
    ],
    [
      'continuous entry with an end',
      ({ entry }) => Object.assign(entry, { closesAt: '2026-08-31T17:00' }),
      ['entry/closesAt: continuous-with-end'],
    ],
    [
      'a time that does not exist',
      ({ entry }) => Object.assign(entry, { opensAt: '2025-09-31T09:00' }),
      ['entry/opensAt: invalid-local-time'],
    ],
    [
      'a term that ends first',
      ({ term }) => Object.assign(term, { endsOn: '2025-12-31' }),
      ['term/endsOn: endsBeforeStart'],
    ],
    [
      'a term on a day that is none',
      ({ term }) => Object.assign(term, { endsOn: '2030-02-30' }),
      ['term/endsOn: invalid-date'],
    ],
    [
      'eleven extensions',
      ({ term }) => Object.assign(term, { extensionCount: 11 }),
      ['term/extensionCount: extensionCount'],
    ],
    [
      'half an extension',
      ({ term }) => Object.assign(term, { extensionCount: 1.5 }),
      ['term/extensionCount: extensionCount'],
    ],
    [
      'notice longer than the term',
      ({ term }) => Object.assign(term, { endsOn: '2026-03-31' }),
      ['term/noticeMonths: noticeBeforeStart'],
    ],
    [
      'a term of another century',
      ({ term }) => Object.assign(term, { startsOn: '1900-01-01', endsOn: '1900-06-30' }),
      ['products/0/tariffs: tariff-missing', 'products/1/tariffs: tariff-missing', 'term/endsOn: term-years'],
    ],
    [
      'an article twice',
      ({ clauses }) => Object.assign(clauses[1] ?? {}, { number: '1.1' }),
      ['clauses/1/number: duplicate-clause'],
    ],
  ])('with %s says so', (_name, change, expected) => {
    expect(faultsAfter(change)).toEqual(expected);
  });

  it('names a longer circle once', () => {
    const third: Change = ({ products }) =>
      void products.push({ ...sampleDefinition().products[0], code: 'DB' } as never);
    expect(faultsAfter(third, rule('BG-BASIS', 'DB'), rule('DB', 'BG-COMPLEX'))).toEqual([
      'bundleRules/2: bundle-cycle',
    ]);
  });

  it('with several faults names them all', () => {
    expect(
      faultsAfter(
        product(0, { category: '99' }),
        product(1, { unit: '82' }),
        ({ municipalities }) => void municipalities.push('9999'),
      ),
    ).toHaveLength(3);
  });

  it('gives each fault a code and a sentence', () => {
    const definition = sampleDefinition();
    product(1, { nationalCode: '07A12' })(definition);
    tariffs(['2026-01-01'], ['2026-02-01'])(definition);
    const violations = definitionViolations(definition, region);
    expect(violations.map(({ code }) => code)).toEqual(['tariff-overlap', 'invalid-definition']);
    expect(violations.map(describeDefinitionFault)).toEqual([
      'the tariff overlaps the one that starts on 2026-01-01',
      'the national code 07A12 belongs to category 07',
    ]);
  });
});
