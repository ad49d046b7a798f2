import { describe, expect, it } from '@jest/globals';
import { type IndexationFormula, type IndexFigure, indexationPercentage, missingFigures } from './percentage.js';

/** Contract standard Jeugd: 90 % OVA and 10 % PPC. */
const youth: IndexationFormula = {
  weights: [
    { index: 'OVA', weight: '0.9' },
    { index: 'PPC', weight: '0.1' },
  ],
  correction: 'difference',
  partsRounded: false,
  tariffsBy: 'rounded',
};
const figure = (index: string, year: number, prognosis: string, definitive: string | null = null): IndexFigure => ({
  index,
  year,
  prognosis,
  definitive,
});
/** As published by the VNG. */
const for2025 = [
  figure('OVA', 2024, '4.94', '6.00'),
  figure('PPC', 2024, '2.51', '3.10'),
  figure('OVA', 2025, '4.18'),
  figure('PPC', 2025, '1.82'),
];
const for2024 = [
  figure('OVA', 2023, '4.74', '6.36'),
  figure('PPC', 2023, '4.87', '7.02'),
  figure('OVA', 2024, '4.94'),
  figure('PPC', 2024, '2.51'),
];

describe('the percentage of an indexation', () => {
  it('is 4.96 for 2025: the prognosis and the difference over 2024 (domain guide, C3)', () => {
    expect(indexationPercentage(youth, for2025, 2025, false)).toEqual({
      prognosis: '3.944',
      correction: '1.013',
      unrounded: '4.957',
      percentage: '4.96',
    });
  });

  it('is 6.30 for 2024 by the formula that was used then: a ratio, of rounded parts', () => {
    const formula: IndexationFormula = { ...youth, correction: 'ratio', partsRounded: true };
    expect(indexationPercentage(formula, for2024, 2024, false)).toEqual({
      prognosis: '4.70',
      correction: '1.60',
      unrounded: '6.3',
      percentage: '6.30',
    });
    expect(indexationPercentage(youth, for2024, 2024, false).correction).toBe('1.673');
  });

  it('is the prognosis alone in the first year of a contract', () => {
    const first = indexationPercentage(youth, for2025.slice(2), 2025, true);
    expect(first).toEqual({ prognosis: '3.944', correction: '0', unrounded: '3.944', percentage: '3.94' });
  });

  it('may be negative: a correction can outweigh the prognosis', () => {
    const figures = [figure('OVA', 2026, '3.00', '0.50'), figure('OVA', 2027, '1.25')];
    const formula = { ...youth, weights: [{ index: 'OVA', weight: '1' }] };
    expect(indexationPercentage(formula, figures, 2027, false)).toMatchObject({
      correction: '-2.5',
      percentage: '-1.25',
    });
  });

  it('names every figure that is lacking at once', () => {
    expect(missingFigures(youth, for2025, 2025, false)).toEqual([]);
    expect(missingFigures(youth, [for2024[0] as IndexFigure], 2025, false)).toEqual([
      { index: 'OVA', year: 2025, figure: 'prognosis' },
      { index: 'OVA', year: 2024, figure: 'prognosis' },
      { index: 'OVA', year: 2024, figure: 'definitive' },
      { index: 'PPC', year: 2025, figure: 'prognosis' },
      { index: 'PPC', year: 2024, figure: 'prognosis' },
      { index: 'PPC', year: 2024, figure: 'definitive' },
    ]);
    expect(missingFigures(youth, for2025.slice(2), 2025, true)).toEqual([]);
    expect(() => indexationPercentage(youth, for2024, 2025, false)).toThrow(RangeError);
  });
});
