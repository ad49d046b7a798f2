import { describe, expect, it } from '@jest/globals';
import { houseProgramme, programmeDates } from './programme.js';

const scheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
};

describe('the programme of an extension', () => {
  it('counts back from the latest notice date of each option', () => {
    expect(programmeDates(houseProgramme, scheme, 8, 1)).toEqual({
      proposeOn: '2029-06-30',
      approveOn: '2030-04-07',
      offerOn: '2030-05-05',
      latestNoticeOn: '2030-06-30',
      startsOn: '2031-01-01',
      endsOn: '2032-12-31',
    });
    expect(programmeDates(houseProgramme, scheme, 8, 3)).toMatchObject({
      proposeOn: '2033-06-30',
      latestNoticeOn: '2034-06-30',
      endsOn: '2036-12-31',
    });
  });

  it('goes by the offsets of the procedure', () => {
    const own = { proposeMonths: 6, approveWeeks: 10, receiptDays: 5 };
    expect(programmeDates(own, scheme, 4, 1)).toMatchObject({
      proposeOn: '2029-12-30',
      approveOn: '2030-04-21',
      offerOn: '2030-06-02',
    });
  });
});
