import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuditActionOf,
  Database,
  type Moment,
  recordChange,
  RuleViolation,
  type StoredFile,
} from '@openhuis/platform';
import { requirePerson, safeFileName } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import type { DocumentStatement } from '../rules/document-faults.js';

/** A document that came in: what is stated about it, and the file in the store. */
export interface ReceivedDocument extends DocumentStatement {
  /** As the browser sent it; never trusted. */
  fileName: string;
  file: StoredFile;
}

/** A version of a document after a command. */
export interface DocumentState {
  id: string;
  number: number;
  publishedAt: Date | null;
}

interface DocumentRow extends DocumentState {
  regionId: number;
  procedureId: string;
  seriesId: string;
  fileHash: string;
}

const ROW = `id, region_id as "regionId", procedure_id as "procedureId", series_id as "seriesId", number,
  published_at as "publishedAt", file_hash as "fileHash"`;

/**
 * Commands on the documents of a procedure. What was published stands: a newer version replaces it, nothing changes it or
 * takes it back, for enrolments rely on it.
 */
@Injectable()
export class ProcedureDocuments {
  constructor(private readonly database: Database) {}

  /**
   * Adds a version of which the file is in the store already; only the region sees it until it is published.
   *
   * @throws RuleViolation `not-found` for a procedure of another region; `invalid-input` when it replaces a version that is
   *   not of this procedure
   */
  async add(actor: Actor, moment: Moment, procedureId: string, document: ReceivedDocument): Promise<DocumentState> {
    const { kind, precedence, title, replaces, file } = document;
    return await this.database.command(actor.scope, async (manager) => {
      const regionId = await lockProcedure(manager, actor, procedureId);
      const series = replaces === undefined ? undefined : await seriesOf(manager, procedureId, replaces);
      const [row] = await manager.query<[DocumentState]>(
        `insert into procedure_document (id, region_id, procedure_id, series_id, number, kind, precedence, title, file_name,
           file_hash, media_type, size_bytes, uploaded_by, uploaded_at)
         select own.id, $1, $2, coalesce($3::uuid, own.id), coalesce((select max(number) + 1 from procedure_document
             where series_id = $3::uuid), 1), $4, $5, $6, $7, $8, $9, $10, $11, $12
         from (select uuidv7() as id) own
         returning id, number, published_at as "publishedAt"`,
        [
          regionId,
          procedureId,
          series ?? null,
          kind,
          precedence,
          JSON.stringify(title),
          safeFileName(document.fileName, 'document'),
          file.hash,
          file.mediaType,
          file.size,
          requirePerson(actor),
          moment.now,
        ],
      );
      await audit(manager, actor, { id: row.id, regionId }, 'procedureDocument.added', {
        procedureId,
        kind,
        precedence,
        title,
        number: row.number,
        fileHash: file.hash,
      });
      return row;
    });
  }

  /**
   * Publishes a version: everyone can read it from now on, and it replaces the earlier ones.
   *
   * @throws RuleViolation `not-found`; `wrong-state` when it was published before, or a later version was
   */
  async publish(actor: Actor, moment: Moment, id: string): Promise<DocumentState> {
    return await this.database.command(actor.scope, async (manager) => {
      const row = await lockUnpublished(manager, actor, id);
      const [later] = await manager.query<{ number: number }[]>(
        `select number from procedure_document where series_id = $1 and number > $2 and published_at is not null limit 1`,
        [row.seriesId, row.number],
      );
      if (later !== undefined) throw RuleViolation.of('wrong-state', { number: later.number });
      await manager.query(`update procedure_document set published_at = $2, published_by = $3 where id = $1`, [
        id,
        moment.now,
        requirePerson(actor),
      ]);
      await audit(manager, actor, row, 'procedureDocument.published', {
        procedureId: row.procedureId,
        number: row.number,
        fileHash: row.fileHash,
      });
      return { id, number: row.number, publishedAt: moment.now };
    });
  }

  /**
   * Takes back a version that was not published.
   *
   * @throws RuleViolation `not-found`; `wrong-state` once it was published
   */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const row = await lockUnpublished(manager, actor, id);
      await manager.query(`delete from procedure_document where id = $1`, [id]);
      await audit(manager, actor, row, 'procedureDocument.discarded', {
        procedureId: row.procedureId,
        number: row.number,
        fileHash: row.fileHash,
      });
    });
  }
}

/** Two versions of one document follow each other: their numbers are given under the lock of the procedure. */
async function lockProcedure(manager: EntityManager, actor: Actor, procedureId: string): Promise<number> {
  const [row] = await manager.query<{ regionId: number }[]>(
    `select region_id as "regionId" from procedure where id = $1 and region_id = any ($2) for no key update`,
    [procedureId, actor.scope.regionIds],
  );
  if (row === undefined) throw RuleViolation.of('not-found');
  return row.regionId;
}

async function seriesOf(manager: EntityManager, procedureId: string, replaces: string): Promise<string> {
  const [row] = await manager.query<{ seriesId: string }[]>(
    `select series_id as "seriesId" from procedure_document where id = $1 and procedure_id = $2`,
    [replaces, procedureId],
  );
  if (row === undefined) {
    throw RuleViolation.of('invalid-input', { rule: 'no version of this procedure' }, 'replaces');
  }
  return row.seriesId;
}

async function lockUnpublished(manager: EntityManager, actor: Actor, id: string): Promise<DocumentRow> {
  const [known] = await manager.query<DocumentRow[]>(
    `select ${ROW} from procedure_document where id = $1 and region_id = any ($2)`,
    [id, actor.scope.regionIds],
  );
  if (known === undefined) throw RuleViolation.of('not-found');
  await lockProcedure(manager, actor, known.procedureId);
  const [row] = await manager.query<DocumentRow[]>(`select ${ROW} from procedure_document where id = $1`, [id]);
  if (row === undefined) throw RuleViolation.of('not-found');
  if (row.publishedAt !== null) throw RuleViolation.of('wrong-state', { number: row.number });
  return row;
}

async function audit(
  manager: EntityManager,
  actor: Actor,
  document: { id: string; regionId: number },
  action: AuditActionOf<'procedureDocument'>,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action,
    subjectKind: 'procedureDocument',
    subjectId: document.id,
    regionId: document.regionId,
    change,
  });
}
