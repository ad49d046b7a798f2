import { describe, expect, it } from '@jest/globals';
import { uploadFaults } from './upload-faults.js';

const file = { name: 'uittreksel.pdf', size: 1000 };
const right = { kind: 'KVK', file, issuedOn: '2026-10-01', expiresOn: '', ends: false };
const at = (change: Partial<typeof right> | { file: undefined }): string[] =>
  uploadFaults({ ...right, ...change }, '2026-11-22').map(({ code, path }) => `${path ?? ''}: ${code}`);

describe('an upload, before it travels', () => {
  it('is right', () => expect(at({})).toEqual([]));
  it('has a file', () => expect(at({ file: undefined })).toEqual(['file: evidence-missing']));
  it('has a file of a kind that is taken', () =>
    expect([at({ file: { ...file, name: 'virus.exe' } }), at({ file: { ...file, name: 'SCAN.JPG' } })]).toEqual([
      ['file: file-type'],
      [],
    ]));
  it('is 25 MB at most', () =>
    expect([
      at({ file: { ...file, size: 25 * 1024 * 1024 } }),
      at({ file: { ...file, size: 25 * 1024 * 1024 + 1 } }),
    ]).toEqual([[], ['file: body-too-large']]));
  it('has dates that exist and do not lie ahead', () =>
    expect([at({ issuedOn: '' }), at({ issuedOn: '2026-11-23' }), at({ expiresOn: '2026-09-30' })]).toEqual([
      ['issuedOn: invalid-date'],
      ['issuedOn: invalid-input'],
      ['expiresOn: invalid-input'],
    ]));
  it('has a last day where the condition asks for one', () =>
    expect(at({ ends: true })).toEqual(['expiresOn: answer-missing']));
});
