import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

describe('a CSV file', () => {
  it('is UTF-8 with a mark, its lines end as RFC 4180 says, and nothing is an empty cell', () => {
    expect(
      csvOf([
        ['naam', 'tokens'],
        ['Zoë', 2],
        [null, 0],
      ]),
    ).toBe('\uFEFFnaam,tokens\r\nZoë,2\r\n,0\r\n');
  });

  it('quotes what would break a cell', () => {
    expect(csvOf([['a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""x""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+31', '-1', '@sum', '\tx', '\r=x', '\n=x'])('makes text of the formula %j', (cell) => {
    expect(csvOf([[cell]])).toMatch(/^\uFEFF"?'/);
  });

  it('leaves a number a number, also below nought', () => {
    expect(csvOf([[-1]])).toBe('\uFEFF-1\r\n');
  });
});
