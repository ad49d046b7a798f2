import { describe, expect, it } from '@jest/globals';
import type { Entry } from './read-trail.js';
import { trailCsv } from './trail-csv.js';

const entry: Entry = {
  id: '7',
  regionId: 1,
  at: '2026-03-02T09:00:00.000Z',
  actorKind: 'person',
  personId: null,
  personName: '=HYPERLINK("x")',
  tokenId: null,
  sessionId: null,
  onBehalfOf: 'region:1',
  requestId: null,
  action: 'contract.signedByProvider',
  subjectKind: 'contract',
  subjectId: 'c-1',
  change: { state: { from: 'a', to: 'b, "c"' } },
};

describe('the file of the trail', () => {
  const lines = trailCsv([entry]).split('\r\n');

  it('has a line of names and a line for each entry', () => {
    expect(lines).toHaveLength(3);
    expect(lines[0]?.startsWith('\ufeffid;at;regionId;')).toBe(true);
    expect(lines[0]?.split(';').at(-1)).toBe('change');
  });

  it('quotes what must be, and makes no formula of a name', () => {
    expect(lines[1]).toContain(`;"'=HYPERLINK(""x"")";`);
    expect(lines[1]?.endsWith(`;"{""state"":{""from"":""a"",""to"":""b, \\""c\\""""}}"`)).toBe(true);
  });
});
