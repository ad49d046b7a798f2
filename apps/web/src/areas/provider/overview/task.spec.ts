import { describe, expect, it } from '@jest/globals';
import { earlierOf, inOrder, type Task } from './task.js';

const extension = (dueOn: string, number: string): Task => ({
  kind: 'extension',
  dueOn,
  contractId: number,
  number,
  organisation: 'Zorg',
});
const join: Task = { kind: 'join', dueOn: null, organisationId: 'o', organisation: 'Zorg', count: 1 };

describe('tasks', () => {
  it('stand in the order of their dates; those without one come last', () => {
    const order = inOrder([join, extension('2030-06-30', 'b'), extension('2030-05-01', 'a')]);
    expect(order.map(({ dueOn }) => dueOn)).toEqual(['2030-05-01', '2030-06-30', null]);
  });

  it.each([
    ['2026-01-01', '2026-02-01', '2026-01-01'],
    ['2026-02-01', '2026-01-01', '2026-01-01'],
    [undefined, '2026-02-01', '2026-02-01'],
    ['2026-01-01', undefined, '2026-01-01'],
    [undefined, undefined, null],
  ])('know the earlier of %s and %s', (a, b, earlier) => {
    expect(earlierOf(a, b)).toBe(earlier);
  });
});
