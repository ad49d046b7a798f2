import { createHash } from 'node:crypto';
import { PDF, type Signer } from '@libpdf/core';
import { cmsSignature } from './cms-signature.js';
import type { SealIdentity } from './seal-identity.js';

/** What a seal says of itself. */
export interface SealWords {
  /** Why it was sealed, as readers of PDF show it. */
  reason: string;
  /** Whose document it is. */
  contact: string;
  /** When; readers take it as a claim, for no authority of time vouches for it. */
  sealedAt: Date;
}

/** Room for the signature with its certificates, in bytes. */
const ROOM = 16_384;

/**
 * Puts a seal on documents: a PAdES signature (baseline B-B) over the whole file, added behind it, so that what was there
 * stays byte for byte: tags, PDF/A and all. Whoever changes anything afterwards breaks it.
 */
export class DocumentSealer {
  constructor(private readonly identity: SealIdentity) {}

  /** SHA-256 (hexadecimal) of the certificate with which it seals. */
  get certificateHash(): string {
    return createHash('sha256').update(this.identity.certificate.raw).digest('hex');
  }

  /** After this its certificate is over, and no seal of it is valid. */
  get validUntil(): Date {
    return new Date(this.identity.certificate.validTo);
  }

  /** Seals a PDF. @throws Error for bytes that are no PDF */
  async seal(pdf: Uint8Array, { reason, contact, sealedAt }: SealWords): Promise<Buffer> {
    const document = await PDF.load(pdf);
    const { bytes } = await document.sign({
      signer: this.placeholder(),
      reason,
      contactInfo: contact,
      signingTime: sealedAt,
      fieldName: 'Openhuis',
      estimatedSize: ROOM,
    });
    return withSignature(Buffer.from(bytes), this.identity);
  }

  /** libpdf makes the place of the signature and its own CMS around it, which is then replaced: it would tell a time. */
  private placeholder(): Signer {
    return {
      certificate: new Uint8Array(this.identity.certificate.raw),
      keyType: 'RSA',
      signatureAlgorithm: 'RSASSA-PKCS1-v1_5',
      sign: () => Promise.resolve(new Uint8Array(256)),
    };
  }
}

/** Writes our signature over the one that stands there; the file keeps its length. */
function withSignature(sealed: Buffer, identity: SealIdentity): Buffer {
  const at = sealed.lastIndexOf('/ByteRange');
  const range = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(
    sealed.subarray(at, at + 200).toString('latin1'),
  );
  if (at < 0 || range === null) throw new Error('the place of the signature was not found');
  const [begin = 0, length = 0, resume = 0, rest = 0] = range.slice(1).map(Number);
  if (begin !== 0 || resume + rest !== sealed.length) throw new Error('the signature does not cover the whole file');
  const digest = createHash('sha256')
    .update(sealed.subarray(0, length))
    .update(sealed.subarray(resume, resume + rest))
    .digest();
  // Between the angle brackets that the range leaves out.
  const room = resume - length - 2;
  const signature = cmsSignature(identity, digest).toString('hex');
  if (signature.length > room) throw new Error('the certificates are larger than the room for the signature');
  sealed.write(signature.padEnd(room, '0'), length + 1, 'latin1');
  return sealed;
}
