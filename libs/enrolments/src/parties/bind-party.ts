import { askForJob, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { refuseUnlessDraft } from '../edit-draft.js';
import { readFacts } from '../enrolment-facts.js';
import {
  type EnrolmentState,
  type EnrolmentWork,
  type LoadedEnrolment,
  lockEnrolment,
  saveStep,
} from '../enrolment-work.js';
import { answerViolations, type GivenAnswer } from '../rules/draft-violations.js';
import { compositionOf, deliverersOf, statementKindOf } from '../rules/parties.js';
import type { EnrolmentStatus } from '../rules/transitions.js';
import { keepPartySupplement } from '../supplement/answer-supplement.js';
import { lockParties, showMembersToEachOther } from './edit-parties.js';
import type { StoredParty } from './party-facts.js';

/**
 * Invites a member of the consortium to confirm its part itself; its administrators get a mail. Again, for a reminder.
 *
 * @throws RuleViolation `party-without-account` for a member that has none here: it is bound by a signed statement
 */
export async function inviteMember(
  work: EnrolmentWork,
  id: string,
  version: number,
  partyId: string,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { loaded, party } = await lockParty(work, id, version, partyId);
  if (party.role !== 'member') throw RuleViolation.of('invalid-input', { role: party.role }, 'partyId');
  // Whoever came to the system after it was named speaks for itself from now on.
  const [found] = await manager.query<[{ account: string | null }]>(
    `select organisation_of_kvk_number($1) as account`,
    [party.kvkNumber],
  );
  if (found.account === null) throw RuleViolation.of('party-without-account', { party: party.name });
  if (party.speaks === 'throughLead') {
    await manager.query(`delete from enrolment_party_confirmation where party_id = $1`, [partyId]);
    await manager.query(`delete from enrolment_party_answer where party_id = $1`, [partyId]);
  }
  await manager.query(
    `update enrolment_party set party_organisation_id = $2, invited_at = $3, invited_by = $4, invited_round = invited_round + 1
     where id = $1`,
    [partyId, found.account, moment.now, requirePerson(actor)],
  );
  await showMembersToEachOther(work, id);
  await askForJob(manager, 'members.mail', {});
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    { action: 'enrolment.partyInvited', change: { party: party.kvkNumber } },
  );
}

/**
 * Binds a party by a signed document: the statement of a member without an account, the guarantee of a parent. Without a
 * document: takes it back.
 *
 * @throws RuleViolation `invalid-input` for a document that is not one's own or of another kind, and for a party that binds
 *   itself
 */
export async function bindByDocument(
  work: EnrolmentWork,
  id: string,
  version: number,
  partyId: string,
  evidenceId: string | null,
): Promise<EnrolmentState> {
  const { manager, actor, moment } = work;
  const { loaded, party, parties, applicantKvkNumber } = await lockParty(work, id, version, partyId);
  const { enrolment } = loaded;
  const kind = statementKindOf(party);
  if (kind === null) throw RuleViolation.of('invalid-input', { role: party.role, speaks: party.speaks }, 'partyId');
  if (evidenceId === null) {
    await manager.query(`delete from enrolment_party_confirmation where party_id = $1`, [partyId]);
  } else {
    const [document] = await manager.query<{ kind: string }[]>(
      `select kind from evidence where id = $1 and organisation_id = $2 and withdrawn_at is null`,
      [evidenceId, enrolment.organisationId],
    );
    if (document?.kind !== kind) {
      throw RuleViolation.of('invalid-input', { asked: kind, given: document?.kind ?? '' }, 'evidenceId');
    }
    await manager.query(
      `insert into enrolment_party_confirmation (party_id, enrolment_id, region_id, organisation_id, speaks, outcome, composition,
         evidence_id, given_by, given_at)
       values ($1, $2, $3, $4, 'throughLead', 'confirmed', $5, $6, $7, $8)
       on conflict (party_id) do update set composition = excluded.composition, evidence_id = excluded.evidence_id,
         given_by = excluded.given_by, given_at = excluded.given_at`,
      [
        partyId,
        id,
        enrolment.regionId,
        enrolment.organisationId,
        compositionOf(applicantKvkNumber, parties),
        evidenceId,
        requirePerson(actor),
        moment.now,
      ],
    );
  }
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    { action: 'enrolment.partyBound', change: { party: party.kvkNumber, evidenceId } },
  );
}

