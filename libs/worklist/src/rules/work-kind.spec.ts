import { describe, expect, it } from '@jest/globals';
import { permissions } from '../../../platform/src/access/permission.js';
import { workKindNames, workKinds, workSubjects } from './work-kind.js';

describe('the kinds of work', () => {
  it.each(workKindNames)('%s is seen by everybody who may do it', (kind) => {
    const { does, reads } = workKinds[kind];
    const readers: readonly string[] = permissions[reads];
    expect(permissions[does].filter((role) => !readers.includes(role))).toEqual([]);
    expect(permissions[does].length).toBeGreaterThan(0);
  });

  it.each(workKindNames)('%s is in the list of everybody who may do it', (kind) => {
    const listed: readonly string[] = permissions['work-item.read'];
    expect(permissions[workKinds[kind].does].filter((role) => !listed.includes(role))).toEqual([]);
  });

  it('are about every subject that can be taken', () => {
    expect(new Set(Object.values(workKinds).map(({ subject }) => subject))).toEqual(new Set(workSubjects));
  });
});
