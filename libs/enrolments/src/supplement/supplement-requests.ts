import type { EntityManager } from 'typeorm';
import type { StoredAnswer } from '../stored-answer.js';
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

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Every request to supplement an enrolment, the newest first, as far as the actor may see it. */
export async function readSupplementRequests(
  manager: EntityManager,
  enrolmentId: string,
): Promise<SupplementRequest[]> {
  return await manager.query<SupplementRequest[]>(
    `select r.id, r.state, ${utc('r.asked_at')} as "askedAt", r.asked_on as "askedOn", asker.name as "askedBy",
       r.answer_until as "answerUntil", ${utc('r.ended_at')} as "endedAt", r.ended_on as "endedOn",
       (select jsonb_agg(jsonb_build_object('conditionCode', i.condition_code, 'lacking', i.lacking) order by i.condition_code)
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
