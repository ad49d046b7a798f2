import { addsOnlySignatures, addsOnlyValidationMaterial } from '@openhuis/documents';
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
  const { signedLength } = part;
  if (!(await addsOnlySignatures(bytes.subarray(0, signedLength), sent.size))) return 'document-differs';
  if (signedLength === bytes.length) return undefined;
  return (await addsOnlyValidationMaterial(bytes, signedLength)) ? undefined : 'document-changed';
}
