import { describe, expect, it } from '@jest/globals';
import { archivePath, type ArchivedDocument, documentName } from './document-index.js';

const document: ArchivedDocument = {
  contractNumber: '2026-000042',
  provider: 'Zórg & Co. B.V. / ../Twello',
  kind: 'contract',
  addendumNumber: null,
  signedOn: '2026-02-11',
  madeAt: new Date('2026-02-11T08:30:00Z'),
  fileHash: 'a'.repeat(64),
  sizeBytes: 1,
};

describe('a document in an archive', () => {
  it('stands in the folder of its contract, whatever its provider is called', () => {
    expect(archivePath(document, new Set())).toBe('2026-000042-zorg-co-b-v-twello/overeenkomst.pdf');
    expect(archivePath({ ...document, provider: '///' }, new Set())).toBe('2026-000042-/overeenkomst.pdf');
  });

  it('has a place of its own', () => {
    const used = new Set<string>();
    const scan: ArchivedDocument = { ...document, provider: 'Zorg', kind: 'paperScan' };
    expect([archivePath(scan, used), archivePath(scan, used)]).toEqual([
      '2026-000042-zorg/scan.pdf',
      '2026-000042-zorg/scan-2.pdf',
    ]);
  });

  it('is called by what it is', () => {
    expect(documentName({ kind: 'addendum', addendumNumber: 2 })).toBe('Nadere overeenkomst 2');
    expect(documentName({ kind: 'annexTariffs', addendumNumber: null })).toBe('Bijlage 2: tarieven');
  });
});
