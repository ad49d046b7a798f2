import { Readable } from 'node:stream';
import { addDays, addMonths } from '@openhuis/calendar';
import type { Actor, FileStore, Moment, StoredFile } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import type { EvidenceWallet } from '@openhuis/providers';

/** A one-page PDF with a heading and, where given, some lines: what an example document of the demo looks like. */
export function examplePdf(heading: string, ...lines: string[]): Buffer {
  const text = (line: string): string => `(${line.replace(/[\\()]|[^\x20-\xff]/g, '')}) Tj`;
  const below = lines.map((line) => `0 -24 Td ${text(line)}`).join(' ');
  const content = `BT /F1 16 Tf 56 760 Td ${text(heading)} /F1 10 Tf ${below} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** The documents that submissions of the demo carry: one file a kind, kept once for all organisations. */
export class DemoDocuments {
  private readonly files = new Map<string, Promise<StoredFile>>();

  constructor(readonly store: FileStore) {}

  /**
   * Adds to an organisation a document for every condition that asks one at submission.
   *
   * @param moment when the organisation adds them; the documents are a month old and, where they expire, valid for three
   *   years from their issue
   * @returns the id of the document by the code of its condition
   */
  async add(
    wallet: EvidenceWallet,
    actor: Actor,
    moment: Moment,
    organisationId: string,
    conditions: readonly Condition[],
  ): Promise<Map<string, string>> {
    const issuedOn = addMonths(moment.today, -1);
    const expiresOn = addDays(addMonths(issuedOn, 36), -1);
    const ids = new Map<string, string>();
    for (const { code, evidence } of conditions) {
      if (evidence?.atSubmission !== true) continue;
      const id = await wallet.add(actor, moment, organisationId, {
        kind: evidence.kind,
        issuedOn,
        expiresOn: evidence.expires ? expiresOn : undefined,
        fileName: `voorbeeld-${evidence.kind.toLowerCase()}.pdf`,
        file: await this.fileOf(evidence.kind),
      });
      ids.set(code, id);
    }
    return ids;
  }

  private fileOf(kind: string): Promise<StoredFile> {
    const known = this.files.get(kind);
    if (known !== undefined) return known;
    const stored = this.store.store(Readable.from([examplePdf(`Voorbeeld van een bewijsstuk: ${kind}`)]));
    this.files.set(kind, stored);
    return stored;
  }
}
