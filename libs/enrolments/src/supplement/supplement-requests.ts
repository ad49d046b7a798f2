import type { EntityManager } from 'typeorm';
import type { StoredAnswer } from '../stored-answer.js';
import { requirePerson } from '@openhuis/providers';
import type { EnrolmentWork } from '../enrolment-work.js';
import { ANSWER } from '../parties/party-facts.js';
import type { GivenAnswer } from '../rules/draft-violations.js';
import type { LackingItem } from '../rules/supplement.js';

/** What was asked of a provider, and what became of it. Days are calendar dates in Amsterdam, instants ISO 8601 in UTC. */
export interface SupplementRequest {
  id: string;
  state: 'open' | 'received' | 'lapsed' | 'withdrawn';
  askedAt: string;
  askedOn: string;
  /** Who asked; the provider is not told. */
  askedBy: string | null;
  /** The last day on which it is in time. */
  answerUntil: string;
  endedAt: string | null;
  endedOn: string | null;
  items: LackingItem[];
}

/** What a party prepares for an open request. */
export interface PreparedPart {
  id: string;
  name: string;
  speaks: 'itself' | 'throughLead';
  answers: StoredAnswer[];
}

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Every request to supplement an enrolment, the newest first, as far as the actor may see it. */
export async function readSupplementRequests(
  manager: EntityManager,
  enrolmentId: string,
): Promise<SupplementRequest[]> {
  return await manager.query<SupplementRequest[]>(
    `select r.id, r.state, ${utc('r.asked_at')} as "askedAt", r.asked_on as "askedOn", asker.name as "askedBy",
       r.answer_until as "answerUntil", ${utc('r.ended_at')} as "endedAt", r.ended_on as "endedOn",
       (select jsonb_agg(jsonb_build_object('conditionCode', i.condition_code, 'partyId', i.party_id, 'lacking', i.lacking)
         order by i.condition_code, i.party_id nulls first)
         from supplement_item i where i.request_id = r.id) as items
     from supplement_request r left join person asker on asker.id = r.asked_by
     where r.enrolment_id = $1 order by r.asked_at desc, r.id desc`,
    [enrolmentId],
  );
}

/** The request that waits for the provider. @throws Error for a state that says there is one when there is none */
export async function openSupplementRequest(manager: EntityManager, enrolmentId: string): Promise<SupplementRequest> {
  const [request] = (await readSupplementRequests(manager, enrolmentId)).filter(({ state }) => state === 'open');
  if (request === undefined) throw new Error(`enrolment ${enrolmentId} has no open supplement request`);
  return request;
}

/** What the provider prepares for an open request. Nobody else sees it: row-level security answers nothing. */
export async function readPreparedAnswers(manager: EntityManager, enrolmentId: string): Promise<StoredAnswer[]> {
  return await manager.query<StoredAnswer[]>(
    `select a.condition_code as "conditionCode", a.confirmed, a.text,
       case when e.id is not null then jsonb_build_object('id', e.id, 'kind', e.kind, 'issuedOn', e.issued_on,
         'expiresOn', e.expires_on, 'withdrawn', e.withdrawn_at is not null, 'scanState', e.scan_state, 'fileName', e.file_name, 'fileHash', e.file_hash)
         end as evidence
     from supplement_answer a join supplement_request r on r.id = a.request_id and r.state = 'open'
       left join evidence e on e.id = a.evidence_id
     where r.enrolment_id = $1 order by a.condition_code`,
    [enrolmentId],
  );
}

/** What each party prepares for an open request, as far as the actor may see it: its own, or of all for the applicant. */
export async function readPartyAnswers(manager: EntityManager, enrolmentId: string): Promise<PreparedPart[]> {
  return await manager.query<PreparedPart[]>(
    `select p.id, p.name, p.speaks, coalesce((select jsonb_agg(${ANSWER} order by a.condition_code)
         from supplement_party_answer a join supplement_request r on r.id = a.request_id and r.state = 'open'
           left join evidence e on e.id = a.evidence_id where a.party_id = p.id), '[]') as answers
     from enrolment_party p where p.enrolment_id = $1 order by p.position`,
    [enrolmentId],
  );
}

/** What is asked of one party now. */
export interface PartSupplement {
  id: string;
  askedOn: string;
  /** The last day on which the lead member can hand it in. */
  until: string;
  items: Pick<LackingItem, 'conditionCode' | 'lacking'>[];
  prepared: StoredAnswer[];
}

/** What is asked of a party now, with what it prepared; null when nothing is. */
export async function readPartSupplement(manager: EntityManager, partyId: string): Promise<PartSupplement | null> {
  const [asked] = await manager.query<PartSupplement[]>(
    `select r.id, r.asked_on as "askedOn", r.answer_until as until,
       jsonb_agg(jsonb_build_object('conditionCode', i.condition_code, 'lacking', i.lacking) order by i.condition_code) as items,
       coalesce((select jsonb_agg(${ANSWER} order by a.condition_code) from supplement_party_answer a
         left join evidence e on e.id = a.evidence_id where a.request_id = r.id and a.party_id = $1), '[]') as prepared
     from supplement_request r join supplement_item i on i.request_id = r.id and i.party_id = $1
     where r.state = 'open' group by r.id`,
    [partyId],
  );
  return asked ?? null;
}

/** Whose answers are kept, and for which request. `account`: its own, when it answers itself. */
export interface SupplyingAs {
  requestId: string;
  partyId: string;
  enrolmentId: string;
  organisationId: string;
  account: string | null;
}

/** Keeps answers of a party until they are handed in, each in the place of the former one. */
export async function storePartySupplement(
  { manager, actor, moment }: Pick<EnrolmentWork, 'manager' | 'actor' | 'moment'>,
  as: SupplyingAs,
  answers: readonly GivenAnswer[],
): Promise<void> {
  await manager.query(
    `insert into supplement_party_answer (request_id, party_id, enrolment_id, organisation_id, party_organisation_id, speaks,
       condition_code, confirmed, text, evidence_id, answered_at, answered_by)
     select $1, $2, $3, $4, $5, case when $5::uuid is null then 'throughLead' else 'itself' end,
       a."conditionCode", coalesce(a."confirmed", false), a."text", a."evidenceId", $6, $7
     from jsonb_to_recordset($8::jsonb) as a("conditionCode" text, "confirmed" boolean, "text" text, "evidenceId" uuid)
     on conflict (request_id, party_id, condition_code) do update set confirmed = excluded.confirmed, text = excluded.text,
       evidence_id = excluded.evidence_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    [
      ...[as.requestId, as.partyId, as.enrolmentId, as.organisationId, as.account],
      ...[moment.now, requirePerson(actor), JSON.stringify(answers)],
    ],
  );
}
