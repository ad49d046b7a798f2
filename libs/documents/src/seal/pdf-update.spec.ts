import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import { DocumentCompiler } from '../document-compiler.js';
import { DocumentSealer } from './document-sealer.js';
import { readSealIdentity, selfSignedIdentity } from './seal-identity.js';
import { addsOnlySignatures, addsOnlyValidationMaterial } from './pdf-update.js';

const now = new Date('2026-03-02T09:00:00Z');
const source = `#set document(title: "Overeenkomst", date: auto)
#set text(lang: "nl")
= Overeenkomst
Artikel 1. De prijs is honderd euro. #link("https://zorgregio.example")[Bijlage]
#pagebreak()
= Ondertekening`;

/** A change of a document that is added behind it, as who signs a PDF does. */
async function updated(pdf: Uint8Array, change: (document: PDF) => unknown): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  await change(document);
  return await document.save({ incremental: true });
}

const dictOf = (document: PDF, reference: PdfRef): PdfDict => {
  const found = document.context.resolve(reference);
  if (!(found instanceof PdfDict)) throw new Error('no dictionary stands there');
  return found;
};
const firstPage = (document: PDF): PdfDict => {
  const page = document.getPage(0)?.dict;
  if (page === undefined) throw new Error('the document has no page');
  return page;
};
const formOf = (document: PDF): PdfDict => {
  const form = document.getCatalog().getDict('AcroForm', (reference) => document.context.resolve(reference));
  if (form === undefined) throw new Error('the document has no form');
  return form;
};

/** A store with a certificate and a list of revoked ones: what B-LT asks for. */
function addStore(document: PDF): void {
  const stream = (bytes: string): PdfRef => document.context.register(new PdfStream([], Buffer.from(bytes)));
  const certificates = new PdfArray([stream('een certificaat')]);
  const store = PdfDict.of({ Type: PdfName.of('DSS'), Certs: certificates, CRLs: new PdfArray([stream('een lijst')]) });
  store.set('VRI', PdfDict.of({ ['A'.repeat(40)]: PdfDict.of({ Cert: certificates }) }));
  document.getCatalog().set('DSS', document.context.register(store));
}
const withStore = async (pdf: Uint8Array): Promise<Uint8Array> => await updated(pdf, addStore);
/** A time stamp over all that stands before it: what B-LTA asks for. */
const withStamp = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const document = await PDF.load(pdf);
  const timestampAuthority = { timestamp: () => Promise.resolve(Buffer.from('een tijdstempel')) };
  return (await document.addTimestamp({ timestampAuthority })).bytes;
};
/** A time stamp in a field of our own, with these entries more. */
const withOwnStamp = async (pdf: Uint8Array, entries: Record<string, PdfNumber | PdfArray | PdfDict | PdfName>) =>
  await updated(pdf, (document) => {
    const value = PdfDict.of({ Type: PdfName.of('DocTimeStamp'), SubFilter: PdfName.of('ETSI.RFC3161') });
    const field = PdfDict.of({
      FT: PdfName.of('Sig'),
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      Rect: rectangle(0),
      V: document.context.register(value),
      ...entries,
    });
    const reference = document.context.register(field);
    formOf(document)
      .getArray('Fields', (found) => document.context.resolve(found))
      ?.push(reference);
    const page = firstPage(document);
    const annotations = page.getArray('Annots', (found) => document.context.resolve(found))?.toArray() ?? [];
    page.set('Annots', new PdfArray([...annotations, reference]));
  });
const rectangle = (size: number): PdfArray => new PdfArray([0, 0, size, size].map((at) => PdfNumber.of(at)));

/** What makes a document show something else, or do something. */
const changes: [string, (document: PDF) => unknown][] = [
  ['a page', (document) => document.addPage()],
  ['words on a page', (document) => document.getPage(0)?.drawText('Twee keer honderd euro', { x: 10, y: 10 })],
  [
    'other bytes in what a page shows, and the same words about them',
    (document) => {
      const reference = firstPage(document).getRef('Contents');
      const shown = reference === undefined ? null : document.context.resolve(reference);
      if (reference === undefined || !(shown instanceof PdfStream)) throw new Error('the page shows nothing');
      const bytes = Uint8Array.from(shown.data);
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      document.context.registry.registerAt(reference, new PdfStream(shown, bytes));
    },
  ],
  ['a page taken away', (document) => document.removePage(1)],
  ['pages in another order', (document) => document.movePage(0, 1)],
  ['a page that is turned', (document) => firstPage(document).set('Rotate', PdfNumber.of(180))],
  [
    'a note on a page',
    (document) => {
      const note = PdfDict.of({ Type: PdfName.of('Annot'), Subtype: PdfName.of('Text'), Rect: rectangle(20) });
      firstPage(document).set('Annots', new PdfArray([document.context.register(note)]));
    },
  ],
  ['a page without its links', (document) => firstPage(document).set('Annots', new PdfArray([]))],
  [
    'something that is done when it is opened',
    (document) => document.getCatalog().set('OpenAction', PdfDict.of({ S: PdfName.of('JavaScript') })),
  ],
];

