import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  FileStore,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  type StoredFile,
} from '@openhuis/platform';
import { type EntityManager, IsNull } from 'typeorm';
import { Evidence } from './evidence.entity.js';
import { Organisation } from './organisation.entity.js';
import { requireOwnOrganisation, requirePerson } from './own-organisation.js';
import { evidenceFaults, type EvidenceStatement } from './rules/evidence-faults.js';
import { fileNameFor } from './rules/file-name.js';

/** A document that came in: what is stated about it, and the file in the store. */
export interface ReceivedEvidence extends EvidenceStatement {
  /** As the browser sent it; never trusted. */
  fileName: string;
  file: StoredFile;
}

/** The documents of an organisation. A region sees one only once it was submitted there. */
@Injectable()
export class EvidenceWallet {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * Adds a document whose file is in the store already.
   *
   * @returns its id
   * @throws RuleViolation everything that is wrong with what is stated, at once; `not-found` for another's organisation
   */
  async add(actor: Actor, moment: Moment, organisationId: string, received: ReceivedEvidence): Promise<string> {
    requireOwnOrganisation(actor, organisationId);
    refuseOn(evidenceFaults(received, moment.today));
    const { kind, issuedOn, expiresOn, file } = received;
    return await this.database.command(actor.scope, async (manager) => {
      if (received.replacesId !== undefined) await requireReplaceable(manager, organisationId, received.replacesId);
      const [row] = await manager.query<[{ id: string }]>(
        `insert into evidence (organisation_id, kind, issued_on, expires_on, file_name, file_hash, media_type, size_bytes, uploaded_by, uploaded_at,
           scan_state, scanned_at, next_scan_at, replaces_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $11 = 'clean' then $10::timestamptz end,
           case when $11 = 'quarantined' then $10::timestamptz end, $12) returning id`,
        [
          organisationId,
          kind,
          issuedOn,
          expiresOn ?? null,
          fileNameFor(received.fileName, file.mediaType),
          file.hash,
          file.mediaType,
          file.size,
          requirePerson(actor),
          moment.now,
          file.scan,
          received.replacesId ?? null,
        ],
      );
      await recordChange(manager, actor, {
        action: 'evidence.added',
        subjectKind: 'evidence',
        subjectId: row.id,
        organisationId,
        change: { kind, issuedOn, expiresOn: expiresOn ?? null, fileHash: file.hash, scan: file.scan },
      });
      return row.id;
    });
  }

  /**
   * What the organisation holds and has not withdrawn, newest first; for a region, what was submitted to it.
   *
   * @throws RuleViolation `not-found` for an organisation that the actor has nothing to do with
   */
  async list(actor: Actor, organisationId: string): Promise<Evidence[]> {
    return await this.database.command(actor.scope, async (manager) => {
      if (!(await manager.existsBy(Organisation, { id: organisationId }))) throw RuleViolation.of('not-found');
      return await manager.find(Evidence, {
        where: { organisationId, withdrawnAt: IsNull() },
        order: { uploadedAt: 'DESC', id: 'DESC' },
      });
    });
  }

  /** One document, withdrawn or not. @throws RuleViolation `not-found` */
  async read(actor: Actor, id: string): Promise<Evidence> {
    return await this.database.command(actor.scope, async (manager) => {
      const evidence = await manager.findOneBy(Evidence, { id });
      if (evidence === null) throw RuleViolation.of('not-found');
      return evidence;
    });
  }

  /**
   * The bytes of a document.
   *
   * @throws RuleViolation `not-found`; `evidence-held` and `evidence-infected` for a file that is not known to be clean;
   *   `unavailable` when the store has lost it
   */
  async open(actor: Actor, id: string): Promise<{ evidence: Evidence; bytes: Readable }> {
    const evidence = await this.read(actor, id);
    if (evidence.scanState === 'infected')
      throw RuleViolation.of('evidence-infected', { finding: evidence.scanFinding ?? '' });
    // Whoever uploaded it has it; nobody else opens what may be malicious, nor by mistake the uploader.
    if (evidence.scanState === 'quarantined') throw RuleViolation.of('evidence-held');
    const bytes = await this.files.open(evidence.fileHash);
    return { evidence, bytes };
  }

  /**
   * Withdraws a document: it cannot be submitted any more. Where it was submitted before, the region goes
   * on seeing it, and its expiry goes on being watched, for its decision rests on it.
   *
   * @throws RuleViolation `not-found`, also for a document withdrawn before
   */
  async withdraw(actor: Actor, moment: Moment, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const evidence = await manager.findOne(Evidence, {
        where: { id, withdrawnAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (evidence === null) throw RuleViolation.of('not-found');
      requireOwnOrganisation(actor, evidence.organisationId);
      await manager.update(Evidence, { id }, { withdrawnAt: moment.now });
      await recordChange(manager, actor, {
        action: 'evidence.withdrawn',
        subjectKind: 'evidence',
        subjectId: id,
        organisationId: evidence.organisationId,
        change: { kind: evidence.kind, state: { from: 'held', to: 'withdrawn' } },
      });
    });
  }
}

/**
 * Lets through a document that a newer one may stand in for.
 *
 * @throws RuleViolation `invalid-input` at `replacesId` for another's, or one that is not there
 */
async function requireReplaceable(manager: EntityManager, organisationId: string, id: string): Promise<void> {
  if (await manager.existsBy(Evidence, { id, organisationId })) return;
  throw RuleViolation.of('invalid-input', { rule: 'a document of the same organisation' }, 'replacesId');
}
