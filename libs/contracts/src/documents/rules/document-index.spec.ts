import { describe, expect, it } from '@jest/globals';
import { archivePath, type ArchivedDocument, documentName, indexRemark } from './document-index.js';

const document: ArchivedDocument = {
  contractNumber: '2026-000042',
  provider: 'Zórg & Co. B.V. / ../Twello',
  kind: 'contract',
  addendumNumber: null,
  signedOn: '2026-02-11',
  madeAt: new Date('2026-02-11T08:30:00Z'),
  fileHash: 'a'.repeat(64),
  sizeBytes: 1,
  service: null,
  reason: null,
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
    expect(documentName({ kind: 'paperScan', addendumNumber: 2 })).toBe(
      'Scan van wat op papier is ondertekend: nadere overeenkomst 2',
    );
    expect(documentName({ kind: 'outsideProvider', addendumNumber: null })).toBe(
      'Exemplaar dat de aanbieder bij een dienst ondertekende',
    );
    expect(documentName({ kind: 'outsideRegion', addendumNumber: 1, end: 'refused' })).toBe(
      'Bij een dienst zonder geldige handtekening van de regio: nadere overeenkomst 1',
    );
  });

  it('is told with the service at which it was signed, or why it was not', () => {
    expect(indexRemark(document)).toBe('');
    expect(indexRemark({ service: 'Midden', reason: null })).toBe('Midden');
    expect(indexRemark({ service: 'Midden', end: 'document-changed', reason: null })).toBe(
      'Midden: veranderd na de handtekening',
    );
    expect(indexRemark({ service: 'Midden', end: 'refused', reason: 'Artikel 3 klopt niet' })).toBe(
      'Midden: geweigerd. Reden: Artikel 3 klopt niet',
    );
  });
});