/**
 * Answers conditions for a party that has no account here, with documents of the applicant: in a draft, or what a supplement
 * asks of that party.
 *
 * @throws RuleViolation every answer that does not fit, at once; `invalid-input` for a member that answers itself
 */
export async function answerForParty(
  work: EnrolmentWork,
  id: string,
  version: number,
  partyId: string,
  answers: readonly GivenAnswer[],
): Promise<EnrolmentState> {
  const { moment } = work;
  const { loaded, party } = await lockParty(work, id, version, partyId, ['draft', 'supplementAsked']);
  const { enrolment, procedure } = loaded;
  if (party.speaks === 'itself') throw RuleViolation.of('invalid-input', { speaks: party.speaks }, 'partyId');
  const asked = procedure.definition.conditions.filter((condition) => deliverersOf(condition, [party]).length > 0);
  const kinds = await ownKinds(work, enrolment.organisationId, answers);
  refuseOn(answerViolations(asked, answers, kinds));
  if (enrolment.status === 'supplementAsked') return await keepPartySupplement(work, loaded, partyId, answers);
  const { regionId, organisationId } = enrolment;
  await storePartyAnswers(work, { id: partyId, enrolmentId: id, regionId, organisationId, account: null }, answers);
  return await saveStep(
    work,
    loaded,
    { editedAt: moment.now },
    {
      action: 'enrolment.partyAnswered',
      change: { party: party.kvkNumber, conditions: answers.map(({ conditionCode }) => conditionCode) },
    },
  );
}

/** The kinds of the documents that are named and are this organisation's, by id. */
export async function ownKinds(
  { manager }: Pick<EnrolmentWork, 'manager'>,
  organisationId: string,
  answers: readonly GivenAnswer[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; kind: string }[]>(
    `select id, kind from evidence where organisation_id = $1 and withdrawn_at is null and id = any($2::uuid[])`,
    [organisationId, answers.flatMap(({ evidenceId }) => evidenceId ?? [])],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Of which party answers are. `account`: its own, when it answers itself. */
export interface AnsweringAs {
  id: string;
  enrolmentId: string;
  regionId: number;
  organisationId: string;
  account: string | null;
}

/** Stores answers of a party, each in the place of the former one. */
export async function storePartyAnswers(
  { manager, actor, moment }: Pick<EnrolmentWork, 'manager' | 'actor' | 'moment'>,
  party: AnsweringAs,
  answers: readonly GivenAnswer[],
): Promise<void> {
  await manager.query(
    `insert into enrolment_party_answer (party_id, enrolment_id, region_id, organisation_id, party_organisation_id, speaks,
       condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select $1, $2, $3, $4, $5, case when $5::uuid is null then 'throughLead' else 'itself' end,
       a."conditionCode", coalesce(a."confirmed", false), a."text", a."evidenceId", $6, $7
     from jsonb_to_recordset($8::jsonb) as a("conditionCode" text, "confirmed" boolean, "text" text, "evidenceId" uuid)
     on conflict (party_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [
      party.id,
      party.enrolmentId,
      party.regionId,
      party.organisationId,
      party.account,
      moment.now,
      requirePerson(actor),
      JSON.stringify(answers),
    ],
  );
}

interface LockedParty {
  loaded: LoadedEnrolment;
  party: StoredParty;
  parties: StoredParty[];
  applicantKvkNumber: string;
}

/** @throws RuleViolation `not-found` for a party of another enrolment; `wrong-state` in any other status than those allowed */
async function lockParty(
  work: EnrolmentWork,
  id: string,
  version: number,
  partyId: string,
  allowed: readonly EnrolmentStatus[] = ['draft'],
): Promise<LockedParty> {
  const loaded = await lockEnrolment(work, id, version, 'provider');
  if (!allowed.includes(loaded.enrolment.status)) refuseUnlessDraft(loaded.enrolment.status);
  await lockParties(work, id);
  const { parties, applicantKvkNumber } = await readFacts(work.manager, loaded.enrolment, work.moment.today);
  const party = parties.find((one) => one.id === partyId);
  if (party === undefined) throw RuleViolation.of('not-found');
  return { loaded, party, parties, applicantKvkNumber };
}
