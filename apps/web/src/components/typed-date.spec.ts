import { describe, expect, it } from '@jest/globals';
import { readTypedDate, shownDate } from './typed-date.js';

describe('a date as people type it', () => {
  it.each([
    ['31-12-2030', '2030-12-31'],
    ['31/12/2030', '2030-12-31'],
    ['31.12.2030', '2030-12-31'],
    ['31 12 2030', '2030-12-31'],
    ['31122030', '2030-12-31'],
    ['1-2-30', '2030-02-01'],
    ['31 december 2030', '2030-12-31'],
    [' 31  Dec  2030 ', '2030-12-31'],
    ['1 mrt 2027', '2027-03-01'],
    ['1 may 2027', '2027-05-01'],
    ['1 mei 2027', '2027-05-01'],
    ['29-02-2028', '2028-02-29'],
    ['2030-12-31', '2030-12-31'],
  ])('%j is %s', (text, date) => {
    expect(readTypedDate(text)).toBe(date);
  });

  it.each([
    '',
    '31',
    '31-2-2030',
    '29-02-2027',
    '12-31-2030',
    '31-13-2030',
    '0-1-2030',
    '1-0-2030',
    'morgen',
    '1 foo 2030',
    '31-12-0030',
  ])('%j is none', (text) => {
    expect(readTypedDate(text)).toBeUndefined();
  });

  it('shows the day first', () => {
    expect(shownDate('2030-12-31')).toBe('31-12-2030');
    expect(shownDate('31 foo')).toBe('31 foo');
  });
});
