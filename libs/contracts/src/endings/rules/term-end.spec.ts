import { describe, expect, it } from '@jest/globals';
import type { LineRow } from '../../rules/consolidate.js';
import { keptTermEnd, lastDaysToPrepare, termEndOn } from './term-end.js';

const row = (productId: string, endsOn: string, startsOn = '2026-01-01'): LineRow => ({
  productId,
  municipality: '0262',
  startsOn,
  endsOn,
  supersededAt: null,
});
const line = (productId: string) => ({ productId, municipality: '0262' });
const basis = row('basis', '2030-12-31');
const complex = row('complex', '2030-12-31');
const extended = [basis, row('basis', '2032-12-31', '2031-01-01'), complex];

describe('what ends with its term', () => {
  it.each([
    ['all of it', [basis, complex], '2030-12-31', [], { lines: null }],
    ['a part, when the rest was extended', extended, '2030-12-31', [], { lines: [line('complex')] }],
    [
      'the rest of it, when a part has ended',
      [row('basis', '2028-12-31'), complex],
      '2030-12-31',
      [],
      { lines: [line('complex')] },
    ],
    ['nothing on another day', [basis, complex], '2030-12-30', [], null],
    ['nothing when the whole ends otherwise', [basis, complex], '2030-12-31', [null], null],
    ['what was not planned otherwise', [basis, complex], '2030-12-31', [[line('basis')]], { lines: [line('complex')] }],
    ['nothing once all was planned', [basis, complex], '2030-12-31', [[line('basis')], [line('complex')]], null],
  ])('is %s', (_case, rows, lastDay, planned, expected) => {
    expect(termEndOn(rows, lastDay, planned)).toEqual(expected);
  });
});

describe('the last days whose end is to be prepared', () => {
  const closed = { endsOn: '2032-12-31', optionOpen: false };
  const open = { endsOn: '2032-12-31', optionOpen: true };
  it.each([
    ['none before their date', extended, closed, '2030-09-29', []],
    ['those of a part from their date on', extended, open, '2030-09-30', ['2030-12-31']],
    ['those of a part until its last day', extended, open, '2030-12-31', ['2030-12-31']],
    ['none of what is over', extended, open, '2031-01-01', []],
    ['none of what may be extended', extended, open, '2032-12-01', []],
    ['those of the whole once nothing is open', extended, closed, '2032-12-01', ['2032-12-31']],
    [
      'several, the earliest first',
      [row('complex', '2030-11-30'), row('basis', '2030-10-31')],
      closed,
      '2030-10-01',
      ['2030-10-31', '2030-11-30'],
    ],
  ])('are %s', (_case, rows, term, today, expected) => {
    expect(lastDaysToPrepare(rows, term, today)).toEqual(expected);
  });

  it('are those of what ended before it was known as well, where that is asked', () => {
    expect(lastDaysToPrepare(extended, open, '2031-01-01', '2030-12-31')).toEqual(['2030-12-31']);
  });
});

describe('an end of the term that was prepared', () => {
  const whole = { lines: null };
  const part = { lines: [line('complex')] };
  it.each([
    ['stands as it was', [basis, complex], whole, whole],
    ['stands for a part as it was', [basis, complex], part, part],
    ['stands for what was not extended', extended, whole, part],
    ['is off once all goes on', [row('basis', '2032-12-31'), row('complex', '2032-12-31')], whole, null],
    ['is off once its part goes on', [basis, row('complex', '2032-12-31')], part, null],
    ['is off once all ends sooner', [row('basis', '2030-11-30'), row('complex', '2030-11-30')], whole, null],
  ])('%s', (_case, rows, prepared, expected) => {
    expect(keptTermEnd(rows, '2030-12-31', prepared, [])).toEqual(expected);
  });

  it.each([
    ['the whole', part, [null], null],
    ['the same part', part, [[line('complex')]], null],
    ['another part', whole, [[line('basis')]], part],
  ])('gives way to an end of %s that is planned for that day', (_case, prepared, planned, expected) => {
    expect(keptTermEnd([basis, complex], '2030-12-31', prepared, planned)).toEqual(expected);
  });
});
