import { isCalendarDate } from '@openhuis/calendar';
import { RuleViolation } from '../problem/violation.js';

/** Where a page of a list ended: the sort key of its last row as a text, and its id. */
export interface PageCursor {
  key: string;
  id: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

/** What a sort key can be; a cursor comes back from outside and is not believed. */
export const sortKeys = {
  date: isCalendarDate,
  /** A day, or 'infinity' for a row that has none and comes after all others. */
  dateOrNever: (key: string): boolean => key === 'infinity' || isCalendarDate(key),
  /** As the database writes it, or 'infinity'. */
  instant: (key: string): boolean => {
    const [, day, time] = INSTANT.exec(key) ?? [];
    return key === 'infinity' || (isCalendarDate(day) && !Number.isNaN(Date.parse(`${day}T${time ?? ''}Z`)));
  },
  /** Printable, without a space. */
  word: (key: string): boolean => /^[\x21-\x7e]{1,100}$/.test(key),
  /** A name: whatever can be stored. */
  name: (key: string): boolean => key.length <= 300 && !/[\0\p{Surrogate}]/u.test(key),
};

/** The cursor as one opaque word. */
export function writeCursor({ key, id }: PageCursor): string {
  return Buffer.from(`${key} ${id}`, 'utf8').toString('base64url');
}

/**
 * Reads a cursor that came from a client.
 *
 * @param kind what its sort key must be
 * @throws RuleViolation `invalid-input` for anything that {@link writeCursor} does not write
 */
export function readCursor(word: string, kind: keyof typeof sortKeys): PageCursor {
  const text = Buffer.from(word, 'base64url').toString('utf8');
  const split = text.lastIndexOf(' ');
  const cursor = { key: text.slice(0, Math.max(split, 0)), id: text.slice(split + 1) };
  if (!ID.test(cursor.id) || !sortKeys[kind](cursor.key) || writeCursor(cursor) !== word) {
    throw RuleViolation.of('invalid-input', { rule: 'not a cursor that this list gave' }, 'cursor');
  }
  return cursor;
}
