import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Mutation, mutated, mutations } from './mutation-list.js';

const root = resolve(import.meta.dirname, '..');

/** As it stands in the file: a test of a table has its values elsewhere. */
const titleOf = ({ name }: Mutation): string =>
  name.replace(' 451 ', ' %i ').replace('is one of a form on another site', 'is one %s');

describe('the mutations', () => {
  it.each(mutations)('fit the tree: $guard', (mutation) => {
    const text = readFileSync(resolve(root, mutation.file), 'utf8');
    expect(mutated(mutation, text)).not.toBe(text);
    expect(readFileSync(resolve(root, mutation.test), 'utf8')).toContain(titleOf(mutation));
  });

  it('must find their place exactly once', () => {
    const mutation = { guard: 'g', what: 'w', file: 'f', search: 'ab', replace: '$&', test: 't', name: 'n' };
    expect(mutated(mutation, 'xaby')).toBe('x$&y');
    for (const text of ['', 'abab']) expect(() => mutated(mutation, text)).toThrow('not once');
  });
});
