import { describe, expect, it } from '@jest/globals';
import { changeDays } from './change-days.js';
import { aHistory, aRow, source } from './consolidated.fixture.js';

const told = (history: ReturnType<typeof aHistory>): string[] =>
  changeDays(history).map(({ date, changes }) => `${date} ${changes.join(' ')}`);

describe('the days on which a contract changes', () => {
  it('are its own days when nothing else happens', () => {
    expect(told(aHistory())).toEqual(['2025-11-03 formed', '2025-11-10 signed', '2026-01-01 start', '2031-01-01 end']);
  });

  it('are those of its text between its formation and its end', () => {
    const termsChangeOn = ['2025-09-01', '2028-01-01', '2031-01-01', '2035-01-01'];
    expect(told(aHistory([aRow()], { termsChangeOn }))).toContain('2028-01-01 text');
    expect(told(aHistory([aRow()], { termsChangeOn })).filter((day) => day.includes('text'))).toHaveLength(1);
  });

  it('are those of its lines: an addition, an extension of a part, an end of another', () => {
    const rows = [
      aRow(),
      aRow({ municipality: '0301' }),
      aRow({ productId: 'complex', startsOn: '2027-05-01', endsOn: '2028-06-30' }),
      aRow({ startsOn: '2031-01-01', endsOn: '2032-12-31', source: source('extension', 1) }),
    ];
    expect(told(aHistory(rows, { endsOn: '2032-12-31' })).slice(3)).toEqual([
      '2027-05-01 lines',
      '2028-07-01 lines',
      '2031-01-01 term lines',
      '2033-01-01 end',
    ]);
  });

  it('are those of tariffs of what is held, while it is', () => {
    const tariff = (productId: string, startsOn: string) => ({
      productId,
      startsOn,
      endsOn: null,
      amount: '1.00',
      example: false,
      source: source('indexation'),
    });
    const tariffs = [
      tariff('basis', '2026-01-01'),
      tariff('basis', '2027-01-01'),
      tariff('basis', '2031-01-01'),
      tariff('complex', '2028-01-01'),
    ];
    expect(told(aHistory([aRow()], { tariffs })).filter((day) => day.includes('tariffs'))).toEqual([
      '2027-01-01 tariffs',
    ]);
  });

  it('are those on which something was agreed before the contract begins', () => {
    const rows = [aRow(), aRow({ productId: 'complex', source: source('addendum', 1), agreedOn: '2025-12-05' })];
    expect(told(aHistory(rows))).toEqual([
      '2025-11-03 formed',
      '2025-11-10 signed',
      '2025-12-05 lines',
      '2026-01-01 start',
      '2031-01-01 end',
    ]);
  });

  it('are few for a contract that was never signed', () => {
    const history = aHistory([], { signedOn: null, startsOn: null, endedOn: '2026-02-01', endsOn: '2026-02-01' });
    expect(told(history)).toEqual(['2025-11-03 formed', '2026-02-02 end']);
  });
});
