import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signedDocumentFault } from './signed-document.js';

const text = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n');
const sent = { hash: createHash('sha256').update(text).digest('hex'), size: text.length };

/** The document with a signature behind it, which covers all but its own place; `less` bytes fewer than all. */
function signed(less = 0, document: Buffer = text): Buffer {
  const before = `2 0 obj<</Type/Sig/ByteRange `;
  const contents = `<${'0'.repeat(64)}>`;
  const after = '>>endobj\n%%EOF\n';
  const room = 40;
  const length = document.length + before.length + room + '/Contents '.length;
  const resume = length + contents.length;
  const range = `[0 ${length} ${resume} ${after.length - less}]`.padEnd(room);
  return Buffer.concat([document, Buffer.from(`${before}${range}/Contents ${contents}${after}`)]);
}

describe('a document that comes back', () => {
  it('is what was sent, with a signature over all of it', () => {
    expect(signedDocumentFault(signed(), sent)).toBeUndefined();
  });

  it('is another one when a single byte of what was sent differs', () => {
    for (let at = 0; at < text.length; at += 1) {
      const changed = signed();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(signedDocumentFault(changed, sent)).toBe('document-differs');
    }
    expect(signedDocumentFault(text.subarray(0, -1), sent)).toBe('document-differs');
    expect(signedDocumentFault(new Uint8Array(), sent)).toBe('document-differs');
  });

  it('is not signed when nothing was added, or when the signature leaves something out', () => {
    expect(signedDocumentFault(text, sent)).toBe('document-unsigned');
    expect(signedDocumentFault(Buffer.concat([text, Buffer.from('3 0 obj<<>>endobj')]), sent)).toBe(
      'document-unsigned',
    );
    expect(signedDocumentFault(signed(1), sent)).toBe('document-unsigned');
    expect(signedDocumentFault(Buffer.concat([signed(), Buffer.from('4 0 obj<<>>endobj')]), sent)).toBe(
      'document-unsigned',
    );
  });

  it('is not signed by a signature that stood in it when it was sent', () => {
    const before = signed();
    const of = { hash: createHash('sha256').update(before).digest('hex'), size: before.length };
    expect(signedDocumentFault(before, of)).toBe('document-unsigned');
    expect(signedDocumentFault(signed(0, before), of)).toBeUndefined();
  });
});
