import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownPath } from './return-path.js';

describe('where to go after signing in', () => {
  it.each(['/', '/contracts?status=open&sort=number', '/enrolments/1#lines', '/a/b'])('%s is ours', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    '',
    'contracts',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/a/..//elsewhere.example',
    '/.//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    '\t//elsewhere.example',
    '/a\nset-cookie: b',
    ' //elsewhere.example',
    `/${'a'.repeat(500)}`,
  ])('%j is not', (path) => {
    expect(ownPath(path)).toBeUndefined();
  });

  it('never leads to another origin, whatever is given', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '@',
      ':',
      'a',
      'elsewhere.example',
      '\t',
      '?',
      '#',
      'http:',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = ownPath(parts.join(''));
        if (path !== undefined)
          expect(new URL(path, 'https://openhuis.example').origin).toBe('https://openhuis.example');
      }),
      { numRuns: 5000 },
    );
  });
});
