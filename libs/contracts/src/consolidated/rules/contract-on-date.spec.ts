import { describe, expect, it } from '@jest/globals';
import { aHistory, aRow, source, theTerms } from './consolidated.fixture.js';
import { contractOnDate, stateOn, textDay } from './contract-on-date.js';

describe('a contract on a date', () => {
  it.each([
    ['2025-11-02', 'notFormed'],
    ['2025-11-03', 'unsigned'],
    ['2025-11-09', 'unsigned'],
    ['2025-11-10', 'signed'],
    ['2025-12-31', 'signed'],
    ['2026-01-01', 'active'],
    ['2030-12-31', 'active'],
    ['2031-01-01', 'ended'],
  ])('%s: %s', (on, state) => {
    expect(stateOn(aHistory(), on)).toBe(state);
  });

  it('ends on the day on which it was ended', () => {
    const history = aHistory([], { signedOn: null, startsOn: null, endedOn: '2025-12-01', endsOn: '2025-12-01' });
    expect(stateOn(history, '2025-12-01')).toBe('unsigned');
    expect(stateOn(history, '2025-12-02')).toBe('ended');
  });

  it('keeps the text of its last day once it is over', () => {
    expect(textDay(aHistory(), '2040-01-01')).toBe('2030-12-31');
    expect(textDay(aHistory(), '2028-01-01')).toBe('2028-01-01');
    const over = contractOnDate(aHistory(), theTerms(), '2040-01-01');
    expect(over.lines).toEqual([]);
    expect(over.tariffs).toEqual([]);
    expect(over.parts.some(({ kind }) => kind === 'clause')).toBe(true);
    expect(over.parts.filter(({ kind }) => kind === 'product').map(({ key }) => key)).toEqual(['BG-BASIS']);
  });

  it('tells what is common as far as it concerns the products that it holds', () => {
    const keys = (history: ReturnType<typeof aHistory>) =>
      contractOnDate(history, theTerms(), '2027-01-01')
        .parts.filter(({ kind }) => kind === 'product' || kind === 'bundleRule')
        .map(({ key }) => key);
    expect(keys(aHistory())).toEqual(['BG-BASIS']);
    expect(keys(aHistory([aRow(), aRow({ productId: 'complex' })]))).toEqual([
      'BG-BASIS',
      'BG-COMPLEX',
      'BG-COMPLEX > BG-BASIS',
    ]);
  });

  it('says by what each line holds, and which term the day lies in', () => {
    const rows = [
      aRow(),
      aRow({ productId: 'complex', startsOn: '2027-05-01', source: source('addendum', 1) }),
      aRow({ startsOn: '2031-01-01', endsOn: '2032-12-31', source: source('extension', 1) }),
    ];
    const { lines, terms } = contractOnDate(aHistory(rows, { endsOn: '2032-12-31' }), theTerms(), '2031-05-01');
    expect(lines).toEqual([
      {
        productId: 'basis',
        product: 'BG-BASIS',
        municipality: '0262',
        startsOn: '2026-01-01',
        endsOn: '2032-12-31',
        origin: { since: '2026-01-01', source: source('contract') },
        period: { startsOn: '2031-01-01', endsOn: '2032-12-31', source: source('extension', 1) },
        endedBy: null,
      },
    ]);
    expect(terms.map(({ endsOn, source: { kind } }) => [kind, endsOn])).toEqual([
      ['contract', '2030-12-31'],
      ['extension', '2032-12-31'],
    ]);
  });

  it('tells what was agreed before its first day, and what it was formed for before both have signed', () => {
    const [agreed] = contractOnDate(aHistory(), theTerms(), '2025-12-01').lines;
    expect(agreed).toMatchObject({ product: 'BG-BASIS', startsOn: '2026-01-01', endsOn: '2030-12-31', period: null });
    const [asked] = contractOnDate(aHistory(), theTerms(), '2025-11-04').lines;
    expect(asked).toMatchObject({ product: 'BG-BASIS', startsOn: null, endsOn: null, origin: null });
  });

  it('tells of a day between signing and its first day what both had agreed by then, additions as well', () => {
    const rows = [
      aRow(),
      aRow({ productId: 'complex', source: source('addendum', 1), agreedOn: '2025-12-05' }),
      // Added long after: on the days before the contract began nobody knew of it.
      aRow({ municipality: '0301', startsOn: '2027-05-01', source: source('addendum', 2), agreedOn: '2027-04-12' }),
    ];
    const told = (on: string) => {
      const { lines, parts } = contractOnDate(aHistory(rows), theTerms(), on);
      const products = parts.filter(({ kind }) => kind === 'product').map(({ key }) => key);
      return [lines.map(({ product, startsOn, endsOn }) => `${product} ${startsOn} ${endsOn}`), products];
    };
    const basis = 'BG-BASIS 2026-01-01 2030-12-31';
    expect(told('2025-12-04')).toEqual([[basis], ['BG-BASIS']]);
    expect(told('2025-12-05')).toEqual([
      [basis, 'BG-COMPLEX 2026-01-01 2030-12-31'],
      ['BG-BASIS', 'BG-COMPLEX'],
    ]);
    const [, added] = contractOnDate(aHistory(rows), theTerms(), '2025-12-15').lines;
    expect(added).toMatchObject({ origin: { source: source('addendum', 1) }, period: null, endedBy: null });
  });

  it('tells before its first day what an end agreed meanwhile left of it', () => {
    const rows = [
      aRow({ isSuperseded: true }),
      aRow({ endsOn: '2026-06-30', source: source('ending') }),
      aRow({ productId: 'complex', isSuperseded: true }),
    ];
    const { lines } = contractOnDate(aHistory(rows), theTerms(), '2025-12-15');
    expect(lines.map(({ product, endsOn, endedBy }) => [product, endsOn, endedBy?.kind])).toEqual([
      ['BG-BASIS', '2026-06-30', 'ending'],
    ]);
  });

  it('has no text before there was one', () => {
    expect(contractOnDate(aHistory(), null, '2027-01-01').parts).toEqual([]);
    expect(contractOnDate(aHistory(), theTerms(), '2025-10-01').parts).toEqual([]);
  });
});
