import { type ContentFault, damaged, endOfArchive, type FileBytes, isPadding, unsafe } from './file-bytes.js';

/** Readers look for the end mark in the last kilobyte (ISO 32000-1, annex H, note 18); so do we. */
const TAIL = 1024 + 64;

/**
 * Whether a PDF is whole and nothing but a PDF: it begins with its header, ends with a reference to its table and the end
 * mark, and is no archive or page besides (ISO 32000-2, 7.5).
 */
export async function pdfFault(bytes: FileBytes): Promise<ContentFault | undefined> {
  const head = (await bytes.read(0, 8)).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(head)) return damaged;
  const start = Math.max(0, bytes.size - TAIL);
  const tail = await bytes.read(start, TAIL);
  const text = tail.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return damaged;
  const reference = /startxref\s+(\d{1,10})\s*$/.exec(text.slice(0, end));
  if (reference === null || Number(reference[1]) >= start + end) return damaged;
  if ((await endOfArchive(bytes)) !== undefined) return unsafe('mixed');
  return isPadding(tail.subarray(end + 5)) ? undefined : unsafe('mixed');
}
