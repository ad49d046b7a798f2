import { describe, expect, it } from '@jest/globals';
import { readCursor, writeCursor } from './page-cursor.js';

const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';

describe('the cursor of a page', () => {
  it.each(['infinity', '2026-03-02 09:00:00+00', '2026-03-02 09:00:00.123456+00'])(
    'comes back as it went: %s',
    (submittedAt) => {
      const word = writeCursor({ submittedAt, id });
      expect(word).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(readCursor(word)).toEqual({ submittedAt, id });
    },
  );

  it.each(['', 'x', '%', 'AAAAA', btoa('2026-03-02 09:00:00+00'), btoa(`yesterday ${id}`), btoa(`infinity ${id}' --`)])(
    'is nothing when it was made up: %j',
    (word) => {
      expect(readCursor(word)).toBeNull();
    },
  );
});
