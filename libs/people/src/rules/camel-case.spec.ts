import { describe, expect, it } from '@jest/globals';
import { camelCased } from './camel-case.js';

describe('a name of the database', () => {
  it('is written as the api writes it', () => {
    expect(['person', 'last_seen_at', 'region_role', 'id'].map(camelCased)).toEqual([
      'person',
      'lastSeenAt',
      'regionRole',
      'id',
    ]);
  });
});
