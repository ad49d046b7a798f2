import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuditActionOf,
  brokenConstraint,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  type StoredFile,
  type Violation,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { ContractWork, LoadedContract } from '../contract-work.js';
import type { PutSignature } from '../signing/sign-contract.js';
import {
  lockSignedText,
  putUnder,
  renewBeforeSigning,
  type SignedText,
  signingViolations,
  textOf,
} from '../signing/signed-text.js';
import { type PaperSigner, paperSigners, type PaperSignerField } from './rules/paper-signers.js';

/** A scan as it came in. */
export interface ReceivedScan {
  addendumId: string | null;
  /** Of the text that stands on the paper. */
  textHash: string;
  fields: Partial<Record<PaperSignerField, string>>;
  file: StoredFile;
  fileName: string;
}

/** A registered scan, after a step. */
export interface PaperSigningState {
  id: string;
  contractId: string;
  state: 'proposed' | 'approved' | 'rejected';
}

interface StoredSigning {
  id: string;
  contractId: string;
  addendumId: string | null;
  regionId: number;
  textHash: string;
  signers: PaperSigner[];
  state: PaperSigningState['state'];
  proposedBy: string;
}

/**
 * What was signed on paper: one person of the region registers the scan with who signed, another holds it against the paper
 * and approves. Only then do the signatures stand, and the contract counts from that day.
 */
