import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, FileStore, type Moment, RuleViolation, type StoredFile } from '@openhuis/platform';
import { requirePerson, safeFileName } from '@openhuis/providers';
import { auditProposal, lockProposal, moved, requireProposer } from './proposal-work.js';

/** More than that nobody reads. */
const MOST_FILES = 10;

/** A file that came in and is in the store. */
export interface ReceivedProposalFile {
  /** As the browser sent it; never trusted. */
  fileName: string;
  file: StoredFile;
}

/** A file as it is offered for download. */
export interface ProposalDownload {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  bytes: Readable;
}

/** The evidence of a proposal. Who may read its reason may read its files. */
@Injectable()
export class ProposalFiles {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * Adds a file to an own proposal that is not answered.
   *
   * @returns its id
   * @throws RuleViolation `not-found` for one of others; `wrong-state`; `invalid-input` beyond ten files
   */
  async add(actor: Actor, moment: Moment, proposalId: string, received: ReceivedProposalFile): Promise<string> {
    const { fileName, file } = received;
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await lockProposal(work, proposalId);
      requireProposer(work, proposal);
      moved(proposal, 'addFile');
      const [{ count }] = await manager.query<[{ count: number }]>(
        `select count(*)::int as count from proposal_file where proposal_id = $1`,
        [proposalId],
      );
      if (count >= MOST_FILES) throw RuleViolation.of('invalid-input', { most: MOST_FILES }, 'file');
      const [row] = await manager.query<[{ id: string }]>(
        `insert into proposal_file (proposal_id, region_id, procedure_id, organisation_id, confidential, file_name, file_hash,
           media_type, size_bytes, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
        [
          proposalId,
          proposal.regionId,
          proposal.procedureId,
          proposal.organisationId,
          proposal.confidential,
          safeFileName(fileName),
          file.hash,
          file.mediaType,
          file.size,
          requirePerson(actor),
          moment.now,
        ],
      );
      await auditProposal(work, proposal, 'proposal.fileAdded', { fileId: row.id, fileHash: file.hash });
      return row.id;
    });
  }

  /**
   * Lets through who may add a file, before one is read for nothing.
   *
   * @throws RuleViolation `not-found`; `wrong-state`
   */
  async requireOpen(actor: Actor, moment: Moment, proposalId: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const proposal = await lockProposal(work, proposalId);
      requireProposer(work, proposal);
      moved(proposal, 'addFile');
    });
  }

  /** Takes a file of an own proposal away. @throws RuleViolation `not-found`; `wrong-state` */
  async remove(actor: Actor, moment: Moment, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const [file] = await manager.query<{ proposalId: string; hash: string }[]>(
        `select proposal_id as "proposalId", file_hash as hash from proposal_file where id = $1`,
        [id],
      );
      if (file === undefined) throw RuleViolation.of('not-found');
      const proposal = await lockProposal(work, file.proposalId);
      requireProposer(work, proposal);
      moved(proposal, 'addFile');
      await manager.query(`delete from proposal_file where id = $1`, [id]);
      await auditProposal(work, proposal, 'proposal.fileRemoved', { fileId: id, fileHash: file.hash });
    });
  }

  /** A file. @throws RuleViolation `not-found`; `unavailable` when the store has lost it */
  async open(actor: Actor, id: string): Promise<ProposalDownload> {
    const [file] = await this.database.read<Omit<ProposalDownload, 'bytes'> & { hash: string }>(
      actor.scope,
      `select file_name as "fileName", media_type as "mediaType", size_bytes as "sizeBytes", file_hash as hash
       from proposal_file where id = $1`,
      [id],
    );
    if (file === undefined) throw RuleViolation.of('not-found');
    const { hash, ...download } = file;
    return { ...download, bytes: await this.files.open(hash) };
  }
}
