import { describe, expect, it } from '@jest/globals';
import type { ForecastLine } from './forecast.js';
import { type CountedNotices, noticeDays } from './notice-days.js';

const today = '2030-07-01';
const counted = (onDate: string, state: CountedNotices['state'], notices: number): CountedNotices => ({
  onDate,
  kind: 'contract-end',
  state,
  notices,
});
const foretold = (onDate: string, notices: number, branch: ForecastLine['branch'] = 'certain'): ForecastLine => ({
  onDate,
  procedureId: null,
  kind: 'contract-end',
  step: `step-${notices}`,
  role: 'contract_manager',
  branch,
  extension: null,
  notices,
});

describe('the days of the calendar', () => {
  it('counts of today what is recorded, of later days what is foretold, and nothing twice', () => {
    const days = noticeDays(
      today,
      [counted('2030-06-30', 'sent', 4), counted(today, 'sent', 3), counted('2030-07-02', 'due', 9)],
      [foretold(today, 3), foretold('2030-07-02', 5)],
    );
    expect(days).toEqual([
      { onDate: '2030-06-30', kind: 'contract-end', state: 'sent', branch: 'certain', notices: 4 },
      { onDate: today, kind: 'contract-end', state: 'sent', branch: 'certain', notices: 3 },
      { onDate: '2030-07-02', kind: 'contract-end', state: 'forecast', branch: 'certain', notices: 5 },
    ]);
  });

  it('adds up what differs only in step, role or procedure, and keeps the branches apart', () => {
    const days = noticeDays(
      today,
      [],
      [foretold('2031-01-01', 2), foretold('2031-01-01', 3), foretold('2031-01-01', 7, 'ifExtended')],
    );
    expect(days.map(({ branch, notices }) => [branch, notices])).toEqual([
      ['certain', 5],
      ['ifExtended', 7],
    ]);
  });

  it('adds what the next run would record to what is recorded', () => {
    expect(noticeDays(today, [counted(today, 'due', 1), counted(today, 'due', 2)], [])).toMatchObject([{ notices: 3 }]);
  });

  it('shows the states of a day in one order, and one kind when asked', () => {
    const lines = [counted(today, 'lapsed', 1), counted(today, 'failed', 1), counted(today, 'held', 1)];
    expect(noticeDays(today, lines, []).map(({ state }) => state)).toEqual(['held', 'failed', 'lapsed']);
    expect(noticeDays(today, lines, [], 'evidence-expiry')).toEqual([]);
  });
});
