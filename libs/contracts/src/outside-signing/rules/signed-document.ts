import { createHash } from 'node:crypto';

/**
 * What is wrong with a document that came back; 'document-differs': the signature is not under what was sent alone;
 * 'document-changed': something else was added behind it.
 */
export type SignedDocumentFault = 'document-differs' | 'document-unsigned' | 'document-changed';

/** The document as it was sent. */
export interface SentDocument {
  /** SHA-256, hexadecimal. */
  hash: string;
  /** In bytes. */
  size: number;
}

/**
 * How many bytes of a document the last signature covers, from the first one on, and from where to where it stands itself; or
 * why that does not count.
 */
export type SignedPart =
  { signedLength: number; gap: Gap } | { fault: Exclude<SignedDocumentFault, 'document-changed'> };

/** The place of a signature, with the angle brackets around its hexadecimal digits: that much it does not cover. */
interface Gap {
  from: number;
  to: number;
}

const RANGE = /\/ByteRange\s*\[\s*0+\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** A time stamp over the document covers it as a signature does, and is nobody's will (ETSI EN 319 142-1, 5.4.3). */
const TIME_STAMP = /\/(DocTimeStamp|ETSI\.RFC3161)\b/;

/**
 * How far a document that came back is signed: who signs a PDF adds to it (PAdES, ISO 32000-2 12.8), so the file begins with
 * what was sent, byte for byte, and the last signature covers everything to its own end but for the place where it stands. What
 * was added before and behind it takes reading the file. By whose certificate it was signed is the service's to
 * vouch for; it is not judged here.
 */
export function signedPart(bytes: Uint8Array, sent: SentDocument): SignedPart {
  const begin = bytes.subarray(0, sent.size);
  if (createHash('sha256').update(begin).digest('hex') !== sent.hash) return { fault: 'document-differs' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const added = file.subarray(sent.size).toString('latin1');
  const parts = [...added.matchAll(RANGE)]
    .filter((range) => !TIME_STAMP.test(dictionaryAt(added, range.index)))
    .map((range) => partOf(range.slice(1).map(Number), file, sent.size));
  return parts.findLast((part) => part !== undefined) ?? { fault: 'document-unsigned' };
}

/** The object around a place of a file. */
function dictionaryAt(text: string, at: number): string {
  const end = text.indexOf('endobj', at);
  return text.slice(Math.max(0, text.lastIndexOf(' obj', at)), end < 0 ? undefined : end);
}

/** What the range of a signature covers: of one that covers what was sent, and leaves out its own hexadecimal digits alone. */
function partOf(
  range: readonly number[],
  file: Buffer,
  sentSize: number,
): { signedLength: number; gap: Gap } | undefined {
  const [from = 0, to = 0, rest = 0] = range;
  const signedLength = to + rest;
  if (from <= sentSize || to <= from || signedLength > file.length) return undefined;
  return /^<[\da-f\s]*>$/i.test(file.subarray(from, to).toString('latin1'))
    ? { signedLength, gap: { from, to } }
    : undefined;
}
