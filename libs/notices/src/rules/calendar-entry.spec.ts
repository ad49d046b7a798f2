import { describe, expect, it } from '@jest/globals';
import { calendarEntry, calendarFeed } from './calendar-entry.js';

const entry = {
  key: 'contract-end-1-2030-12-31',
  host: 'openhuis.example',
  date: '2030-12-31',
  inForceOn: '2030-07-01',
  title: 'Laatste dag van contract C-1; Zorg, Thuis',
  url: 'https://openhuis.example/contracts/1',
  writtenAt: new Date('2030-07-01T06:00:00Z'),
};

describe('a calendar entry', () => {
  it('is one whole day, whatever the time zone of the machine', () => {
    const text = calendarEntry(entry);
    expect(text).toContain('DTSTART;VALUE=DATE:20301231\r\nDTEND;VALUE=DATE:20310101\r\n');
    expect(text).toContain('DTSTAMP:20300701T060000Z\r\n');
    expect(text).toContain('SUMMARY:Laatste dag van contract C-1\\; Zorg\\, Thuis\r\n');
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
    expect(text.replaceAll('\r\n ', '')).toContain('é€'.repeat(80));
  });
});

describe('a calendar', () => {
  it('holds its entries in one object, each with its own identity', () => {
    const text = calendarFeed('Openhuis; datums', [entry, { ...entry, key: 'other', date: '2031-01-01' }]);
    expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('X-WR-CALNAME:Openhuis\\; datums\r\n');
    expect(text).toContain('UID:other@openhuis.example\r\n');
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('may be empty', () => {
    expect(calendarFeed('Leeg', [])).not.toContain('VEVENT');
  });
});
