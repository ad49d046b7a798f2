import { createHash } from 'node:crypto';

/** What is wrong with a document that came back. */
export type SignedDocumentFault = 'document-differs' | 'document-unsigned';

/** The document as it was sent. */
export interface SentDocument {
  /** SHA-256, hexadecimal. */
  hash: string;
  /** In bytes. */
  size: number;
}

/**
 * Whether a document that came back is the one that was sent, with a signature: who signs a PDF adds to it (PAdES, ISO 32000-2
 * 12.8), so the file begins with what was sent, byte for byte, and the last signature covers everything to the end of the
 * file. By whose certificate it was signed is the service's to vouch for; it is not judged here.
 */
export function signedDocumentFault(bytes: Uint8Array, sent: SentDocument): SignedDocumentFault | undefined {
  const begin = bytes.subarray(0, sent.size);
  if (createHash('sha256').update(begin).digest('hex') !== sent.hash) return 'document-differs';
  const added = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(sent.size).toString('latin1');
  const range = /^\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(added.slice(added.lastIndexOf('/ByteRange')));
  if (range === null) return 'document-unsigned';
  const [length = 0, resume = 0, rest = 0] = range.slice(1).map(Number);
  const coversAll = length > sent.size && resume > length && resume + rest === bytes.length;
  return coversAll ? undefined : 'document-unsigned';
}
