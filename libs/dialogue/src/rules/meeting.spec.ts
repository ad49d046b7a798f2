import { describe, expect, it } from '@jest/globals';
import { meetingTimes, meetingViolations, mustBeToldAnew } from './meeting.js';

const now = new Date('2027-03-01T09:00:00Z');
const plan = { heldOn: '2027-03-25', from: '10:00', until: '12:00', place: 'Stadhuis, Lochem' };

describe('planning a dialogue table', () => {
  it('reads the clock in Amsterdam, in winter and in summer', () => {
    expect(meetingTimes(plan)).toEqual({
      startsAt: new Date('2027-03-25T09:00:00Z'),
      endsAt: new Date('2027-03-25T11:00:00Z'),
    });
    expect(meetingTimes({ ...plan, heldOn: '2027-03-29' }).startsAt).toEqual(new Date('2027-03-29T08:00:00Z'));
  });

  it('needs a moment that is yet to come, an end after the beginning, and somewhere to go', () => {
    expect(meetingViolations(plan, now)).toEqual([]);
    expect(meetingViolations({ ...plan, place: undefined, link: 'https://vergadering.example/3' }, now)).toEqual([]);
    const faults = meetingViolations(
      { heldOn: '2027-02-01', from: '10:00', until: '09:00', place: ' ', link: undefined },
      now,
    );
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['invalid-input', 'until'],
      ['date-in-past', 'heldOn'],
      ['invalid-input', 'place'],
    ]);
  });

  it.each(['http://vergadering.example', 'javascript:alert(1)', 'vergadering.example'])(
    'takes no link such as %s',
    (link) => {
      expect(meetingViolations({ ...plan, link }, now)).toMatchObject([{ path: 'link' }]);
    },
  );

  it('takes no day that does not exist', () => {
    expect(meetingViolations({ ...plan, heldOn: '2027-02-30' }, now)).toEqual([
      { code: 'invalid-date', path: 'heldOn' },
    ]);
  });

  it('is told anew when somebody would stand before a closed door, and not otherwise', () => {
    const before = { ...meetingTimes(plan), title: 'Tarieven', place: 'Stadhuis', link: null };
    expect(mustBeToldAnew(before, { ...before })).toBe(false);
    expect(mustBeToldAnew(before, { ...before, place: 'Bibliotheek' })).toBe(true);
    expect(mustBeToldAnew(before, { ...before, link: 'https://vergadering.example' })).toBe(true);
    expect(mustBeToldAnew(before, { ...before, ...meetingTimes({ ...plan, from: '10:30' }) })).toBe(true);
    expect(mustBeToldAnew(before, { ...before, title: 'Tarieven en reistijd' })).toBe(true);
  });
});
