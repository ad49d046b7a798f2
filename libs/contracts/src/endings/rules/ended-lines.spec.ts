import { describe, expect, it } from '@jest/globals';
import type { BundleRule } from '@openhuis/procedures';
import fc from 'fast-check';
import { joinedLines, type LineRow } from '../../rules/consolidate.js';
import type { HeldLine } from '../../extensions/rules/extension.js';
import {
  brokenBundles,
  companionsToEnd,
  isOvertaken,
  lastDayOnceShortened,
  lineFaults,
  restoredRows,
  shortenedRows,
} from './ended-lines.js';

const row = (productId: string, municipality: string, startsOn: string, endsOn: string): LineRow => ({
  productId,
  municipality,
  startsOn,
  endsOn,
  supersededAt: null,
});
const held = (product: string, municipality = '0262', endsOn = '2030-12-31'): HeldLine => ({
  productId: product.toLowerCase(),
  product,
  municipality,
  endsOn,
});
const named = (product: string, municipality = '0262') => ({ productId: product.toLowerCase(), municipality });
const needsBasic: BundleRule = {
  product: 'COMPLEX',
  requires: 'BASIC',
  mode: 'required',
  startsOn: '2026-01-01',
  bindsExistingContracts: true,
};

describe('the rows of a contract that ends', () => {
  const rows = [
    row('a', '0262', '2026-01-01', '2030-12-31'),
    row('a', '0262', '2031-01-01', '2032-12-31'),
    row('b', '0301', '2026-01-01', '2030-12-31'),
  ];

  it('get that day as their last one, and lose the periods that had yet to begin', () => {
    const { superseded, standing } = shortenedRows(rows, '2028-06-30');
    expect(superseded).toEqual(rows);
    expect(standing).toEqual([
      { productId: 'a', municipality: '0262', startsOn: '2026-01-01', endsOn: '2028-06-30' },
      { productId: 'b', municipality: '0301', startsOn: '2026-01-01', endsOn: '2028-06-30' },
    ]);
    expect(lastDayOnceShortened(rows, { superseded, standing }, '2028-06-30')).toBe('2028-06-30');
  });

  it('leave the others alone when only a part ends', () => {
    const shortened = shortenedRows(rows, '2031-06-30', [{ productId: 'a', municipality: '0262' }]);
    expect(shortened.superseded).toEqual([rows[1]]);
    expect(shortened.standing).toEqual([
      { productId: 'a', municipality: '0262', startsOn: '2031-01-01', endsOn: '2031-06-30' },
    ]);
    expect(lastDayOnceShortened(rows, shortened, '2031-06-30')).toBe('2031-06-30');
  });

  it('leave out what is superseded already, and what ends before', () => {
    const old = { ...row('a', '0262', '2026-01-01', '2030-12-31'), supersededAt: '2026-02-01T00:00:00Z' };
    expect(shortenedRows([old], '2028-06-30')).toEqual({ superseded: [], standing: [] });
    expect(shortenedRows(rows, '2032-12-31')).toEqual({ superseded: [], standing: [] });
  });

  it('come back as they were when the end is taken back, but for a line that another end shortened since', () => {
    const last = '2028-06-30';
    const standing = rows.flatMap((one) => (one.startsOn <= last ? [{ ...one, endsOn: last }] : []));
    expect(restoredRows(standing, last, rows)).toEqual(rows);
    const sooner = standing.map((one) => (one.productId === 'a' ? { ...one, endsOn: '2027-12-31' } : one));
    expect(restoredRows(sooner, last, rows)).toEqual([rows[2]]);
    // What had yet to begin on the day of the end stands nowhere.
    expect(restoredRows([], '2025-12-31', rows)).toEqual(rows);
  });

  it('leave nothing of an end that another came before', () => {
    const [a, b] = [named('a'), named('b', '0301')];
    const both = [row('a', '0262', '2026-01-01', '2028-06-30'), row('b', '0301', '2026-01-01', '2028-06-30')];
    const whole = { endsOn: '2028-12-31', lines: null };
    const sooner = { endsOn: '2028-06-30', lines: null };
    expect(isOvertaken(both, whole, [whole, sooner])).toBe(true);
    expect(isOvertaken(both, sooner, [whole, sooner])).toBe(false);
    const partly = both.map((one) => (one.productId === 'b' ? { ...one, endsOn: '2028-12-31' } : one));
    expect(isOvertaken(partly, whole, [whole, sooner])).toBe(false);
    expect(isOvertaken(partly, { ...whole, lines: [a] }, [whole, sooner])).toBe(true);
    expect(isOvertaken(partly, { ...whole, lines: [a, b] }, [whole, sooner])).toBe(false);
    // A contract that ends before it began has no line that ends on that day.
    expect(isOvertaken([], whole, [whole])).toBe(false);
  });

  it('cover the days up to the end exactly as before, and none after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2033 }), fc.boolean(), (year, isWhole) => {
        const endsOn = `${year}-06-30`;
        const lines = isWhole ? undefined : [{ productId: 'a', municipality: '0262' }];
        const { superseded, standing } = shortenedRows(rows, endsOn, lines);
        const after = joinedLines([
          ...rows.filter((kept) => !superseded.includes(kept)),
          ...standing.map((added) => ({ ...added, supersededAt: null })),
        ]);
        for (const before of joinedLines(rows)) {
          const isEnded = lines === undefined || before.productId === 'a';
          const now = after.find(({ productId }) => productId === before.productId);
          expect(now?.startsOn).toBe(before.startsOn);
          expect(now?.endsOn).toBe(isEnded && before.endsOn > endsOn ? endsOn : before.endsOn);
        }
      }),
    );
  });
});

