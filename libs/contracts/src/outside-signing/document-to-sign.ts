import type { DocumentOrder } from '@openhuis/documents';
import { letterhead1 } from '@openhuis/regions';
import { documentFacts, type DocumentSource } from '../documents/rules/document-facts.js';
import { frame1 } from '../documents/templates/frame-1.js';
import type { StoredOutsideSigning } from './stored-outside-signing.js';
import { toSign1 } from './to-sign-1.js';

const sides = { provider: 'Opdrachtnemer', region: 'Opdrachtgever' } as const;

/**
 * What is to be made of a text that goes to the signing service. It is no concept: who signs it there is bound by it as soon as
 * the other side has signed as well. What was sent is kept, so that it is made once.
 *
 * @param service the name of the service
 */
export function documentToSign(
  source: DocumentSource & { logoBytes: Uint8Array | null },
  signing: Pick<StoredOutsideSigning, 'addendumId' | 'side' | 'signerName' | 'role' | 'authorityStatement' | 'askedAt'>,
  service: string,
): DocumentOrder {
  const { side, signerName, role, authorityStatement, askedAt } = signing;
  const facts = documentFacts(signing.addendumId === null ? 'contract' : 'addendum', source, askedAt);
  return {
    sources: [
      ['to-sign-1.typ', toSign1],
      ['frame-1.typ', frame1],
      ['letterhead-1.typ', letterhead1],
    ],
    pictures: source.logoBytes === null ? [] : [['logo', source.logoBytes]],
    data: {
      ...facts,
      concept: false,
      signatures: [],
      signer: { side: sides[side], name: signerName, role, authority: authorityStatement, service },
    },
    madeAt: askedAt,
  };
}
