import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv-line.js';

describe('a line of CSV', () => {
  it('has semicolons between its cells and nothing for what is not there', () => {
    expect(csvLine(['Zoë', null, '1,5'])).toBe('Zoë;;1,5\r\n');
  });

  it('quotes what would break a cell', () => {
    expect(csvLine(['a;b', 'say "x"', 'two\nlines'])).toBe('"a;b";"say ""x""";"two\nlines"\r\n');
  });

  it.each(['=1+1', '+31', '-1', '@sum', '\tx', '\r=x', '\n=x'])('makes text of the formula %j', (cell) => {
    expect(csvLine([cell])).toMatch(/^"?'/);
  });

  it('leaves a number a number, also below nought', () => {
    expect(csvLine([-1])).toBe('-1\r\n');
  });
});
