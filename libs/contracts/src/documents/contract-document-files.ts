import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DocumentCompiler } from '@openhuis/documents';
import { Clock, Database, FileStore, systemScope } from '@openhuis/platform';
import { ContractSeal } from './contract-seal.js';
import { documentOrder, type WrittenDocument } from './document-templates.js';
import { writeDocuments } from './write-documents.js';

/** A document with the bytes of its logo. */
type StoredDocument = WrittenDocument & { id: string };

const SIGNED = 'Ondertekend door beide partijen';
const AGREED = 'Overeengekomen zonder handtekening';

/** Makes the files of signed contracts, seals them and keeps them: what was sealed once is never made anew. */
@Injectable()
export class ContractDocumentFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly documents: DocumentCompiler,
    private readonly seal: ContractSeal,
  ) {}

  /**
   * Makes, seals and keeps what a contract has not yet; done again it finds the files there. A contract that was signed before
   * there were documents gets them first.
   *
   * @returns how many were sealed
   * @throws Error when there is no certificate to seal with: the job stays, and is tried again
   */
  async sealAll(regionId: number, contractId: string): Promise<number> {
    const scope = systemScope(regionId);
    await this.writeMissing(regionId, contractId);
    const waiting = await this.database.read<StoredDocument & Record<string, unknown>>(
      scope,
      `select d.id, d.kind, d.template_version as "templateVersion", d.written_at as "writtenAt", d.facts, g.bytes as logo
       from contract_document d
       left join letter_logo g on g.region_id = d.region_id and g.hash = d.logo_hash
       left join contract_document_file f on f.document_id = d.id
       where d.contract_id = $1 and f.document_id is null order by d.id`,
      [contractId],
    );
    for (const document of waiting) await this.keep(regionId, document);
    return waiting.length;
  }

  private async keep(regionId: number, { id, ...document }: StoredDocument): Promise<void> {
    const sealer = await this.seal.sealer();
    const plain = await this.documents.pdf(documentOrder(document));
    const { now } = await this.clock.moment();
    const { email } = document.facts.letterhead;
    const isAgreed = document.kind === 'addendum' && document.facts.signatures.length === 0;
    const sealed = await sealer.seal(plain, { reason: isAgreed ? AGREED : SIGNED, contact: email, sealedAt: now });
    // First the bytes, then the row that points at them.
    const { hash, size } = await this.files.store(Readable.from([sealed]));
    await this.database.command(systemScope(regionId), (manager) =>
      manager.query(
        `insert into contract_document_file (document_id, contract_id, region_id, organisation_id, file_hash, size_bytes, unsealed_hash, certificate_hash, sealed_at)
         select id, contract_id, region_id, organisation_id, $2, $3, $4, $5, $6 from contract_document where id = $1 on conflict do nothing`,
        [id, hash, size, createHash('sha256').update(plain).digest('hex'), sealer.certificateHash, now],
      ),
    );
  }

  private async writeMissing(regionId: number, contractId: string): Promise<void> {
    const scope = systemScope(regionId);
    const missing = await this.database.read<{ addendumId: string | null }>(
      scope,
      `select null::uuid as "addendumId" from contract c where c.id = $1 and c.signed_on is not null
         and not exists (select from contract_document d where d.contract_id = c.id and d.addendum_id is null)
       union all
       select a.id from addendum a where a.contract_id = $1 and a.signed_on is not null
         and not exists (select from contract_document d where d.addendum_id = a.id)`,
      [contractId],
    );
    for (const { addendumId } of missing) {
      await this.database.command(scope, (manager) => writeDocuments(manager, contractId, addendumId));
    }
  }
}
