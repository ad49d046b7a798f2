import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentCompiler } from '@openhuis/documents';
import { addendumText } from '../addenda/rules/addendum-text.js';
import { textHash } from '../signing/text-hash.js';
import {
  currentDocumentTemplate,
  documentFileName,
  documentOrder,
  documentTemplates,
  type WrittenDocument,
} from './document-templates.js';
import { sampleDocumentSource } from './documents.fixture.js';
import { documentFacts, type DocumentKind, documentKinds, type DocumentSource } from './rules/document-facts.js';

const writtenAt = new Date('2026-02-11T08:30:00Z');
const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

const added = addendumText({
  number: 1,
  contract: { number: '2026-000042', signedOn: '2026-02-11', startsOn: '2026-03-01', endsOn: '2030-12-31' },
  regionName: 'De regio',
  organisation: { name: 'Zorg aan de IJssel B.V.', kvkNumber: '27381312' },
  procedure: {
    title: { nl: 'Wmo 2026', en: 'Wmo 2026' },
    term: {
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode: 'mutual',
      offerLeadWeeks: 8,
    },
    products: [],
  },
  procedureVersion: 1,
  formedOn: '2026-05-04',
  lines: [],
});

function documentOf(kind: DocumentKind, change: Partial<DocumentSource> = {}): WrittenDocument {
  const source: DocumentSource = {
    ...sampleDocumentSource,
    ...(kind === 'addendum' && { addendum: { number: 1, text: added, textHash: textHash(added), isAgreed: false } }),
    ...change,
  };
  return {
    kind,
    templateVersion: currentDocumentTemplate(kind),
    writtenAt,
    facts: documentFacts(kind, source, writtenAt),
    logo: null,
  };
}

/** What somebody reads, on one line. */
const wordsOf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ');

describe('the templates of contract documents', () => {
  const documents = new DocumentCompiler();
  afterAll(() => documents.onApplicationShutdown());

  it('never change once they were used: a new look is a new version', () => {
    const frozen = documentKinds.map((kind) => [
      kind,
      ...documentTemplates[kind].map((sources) => createHash('sha256').update(JSON.stringify(sources)).digest('hex')),
    ]);
    // Add a line for a new version; a line that changes is a signed document that says something else than it did.
    expect(frozen).toEqual(FROZEN);
  });

  it.each(documentKinds)(
    'make tagged PDF/A-2a of %s, in Dutch, with its fonts inside, the same bytes each time',
    async (kind) => {
      const pdf = Buffer.from(await documents.pdf(documentOrder(documentOf(kind))));
      const raw = pdf.toString('latin1');
      expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
      expect(raw).toContain('/StructTreeRoot');
      expect(raw).toMatch(/\/Lang\s*\(nl-NL\)/);
      expect(raw.match(/\/FontFile[23]?\s/g)?.length).toBe(raw.match(/\/Type\s*\/FontDescriptor/g)?.length);
      await documents.pdf(documentOrder(documentOf('annexTariffs')));
      expect(pdf.equals(await documents.pdf(documentOrder(documentOf(kind))))).toBe(true);
    },
  );

  (canReadPdf ? it : it.skip)('say everything that was signed, and by whom', async () => {
    const words = wordsOf(await documents.pdf(documentOrder(documentOf('contract'))));
    for (const said of [
      'Overeenkomst 2026-000042',
      'Zorg aan de IJssel B.V., KvK-nummer 27381312',
      'Bijlage 2: tarieven',
      '1.1 Onderwerp',
      'Deze overeenkomst gaat over #ondersteuning.',
      'Zij is voor *iedereen* gelijk.',
      'De overeenkomst loopt tot en met 31 december 2030.',
      'Opdrachtnemer: Ondertekenaar Demo 1',
      'bestuurder, ondertekend op 9 februari 2026 om 11.05 uur',
      'met een tweede factor (betrouwbaarheidsniveau loa3)',
      'Contractmanager Demo 1',
      'op 11 februari 2026 om 09.30 uur',
      sampleDocumentSource.contract.textHash.slice(0, 16),
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('Concept.');
  });

  (canReadPdf ? it : it.skip)('mark what not all have signed as a concept', async () => {
    const [first] = sampleDocumentSource.signatures;
    const signatures = first === undefined ? [] : [first];
    const words = wordsOf(await documents.pdf(documentOrder(documentOf('contract', { signatures }))));
    expect(words).toContain('Concept. Dit document is nog niet door beide partijen ondertekend.');
    expect(words).toContain('De andere partij heeft nog niet ondertekend.');
  });

  (canReadPdf ? it : it.skip)('say of an extension that nobody signs it, and call it no concept', async () => {
    const addendum = { number: 1, text: added, textHash: textHash(added), isAgreed: true };
    const agreed = documentOf('addendum', { addendum, signatures: [] });
    const words = wordsOf(await documents.pdf(documentOrder(agreed)));
    expect(words).toContain('Partijen ondertekenen deze nadere overeenkomst niet.');
    expect(words).toContain(addendum.textHash.slice(0, 16));
    expect(words).not.toContain('Concept.');
    expect(words).not.toContain('CONCEPT');
    expect(words).not.toContain('Nog niemand heeft ondertekend');
  });

  (canReadPdf ? it : it.skip)('show products, tariffs and conditions in annexes of their own', async () => {
    const products = wordsOf(await documents.pdf(documentOrder(documentOf('annexProducts'))));
    expect(products).toContain('Begeleiding basis');
    expect(products).toContain('Lochem, Zutphen');
    const tariffs = wordsOf(await documents.pdf(documentOrder(documentOf('annexTariffs'))));
    expect(tariffs).toContain('€ 1.062,40');
    expect(tariffs).toContain('vanaf 1 januari 2026');
    expect(tariffs).toContain('voorbeeld');
    const conditions = wordsOf(await documents.pdf(documentOrder(documentOf('annexConditions'))));
    expect(conditions).toContain('Meldcode');
    expect(conditions).toContain('U laat dat op verzoek zien.');
    const addendum = wordsOf(await documents.pdf(documentOrder(documentOf('addendum'))));
    expect(addendum).toContain('Nadere overeenkomst 1 bij overeenkomst 2026-000042');
    expect(addendum).toContain('Wat erbij komt');
  });

  it('refuse a version that does not exist', () => {
    expect(() => documentOrder({ ...documentOf('contract'), templateVersion: 99 })).toThrow('no version 99');
  });

  it('name the file by what it is', () => {
    expect(documentFileName('contract', '2026-000042', null)).toBe('overeenkomst-2026-000042.pdf');
    expect(documentFileName('addendum', '2026-000042', 2)).toBe('nadere-overeenkomst-2026-000042-2.pdf');
  });
});

/** SHA-256 of the sources of each version. */
const FROZEN = [
  ['contract', 'fcf5d2f73b8aee5c053cc62f71701aa1c2ead6419ad072440ecd984bbc19115c'],
  ['annexProducts', 'efe53c03be7fb08414d38e7f7ed34fd7947c09fe618949a9c7dc477752dc142e'],
  ['annexTariffs', 'd9957eec80f339788fe149457e5726a33edad923bb2bc947ce201bf837d81781'],
  ['annexConditions', '3eceeb34e1066df7e729612f058144521c9b09ef57f43e546785c80c21b9be17'],
  [
    'addendum',
    '2defac704c4d5fac55d041649ff20eeb2b0efe064034500486507a2b34719ce9',
    '69e52c990a41258a412ccf933380bb8645b259a94ef0e641c58d0e7b7097dabd',
  ],
];
