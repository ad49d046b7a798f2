import { describe, expect, it } from '@jest/globals';
import { calendarEntry, calendarFeed, type CalendarMeeting, invitationFile } from './calendar-file.js';

const entry = {
  key: 'contract-end-1-2030-12-31',
  host: 'openhuis.example',
  date: '2030-12-31',
  inForceOn: '2030-07-01',
  title: 'Laatste dag van contract C-1; Zorg, Thuis',
  url: 'https://openhuis.example/contracts/1',
  writtenAt: new Date('2030-07-01T06:00:00Z'),
};
const meeting: CalendarMeeting = {
  key: 'dialogue-table-1',
  host: 'openhuis.example',
  startsAt: new Date('2027-06-03T08:00:00Z'),
  endsAt: new Date('2027-06-03T10:00:00Z'),
  sequence: 0,
  isCancelled: false,
  title: 'Overlegtafel: tarieven',
  place: 'Stadhuis; zaal 2, Lochem',
  description: 'De agenda staat in Openhuis.',
  url: 'https://openhuis.example/portal/dialogue-tables/1',
  writtenAt: new Date('2027-05-01T06:00:00Z'),
};
const invitation = {
  organizer: { name: 'Regio "Oost"', email: 'noreply@openhuis.example' },
  attendee: { name: 'Zorg, Thuis', email: 'zorg@aanbieder.example' },
};
const unfolded = (text: string): string => text.replaceAll('\r\n ', '');

describe('a calendar entry', () => {
  it('is one whole day, whatever the time zone of the machine', () => {
    const text = calendarEntry(entry);
    expect(text).toContain('DTSTART;VALUE=DATE:20301231\r\nDTEND;VALUE=DATE:20310101\r\n');
    expect(text).toContain('DTSTAMP:20300701T060000Z\r\n');
    expect(text).toContain('SUMMARY:Laatste dag van contract C-1\\; Zorg\\, Thuis\r\n');
    expect(text).toContain('METHOD:PUBLISH\r\n');
  });

  it('keeps its identity, and gets a higher number when the date came to be anew', () => {
    const uid = /UID:(.*)/;
    const sequence = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const later = calendarEntry({ ...entry, inForceOn: '2030-09-01' });
    expect(uid.exec(later)?.[1]).toBe(uid.exec(calendarEntry(entry))?.[1]);
    expect(sequence(later)).toBeGreaterThan(sequence(calendarEntry(entry)));
  });

  it('has no line of more than 75 octets and cuts no character', () => {
    const text = calendarEntry({ ...entry, title: 'é€'.repeat(80) });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(unfolded(text)).toContain('é€'.repeat(80));
  });
});

describe('an invitation', () => {
  it('asks who is invited to keep the moment free, at the same instant in every time zone', () => {
    const text = unfolded(invitationFile(meeting, invitation));
    expect(text).toContain('METHOD:REQUEST\r\n');
    expect(text).toContain('DTSTART:20270603T080000Z\r\nDTEND:20270603T100000Z\r\n');
    expect(text).toContain('UID:dialogue-table-1@openhuis.example\r\nSEQUENCE:0\r\n');
    expect(text).toContain('LOCATION:Stadhuis\\; zaal 2\\, Lochem\r\n');
    expect(text).toContain('STATUS:CONFIRMED\r\n');
    expect(text).toMatch(/ORGANIZER;CN="Regio \^'Oost\^'":mailto:noreply@openhuis\.example\r\n/);
    expect(text).toMatch(/ATTENDEE;[^\r]*RSVP=FALSE;CN="Zorg, Thuis":MAILTO:zorg@aanbieder\.example\r\n/);
  });

  it('that is changed or called off is the same appointment with a higher number', () => {
    const changed = invitationFile({ ...meeting, sequence: 1, startsAt: new Date('2027-06-03T09:00:00Z') }, invitation);
    const cancelled = invitationFile({ ...meeting, sequence: 2, isCancelled: true }, invitation);
    for (const [text, sequence] of [
      [changed, 1],
      [cancelled, 2],
    ] as const) {
      expect(text).toContain(`UID:dialogue-table-1@openhuis.example\r\nSEQUENCE:${sequence}\r\n`);
    }
    expect(cancelled).toContain('METHOD:CANCEL\r\n');
    expect(cancelled).toContain('STATUS:CANCELLED\r\n');
  });

  it('cannot be made to say more by what people type', () => {
    const text = unfolded(
      invitationFile(
        { ...meeting, title: 'Tafel\r\nATTENDEE:mailto:a@b.example', place: 'Hier\nATTACH:x' },
        { ...invitation, attendee: { name: 'Zorg"\r\nX-A:b', email: 'zorg@aanbieder.example' } },
      ),
    );
    expect(text.match(/^(ATTENDEE|ATTACH|X-A)/gm)).toEqual(['ATTENDEE']);
  });
});

describe('a calendar', () => {
  it('holds its entries and meetings in one object, each with its own identity', () => {
    const text = calendarFeed('Openhuis; datums', [entry, { ...entry, key: 'other', date: '2031-01-01' }], [meeting]);
    expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('X-WR-CALNAME:Openhuis\\; datums\r\n');
    expect(text).toContain('UID:other@openhuis.example\r\n');
    expect(text).toContain('DTSTART:20270603T080000Z\r\n');
    expect(text).not.toContain('ATTENDEE');
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('may be empty', () => {
    expect(calendarFeed('Leeg', [])).not.toContain('VEVENT');
  });
});
