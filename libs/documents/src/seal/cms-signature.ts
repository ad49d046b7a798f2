import { createHash, sign, type X509Certificate } from 'node:crypto';
import {
  Constructed,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as Asn1Set,
  type AsnType,
} from 'asn1js';
import { algorithmOf, bufferOf, derOf, OID, sha256Algorithm } from './asn1.js';
import type { SealIdentity } from './seal-identity.js';

/**
 * A detached CMS signature as PAdES baseline asks for it (ETSI EN 319 142-1): the attributes contentType, messageDigest and
 * signingCertificateV2, and none that tells the time, which the dictionary of the PDF does. Every builder that libpdf has
 * puts signingTime into it, which that standard forbids.
 *
 * @param digest SHA-256 of what is signed
 * @returns DER
 */
export function cmsSignature({ key, certificate, chain }: SealIdentity, digest: Uint8Array): Buffer {
  const attributes = derSorted([
    attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new OctetString({ valueHex: bufferOf(digest) })),
    attribute(OID.signingCertificateV2, certificateReference(certificate)),
  ]);
  // What is signed has the tag of a set; what is sent has that of its place.
  const signature = sign('sha256', derOf(new Asn1Set({ value: attributes })), key);
  const { issuer, serialNumber } = namesOf(certificate);
  const signer = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Sequence({ value: [issuer, serialNumber] }),
      sha256Algorithm(),
      placed(0, attributes),
      algorithmOf(key),
      new OctetString({ valueHex: bufferOf(signature) }),
    ],
  });
  const signedData = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Asn1Set({ value: [sha256Algorithm()] }),
      new Sequence({ value: [new ObjectIdentifier({ value: OID.data })] }),
      placed(
        0,
        [certificate, ...chain].map(({ raw }) => fromBER(bufferOf(raw)).result),
      ),
      new Asn1Set({ value: [signer] }),
    ],
  });
  return derOf(new Sequence({ value: [new ObjectIdentifier({ value: OID.signedData }), placed(0, [signedData])] }));
}

function attribute(type: string, value: AsnType): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: type }), new Asn1Set({ value: [value] })] });
}

/** RFC 5035: which certificate it was, so that no other with the same key takes its place. SHA-256 is the default there. */
function certificateReference(certificate: X509Certificate): Sequence {
  const hash = createHash('sha256').update(certificate.raw).digest();
  const reference = new Sequence({ value: [new OctetString({ valueHex: bufferOf(hash) })] });
  return new Sequence({ value: [new Sequence({ value: [reference] })] });
}

function placed(tagNumber: number, value: AsnType[]): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: value });
}

/** The members of a set, in the order that DER has for them. */
function derSorted(members: Sequence[]): Sequence[] {
  return members.toSorted((one, other) => Buffer.compare(derOf(one), derOf(other)));
}

/** Issuer and serial number, by which a signature names its certificate. */
function namesOf(certificate: X509Certificate): { issuer: AsnType; serialNumber: AsnType } {
  const [toBeSigned] = partsOf(fromBER(bufferOf(certificate.raw)).result);
  const parts = toBeSigned === undefined ? [] : partsOf(toBeSigned);
  // A version stands before them, but for certificates of version 1.
  const at = parts[0]?.idBlock.tagClass === 3 ? 1 : 0;
  const [serialNumber, , issuer] = parts.slice(at);
  if (serialNumber === undefined || issuer === undefined) throw new Error('the certificate cannot be read');
  return { issuer, serialNumber };
}

function partsOf(structure: AsnType): AsnType[] {
  return structure instanceof Sequence ? structure.valueBlock.value : [];
}
