import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, FileStore, RuleViolation } from '@openhuis/platform';
import type { ProcedureDocumentAnswer } from './documents.dto.js';

/** A file as it is offered for download. */
export interface DocumentFile {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** SHA-256 of the bytes. */
  fileHash: string;
  bytes: Readable;
}

/** What everyone may read of the documents of procedures; row-level security keeps the unpublished ones for their region. */
@Injectable()
export class ProcedureDocumentQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * The documents of a procedure in their order of precedence, with their versions; 500 versions at most.
   *
   * @throws RuleViolation `not-found`, also for a draft of another region
   */
  async list(actor: Actor, procedureId: string): Promise<ProcedureDocumentAnswer[]> {
    const [procedure] = await this.database.read<{ documents: ProcedureDocumentAnswer[] }>(
      actor.scope,
      `select coalesce((select jsonb_agg(jsonb_build_object('id', s.series_id, 'versions', s.versions) order by s.precedence, s.series_id)
         from (select d.series_id, (array_agg(d.precedence order by d.number desc))[1] as precedence,
             jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title, 'kind', d.kind,
               'precedence', d.precedence, 'fileName', d.file_name, 'mediaType', d.media_type, 'sizeBytes', d.size_bytes,
               'publishedAt', d.published_at) order by d.number desc) as versions
           from (select * from procedure_document where procedure_id = p.id order by uploaded_at desc, id desc limit 500) d
           group by d.series_id) s), '[]') as documents
       from procedure p where p.id = $1`,
      [procedureId],
    );
    if (procedure === undefined) throw RuleViolation.of('not-found');
    return procedure.documents;
  }

  /**
   * Lets through who may change the procedure, before a file is read for nothing.
   *
   * @throws RuleViolation `not-found` for a procedure of another region
   */
  async requireOwn(actor: Actor, procedureId: string): Promise<void> {
    const rows = await this.database.read(
      actor.scope,
      `select from procedure where id = $1 and region_id = any ($2::int[])`,
      [procedureId, actor.scope.regionIds],
    );
    if (rows.length === 0) throw RuleViolation.of('not-found');
  }

  /**
   * The file of a version.
   *
   * @throws RuleViolation `not-found`; `unavailable` when the store has lost the file
   */
  async open(actor: Actor, id: string): Promise<DocumentFile> {
    const [version] = await this.database.read<Omit<DocumentFile, 'bytes'>>(
      actor.scope,
      `select file_name as "fileName", media_type as "mediaType", size_bytes as "sizeBytes", file_hash as "fileHash"
       from procedure_document where id = $1`,
      [id],
    );
    if (version === undefined) throw RuleViolation.of('not-found');
    return { ...version, bytes: await this.files.open(version.fileHash) };
  }
}
