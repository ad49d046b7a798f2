import { describe, expect, it } from '@jest/globals';
import { numbered, readReference, referenceOf } from './numbering.js';

describe('the numbers of notes and their items', () => {
  it('go on where the last note ended, item by item in the chosen order', () => {
    expect(numbered(0, ['a', 'b']).map(referenceOf)).toEqual(['1.1', '1.2']);
    expect(numbered(2, ['c'])).toEqual([{ note: 3, item: 1, of: 'c' }]);
    expect(numbered(2, [])).toEqual([]);
  });

  it('are read back as people write them, and nothing else is', () => {
    for (const number of numbered(11, ['a', 'b', 'c'])) {
      expect(readReference(referenceOf(number))).toEqual({ note: number.note, item: number.item });
    }
    expect(readReference(' 3.2 ')).toEqual({ note: 3, item: 2 });
    for (const text of ['', '3', '3.', '.2', '0.1', '1.0', '1.2.3', '1,2', 'a.b', '9999999999.1']) {
      expect([text, readReference(text)]).toEqual([text, undefined]);
    }
  });
});
