import type { KeyObject } from 'node:crypto';
import { type AsnType, Null, ObjectIdentifier, Sequence } from 'asn1js';

/** The names that a certificate and a CMS signature are written with. */
export const OID = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  keyUsage: '2.5.29.15',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** SHA-256, as an algorithm identifier. */
export const sha256Algorithm = (): Sequence => new Sequence({ value: [new ObjectIdentifier({ value: OID.sha256 })] });

/** How a key signs SHA-256. @throws Error for a key that is neither RSA nor EC */
export function algorithmOf(key: KeyObject): Sequence {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      // RFC 4055: its parameters are NULL, and must be there.
      return new Sequence({ value: [new ObjectIdentifier({ value: OID.rsaWithSha256 }), new Null()] });
    case 'ec':
      return new Sequence({ value: [new ObjectIdentifier({ value: OID.ecdsaWithSha256 })] });
    default:
      throw new Error('the key of the seal must be RSA or EC');
  }
}

/** A buffer of its own: Node's are pieces of a larger one. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** The DER of a structure. */
export function derOf(structure: AsnType): Buffer {
  return Buffer.from(structure.toBER(false));
}
