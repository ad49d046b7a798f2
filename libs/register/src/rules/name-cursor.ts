/** Where a page of providers ended: the name by which its last row is sorted, and the id of that row. */
export interface NameCursor {
  name: string;
  id: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_NAME = 80;

/** The cursor as one opaque word. */
export function writeNameCursor({ name, id }: NameCursor): string {
  return Buffer.from(`${id} ${name}`, 'utf8').toString('base64url');
}

/** The cursor that came from a client; undefined for anything that {@link writeNameCursor} does not write. */
export function readNameCursor(word: string): NameCursor | undefined {
  const text = Buffer.from(word, 'base64url').toString('utf8');
  const cursor = { id: text.slice(0, 36), name: text.slice(37) };
  const isOurs =
    ID.test(cursor.id) &&
    Array.from(cursor.name).length <= LONGEST_NAME &&
    !cursor.name.includes('\0') &&
    writeNameCursor(cursor) === word;
  return isOurs ? cursor : undefined;
}
