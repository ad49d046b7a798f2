import { describe, expect, it } from '@jest/globals';
import {
  categoryOfNationalProductCode,
  frequencies,
  isFrequencyCode,
  isLegacyProductCategory,
  isProductCategory,
  isUnitCode,
  productCategories,
  productCategory,
  units,
  variantOfUnit,
} from './index.js';

function codesFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
}

describe('product categories', () => {
  it('are the 18 of WMO020 and the 16 of JZ020, each code once', () => {
    const codes = (law: string) => productCategories.filter((entry) => entry.law === law).map(({ code }) => code);
    expect(codes('wmo')).toEqual(codesFrom(1, 18));
    expect(codes('jeugd')).toEqual(codesFrom(40, 55));
    expect(productCategories).toHaveLength(34);
  });

  it.each([
    ['02', 'wmo', 'Begeleiding'],
    ['15', 'wmo', 'Beschermd wonen'],
    ['45', 'jeugd', 'Jeugdhulp ambulant'],
    ['54', 'jeugd', 'Jeugd-ggz'],
  ])('%s is of %s: %s', (code, law, dutchName) => {
    expect(productCategory(code)).toMatchObject({ code, law, dutchName });
  });

  it('have a name in both languages', () => {
    for (const { dutchName, englishName } of productCategories) {
      expect(dutchName).not.toBe('');
      expect(englishName).not.toBe('');
      expect(englishName).not.toBe(dutchName);
    }
  });

  it('belong to one law', () => {
    expect(isProductCategory('02', 'wmo')).toBe(true);
    expect(isProductCategory('02', 'jeugd')).toBe(false);
    expect(isProductCategory('45', 'jeugd')).toBe(true);
    expect(isProductCategory('45', 'wmo')).toBe(false);
  });

  it.each(codesFrom(31, 38))('%s is legacy and cannot be offered', (code) => {
    expect(isLegacyProductCategory(code)).toBe(true);
    expect(isProductCategory(code)).toBe(false);
    expect(productCategory(code)).toBeNull();
  });

  it.each(['30', '39', '40', '3', '311', 31, null])('%p is not legacy', (value) => {
    expect(isLegacyProductCategory(value)).toBe(false);
  });

  it('are the first two digits of a national code', () => {
    expect(categoryOfNationalProductCode('45A04')?.dutchName).toBe('Jeugdhulp ambulant');
    expect(categoryOfNationalProductCode('11X00')?.dutchName).toBe('Rolstoelen');
    expect(categoryOfNationalProductCode('45')).toBeNull();
    expect(categoryOfNationalProductCode('31A01')).toBeNull();
  });
});

describe('units and frequencies', () => {
  it.each([
    ['01', 'effort'],
    ['04', 'effort'],
    ['14', 'effort'],
    ['16', 'effort'],
    ['82', 'output'],
    ['83', 'output'],
    ['84', 'effort'],
  ])('unit %s means %s', (code, variant) => {
    expect(isUnitCode(code)).toBe(true);
    expect(variantOfUnit(code)).toBe(variant);
  });

  it('are those of WJ756 and WMO757', () => {
    expect(units.map(({ code }) => code)).toEqual(['01', '04', '14', '16', '82', '83', '84']);
    expect(frequencies.map(({ code }) => code)).toEqual(['1', '2', '4', '6']);
    expect(frequencies.every(({ code }) => isFrequencyCode(code))).toBe(true);
  });

  it.each(['1', '00', '02', '85', '', 4, null])('%p is no unit', (value) => {
    expect(isUnitCode(value)).toBe(false);
    expect(() => variantOfUnit(String(value))).toThrow('is not a unit');
  });

  it.each(['0', '3', '5', '01', '', 1, null])('%p is no frequency', (value) => {
    expect(isFrequencyCode(value)).toBe(false);
  });
});
