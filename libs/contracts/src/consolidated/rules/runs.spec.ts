import { describe, expect, it } from '@jest/globals';
import { aRow, source } from './consolidated.fixture.js';
import { lineRuns, tariffRuns } from './runs.js';

describe('the runs of lines', () => {
  it('join rows that touch, and keep what brought the first', () => {
    const [run, ...others] = lineRuns([
      aRow(),
      aRow({ startsOn: '2031-01-01', endsOn: '2032-12-31', source: source('extension', 1) }),
    ]);
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      startsOn: '2026-01-01',
      endsOn: '2032-12-31',
      origin: { since: '2026-01-01', source: source('contract') },
      rows: [{ endsOn: '2030-12-31' }, { startsOn: '2031-01-01', source: source('extension', 1) }],
    });
  });

  it('begin anew after a day without', () => {
    const runs = lineRuns([
      aRow({ endsOn: '2027-12-31' }),
      aRow({ startsOn: '2028-02-01', source: source('addendum', 1) }),
    ]);
    expect(runs.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-01-01', '2027-12-31'],
      ['2028-02-01', '2030-12-31'],
    ]);
  });

  it('of a row that was shortened come from what brought it first, and end by what shortened it', () => {
    const [run] = lineRuns([aRow({ isSuperseded: true }), aRow({ endsOn: '2028-06-30', source: source('ending') })]);
    expect(run).toMatchObject({
      endsOn: '2028-06-30',
      origin: { source: source('contract') },
      rows: [{ source: source('contract'), endedBy: source('ending') }],
    });
  });

  it('of a row that was put back are what they were: an end that was taken back set nothing', () => {
    const putBack = aRow({ source: source('ending', 2), isPutBack: true });
    const [run] = lineRuns([
      aRow({ isSuperseded: true }),
      aRow({ endsOn: '2028-06-30', isSuperseded: true, source: source('ending', 1) }),
      putBack,
    ]);
    expect(run).toMatchObject({ endsOn: '2030-12-31', rows: [{ source: source('contract'), endedBy: null }] });
    const [shortened] = lineRuns([
      aRow({ isSuperseded: true }),
      aRow({ endsOn: '2029-12-31', isSuperseded: true, source: source('ending', 0) }),
      aRow({ endsOn: '2028-06-30', isSuperseded: true, source: source('ending', 1) }),
      { ...putBack, endsOn: '2029-12-31' },
    ]);
    expect(shortened).toMatchObject({ endsOn: '2029-12-31', rows: [{ endedBy: source('ending', 0) }] });
  });

  it('are none of rows that hold no longer', () => {
    expect(lineRuns([aRow({ isSuperseded: true })])).toEqual([]);
  });
});

describe('the runs of tariffs', () => {
  const tariff = (startsOn: string, endsOn: string | null, amount: string) => ({
    productId: 'basis',
    startsOn,
    endsOn,
    amount,
    example: false,
    source: source('publication', Number(startsOn.slice(0, 4))),
  });

  it('go on where the same amount was written anew', () => {
    const runs = tariffRuns([
      tariff('2027-01-01', '2027-12-31', '62.40'),
      tariff('2026-01-01', '2026-12-31', '62.40'),
      tariff('2028-01-01', null, '65.50'),
    ]);
    expect(runs.map(({ startsOn, endsOn, amount, source: { number } }) => [startsOn, endsOn, amount, number])).toEqual([
      ['2026-01-01', '2027-12-31', '62.40', 2026],
      ['2028-01-01', null, '65.50', 2028],
    ]);
  });

  it('are two where a day lies between', () => {
    expect(tariffRuns([tariff('2026-01-01', '2026-12-30', '62.40'), tariff('2027-01-01', null, '62.40')])).toHaveLength(
      2,
    );
  });
});