describe('what is added behind a signature', () => {
  const compiler = new DocumentCompiler();
  let signed: Uint8Array;
  beforeAll(async () => {
    const plain = await compiler.pdf({ sources: [['bron.typ', source]], data: {}, madeAt: now });
    const { certificate, key } = selfSignedIdentity('Ondertekenaar (proef)', now, 30);
    const sealer = new DocumentSealer(readSealIdentity(certificate, key, now));
    signed = await sealer.seal(plain, { reason: 'Akkoord', contact: 'a@zorg.example', sealedAt: now });
  });
  afterAll(() => compiler.onApplicationShutdown());

  const isAccepted = async (pdf: Uint8Array): Promise<boolean> => {
    // It was added: what was signed stands before it, byte for byte.
    expect(Buffer.from(pdf.subarray(0, signed.length)).equals(Buffer.from(signed))).toBe(true);
    expect(pdf.length).toBeGreaterThan(signed.length);
    return await addsOnlyValidationMaterial(pdf, signed.length);
  };

  it('may be a store of validation material, time stamps over the document, and both more than once', async () => {
    const stored = await withStore(signed);
    expect(Buffer.from(stored.subarray(signed.length)).toString('latin1')).toContain('/DSS');
    expect(await isAccepted(stored)).toBe(true);
    expect(await isAccepted(await withStamp(signed))).toBe(true);
    expect(await isAccepted(await withStamp(stored))).toBe(true);
    expect(await isAccepted(await withStore(await withStamp(await withStamp(stored))))).toBe(true);
    expect(await isAccepted(await withOwnStamp(signed, {}))).toBe(true);
    expect(await isAccepted(await withOwnStamp(signed, { Rect: rectangle(90), F: PdfNumber.of(2) }))).toBe(true);
  });

  it('may name the extension of PDF that such material belongs to', async () => {
    const extended = await updated(signed, (document) => {
      addStore(document);
      const extension = PdfDict.of({ BaseVersion: PdfName.of('1.7'), ExtensionLevel: PdfNumber.of(1) });
      document.getCatalog().set('Extensions', PdfDict.of({ ESIC: extension }));
    });
    expect(await isAccepted(extended)).toBe(true);
  });

  it.each<[string, (document: PDF) => unknown]>([
    ['nothing of the kind', (document) => document.context.register(PdfDict.of({ Type: PdfName.of('Iets') }))],
    ...changes,
    ['another title', (document) => document.setTitle('Een andere overeenkomst')],
    [
      'a field that is filled in',
      (document) => {
        const field = PdfDict.of({ FT: PdfName.of('Tx'), T: PdfString.fromString('Prijs') });
        formOf(document)
          .getArray('Fields', (found) => document.context.resolve(found))
          ?.push(document.context.register(field));
      },
    ],
    [
      'another value for the signature',
      (document) => {
        const [field] = formOf(document).getArray('Fields', (found) => document.context.resolve(found)) ?? [];
        if (field instanceof PdfRef) dictOf(document, field).set('V', PdfDict.of({ Type: PdfName.of('Sig') }));
      },
    ],
  ])('is refused with %s, whatever validation material comes along', async (what, change) => {
    const changed = await updated(signed, change);
    expect(await isAccepted(changed)).toBe(false);
    if (what === 'nothing of the kind') return;
    const along = await updated(signed, async (document) => {
      addStore(document);
      await change(document);
    });
    expect(await isAccepted(along)).toBe(false);
    // The stamp covers all bytes, those of the change too.
    expect(await isAccepted(await withStamp(changed))).toBe(false);
    expect(await isAccepted(await withStore(changed))).toBe(false);
  });

  it.each<[string, Parameters<typeof withOwnStamp>[1]]>([
    ['shows on the page', { Rect: rectangle(90) }],
    ['is another annotation, which shows itself', { Subtype: PdfName.of('Stamp') }],
    ['has a place that stands elsewhere', { Rect: new PdfArray([1, 2, 3, 4].map((at) => PdfRef.of(at, 0))) }],
    ['shows on paper alone', { Rect: rectangle(90), F: PdfNumber.of(0b100100) }],
    ['does something', { A: PdfDict.of({ S: PdfName.of('URI') }) }],
    ['has parts of its own', { Kids: new PdfArray([]) }],
    ['is a field of another kind', { FT: PdfName.of('Tx') }],
    ['holds no time stamp', { V: PdfDict.of({ Type: PdfName.of('Sig') }) }],
  ])('is refused with a time stamp that %s', async (_what, entries) => {
    expect(await isAccepted(await withOwnStamp(signed, entries))).toBe(false);
  });

  it('is refused when it is no update of what was signed', async () => {
    for (const more of ['\n', '4 0 obj<<>>endobj', '\n%%EOF\n', 'startxref\n0\n%%EOF\n']) {
      expect(await isAccepted(Buffer.concat([signed, Buffer.from(more)]))).toBe(false);
    }
    const stored = await withStore(signed);
    expect(await isAccepted(stored.subarray(0, -20))).toBe(false);
    expect(await isAccepted(Buffer.concat([stored, Buffer.from('x')]))).toBe(false);
    // A second document behind the first, with everything of its own.
    const other = await PDF.load(
      await compiler.pdf({ sources: [['bron.typ', '= Iets anders']], data: {}, madeAt: now }),
    );
    expect(await isAccepted(Buffer.concat([signed, await other.save()]))).toBe(false);
  });
});

