import { productCategory, type ProductCategory } from './product-category.js';

/**
 * True for a product code as the messages carry it: one to five characters, none of them blank. Regions define codes of
 * their own; the catalogue of the procedure says which exist.
 */
export function isProductCode(value: unknown): boolean {
  return typeof value === 'string' && /^\S{1,5}$/u.test(value);
}

/**
 * True for the form of a national product code: category, capital letter and two digits, as in '45A04', where the
 * category is one that can be offered. Whether the code itself is in WMO021 or JZ21 is a question to that list, which is
 * loaded as data.
 */
export function isNationalProductCode(value: unknown): boolean {
  return typeof value === 'string' && categoryOfNationalProductCode(value) !== null;
}

/** The category in the first two digits of a national product code, or null when the text has not the form of one. */
export function categoryOfNationalProductCode(code: string): ProductCategory | null {
  return /^[0-9]{2}[A-Z][0-9]{2}$/.test(code) ? productCategory(code.slice(0, 2)) : null;
}
