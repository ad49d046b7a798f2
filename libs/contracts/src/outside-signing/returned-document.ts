import { addsOnlySignatures, addsOnlyValidationMaterial, isSignatureOver } from '@openhuis/documents';
import { type SentDocument, type SignedDocumentFault, signedPart } from './rules/signed-document.js';

/**
 * What is wrong with a document that came back from the signing service: it is what was sent, with nothing on its pages but
 * signatures, and nothing behind the last one but what is needed to check it later. Undefined for one that counts.
 */
export async function returnedDocumentFault(
  bytes: Uint8Array,
  sent: SentDocument,
): Promise<SignedDocumentFault | undefined> {
  const part = signedPart(bytes, sent);
  if ('fault' in part) return part.fault;
  const { signedLength, gap } = part;
  const digits = Buffer.from(bytes.subarray(gap.from + 1, gap.to - 1)).toString('latin1');
  const signature = Buffer.from(digits.replaceAll(/\s/g, ''), 'hex');
  const covered = [bytes.subarray(0, gap.from), bytes.subarray(gap.to, signedLength)];
  if (!isSignatureOver(signature, covered)) return 'document-unsigned';
  if (!(await addsOnlySignatures(bytes.subarray(0, signedLength), sent.size))) return 'document-differs';
  if (signedLength === bytes.length) return undefined;
  return (await addsOnlyValidationMaterial(bytes, signedLength)) ? undefined : 'document-changed';
}
