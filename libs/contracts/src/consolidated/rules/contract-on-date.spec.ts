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

  it('has no text before there was one', () => {
    expect(contractOnDate(aHistory(), null, '2027-01-01').parts).toEqual([]);
    expect(contractOnDate(aHistory(), theTerms(), '2025-10-01').parts).toEqual([]);
  });
});
