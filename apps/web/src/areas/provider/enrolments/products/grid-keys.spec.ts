import { describe, expect, it } from '@jest/globals';
import { moved } from './grid-keys.js';

/** Three products, two municipalities. */
const size = { rows: 4, columns: 4 };
const go = (row: number, column: number, key: string, ctrlKey = false) => {
  const to = moved({ row, column }, { key, ctrlKey }, size);
  return to && [to.row, to.column];
};

describe('the keys of the grid', () => {
  it('go to the neighbour', () => {
    expect([go(1, 1, 'ArrowRight'), go(1, 1, 'ArrowLeft'), go(1, 1, 'ArrowDown'), go(1, 1, 'ArrowUp')]).toEqual([
      [1, 2],
      [1, 0],
      [2, 1],
      [0, 1],
    ]);
  });

  it('stay inside, also in the head, which has no box for all', () => {
    expect([
      go(3, 3, 'ArrowRight'),
      go(3, 1, 'ArrowDown'),
      go(0, 1, 'ArrowLeft'),
      go(1, 0, 'ArrowUp'),
      go(0, 2, 'ArrowRight'),
    ]).toEqual([
      [3, 3],
      [3, 1],
      [0, 1],
      [1, 0],
      [0, 2],
    ]);
  });

  it('go to the ends', () => {
    expect([
      go(2, 2, 'Home'),
      go(2, 0, 'End'),
      go(2, 2, 'Home', true),
      go(1, 1, 'End', true),
      go(0, 2, 'Home'),
    ]).toEqual([
      [2, 0],
      [2, 2],
      [1, 0],
      [3, 2],
      [0, 1],
    ]);
  });

  it('leave other keys alone', () => expect(go(1, 1, ' ')).toBeUndefined());
});
