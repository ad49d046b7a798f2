import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, FileStore, RuleViolation } from '@openhuis/platform';
import type { PaperSigningAnswer } from './paper-signings.dto.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Reads of scans of what was signed on paper: those of contracts that the actor sees. */
@Injectable()
export class PaperSigningsQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** The scans of a contract, newest first. @throws RuleViolation `not-found` */
  async list(actor: Actor, contractId: string): Promise<PaperSigningAnswer[]> {
    const [contract] = await this.database.read<{ signings: PaperSigningAnswer[] }>(
      actor.scope,
      `select (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'addendumId', s.addendum_id, 'state', s.state,
           'signers', s.signers, 'textHash', s.text_hash, 'fileName', s.file_name, 'sizeBytes', s.size_bytes,
           'fileHash', s.file_hash, 'proposedByName', s.proposed_by_name,
           'proposedByYou', s.proposed_by is not distinct from $2::uuid,
           'proposedAt', to_char(s.proposed_at at time zone 'UTC', ${INSTANT}), 'decidedByName', s.decided_by_name,
           'decidedAt', to_char(s.decided_at at time zone 'UTC', ${INSTANT}), 'reason', s.reason) order by s.id desc), '[]')
         from paper_signing s where s.contract_id = c.id) as signings
       from contract c where c.id = $1`,
      [contractId, actor.person?.id ?? null],
    );
    if (contract === undefined) throw RuleViolation.of('not-found');
    return contract.signings;
  }

  /** @throws RuleViolation `not-found` for a contract that the actor does not see */
  async requireContract(actor: Actor, contractId: string): Promise<void> {
    const [contract] = await this.database.read(actor.scope, `select from contract where id = $1`, [contractId]);
    if (contract === undefined) throw RuleViolation.of('not-found');
  }

  /** The scan itself. @throws RuleViolation `not-found`, or `unavailable` when the store has lost it */
  async file(actor: Actor, id: string): Promise<{ fileName: string; bytes: Readable; sizeBytes: number }> {
    const [signing] = await this.database.read<{ fileName: string; fileHash: string; sizeBytes: number }>(
      actor.scope,
      `select file_name as "fileName", file_hash as "fileHash", size_bytes as "sizeBytes" from paper_signing where id = $1`,
      [id],
    );
    if (signing === undefined) throw RuleViolation.of('not-found');
    const { fileName, fileHash, sizeBytes } = signing;
    return { fileName, bytes: await this.files.open(fileHash), sizeBytes };
  }
}
