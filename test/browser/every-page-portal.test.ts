import { describe, expect, it } from '@jest/globals';
import { declaredRoutes, pages } from '../support/every-page.js';
import { lookAtPagesOf } from './look-at-pages.js';

lookAtPagesOf(['visitor', 'newcomer', 'provider']);

describe('every page', () => {
  it('is in the table', () => {
    expect([...new Set(pages.map(({ route }) => route))].sort()).toEqual(declaredRoutes().sort());
  });
});
