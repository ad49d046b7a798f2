/** Where a page of the list ended: the instant of submission as the database writes it, and the id. */
export interface PageCursor {
  submittedAt: string;
  id: string;
}

const INSTANT = /^(infinity|\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?)$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor as one opaque word. */
export function writeCursor({ submittedAt, id }: PageCursor): string {
  return btoa(`${submittedAt} ${id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads a cursor that came from a client; null for anything that {@link writeCursor} does not write. */
export function readCursor(word: string): PageCursor | null {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(word) || word.length % 4 === 1) return null;
  const text = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
  const split = text.lastIndexOf(' ');
  const cursor = { submittedAt: text.slice(0, Math.max(split, 0)), id: text.slice(split + 1) };
  return INSTANT.test(cursor.submittedAt) && ID.test(cursor.id) ? cursor : null;
}
