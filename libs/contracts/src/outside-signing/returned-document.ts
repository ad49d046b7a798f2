import { addsOnlyValidationMaterial } from '@openhuis/documents';
import { type SentDocument, type SignedDocumentFault, signedPart } from './rules/signed-document.js';

/**
 * What is wrong with a document that came back from the signing service: it is what was sent, signed, with nothing behind the
 * last signature but what is needed to check it later. Undefined for one that counts.
 */
export async function returnedDocumentFault(
  bytes: Uint8Array,
  sent: SentDocument,
): Promise<SignedDocumentFault | undefined> {
  const part = signedPart(bytes, sent);
  if ('fault' in part) return part.fault;
  const { signedLength } = part;
  if (signedLength === bytes.length) return undefined;
  return (await addsOnlyValidationMaterial(bytes, signedLength)) ? undefined : 'document-changed';
}
