import { createHash } from 'node:crypto';
import { type AsnType, Constructed, fromBER, ObjectIdentifier, OctetString } from 'asn1js';
import { bufferOf, OID } from './asn1.js';

/** SHA-2, by its names in a signature; what is older is not trusted any more. */
const DIGESTS: Readonly<Partial<Record<string, string>>> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};

/**
 * Whether a detached CMS signature is over these bytes: among what each of its signers signed is their digest (RFC 5652, 11.2,
 * which PAdES asks for). Whose certificate it is, and whether it held that day, is not judged.
 *
 * @param cms DER or BER; what stands behind it counts for nothing, for the place of a signature in a PDF is larger
 * @param pieces what was signed, in this order
 */
export function isSignatureOver(cms: Uint8Array, pieces: readonly Uint8Array[]): boolean {
  const [type, content] = partsOf(fromBER(bufferOf(cms)).result);
  if (nameIn(type) !== OID.signedData) return false;
  // The signers stand last, whether or not certificates and revocations come along.
  const signers = partsOf(partsOf(partsOf(content)[0]).at(-1));
  return signers.length > 0 && signers.every((signer) => hasSigned(signer, pieces));
}

function hasSigned(signer: AsnType, pieces: readonly Uint8Array[]): boolean {
  const [, , algorithm, attributes] = partsOf(signer);
  const digest = DIGESTS[nameIn(partsOf(algorithm)[0]) ?? ''];
  const attribute = partsOf(attributes).find((known) => nameIn(partsOf(known)[0]) === OID.messageDigest);
  const [signed] = partsOf(partsOf(attribute)[1]);
  if (digest === undefined || !(signed instanceof OctetString)) return false;
  const hash = createHash(digest);
  for (const piece of pieces) hash.update(piece);
  return hash.digest().equals(Buffer.from(signed.getValue()));
}

const partsOf = (structure: AsnType | undefined): AsnType[] =>
  structure instanceof Constructed ? structure.valueBlock.value : [];

const nameIn = (structure: AsnType | undefined): string | undefined =>
  structure instanceof ObjectIdentifier ? structure.getValue() : undefined;