describe('ending a part', () => {
  const lines = [held('BASIC'), held('COMPLEX'), held('BASIC', '0301')];

  it('is refused for what the contract does not hold beyond the day', () => {
    expect(lineFaults(lines, '2028-06-30', [named('BASIC'), named('OTHER')])).toEqual([
      { code: 'line-not-held', path: 'lines/1' },
    ]);
    expect(lineFaults(lines, '2030-12-31', [named('BASIC')])).toEqual([{ code: 'line-not-held', path: 'lines/0' }]);
    expect(lineFaults(lines, '2028-06-30', [])).toEqual([{ code: 'line-missing', path: 'lines' }]);
  });

  it('is refused for a companion of what goes on, naming both', () => {
    expect(brokenBundles([needsBasic], lines, '2028-06-30', [named('BASIC', '0301'), named('BASIC')])).toEqual([
      {
        code: 'bundle-companion-missing',
        path: 'lines/1',
        details: { product: 'COMPLEX', companion: 'BASIC', municipality: '0262' },
      },
    ]);
  });

  it('goes ahead with both, and with the companion in another municipality', () => {
    expect(brokenBundles([needsBasic], lines, '2028-06-30', [named('BASIC'), named('COMPLEX')])).toEqual([]);
    expect(brokenBundles([needsBasic], lines, '2028-06-30', [named('BASIC', '0301')])).toEqual([]);
    expect(brokenBundles([needsBasic], lines, '2028-06-30', [named('COMPLEX')])).toEqual([]);
  });

  it('is not stopped by what the contract lacked already, nor by a rule that begins later', () => {
    const lacking = [held('COMPLEX'), held('DAY')];
    expect(brokenBundles([needsBasic], lacking, '2028-06-30', [named('DAY')])).toEqual([]);
    const later = { ...needsBasic, startsOn: '2028-07-02' };
    expect(brokenBundles([later], lines, '2028-06-30', [named('BASIC')])).toEqual([]);
  });

  it('names what would have to end as well', () => {
    const chain = [...lines, held('INTENSIVE')];
    const rules = [needsBasic, { ...needsBasic, product: 'INTENSIVE', requires: 'COMPLEX' }];
    expect(companionsToEnd(rules, chain, '2028-06-30', [named('BASIC')]).map(({ product }) => product)).toEqual([
      'COMPLEX',
      'INTENSIVE',
    ]);
    expect(companionsToEnd(rules, chain, '2028-06-30', [named('INTENSIVE')])).toEqual([]);
  });
});
