import { describe, expect, it } from '@jest/globals';
import type { LeavingMunicipality, TransitionScheme } from '@openhuis/procedures';
import { sampleDefinition } from '../../../procedures/src/sample-definition.fixture.js';
import { rowsUntilRunOff, runOffOf } from './run-off.js';

const periods = [
  { startsOn: '2028-02-01', endsOn: '2030-12-31' },
  { startsOn: '2031-01-01', endsOn: '2032-12-31' },
];
const basic = { productId: 'basic', municipality: '0262' };
const complex = { productId: 'complex', municipality: '0262' };
const lines = [basic, complex];
const transition = { noNewAssignmentsFrom: '2028-01-01', existingUntil: '2028-12-31' };
const rows = (lastDay: string): string[] =>
  rowsUntilRunOff(lines, periods, ({ productId }) => (productId === 'complex' ? lastDay : undefined)).map(
    ({ productId, startsOn, endsOn }) => `${productId} ${startsOn} ${endsOn}`,
  );
const basicRows = ['basic 2028-02-01 2030-12-31', 'basic 2031-01-01 2032-12-31'];

describe('what is agreed of a product that runs off', () => {
  it.each([
    ['before it begins', '2028-01-31', []],
    ['on its first day', '2028-02-01', ['complex 2028-02-01 2028-02-01']],
    ['in its first term', '2029-06-30', ['complex 2028-02-01 2029-06-30']],
    ['with its first term', '2030-12-31', ['complex 2028-02-01 2030-12-31']],
    ['in an extension', '2031-06-30', ['complex 2028-02-01 2030-12-31', 'complex 2031-01-01 2031-06-30']],
    ['later than all of it', '2035-12-31', ['complex 2028-02-01 2030-12-31', 'complex 2031-01-01 2032-12-31']],
  ])('ends %s', (_when, lastDay, complex) => {
    expect(rows(lastDay)).toEqual([...basicRows, ...complex]);
  });

  it('is a product that was retired, not one whose age limit moves', () => {
    expect(runOffOf(procedure({ transition }))(complex)).toBe('2028-12-31');
    expect(runOffOf(procedure({ transition }))(basic)).toBeUndefined();
    expect(runOffOf(procedure({ transition: { ...transition, ageLimitOnly: true } }))(complex)).toBeUndefined();
  });

  it('is each line in a municipality that leaves as well, on the first of both days', () => {
    const leaving = (existingUntil: string) => [{ municipality: '0262', existingUntil }];
    const ofMunicipality = runOffOf(procedure({ leavingMunicipalities: leaving('2029-06-30') }));
    expect([basic, complex].map(ofMunicipality)).toEqual(['2029-06-30', '2029-06-30']);
    expect(ofMunicipality({ ...basic, municipality: '0301' })).toBeUndefined();
    const ofBoth = runOffOf(procedure({ transition, leavingMunicipalities: leaving('2029-06-30') }));
    expect(ofBoth(complex)).toBe('2028-12-31');
    const soonest = runOffOf(procedure({ transition, leavingMunicipalities: leaving('2028-06-30') }));
    expect(soonest(complex)).toBe('2028-06-30');
  });
});

function procedure({
  transition: scheme,
  leavingMunicipalities,
}: {
  transition?: TransitionScheme;
  leavingMunicipalities?: LeavingMunicipality[];
}): Parameters<typeof runOffOf>[0] {
  const { products, ...definition } = sampleDefinition();
  return {
    definition: {
      ...definition,
      ...(leavingMunicipalities !== undefined && { leavingMunicipalities }),
      products: products.map((product) =>
        product.code === 'BG-COMPLEX' && scheme !== undefined ? { ...product, transition: scheme } : product,
      ),
    },
    productIds: new Map([
      ['BG-BASIS', 'basic'],
      ['BG-COMPLEX', 'complex'],
    ]),
  };
}
