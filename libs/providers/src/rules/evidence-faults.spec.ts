import { describe, expect, it } from '@jest/globals';
import { evidenceFaults, type EvidenceStatement } from './evidence-faults.js';

const statement: EvidenceStatement = { kind: 'ISO-9001', issuedOn: '2026-01-10', expiresOn: '2029-01-09' };
const faultsOf = (change: Partial<EvidenceStatement>): string[] =>
  evidenceFaults({ ...statement, ...change }, '2026-01-10').map((fault) => `${fault.code} ${fault.path ?? ''}`);

describe('what is stated about a document', () => {
  it('may be issued today, and need not expire', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ expiresOn: undefined })).toEqual([]);
    expect(faultsOf({ expiresOn: '2026-01-10' })).toEqual([]);
  });

  it('is judged all at once', () => {
    expect(faultsOf({ kind: undefined, issuedOn: '2026-02-30', expiresOn: 'soon' })).toEqual([
      'invalid-input kind',
      'invalid-date issuedOn',
      'invalid-date expiresOn',
    ]);
  });

  it('is not from the future and does not end before it began', () => {
    expect(faultsOf({ issuedOn: '2026-01-11' })).toEqual(['invalid-input issuedOn']);
    expect(faultsOf({ expiresOn: '2026-01-09' })).toEqual(['invalid-input expiresOn']);
  });

  it.each(['', ' ', '../UEA', 'a'.repeat(41)])('has no kind like %j', (kind) => {
    expect(faultsOf({ kind })).toEqual(['invalid-input kind']);
  });
});
