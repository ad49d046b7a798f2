import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CostElement } from '../procedure-definition.js';
import { costElementsOf } from './cost-elements.js';
import { costViolations } from './cost-violations.js';

const found = (law: 'wmo' | 'jeugd', amount: string, ...costs: [CostElement, string][]): string[] =>
  costViolations(
    { amount, costs: costs.map(([element, value]) => ({ element, amount: value })) },
    law,
    'tariffs/0/costs',
  ).map(({ path, details }) => `${String(details?.['fault'])} ${path ?? ''}`);

describe('the cost build-up of a tariff', () => {
  it('may be left out', () => {
    expect(costViolations({ amount: '68.40' }, 'wmo', 'costs')).toEqual([]);
  });

  it.each([
    [
      'adds up',
      'wmo',
      '68.40',
      [
        ['staff', '60.30'],
        ['overhead', '8.10'],
      ],
      [],
    ],
    [
      'misses a cent',
      'wmo',
      '68.40',
      [
        ['staff', '60.30'],
        ['overhead', '8.09'],
      ],
      ['cost-sum tariffs/0/costs'],
    ],
    [
      'names an element twice',
      'wmo',
      '2.00',
      [
        ['staff', '1.00'],
        ['staff', '1.00'],
      ],
      ['cost-element-twice tariffs/0/costs/1/element'],
    ],
    [
      'has an element of the other law',
      'wmo',
      '1.00',
      [['otherClientBound', '1.00']],
      ['cost-element-law tariffs/0/costs/0/element'],
    ],
    [
      'has an element of the Wmo under the Jeugdwet',
      'jeugd',
      '1.00',
      [['imposedDuties', '1.00']],
      ['cost-element-law tariffs/0/costs/0/element'],
    ],
    ['has an amount that is none', 'jeugd', '1.00', [['staff', '1,00']], ['cost-amount tariffs/0/costs/0/amount']],
    [
      'has an element of nothing',
      'jeugd',
      '1.00',
      [
        ['staff', '1.00'],
        ['indexation', '0.00'],
      ],
      [],
    ],
  ] as ['adds up', 'wmo' | 'jeugd', string, [CostElement, string][], string[]][])(
    '%s',
    (_name, law, amount, costs, expected) => {
      expect(found(law, amount, ...costs)).toEqual(expected);
    },
  );

  it('adds up to the cent, whatever the amounts', () => {
    const cents = fc.integer({ min: 0, max: 9_999_999 });
    const text = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.tuple(cents, cents, cents), fc.integer({ min: -3, max: 3 }), (parts, off) => {
        const total = parts.reduce((sum, part) => sum + part, 0) + off;
        fc.pre(total >= 0);
        const costs = parts.map((part, index): [CostElement, string] => [
          costElementsOf.wmo[index] ?? 'staff',
          text(part),
        ]);
        expect(found('wmo', text(total), ...costs)).toEqual(off === 0 ? [] : ['cost-sum tariffs/0/costs']);
      }),
    );
  });
});
