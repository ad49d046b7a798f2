import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentCompiler, DocumentSealer, readSealIdentity, selfSignedIdentity } from '@openhuis/documents';
import { FileStore } from '@openhuis/platform';
import { sampleDocumentSource } from '../documents/documents.fixture.js';
import { documentToSign } from './document-to-sign.js';
import { returnedDocumentFault } from './returned-document.js';

const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;
const signing = {
  addendumId: null,
  side: 'provider',
  signerName: 'Ondertekenaar Demo 1',
  role: 'bestuurder',
  authorityStatement: 'Ik ben zelfstandig bevoegd.',
  askedAt: new Date('2026-02-09T10:05:00Z'),
} as const;
const order = documentToSign({ ...sampleDocumentSource, logoBytes: null }, signing, 'Ondertekendienst Midden');

describe('what is sent to a signing service', () => {
  const documents = new DocumentCompiler();
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-to-sign-'));
  afterAll(async () => {
    await documents.onApplicationShutdown();
    rmSync(folder, { recursive: true });
  });

  it('is tagged PDF/A-2a, the same bytes each time', async () => {
    const pdf = Buffer.from(await documents.pdf(order));
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(pdf.equals(await documents.pdf(order))).toBe(true);
  });

  (canReadPdf ? it : it.skip)('says what is signed, by whom and where, and is no concept', async () => {
    const said = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await documents.pdf(order) })
      .toString()
      .replace(/\s+/g, ' ');
    for (const words of [
      'Overeenkomst 2026-000042',
      '1.1 Onderwerp',
      'De overeenkomst loopt tot en met 31 december 2030.',
      'Opdrachtnemer: Ondertekenaar Demo 1',
      'bestuurder, ondertekent digitaal bij Ondertekendienst Midden.',
      'Ik ben zelfstandig bevoegd.',
      sampleDocumentSource.contract.textHash.slice(0, 16),
    ]) {
      expect(said).toContain(words);
    }
    expect(said).not.toMatch(/concept|niemand/i);
  });

  it('is known again when it comes back signed, and may then be kept', async () => {
    const now = new Date('2026-02-10T10:00:00Z');
    const { certificate, key } = selfSignedIdentity('Ondertekendienst Midden', new Date('2025-01-01T00:00:00Z'), 3650);
    const pdf = await documents.pdf(order);
    const sent = { hash: createHash('sha256').update(pdf).digest('hex'), size: pdf.length };
    const sealer = new DocumentSealer(readSealIdentity(certificate, key, now));
    const signed = await sealer.seal(pdf, { reason: 'Akkoord', contact: 'anna@zorg.example', sealedAt: now });
    expect(await returnedDocumentFault(signed, sent)).toBeUndefined();
    expect(await returnedDocumentFault(pdf, sent)).toBe('document-unsigned');
    const kept = await new FileStore(folder).store(Readable.from([signed]), ['application/pdf']);
    expect(kept.size).toBe(signed.length);
  });
});
