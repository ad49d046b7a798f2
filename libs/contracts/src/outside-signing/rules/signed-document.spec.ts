import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signedPart } from './signed-document.js';

const text = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n');
const sentAs = (bytes: Buffer) => ({ hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
const sent = sentAs(text);

/** The document with a signature behind it, which covers all but its own place. */
function signed(
  document: Buffer = text,
  { less = 0, type = '/Type/Sig', digits = '0'.repeat(64) }: { less?: number; type?: string; digits?: string } = {},
): Buffer {
  const before = `2 0 obj<<${type}/ByteRange `;
  const contents = `<${digits}>`;
  const after = '>>endobj\n%%EOF\n';
  const room = 40;
  const length = document.length + before.length + room + '/Contents '.length;
  const resume = length + contents.length;
  const range = `[0 ${length} ${resume} ${after.length - less}]`.padEnd(room);
  return Buffer.concat([document, Buffer.from(`${before}${range}/Contents ${contents}${after}`)]);
}
const more = (document: Buffer, what: string): Buffer => Buffer.concat([document, Buffer.from(what)]);
const unsigned = { fault: 'document-unsigned' };

describe('a document that comes back', () => {
  it('is what was sent, with a signature over all of it', () => {
    const document = signed();
    const part = signedPart(document, sent);
    expect(part).toMatchObject({ signedLength: document.length });
    const { from, to } = 'gap' in part ? part.gap : { from: 0, to: 0 };
    expect(document.subarray(from, to).toString()).toBe(`<${'0'.repeat(64)}>`);
  });

  it('may have a range whose numbers were filled up, as some programs write it', () => {
    const written = signed().toString().replace('[0 ', '[0000000000 ');
    const short = Buffer.from(written.replace(' '.repeat(9), ''));
    expect(signedPart(short, sent)).toMatchObject({ signedLength: short.length });
  });

  it('is another one when a single byte of what was sent differs', () => {
    for (let at = 0; at < text.length; at += 1) {
      const changed = signed();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(signedPart(changed, sent)).toEqual({ fault: 'document-differs' });
    }
    expect(signedPart(text.subarray(0, -1), sent)).toEqual({ fault: 'document-differs' });
    expect(signedPart(new Uint8Array(), sent)).toEqual({ fault: 'document-differs' });
  });

  it('is not signed when nothing was added, or nothing that is a signature', () => {
    expect(signedPart(text, sent)).toEqual(unsigned);
    expect(signedPart(more(text, '3 0 obj<<>>endobj'), sent)).toEqual(unsigned);
    expect(signedPart(signed(text, { less: -1 }), sent)).toEqual(unsigned);
  });

  it('is not signed by a time stamp alone, which is nobody’s will', () => {
    for (const type of ['/Type/DocTimeStamp', '/Type /DocTimeStamp', '/SubFilter/ETSI.RFC3161']) {
      expect(signedPart(signed(text, { type }), sent)).toEqual(unsigned);
    }
  });

  it('is not signed by what leaves out more than its own digits', () => {
    expect(signedPart(signed(text, { digits: `00>/Iets(anders)<00` }), sent)).toEqual(unsigned);
  });

  it('is signed up to the end of the last signature, whatever follows', () => {
    const { length } = signed();
    expect(signedPart(signed(text, { less: 1 }), sent)).toMatchObject({ signedLength: length - 1 });
    expect(signedPart(more(signed(), '4 0 obj<<>>endobj'), sent)).toMatchObject({ signedLength: length });
    expect(signedPart(signed(signed(), { type: '/Type/DocTimeStamp' }), sent)).toMatchObject({ signedLength: length });
    const twice = signed(signed());
    expect(signedPart(twice, sent)).toMatchObject({ signedLength: twice.length });
    expect(signedPart(signed(more(signed(), '4 0 obj<<>>endobj')), sent)).not.toMatchObject({ signedLength: length });
  });

  it('is not signed by a signature that stood in it when it was sent', () => {
    const before = signed();
    expect(signedPart(before, sentAs(before))).toEqual(unsigned);
    const again = signed(before);
    expect(signedPart(again, sentAs(before))).toMatchObject({ signedLength: again.length });
  });
});
