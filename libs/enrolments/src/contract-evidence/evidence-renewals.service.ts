import { Injectable } from '@nestjs/common';
import {
  type Actor,
  askForJob,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  type Violation,
} from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import { Evidence, requireOwnOrganisation, requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { refuseConflicted } from '../conflict-of-interest/standing-conflict.js';
import { conditionFault } from '../rules/completeness.js';
import { provesUntil } from '../rules/evidence-validity.js';
import { CONDITION_OF_CONTRACT } from './condition-of-contract.js';
import { type EvidenceParties, writeEvidenceDeadlines } from './watch-evidence.js';

/** What the region says of a newer document. */
export interface RenewalJudgement {
  outcome: 'accepted' | 'refused';
  /** Needed for a refusal: the provider reads it. */
  reason: string;
}

/** A renewal after a command. */
export interface RenewalState {
  id: string;
  state: 'open' | 'accepted' | 'refused' | 'replaced';
  /** Give it with the next command. */
  version: number;
}

/** A condition of a running contract, with what proves it now. */
interface ProvedCondition extends EvidenceParties {
  contractId: string;
  enrolmentId: string;
  currentId: string;
  running: boolean;
  condition: Condition | null;
}

interface StoredRenewal extends EvidenceParties {
  id: string;
  contractId: string;
  conditionCode: string;
  evidenceId: string;
  replacesId: string;
  partyId: string | null;
  state: RenewalState['state'];
  version: number;
  validityMonths: number | null;
}

/** The newer documents that a provider delivers while a contract runs, and what the region says of them. */
@Injectable()
export class EvidenceRenewals {
  constructor(private readonly database: Database) {}

  /**
   * Delivers a newer document for a condition of a running contract: the region may see it from now on and judges it. One
   * that waited for the same condition is replaced. That of a party is delivered by the contractor, which answers for it.
   *
   * @param partyId of which party it is; null: of the contractor itself
   *
   * @throws RuleViolation `not-found` for another's contract; `wrong-state` for one that ended; `unknown-condition` where
   *   nothing is proved by a document; `already-exists` for the document that proves it already; what is wrong with the
   *   document, at `evidenceId`
   */
  async deliver(
    actor: Actor,
    moment: Moment,
    contractId: string,
    conditionCode: string,
    evidenceId: string,
    partyId: string | null = null,
  ): Promise<RenewalState> {
    return await this.database.command(actor.scope, async (manager) => {
      const proved = await provedCondition(manager, actor, contractId, conditionCode, partyId);
      await requireDeliverable(manager, proved, conditionCode, evidenceId, moment.today);
      const { regionId, organisationId, procedureId, enrolmentId, currentId } = proved;
      const [replaced] = await manager.query<[{ evidenceId: string }[], number]>(
        `update evidence_renewal set state = 'replaced', version = version + 1
         where contract_id = $1 and condition_code = $2 and party_id is not distinct from $3 and state = 'open'
         returning evidence_id as "evidenceId"`,
        [contractId, conditionCode, partyId],
      );
      const [made] = await manager.query<{ id: string }[]>(
        `insert into evidence_renewal (contract_id, condition_code, region_id, organisation_id, procedure_id, evidence_id, replaces_id, delivered_at, delivered_by, party_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
        [
          ...[contractId, conditionCode, regionId, organisationId, procedureId, evidenceId, currentId],
          ...[moment.now, requirePerson(actor), partyId],
        ],
      );
      // Two people of the organisation delivered at once: the other one was first.
      if (made === undefined) throw RuleViolation.of('already-exists', {}, 'conditionCode');
      await manager.query(
        `insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id, disclosed_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [evidenceId, regionId, enrolmentId, organisationId, moment.now],
      );
      const refused = await manager.query<{ evidenceId: string }[]>(
        `select evidence_id as "evidenceId" from evidence_renewal
         where contract_id = $1 and condition_code = $2 and party_id is not distinct from $4 and state = 'refused'
           and replaces_id = $3`,
        [contractId, conditionCode, currentId, partyId],
      );
      const concerned = [currentId, evidenceId, ...[...replaced, ...refused].map((former) => former.evidenceId)];
      await writeEvidenceDeadlines(manager, proved, concerned, moment.today);
      await recordChange(manager, actor, {
        action: 'evidence-renewal.delivered',
        subjectKind: 'contract',
        subjectId: contractId,
        regionId,
        organisationId,
        change: { renewalId: made.id, condition: conditionCode, evidence: { from: currentId, to: evidenceId } },
      });
      return { id: made.id, state: 'open', version: 1 };
    });
  }

  /**
   * Accepts a newer document, which proves the condition from now on, or refuses it with a reason: then the one before it
   * is watched again.
   *
   * @param version the version that was seen
   * @throws RuleViolation `not-found`, `stale-version`, `wrong-state`, `conflict-of-interest`; `invalid-input` for a refusal without a reason
   */
  async judge(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    { outcome, reason }: RenewalJudgement,
  ): Promise<RenewalState> {
    return await this.database.command(actor.scope, async (manager) => {
      const renewal = await lockedRenewal(manager, actor, id, version);
      await refuseConflicted(manager, actor, renewal);
      if (outcome === 'refused' && reason.trim() === '') {
        throw RuleViolation.of('invalid-input', { rule: 'a refusal has a reason' }, 'reason');
      }
      await manager.query(
        `update evidence_renewal set state = $2, judged_at = $3, judged_by = $4, reason = $5, version = version + 1 where id = $1`,
        [id, outcome, moment.now, requirePerson(actor), reason.trim() === '' ? null : reason.trim()],
      );
      if (outcome === 'accepted') await prove(manager, renewal);
      await writeEvidenceDeadlines(manager, renewal, [renewal.evidenceId, renewal.replacesId], moment.today);
      await askForJob(manager, 'notices.plan', { regionId: renewal.regionId });
      await recordChange(manager, actor, {
        action: `evidence-renewal.${outcome}`,
        subjectKind: 'contract',
        subjectId: renewal.contractId,
        regionId: renewal.regionId,
        organisationId: renewal.organisationId,
        change: {
          renewalId: id,
          condition: renewal.conditionCode,
          evidence: { from: renewal.replacesId, to: renewal.evidenceId },
          reason: reason.trim(),
        },
      });
      return { id, state: outcome, version: version + 1 };
    });
  }
}

async function provedCondition(
  manager: EntityManager,
  actor: Actor,
  contractId: string,
  conditionCode: string,
  partyId: string | null,
): Promise<ProvedCondition> {
  const [proved] = await manager.query<Partial<ProvedCondition>[]>(
    `select c.id as "contractId", c.region_id as "regionId", c.organisation_id as "organisationId", c.procedure_id as "procedureId",
       d.enrolment_id as "enrolmentId", p.evidence_id as "currentId", c.ended_on is null as running, ${CONDITION_OF_CONTRACT} as condition
     from contract c join decision d on d.id = c.decision_id
       left join contract_evidence p on p.contract_id = c.id and p.condition_code = $2 and p.party_id is not distinct from $3
     where c.id = $1`,
    [contractId, conditionCode, partyId],
  );
  if (proved === undefined) throw RuleViolation.of('not-found');
  requireOwnOrganisation(actor, proved.organisationId ?? '');
  if (proved.running !== true) throw RuleViolation.of('wrong-state', { status: 'ended' });
  if (proved.currentId == null || proved.condition == null) {
    throw RuleViolation.of('unknown-condition', { condition: conditionCode }, 'conditionCode');
  }
  return proved as ProvedCondition;
}

async function requireDeliverable(
  manager: EntityManager,
  { organisationId, currentId, condition }: ProvedCondition,
  conditionCode: string,
  evidenceId: string,
  today: string,
): Promise<void> {
  // It is not withdrawn between being judged and being disclosed.
  const evidence = await manager.findOne(Evidence, {
    where: { id: evidenceId, organisationId },
    lock: { mode: 'pessimistic_read' },
  });
  if (evidence === null) {
    throw RuleViolation.of('evidence-missing', { condition: conditionCode, fault: 'unknown' }, 'evidenceId');
  }
  if (evidenceId === currentId) throw RuleViolation.of('already-exists', {}, 'evidenceId');
  const { kind, issuedOn, expiresOn, withdrawnAt, scanState } = evidence;
  const stated = { kind, issuedOn, expiresOn, withdrawn: withdrawnAt !== null, scanState };
  const answer = { conditionCode, confirmed: false, text: null, evidence: stated };
  const fault: Violation | null = condition === null ? null : conditionFault(condition, answer, today);
  refuseOn(fault === null ? [] : [{ ...fault, path: 'evidenceId' }]);
}

async function lockedRenewal(
  manager: EntityManager,
  actor: Actor,
  id: string,
  version: number,
): Promise<StoredRenewal> {
  const [renewal] = await manager.query<StoredRenewal[]>(
    `select r.id, r.contract_id as "contractId", r.condition_code as "conditionCode", r.evidence_id as "evidenceId",
       r.replaces_id as "replacesId", r.region_id as "regionId", r.organisation_id as "organisationId", r.procedure_id as "procedureId",
       r.party_id as "partyId", r.state, r.version, (${CONDITION_OF_CONTRACT.replaceAll('$2', 'r.condition_code')} #>> '{evidence,validityMonths}')::int as "validityMonths"
     from evidence_renewal r join contract c on c.id = r.contract_id where r.id = $1`,
    [id],
  );
  if (renewal === undefined || !actor.scope.regionIds.includes(renewal.regionId)) throw RuleViolation.of('not-found');
  if (renewal.version !== version) {
    throw RuleViolation.of('stale-version', { yours: version, current: renewal.version });
  }
  if (renewal.state !== 'open') throw RuleViolation.of('wrong-state', { status: renewal.state });
  const locked = await manager.query<unknown[]>(
    `select from evidence_renewal where id = $1 and version = $2 and state = 'open' for update`,
    [id, version],
  );
  if (locked.length === 0) throw RuleViolation.of('stale-version', { yours: version });
  return renewal;
}

/** From now on the newer document proves the condition. */
async function prove(manager: EntityManager, renewal: StoredRenewal): Promise<void> {
  const evidence = await manager.findOneByOrFail(Evidence, { id: renewal.evidenceId });
  const { issuedOn, expiresOn } = evidence;
  const validUntil = provesUntil({ issuedOn, expiresOn, validityMonths: renewal.validityMonths });
  await manager.query(
    `update contract_evidence set evidence_id = $3, valid_until = $4
     where contract_id = $1 and condition_code = $2 and party_id is not distinct from $5`,
    [renewal.contractId, renewal.conditionCode, renewal.evidenceId, validUntil, renewal.partyId],
  );
}
