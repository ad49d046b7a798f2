import { describe, expect, it } from '@jest/globals';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import { rowsUntilRunOff, runOffDays } from './run-off.js';

const periods = [
  { startsOn: '2028-02-01', endsOn: '2030-12-31' },
  { startsOn: '2031-01-01', endsOn: '2032-12-31' },
];
const lines = [
  { productId: 'basic', municipality: '0262' },
  { productId: 'complex', municipality: '0262' },
];
const rows = (lastDay: string): string[] =>
  rowsUntilRunOff(lines, periods, new Map([['complex', lastDay]])).map(
    ({ productId, startsOn, endsOn }) => `${productId} ${startsOn} ${endsOn}`,
  );
const basic = ['basic 2028-02-01 2030-12-31', 'basic 2031-01-01 2032-12-31'];

describe('what is agreed of a product that runs off', () => {
  it.each([
    ['before it begins', '2028-01-31', []],
    ['on its first day', '2028-02-01', ['complex 2028-02-01 2028-02-01']],
    ['in its first term', '2029-06-30', ['complex 2028-02-01 2029-06-30']],
    ['with its first term', '2030-12-31', ['complex 2028-02-01 2030-12-31']],
    ['in an extension', '2031-06-30', ['complex 2028-02-01 2030-12-31', 'complex 2031-01-01 2031-06-30']],
    ['later than all of it', '2035-12-31', ['complex 2028-02-01 2030-12-31', 'complex 2031-01-01 2032-12-31']],
  ])('ends %s', (_when, lastDay, complex) => {
    expect(rows(lastDay)).toEqual([...basic, ...complex]);
  });

  it('is a product that was retired, not one whose age limit moves', () => {
    const { products, ...definition } = sampleDefinition();
    const transition = { noNewAssignmentsFrom: '2028-01-01', existingUntil: '2028-12-31' };
    const withTransition = (ageLimitOnly?: true) => ({
      definition: {
        ...definition,
        products: products.map((product) =>
          product.code === 'BG-COMPLEX'
            ? { ...product, transition: { ...transition, ...(ageLimitOnly && { ageLimitOnly }) } }
            : product,
        ),
      },
      productIds: new Map([
        ['BG-BASIS', 'basic'],
        ['BG-COMPLEX', 'complex'],
      ]),
    });
    expect([...runOffDays(withTransition())]).toEqual([['complex', '2028-12-31']]);
    expect([...runOffDays(withTransition(true))]).toEqual([]);
  });
});
