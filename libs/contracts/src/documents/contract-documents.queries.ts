import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DocumentCompiler } from '@openhuis/documents';
import { type Actor, Database, FileStore, type Moment, RuleViolation } from '@openhuis/platform';
import type { ContractDocumentAnswer } from './contract-documents.dto.js';
import { DOCUMENT_SOURCE, type StoredSource } from './document-source.js';
import {
  currentDocumentTemplate,
  documentFileName,
  documentOrder,
  type WrittenDocument,
} from './document-templates.js';
import { contractDocumentKinds, documentFacts, type DocumentKind } from './rules/document-facts.js';

/** A document as somebody saves it. */
export interface DocumentFile {
  fileName: string;
  bytes: Readable;
  sizeBytes: number;
}

type ListedDocument = Omit<ContractDocumentAnswer, 'fileName'>;
type FoundDocument = WrittenDocument & { fileHash: string | null; sizeBytes: number | null };

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Reads of the documents of contracts that the actor sees, by row-level security. */
@Injectable()
export class ContractDocumentsQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly documents: DocumentCompiler,
  ) {}

  /**
   * The documents of a contract and of its addenda: signed ones as they were sealed, the others as they would be.
   *
   * @throws RuleViolation `not-found`
   */
  async list(actor: Actor, contractId: string): Promise<ContractDocumentAnswer[]> {
    const [contract] = await this.database.read<{ number: string; documents: ListedDocument[] }>(
      actor.scope,
      `select c.number, (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'addendumId', k.addendum_id,
           'addendumNumber', k.number, 'state', case when d.id is null then 'concept' when k.agreed then 'agreed' else 'signed' end,
           'sizeBytes', f.size_bytes, 'fileHash', f.file_hash,
           'sealedAt', to_char(f.sealed_at at time zone 'UTC', ${INSTANT})) order by k.position, k.number), '[]')
         from (
           select kind, null::uuid as addendum_id, null::int as number, position, false as agreed
           from unnest($2::text[]) with ordinality as o(kind, position)
           union all
           select 'addendum', a.id, a.number, 100, a.kind = 'extension' from addendum a
           where a.contract_id = c.id and (a.signed_on is not null or a.ended_on is null)
         ) k
         left join contract_document d on d.contract_id = c.id and d.kind = k.kind and d.addendum_id is not distinct from k.addendum_id
         left join contract_document_file f on f.document_id = d.id) as documents
       from contract c where c.id = $1`,
      [contractId, contractDocumentKinds],
    );
    if (contract === undefined) throw RuleViolation.of('not-found');
    return contract.documents.map((document) => ({
      ...document,
      fileName: documentFileName(document.kind, contract.number, document.addendumNumber),
    }));
  }

  /**
   * The PDF/A of a document: the sealed file where there is one. What is not signed, or not sealed yet, is made now; a sealed
   * file that is lost is never made anew, for nobody has the seal of that day.
   *
   * @throws RuleViolation `not-found`, or `unavailable` when the store has lost the file
   */
  async file(
    actor: Actor,
    moment: Moment,
    contractId: string,
    kind: DocumentKind,
    addendumId: string | null,
  ): Promise<DocumentFile> {
    const [names] = await this.database.read<{ number: string; addendumNumber: number | null } & FoundDocument>(
      actor.scope,
      `select c.number, a.number as "addendumNumber", d.kind, d.template_version as "templateVersion",
         d.written_at as "writtenAt", d.facts, g.bytes as logo, f.file_hash as "fileHash", f.size_bytes as "sizeBytes"
       from contract c
       left join addendum a on a.id = $3 and a.contract_id = c.id
       left join contract_document d on d.contract_id = c.id and d.kind = $2 and d.addendum_id is not distinct from $3::uuid
       left join letter_logo g on g.region_id = d.region_id and g.hash = d.logo_hash
       left join contract_document_file f on f.document_id = d.id
       where c.id = $1 and ($3::uuid is null or a.id is not null)`,
      [contractId, kind, addendumId],
    );
    if (names === undefined) throw RuleViolation.of('not-found');
    const { number, addendumNumber, fileHash, sizeBytes, ...document } = names;
    const fileName = documentFileName(kind, number, addendumNumber);
    if (fileHash !== null && sizeBytes !== null) {
      return { fileName, bytes: await this.files.open(fileHash), sizeBytes };
    }
    const stored = (document as { facts: unknown }).facts;
    const order = stored === null ? await this.concept(actor, moment, contractId, kind, addendumId) : document;
    const bytes = await this.documents.pdf(documentOrder(order));
    return {
      fileName: stored === null ? `concept-${fileName}` : fileName,
      bytes: Readable.from([Buffer.from(bytes)]),
      sizeBytes: bytes.length,
    };
  }

  private async concept(
    actor: Actor,
    moment: Moment,
    contractId: string,
    kind: DocumentKind,
    addendumId: string | null,
  ): Promise<WrittenDocument> {
    const [source] = await this.database.read<StoredSource & Record<string, unknown>>(actor.scope, DOCUMENT_SOURCE, [
      contractId,
      addendumId,
      moment.today,
    ]);
    if (source === undefined) throw RuleViolation.of('not-found');
    return {
      kind,
      templateVersion: currentDocumentTemplate(kind),
      writtenAt: moment.now,
      facts: documentFacts(kind, source, moment.now),
      logo: source.logoBytes,
    };
  }
}
