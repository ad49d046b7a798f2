import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import {
  BitString,
  Boolean as Asn1Boolean,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  Set as Asn1Set,
  Utf8String,
} from 'asn1js';
import { algorithmOf, bufferOf, derOf, OID } from './asn1.js';

/** What seals a document: a key with its certificate, and the certificates up to the root where there are any. */
export interface SealIdentity {
  key: KeyObject;
  certificate: X509Certificate;
  chain: readonly X509Certificate[];
}

/**
 * Reads a key and its certificate from PEM.
 *
 * @param certificates the certificate itself first, then those up to the root
 * @throws Error in words for whoever configures it: not PEM, another key, not valid on `now`
 */
export function readSealIdentity(certificates: string, key: string, now: Date, passphrase?: string): SealIdentity {
  const [certificate, ...chain] = [
    ...certificates.matchAll(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g),
  ].map(([pem]) => new X509Certificate(pem));
  if (certificate === undefined) throw new Error('the file of the certificate holds no certificate (PEM)');
  const privateKey = createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) });
  algorithmOf(privateKey);
  if (!certificate.checkPrivateKey(privateKey)) throw new Error('the key does not belong to the certificate');
  if (now < new Date(certificate.validFrom) || now > new Date(certificate.validTo)) {
    throw new Error(`the certificate is valid from ${certificate.validFrom} to ${certificate.validTo}`);
  }
  return { key: privateKey, certificate, chain };
}

/**
 * Makes a key with a certificate that it signed itself, for trying out: nobody else vouches for it, and readers of PDF say so.
 *
 * @param name who seals, as readers show it
 * @param days for which it is valid from `now`
 * @returns PEM of both
 */
export function selfSignedIdentity(name: string, now: Date, days: number): { certificate: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = algorithmOf(privateKey);
  const toBeSigned = new Sequence({
    value: [
      new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [new Integer({ value: 2 })] }),
      // Positive, and of nobody else.
      new Integer({ valueHex: bufferOf(Buffer.from([0x40, ...randomBytes(15)])) }),
      algorithm,
      nameOf(name),
      new Sequence({
        value: [
          new GeneralizedTime({ valueDate: now }),
          new GeneralizedTime({ valueDate: new Date(now.getTime() + days * 86_400_000) }),
        ],
      }),
      nameOf(name),
      fromBER(bufferOf(publicKey.export({ type: 'spki', format: 'der' }))).result,
      new Constructed({
        idBlock: { tagClass: 3, tagNumber: 3 },
        // For signatures and for what is to be binding, and for nothing else.
        value: [new Sequence({ value: [extension(OID.keyUsage, Buffer.from([0x03, 0x02, 0x06, 0xc0]))] })],
      }),
    ],
  });
  const signature = sign('sha256', derOf(toBeSigned), privateKey);
  const der = derOf(
    new Sequence({ value: [toBeSigned, algorithm, new BitString({ valueHex: bufferOf(signature) })] }),
  ).toString('base64');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${der.replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function nameOf(name: string): Sequence {
  const part = (oid: string, value: PrintableString | Utf8String): Asn1Set =>
    new Asn1Set({ value: [new Sequence({ value: [new ObjectIdentifier({ value: oid }), value] })] });
  return new Sequence({
    value: [
      part(OID.country, new PrintableString({ value: 'NL' })),
      part(OID.commonName, new Utf8String({ value: name })),
    ],
  });
}

function extension(oid: string, content: Buffer): Sequence {
  return new Sequence({
    value: [
      new ObjectIdentifier({ value: oid }),
      new Asn1Boolean({ value: true }),
      new OctetString({ valueHex: bufferOf(content) }),
    ],
  });
}
