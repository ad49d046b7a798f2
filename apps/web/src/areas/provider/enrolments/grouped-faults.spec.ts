import { describe, expect, it } from '@jest/globals';
import { groupedFaults } from './grouped-faults.js';

const bundle = (index: number, product: string, municipality: string) => ({
  code: 'bundle-companion-missing',
  path: `lines/${index}`,
  details: { product, companion: 'BG-BASIS', municipality },
});

describe('faults as they are told', () => {
  it('names a missing companion once, with all its municipalities', () => {
    const grouped = groupedFaults([
      { code: 'answer-missing', path: 'conditions/VISIE' },
      bundle(0, 'BG-COMPLEX', '0262'),
      bundle(1, 'BG-COMPLEX', '0301'),
      bundle(2, 'DB-COMPLEX', '0262'),
      { code: 'answer-missing', path: 'conditions/AKKOORD' },
    ]);
    expect(grouped.map(({ code, path, details }) => [code, path, details?.['municipality']])).toEqual([
      ['answer-missing', 'conditions/VISIE', undefined],
      ['bundle-companion-missing', 'lines/0', ['0262', '0301']],
      ['bundle-companion-missing', 'lines/2', ['0262']],
      ['answer-missing', 'conditions/AKKOORD', undefined],
    ]);
  });
});
