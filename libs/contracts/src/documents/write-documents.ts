import { askForJob, RuleViolation } from '@openhuis/platform';
import { keepLogo } from '@openhuis/regions';
import type { EntityManager } from 'typeorm';
import { DOCUMENT_SOURCE, type StoredSource } from './document-source.js';
import { currentDocumentTemplate } from './document-templates.js';
import { contractDocumentKinds, documentFacts, type DocumentKind } from './rules/document-facts.js';
import { amsterdamDate } from '@openhuis/calendar';

/** When the last of both signed; an extension, which nobody signs, when it was agreed. */
const LAST_SIGNED = `select max(signed_at) as "writtenAt" from (
    select s.signed_at from signature s join contract c on c.id = s.contract_id and c.text_hash = s.text_hash
      where c.id = $1 and $2::uuid is null
    union all select signed_at from addendum_signature where addendum_id = $2
    union all select recorded_at from contract_change
      where contract_id = $1 and kind = 'extended' and detail ->> 'addendumId' = $2::text) s`;

/**
 * Writes the documents of a contract, or of an addendum, in the transaction in which its second side signs, or in which it is
 * extended: everything that they show is frozen in the rows. Their PDF is made and sealed afterwards. Done again, it changes nothing.
 *
 * Dated by the last signature, which is not always the one that came in last: paper and a signing service have their own instants.
 *
 * @throws RuleViolation `not-found`
 */
export async function writeDocuments(
  manager: EntityManager,
  contractId: string,
  addendumId: string | null,
): Promise<void> {
  const [{ writtenAt }] = await manager.query<[{ writtenAt: Date }]>(LAST_SIGNED, [contractId, addendumId]);
  const [source] = await manager.query<StoredSource[]>(DOCUMENT_SOURCE, [
    contractId,
    addendumId,
    amsterdamDate(writtenAt),
  ]);
  if (source === undefined) throw RuleViolation.of('not-found');
  const kinds: readonly DocumentKind[] = addendumId === null ? contractDocumentKinds : ['addendum'];
  const rows = kinds.map((kind) => ({
    kind,
    templateVersion: currentDocumentTemplate(kind),
    facts: documentFacts(kind, source, writtenAt),
  }));
  if (source.logo !== null) await keepLogo(manager, source.regionId, source.logo.hash);
  await manager.query(
    `insert into contract_document (contract_id, addendum_id, region_id, organisation_id, kind, template_version, written_at, facts, logo_hash)
     select $1, $2, $3, $4, d."kind", d."templateVersion", $5, d."facts", $6
     from jsonb_to_recordset($7::jsonb) as d("kind" text, "templateVersion" int, "facts" jsonb)
     on conflict on constraint contract_document_once do nothing`,
    [
      contractId,
      addendumId,
      source.regionId,
      source.organisationId,
      writtenAt,
      source.logo?.hash ?? null,
      JSON.stringify(rows),
    ],
  );
  await askForJob(manager, 'documents.seal', { regionId: source.regionId, contractId });
}
