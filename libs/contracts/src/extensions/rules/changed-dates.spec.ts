import { describe, expect, it } from '@jest/globals';
import type { PlannedDeadline } from '@openhuis/platform';
import { changedDates } from './changed-dates.js';

const date = (kind: PlannedDeadline['kind'], dueOn: string, announced = true): PlannedDeadline => ({
  kind,
  dueOn,
  inForceOn: '2030-01-01',
  announced,
});

describe('what a new term does to the dates', () => {
  it('lapses those that are over and plans those that are new; what nobody is told of is neither', () => {
    const before = [date('option-lapse', '2030-06-30'), date('contract-end', '2030-12-31', false)];
    const after = [
      date('option-lapse', '2032-06-30'),
      date('contract-end', '2032-12-31', false),
      date('lines-end', '2030-12-31'),
    ];
    expect(changedDates(before, after)).toEqual({
      lapsed: [{ kind: 'option-lapse', dueOn: '2030-06-30' }],
      planned: [
        { kind: 'option-lapse', dueOn: '2032-06-30' },
        { kind: 'lines-end', dueOn: '2030-12-31' },
      ],
    });
  });

  it('counts an end that is announced from now on', () => {
    const end = date('contract-end', '2030-12-31', false);
    expect(changedDates([end], [{ ...end, announced: true }])).toEqual({
      lapsed: [],
      planned: [{ kind: 'contract-end', dueOn: '2030-12-31' }],
    });
    expect(changedDates([end], [end])).toEqual({ lapsed: [], planned: [] });
  });
});
