import { describe, expect, it } from '@jest/globals';
import {
  isAgbCode,
  isBranchNumber,
  isBsn,
  isIban,
  isKvkNumber,
  isMunicipalityCode,
  isNationalProductCode,
  isOin,
  isProductCategory,
  isProductCode,
  isRsin,
  isVatNumber,
} from './index.js';

interface Vectors {
  name: string;
  accepts: (value: unknown) => boolean;
  valid: string[];
  invalid: string[];
}

/** Appendix D of the domain guide, row by row, with the cases we add at the end of a list. */
const rows: Vectors[] = [
  {
    name: 'KvK number',
    accepts: isKvkNumber,
    valid: ['27381312', '09220932', '82413096'],
    invalid: ['9220932', '123456789', '2738131A'],
  },
  {
    name: 'branch number',
    accepts: isBranchNumber,
    valid: ['112233445566', '000037178598', '000012345678'],
    invalid: ['37178598', '0000371785981', '00003717859X'],
  },
  {
    name: 'AGB-code',
    accepts: isAgbCode,
    valid: ['41123456', '91012345', '06290123'],
    invalid: ['4112345', '411234567', '4112345A'],
  },
  {
    name: 'RSIN',
    accepts: isRsin,
    valid: ['002220647', '822477348', '492099595'],
    invalid: ['002220648', '123456789', '82247734', '000000000'],
  },
  {
    name: 'OIN',
    accepts: isOin,
    valid: ['00000001002220647000', '00000004194049711000', '00000003273813120000', '00000099123456789000'],
    invalid: [
      '0000000100222064700',
      '00000001002220648000',
      '00000003273813121000',
      '00000005002220647000',
      '00000011002220647000',
      '00000004194049711001',
      '000000010022206470000',
    ],
  },
  {
    name: 'VAT number',
    accepts: isVatNumber,
    valid: ['NL002455799B11', 'NL000099998B57', 'NL004495445B01'],
    invalid: ['NL123456789B90', 'NL002455799B12', 'NL002455799A11', 'NL000000000B01', 'BE0123456789', 'nl002455799b11'],
  },
  {
    name: 'IBAN',
    accepts: isIban,
    valid: [
      'NL91ABNA0417164300',
      'NL20INGB0001234567',
      'NL34BNGH0285000001',
      'BE68539007547034',
      'DE89370400440532013000',
    ],
    invalid: [
      'NL91ABNA0417164301',
      'NL19RABO0123456789',
      'NL91ABNA041716430',
      'nl91abna0417164300',
      'NL91 ABNA 0417 1643 00',
      'XX91ABNA0417164300',
    ],
  },
  {
    name: 'municipality code (form)',
    accepts: isMunicipalityCode,
    // '9999' is refused in appendix D by the list valid on a date, not by its form.
    valid: ['0262', '0355', '1581', '9999'],
    invalid: ['262', 'GM262', '02620', '026A'],
  },
  {
    name: 'product code',
    accepts: isProductCode,
    valid: ['45A04', '07A12', '11X00', '1', 'BGC-1'],
    invalid: ['', '45A044', '  ', '45 04', '45A0\n'],
  },
  {
    name: 'national product code',
    accepts: isNationalProductCode,
    valid: ['45A04', '07A12', '11X00', '55A01'],
    invalid: ['', '45A044', '  ', '45a04', '45A4', '19A01', '31A01', '56A01', 'A4504'],
  },
  {
    name: 'product category',
    accepts: (value) => isProductCategory(value),
    valid: ['02', '45', '54'],
    invalid: ['2', '19', '56', '00', '31', '38', '39', '2 '],
  },
  {
    name: 'BSN',
    accepts: isBsn,
    valid: ['111222333', '123456782', '999996770'],
    invalid: ['111252333', '123456789', '1112223334'],
  },
];

describe.each(rows)('$name', ({ accepts, valid, invalid }) => {
  it.each(valid)('accepts %j', (value) => {
    expect(accepts(value)).toBe(true);
  });

  it.each(invalid)('refuses %j', (value) => {
    expect(accepts(value)).toBe(false);
  });

  it.each(valid)('refuses what only surrounds %j', (value) => {
    for (const changed of [` ${value}`, `${value} `, `${value}\n`]) expect(accepts(changed)).toBe(false);
  });

  it.each([undefined, null, 27381312, 45, true, [], {}, [valid[0]]])('refuses %p, which is no text', (value) => {
    expect(accepts(value)).toBe(false);
  });
});
