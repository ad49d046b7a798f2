import { describe, expect, it } from '@jest/globals';
import type { ProductDefinition } from '../../procedure-definition.js';
import { sampleDefinition } from '../../sample-definition.fixture.js';
import { definitionViolations } from '../../rules/definition-violations.js';
import {
  amountOfMinutes,
  indexedAmount,
  indexedTariffs,
  standingTariff,
  withIndexedTariffs,
  yearlyEffects,
} from './indexed-tariffs.js';
import type { IndexationFormula } from './percentage.js';

const by = (tariffsBy: IndexationFormula['tariffsBy']) => ({ tariffsBy });
const vng2025 = { prognosis: '3.944', correction: '1.013', unrounded: '4.957', percentage: '4.96' };
const formula: IndexationFormula = { weights: [], correction: 'difference', partsRounded: false, tariffsBy: 'rounded' };

describe('an indexed tariff', () => {
  it.each([
    ['62.40', 'rounded', '65.50'],
    ['62.40', 'unrounded', '65.49'],
    ['87.15', 'rounded', '91.47'],
    ['87.15', 'unrounded', '91.47'],
    ['1.04', 'rounded', '1.09'],
  ] as const)('€ %s by the %s percentage is € %s (domain guide, C3)', (amount, tariffsBy, expected) => {
    expect(indexedAmount(amount, vng2025, by(tariffsBy))).toBe(expected);
  });

  it('goes down by a negative percentage', () => {
    expect(indexedAmount('100.00', { percentage: '-1.25', unrounded: '-1.25' }, by('rounded'))).toBe('98.75');
  });

  it('of an hour is rounded over all minutes at once (IV081)', () => {
    expect(amountOfMinutes('62.50', 95)).toBe('98.96');
    expect(amountOfMinutes('62.50', 1)).toBe('1.04');
  });
});

describe('the products after an indexation', () => {
  const [basic] = sampleDefinition().products as [ProductDefinition];
  const product = (tariffs: ProductDefinition['tariffs']): ProductDefinition => ({ ...basic, code: 'A', tariffs });

  it('end the standing tariff the day before, and give the new one its end', () => {
    const products = [product([{ startsOn: '2026-01-01', endsOn: '2030-12-31', amount: '62.40', example: false }])];
    const indexed = indexedTariffs(products, vng2025, formula, '2027-01-01');
    expect(indexed).toEqual([{ product: 'A', from: '62.40', to: '65.50' }]);
    expect(withIndexedTariffs(products, indexed, '2027-01-01')[0]?.tariffs).toEqual([
      { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '62.40', example: false },
      { startsOn: '2027-01-01', endsOn: '2030-12-31', amount: '65.50', example: false },
    ]);
  });

  it('replace a tariff that would have begun on that day, and leave what comes after it', () => {
    const products = [
      product([
        { startsOn: '2027-01-01', endsOn: '2027-12-31', amount: '10.00', example: true },
        { startsOn: '2028-01-01', amount: '12.00', example: false },
      ]),
    ];
    const indexed = indexedTariffs(products, vng2025, formula, '2027-01-01');
    expect(withIndexedTariffs(products, indexed, '2027-01-01')[0]?.tariffs).toEqual([
      { startsOn: '2027-01-01', endsOn: '2027-12-31', amount: '10.50', example: true },
      { startsOn: '2028-01-01', amount: '12.00', example: false },
    ]);
  });

  it('keep a cost build-up that adds up, also a second time and by less', () => {
    const costs = [
      { element: 'staff' as const, amount: '50.00' },
      { element: 'overhead' as const, amount: '12.40' },
    ];
    let products = [product([{ startsOn: '2026-01-01', amount: '62.40', example: false, costs }])];
    const years = [
      ['2027-01-01', vng2025],
      ['2028-01-01', { ...vng2025, percentage: '-1.00', unrounded: '-1' }],
    ] as const;
    for (const [startsOn, percentage] of years) {
      products = withIndexedTariffs(products, indexedTariffs(products, percentage, formula, startsOn), startsOn);
    }
    const last = standingTariff(products[0] as ProductDefinition, '2028-01-01');
    expect(last).toMatchObject({
      amount: '64.85',
      costs: [
        { element: 'staff', amount: '51.96' },
        { element: 'overhead', amount: '12.89' },
      ],
    });
    expect(definitionViolations({ ...sampleDefinition(), products, bundleRules: [] }, ['0262', '0301'])).toEqual([]);
  });

  it('leave out what has no tariff on that day', () => {
    const products = [product([{ startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '10.00', example: false }])];
    expect(indexedTariffs(products, vng2025, formula, '2027-01-01')).toEqual([]);
    expect(withIndexedTariffs(products, [], '2027-01-01')).toEqual(products);
  });

  it('cost so much more in a year as the volume says, to the cent', () => {
    const volumes = new Map([
      ['A', '12000'],
      ['B', '0.5'],
    ]);
    const indexed = [
      { product: 'A', from: '62.40', to: '65.50' },
      { product: 'B', from: '10.01', to: '10.00' },
      { product: 'C', from: '1.00', to: '2.00' },
    ];
    expect(yearlyEffects(indexed, volumes)).toEqual([
      { product: 'A', volume: '12000', effect: '37200.00' },
      { product: 'B', volume: '0.5', effect: '-0.01' },
    ]);
  });
});
