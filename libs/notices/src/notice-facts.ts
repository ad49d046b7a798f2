import type { CalendarDate } from '@openhuis/calendar';
import type { Language } from '@openhuis/messages';
import type { DeadlineKind } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { policyOf } from './rules/default-policy.js';
import type { DialogueFacts } from './rules/dialogue-facts.js';
import type { NoticePolicy } from './rules/notice-policy.js';

/** A delivery without a mail, with every fact its text may speak of. */
export interface UncomposedDelivery {
  id: string;
  noticeId: string;
  personId: string;
  /** How often a person had it sent again. */
  composition: number;
  email: string;
  language: Language;
  step: string;
  role: string;
  subjectKind: string;
  subjectId: string;
  dueKey: string;
  procedureId: string | null;
  deadlineKind: DeadlineKind;
  dueOn: CalendarDate;
  inForceOn: CalendarDate;
  region: string;
  organisation: string | null;
  contractId: string | null;
  contract: string | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  answer: string | null;
  outcome: string | null;
  evidence: string | null;
  /** Of a dialogue table or a proposal; instants as texts. */
  dialogue: (DialogueFacts & { tableId: string | null; sequence: number | null }) | null;
  personName: string;
  amendment: string | null;
  effectiveOn: CalendarDate | null;
  answerBy: CalendarDate | null;
  silence: string | null;
}

/** A procedure as notices speak of it. */
export interface NoticedProcedure {
  title: Record<Language, string>;
  policy: NoticePolicy;
}

const DIALOGUE = `case when n.subject_kind in ('dialogueMessage', 'proposal') then jsonb_build_object(
    'tableId', meeting.dialogue_table_id, 'table', meeting.title, 'startsAt', meeting.starts_at, 'endsAt', meeting.ends_at,
    'place', meeting.place, 'link', meeting.link, 'message', meeting.kind, 'cancelReason', meeting.reason,
    'sequence', meeting.sequence, 'proposal', proposal.subject) end`;

/** The deliveries of a region that have no mail yet, locked; another composer takes others. */
export async function takeUncomposed(
  manager: EntityManager,
  regionId: number,
  limit: number,
): Promise<UncomposedDelivery[]> {
  return await manager.query<UncomposedDelivery[]>(
    `select d.id, n.id as "noticeId", p.name as "personName", ${DIALOGUE} as dialogue, d.person_id as "personId", d.composition, p.email, p.language, n.step, n.recipient_role as role,
       n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.due_key as "dueKey", n.procedure_id as "procedureId",
       l.kind as "deadlineKind", l.due_on as "dueOn", l.in_force_on as "inForceOn", r.name as region, o.name as organisation,
       c.id as "contractId", c.number as contract, offer.starts_on as "startsOn", coalesce(offer.ends_on, c.ends_on) as "endsOn",
       case when told.id is not null then coalesce(told.outcome_basis, told.answer, 'none')
         when offer.accepted_lines is null then offer.state else 'partly' end as answer,
       coalesce(decision.outcome, told.outcome, case when told.id is not null then 'none' end) as outcome,
       evidence.kind as evidence,
       amendment.number || '. ' || amendment.subject as amendment, amendment.effective_on as "effectiveOn",
       told.answer_due_on as "answerBy", amendment.silence
     from delivery d
     join notice n on n.id = d.notice_id
     join deadline l on l.id = n.deadline_id
     join region r on r.id = d.region_id
     join person p on p.id = d.person_id
     left join organisation o on o.id = n.organisation_id
     left join extension_offer offer on n.subject_kind = 'extensionOffer' and offer.id = n.subject_id
     left join amendment_answer told on n.subject_kind = 'amendmentAnswer' and told.id = n.subject_id
     left join amendment on amendment.id = told.amendment_id
     left join contract c on c.id = case n.subject_kind when 'contract' then n.subject_id when 'extensionOffer' then offer.contract_id
       when 'amendmentAnswer' then told.contract_id end
     left join decision on n.subject_kind = 'enrolment' and decision.enrolment_id = n.subject_id
       and decision.set_aside_at is null
     left join evidence on n.subject_kind = 'evidence' and evidence.id = n.subject_id
     left join dialogue_message meeting on n.subject_kind = 'dialogueMessage' and meeting.id = n.subject_id
     left join proposal on n.subject_kind = 'proposal' and proposal.id = n.subject_id
     where d.region_id = $1 and d.state = 'due' and d.mail is null
     order by d.id limit $2 for update of d skip locked`,
    [regionId, limit],
  );
}

/** Title and policy of the region's procedures, by id. */
export async function readNoticedProcedures(
  manager: EntityManager,
  regionId: number,
): Promise<Map<string, NoticedProcedure>> {
  const rows = await manager.query<{ id: string; title: Record<Language, string>; policy: NoticePolicy }[]>(
    `select p.id, coalesce(v.definition, p.draft) -> 'title' as title, p.notice_policy as policy
     from procedure p left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
     where p.region_id = $1`,
    [regionId],
  );
  return new Map(rows.map(({ id, title, policy }) => [id, { title, policy: policyOf(policy) }]));
}
