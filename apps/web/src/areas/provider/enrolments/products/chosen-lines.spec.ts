import { describe, expect, it } from '@jest/globals';
import type { BundleRule } from '../../../../../../../libs/procedures/src/procedure-definition.js';
import { copied, isChosen, lacking, linesOf, linesText, withCompanions, withLines } from './chosen-lines.js';

const line = (product: string, municipality: string) => ({ product, municipality });
const rule = (product: string, requires: string, mode: BundleRule['mode'] = 'required'): BundleRule => ({
  product,
  requires,
  mode,
  startsOn: '2026-01-01',
  bindsExistingContracts: true,
});
const rules = [rule('COMPLEX', 'BASIS'), rule('BASIS', 'INTAKE'), rule('COMPLEX', 'NACHT', 'encouraged')];

describe('the chosen products and municipalities', () => {
  it('are one text, whatever their order', () => {
    const lines = [line('B X', '0301'), line('A', '0262'), line('A', '0262')];
    expect(linesText(lines)).toBe('A 0262\nB X 0301');
    expect(linesOf(linesText(lines))).toEqual([line('A', '0262'), line('B X', '0301')]);
    expect(linesOf('')).toEqual([]);
  });

  it('are chosen and dropped', () => {
    const lines = withLines([line('A', '0262')], [line('A', '0262'), line('B', '0262')], true);
    expect(linesText(lines)).toBe('A 0262\nB 0262');
    expect(linesText(withLines(lines, [line('A', '0262')], false))).toBe('B 0262');
    expect(isChosen(lines, line('A', '0301'))).toBe(false);
  });

  it('are copied to other products without taking what these had', () => {
    const lines = [line('A', '0262'), line('A', '0301'), line('B', '0200')];
    expect(linesText(copied(lines, 'A', ['B', 'C']))).toBe('A 0262\nA 0301\nB 0200\nB 0262\nB 0301\nC 0262\nC 0301');
  });

  it('lack companions, judged in each municipality', () => {
    const lines = [line('COMPLEX', '0262'), line('COMPLEX', '0301'), line('BASIS', '0301'), line('INTAKE', '0301')];
    expect(lacking(rules, lines, '2026-01-01')).toEqual([
      { product: 'COMPLEX', companion: 'BASIS', municipalities: ['0262'] },
    ]);
    expect(lacking(rules, lines, '2026-01-01', 'encouraged')).toEqual([
      { product: 'COMPLEX', companion: 'NACHT', municipalities: ['0262', '0301'] },
    ]);
    expect(lacking(rules, lines, '2025-12-31')).toEqual([]);
  });

  it('get companions with what these ask for in turn, in one go', () => {
    const lines = [line('COMPLEX', '0262')];
    const [missing = { companion: '', municipalities: [] }] = lacking(rules, lines, '2026-01-01');
    const complete = withCompanions(rules, lines, '2026-01-01', missing);
    expect(linesText(complete)).toBe('BASIS 0262\nCOMPLEX 0262\nINTAKE 0262');
    expect(lacking(rules, complete, '2026-01-01')).toEqual([]);
  });
});
