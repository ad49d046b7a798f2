import { describe, expect, it } from '@jest/globals';
import { endingFaults, endOf, type MemberRole } from './role-ending.js';

const today = '2026-03-02';
const administrator = (id: string, endedOn: string | null = null, sinceOn = '2020-01-01'): MemberRole => ({
  id,
  role: 'provider_administrator',
  sinceOn,
  endedOn,
});
const editor: MemberRole = { id: 'editor', role: 'provider_editor', sinceOn: '2020-01-01', endedOn: null };
const codes = (roles: MemberRole[], id: string, lastDay?: string): string[] =>
  endingFaults(roles, id, lastDay, today).map(({ code }) => code);

describe('the end of a role', () => {
  it('is yesterday when it ends at once, else its last day', () => {
    expect(endOf(undefined, '2020-01-01', today)).toBe('2026-03-01');
    expect(endOf('2026-03-02', '2020-01-01', today)).toBe('2026-03-02');
  });

  it('is the eve of its first day when it has yet to begin', () => {
    expect(endOf(undefined, '2026-05-01', today)).toBe('2026-04-30');
    expect(endOf(undefined, today, today)).toBe('2026-03-01');
    expect(codes([{ ...editor, sinceOn: '2026-05-01' }], 'editor')).toEqual([]);
    expect(codes([{ ...editor, sinceOn: '2026-05-01', endedOn: '2026-04-30' }], 'editor')).toEqual(['wrong-state']);
  });

  it('is refused for the last administrator, whoever else there is', () => {
    expect(codes([administrator('a'), editor], 'a')).toEqual(['last-administrator']);
    expect(codes([administrator('a'), editor], 'a', '2030-12-31')).toEqual(['last-administrator']);
    expect(codes([administrator('a'), editor], 'editor')).toEqual([]);
    expect(codes([administrator('a'), administrator('b')], 'a')).toEqual([]);
  });

  it('leaves no day without an administrator that had one', () => {
    const leaving = administrator('b', '2026-06-30');
    expect(codes([administrator('a'), leaving], 'a')).toEqual(['last-administrator']);
    expect(codes([administrator('a'), leaving, administrator('c', null, '2026-07-01')], 'a')).toEqual([]);
    expect(codes([administrator('a'), leaving, administrator('c', null, '2026-07-02')], 'a')).toEqual([
      'last-administrator',
    ]);
    expect(codes([administrator('a'), administrator('c', null, '2026-04-01')], 'a')).toEqual(['last-administrator']);
    expect(codes([administrator('a'), administrator('c', null, '2026-04-01')], 'a', '2026-03-31')).toEqual([]);
  });

  it('is a role that still runs, ends from today on, and only earlier than it did', () => {
    expect(codes([editor], 'other')).toEqual(['wrong-state']);
    expect(codes([{ ...editor, endedOn: '2026-03-01' }], 'editor')).toEqual(['wrong-state']);
    expect(codes([{ ...editor, endedOn: '2026-03-31' }], 'editor', '2026-04-01')).toEqual(['wrong-state']);
    expect(codes([{ ...editor, endedOn: '2026-03-31' }], 'editor', '2026-03-30')).toEqual([]);
    expect(codes([editor], 'editor', '2026-03-01')).toEqual(['invalid-date']);
    expect(codes([{ ...editor, sinceOn: '2026-05-01' }], 'editor', '2026-04-01')).toEqual(['invalid-date']);
  });
});