@Injectable()
export class PaperSignings {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Registers a scan; it waits for a second person. A text that has to be renewed before anybody signs it is: what stands on
   * the paper is then the old one.
   *
   * @throws RuleViolation `not-found`, `forbidden`, `text-changed`, `wrong-state`, `signature-exists`, `offer-too-late`,
   *   `paper-signing-exists`, or every fault of the form
   */
  async propose(actor: Actor, moment: Moment, contractId: string, scan: ReceivedScan): Promise<PaperSigningState> {
    const { person } = actor;
    if (person === undefined) throw RuleViolation.of('forbidden');
    const registered = await this.database.command(actor.scope, async (manager) => {
      const work: ContractWork = { manager, procedures: this.procedures, actor, moment };
      const signed = await lockSignedText(work, contractId, scan.addendumId);
      const { contract } = signed.loaded;
      if (!actor.scope.regionIds.includes(contract.regionId)) throw RuleViolation.of('forbidden');
      const { formedOn } = textOf(signed);
      const { signers, violations } = paperSigners(scan.fields, formedOn, moment.today);
      refuseOn(violations);
      refuseOn(violationsOf(signed, signers, moment));
      if (await renewBeforeSigning(work, signed)) return undefined;
      const { textHash } = textOf(signed);
      if (scan.textHash !== textHash) throw RuleViolation.of('text-changed', { textHash });
      const [row] = await manager
        .query<[{ id: string }]>(
          `insert into paper_signing (contract_id, addendum_id, region_id, organisation_id, text_hash, signers, file_hash, file_name, size_bytes, proposed_by, proposed_by_name, proposed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
          [
            contract.id,
            scan.addendumId,
            contract.regionId,
            contract.organisationId,
            textHash,
            JSON.stringify(signers),
            scan.file.hash,
            scan.fileName.slice(0, 200),
            scan.file.size,
            person.id,
            person.name,
            moment.now,
          ],
        )
        .catch((error: unknown) => {
          if (brokenConstraint(error) === 'paper_signing_waiting') throw RuleViolation.of('paper-signing-exists');
          throw error;
        });
      await this.record(work, signed.loaded, 'contract.paperSigningRegistered', row.id, {
        addendumId: scan.addendumId,
        textHash,
        fileHash: scan.file.hash,
        sides: signers.map(({ side }) => side),
      });
      return { id: row.id, contractId: contract.id, state: 'proposed' as const };
    });
    // The renewed text is kept, and printed and signed anew.
    if (registered === undefined) throw RuleViolation.of('text-changed');
    return registered;
  }

  /**
   * Approves a scan as the second person: its signatures stand from now on, under the text that holds today. Where that had to
   * be renewed since the scan came in, the scan is of the old one: it waits to be rejected.
   *
   * @throws RuleViolation `not-found`, `second-person-needed`, `wrong-state`, `text-changed`, and what signing here meets
   */
  async approve(actor: Actor, moment: Moment, id: string): Promise<PaperSigningState> {
    return await this.decide(actor, moment, id, async (work, signing, signed) => {
      refuseOn(violationsOf(signed, signing.signers, moment));
      if (await renewBeforeSigning(work, signed)) return 'renewed';
      const { textHash } = textOf(signed);
      if (textHash !== signing.textHash) throw RuleViolation.of('text-changed', { textHash });
      await this.close(work, signing, 'approved', null);
      for (const signer of signing.signers) {
        await putUnder(work, signed, signatureOf(signer, signing.id, moment));
      }
      return 'approved';
    });
  }

  /** Rejects a scan as the second person, with the reason. @throws RuleViolation as {@link approve} */
  async reject(actor: Actor, moment: Moment, id: string, reason: string): Promise<PaperSigningState> {
    return await this.decide(actor, moment, id, async (work, signing, { loaded }) => {
      await this.close(work, signing, 'rejected', reason);
      await this.record(work, loaded, 'contract.paperSigningRejected', signing.id, { reason });
      return 'rejected';
    });
  }

  private async decide(
    actor: Actor,
    moment: Moment,
    id: string,
    step: (
      work: ContractWork,
      signing: StoredSigning,
      signed: SignedText,
    ) => Promise<'approved' | 'rejected' | 'renewed'>,
  ): Promise<PaperSigningState> {
    const decided = await this.database.command(actor.scope, async (manager) => {
      const work: ContractWork = { manager, procedures: this.procedures, actor, moment };
      const seen = await this.find(work, id);
      const signed = await lockSignedText(work, seen.contractId, seen.addendumId);
      // Again, behind the lock: somebody may have decided meanwhile.
      const signing = await this.find(work, id);
      if (!actor.scope.regionIds.includes(signing.regionId)) throw RuleViolation.of('forbidden');
      if (signing.state !== 'proposed') throw RuleViolation.of('wrong-state', { state: signing.state });
      if (actor.person?.id === signing.proposedBy) throw RuleViolation.of('second-person-needed');
      const state = await step(work, signing, signed);
      return state === 'renewed' ? undefined : { id, contractId: signing.contractId, state };
    });
    // The renewed text is kept, and printed and signed anew.
    if (decided === undefined) throw RuleViolation.of('text-changed');
    return decided;
  }

  private async find({ manager }: ContractWork, id: string): Promise<StoredSigning> {
    const [signing] = await manager.query<StoredSigning[]>(
      `select id, contract_id as "contractId", addendum_id as "addendumId", region_id as "regionId", text_hash as "textHash",
         signers, state, proposed_by as "proposedBy" from paper_signing where id = $1`,
      [id],
    );
    if (signing === undefined) throw RuleViolation.of('not-found');
    return signing;
  }

  private async close(
    { manager, actor, moment }: ContractWork,
    { id }: StoredSigning,
    state: 'approved' | 'rejected',
    reason: string | null,
  ): Promise<void> {
    await manager.query(
      `update paper_signing set state = $2, reason = $3, decided_by = $4, decided_by_name = $5, decided_at = $6, version = version + 1
       where id = $1`,
      [id, state, reason, actor.person?.id, actor.person?.name, moment.now],
    );
  }

  private async record(
    { manager, actor }: ContractWork,
    { contract }: LoadedContract,
    action: AuditActionOf<'contract'>,
    paperSigningId: string,
    change: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, actor, {
      action,
      subjectKind: 'contract',
      subjectId: contract.id,
      regionId: contract.regionId,
      organisationId: contract.organisationId,
      change: { paperSigningId, ...change },
    });
  }
}

/** What forbids these sides to sign now. */
const violationsOf = (signed: SignedText, signers: readonly PaperSigner[], moment: Moment): Violation[] =>
  signers.flatMap(({ side }) => signingViolations(signed, side, moment));

function signatureOf(
  { side, name, role, authorityStatement, signedOn }: PaperSigner,
  paperSigningId: string,
  { now }: Moment,
): PutSignature {
  return {
    side,
    personId: null,
    personName: name,
    role,
    authorityStatement,
    // A day stands on paper, not a time: about noon in Amsterdam is that day whatever the season, and never still to come.
    signedAt: new Date(Math.min(Date.parse(`${signedOn}T11:00:00Z`), now.getTime())),
    mandate: null,
    method: 'paper',
    assuranceLevel: null,
    authenticationMethods: [],
    paperSigningId,
  };
}
