import {
  type Actor,
  askForJob,
  type AuditActionOf,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
} from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import { requirePerson } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import { answerViolations, type GivenAnswer } from '../rules/draft-violations.js';
import { compositionOf, deliverersOf } from '../rules/parties.js';
import { notAskedViolations } from '../rules/supplement.js';
import { commandViolations, type EnrolmentStatus } from '../rules/transitions.js';
import { readPartSupplement, storePartySupplement } from '../supplement/supplement-requests.js';
import { ownKinds, storePartyAnswers } from './bind-party.js';

/** What a member of a consortium works with: it sees its own part, and not the enrolment. */
export interface OwnPartWork {
  manager: EntityManager;
  procedures: Procedures;
  actor: Actor;
  moment: Moment;
}

/** A part after a command. */
export interface PartState {
  id: string;
  /** Give it with the next command. */
  version: number;
}

interface OwnPart {
  id: string;
  version: number;
  enrolmentId: string;
  regionId: number;
  organisationId: string;
  procedureId: string;
  /** Null while it is a draft. */
  procedureVersion: number | null;
  account: string;
  status: EnrolmentStatus;
  leadKvkNumber: string;
}

/** Confirms the own part, and that one is jointly and severally liable with the other members as they are now. */
export async function confirmPart(work: OwnPartWork, id: string, version: number): Promise<PartState> {
  return await answerInvitation(work, id, version, 'confirmed', null);
}

/** Declines to take part, with a reason that the lead member reads. One can still confirm later. */
export async function declinePart(work: OwnPartWork, id: string, version: number, reason: string): Promise<PartState> {
  return await answerInvitation(work, id, version, 'declined', reason);
}

async function answerInvitation(
  work: OwnPartWork,
  id: string,
  version: number,
  outcome: 'confirmed' | 'declined',
  reason: string | null,
): Promise<PartState> {
  const { manager, actor, moment } = work;
  const part = await lockPart(work, id, version);
  const members = await manager.query<{ role: 'member'; kvkNumber: string }[]>(
    `select role, kvk_number as "kvkNumber" from enrolment_party where enrolment_id = $1 and role = 'member'`,
    [part.enrolmentId],
  );
  await manager.query(
    `insert into enrolment_party_confirmation (party_id, enrolment_id, region_id, organisation_id, party_organisation_id,
       speaks, outcome, composition, reason, given_by, given_at)
     values ($1, $2, $3, $4, $5, 'itself', $6, $7, $8, $9, $10)
     on conflict (party_id) do update set outcome = excluded.outcome, composition = excluded.composition,
       reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at, told_at = null,
       round = enrolment_party_confirmation.round + 1`,
    [
      id,
      part.enrolmentId,
      part.regionId,
      part.organisationId,
      part.account,
      outcome,
      compositionOf(part.leadKvkNumber, members),
      reason,
      requirePerson(actor),
      moment.now,
    ],
  );
  await askForJob(manager, 'members.mail', {});
  return await savePart(work, part, `consortium.${outcome}`, { ...(reason !== null && { reason }) });
}

/**
 * Answers conditions for the own part, with documents of one's own: in a draft, or what a supplement asks of it. The lead
 * member, who submits them, can read them.
 *
 * @throws RuleViolation every answer that does not fit, at once
 */
export async function answerOwnPart(
  work: OwnPartWork,
  id: string,
  version: number,
  answers: readonly GivenAnswer[],
): Promise<PartState> {
  const part = await lockPart(work, id, version, ['draft', 'supplementAsked']);
  const { definition } = await work.procedures.published(
    work.manager,
    part.procedureId,
    part.procedureVersion ?? undefined,
  );
  const asked = definition.conditions.filter((condition) => deliverersOf(condition, [{ role: 'member' }]).length > 0);
  refuseOn(answerViolations(asked, answers, await ownKinds(work, part.account, answers)));
  if (part.status === 'supplementAsked') await supplyOwnPart(work, part, answers);
  else await storePartyAnswers(work, part, answers);
  return await savePart(work, part, 'consortium.answered', {
    conditions: answers.map(({ conditionCode }) => conditionCode),
  });
}

/** Keeps answers to what is asked of this part, until the lead member hands everything in. */
async function supplyOwnPart(work: OwnPartWork, part: OwnPart, answers: readonly GivenAnswer[]): Promise<void> {
  const asked = await readPartSupplement(work.manager, part.id);
  if (asked === null) throw RuleViolation.of('wrong-state', { status: part.status, command: 'edit' });
  refuseOn(notAskedViolations(asked.items, answers));
  const { id: partyId, enrolmentId, organisationId, account } = part;
  await storePartySupplement(work, { requestId: asked.id, partyId, enrolmentId, organisationId, account }, answers);
}

/**
 * Locks the own part, in the statuses of its enrolment in which it can be changed.
 *
 * @throws RuleViolation `not-found`, also for a part of another organisation, or one that nobody was invited to; `stale-version`;
 *   `wrong-state` once the lead member has submitted it
 */
async function lockPart(
  { manager, actor }: OwnPartWork,
  id: string,
  version: number,
  allowed: readonly EnrolmentStatus[] = ['draft'],
): Promise<OwnPart> {
  const [part] = await manager.query<OwnPart[]>(
    `select id, version, enrolment_id as "enrolmentId", region_id as "regionId", organisation_id as "organisationId",
       procedure_id as "procedureId", procedure_version as "procedureVersion", party_organisation_id as account, enrolment_status as status,
       lead_kvk_number as "leadKvkNumber"
     from enrolment_party where id = $1 and party_organisation_id = any($2::uuid[]) and invited_at is not null for update`,
    [id, actor.scope.organisationIds],
  );
  if (part === undefined) throw RuleViolation.of('not-found');
  if (part.version !== version) throw RuleViolation.of('stale-version', { yours: version, current: part.version });
  if (!allowed.includes(part.status))
    refuseOn(commandViolations({ status: part.status, unassessed: [], unmet: [] }, 'edit'));
  return part;
}

async function savePart(
  { manager, actor }: OwnPartWork,
  { id, version, account }: OwnPart,
  action: AuditActionOf<'consortium'>,
  change: Record<string, unknown>,
): Promise<PartState> {
  await manager.query(`update enrolment_party set version = version + 1 where id = $1`, [id]);
  await recordChange(manager, actor, {
    action,
    subjectKind: 'enrolmentParty',
    subjectId: id,
    organisationId: account,
    change,
  });
  return { id, version: version + 1 };
}