describe('what was signed', () => {
  const compiler = new DocumentCompiler();
  const { certificate, key } = selfSignedIdentity('Zegel (proef)', now, 30);
  const sealer = new DocumentSealer(readSealIdentity(certificate, key, now));
  const words = { reason: 'Akkoord', contact: 'a@zorg.example', sealedAt: now };
  let sent: Uint8Array;
  beforeAll(async () => {
    sent = await compiler.pdf({ sources: [['bron.typ', source]], data: {}, madeAt: now });
  });
  afterAll(() => compiler.onApplicationShutdown());

  const isAccepted = async (pdf: Uint8Array): Promise<boolean> => await addsOnlySignatures(pdf, sent.length);
  /** A signature in a field of our own, with these entries more. */
  const withOwnField = async (entries: Parameters<typeof withOwnStamp>[1]): Promise<Uint8Array> =>
    await updated(sent, (document) => {
      const value = PdfDict.of({ Type: PdfName.of('Sig'), SubFilter: PdfName.of('ETSI.CAdES.detached') });
      const field = PdfDict.of({
        FT: PdfName.of('Sig'),
        T: PdfString.fromString('Eigen'),
        V: document.context.register(value),
        ...entries,
      });
      const reference = document.context.register(field);
      document.getCatalog().set('AcroForm', PdfDict.of({ Fields: new PdfArray([reference]) }));
      const page = firstPage(document);
      const annotations = page.getArray('Annots', (found) => document.context.resolve(found))?.toArray() ?? [];
      page.set('Annots', new PdfArray([...annotations, reference]));
    });
  const mark = { Type: PdfName.of('Annot'), Subtype: PdfName.of('Widget'), Rect: rectangle(90) };

  it('is what was sent, with one signature, more, or one that shows its mark, and with what is needed to check them', async () => {
    const once = await sealer.seal(sent, words);
    expect(await isAccepted(once)).toBe(true);
    expect(await isAccepted(await sealer.seal(await withOwnField(mark), words))).toBe(true);
    expect(await isAccepted(await withStamp(await withStore(once)))).toBe(true);
  });

  it('may be written with another program, on another day', async () => {
    const written = await updated(sent, (document) => document.setProducer('Een ondertekendienst'));
    expect(await isAccepted(await sealer.seal(written, words))).toBe(true);
  });

  it.each(changes)('is something else with %s before the signature', async (_what, change) => {
    expect(await isAccepted(await sealer.seal(await updated(sent, change), words))).toBe(false);
  });

  it.each<[string, Parameters<typeof withOwnStamp>[1]]>([
    ['is another annotation, which shows itself', { ...mark, Subtype: PdfName.of('FreeText') }],
    ['does something', { ...mark, A: PdfDict.of({ S: PdfName.of('URI') }) }],
    ['has parts of its own', { ...mark, Kids: new PdfArray([]) }],
    ['is a field to fill in', { ...mark, FT: PdfName.of('Tx') }],
  ])('is something else with a signature that %s', async (_what, entries) => {
    expect(await isAccepted(await sealer.seal(await withOwnField(entries), words))).toBe(false);
  });

  it('holds a signature, and not only what would check one', async () => {
    expect(await isAccepted(await withStore(sent))).toBe(false);
    expect(await isAccepted(await withStamp(sent))).toBe(false);
    expect(await isAccepted(sent)).toBe(false);
  });
});
