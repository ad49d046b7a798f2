import { type Database, type Moment, systemWideScope } from '@openhuis/platform';

/**
 * A mail to each administrator of today about each invitation to a consortium and each supplement that is asked of a member,
 * and to each administrator of the lead about each answer. $1 business date, $2 now. The mails themselves go out with those about members.
 */
const INVITATIONS = `
  with invited as (
    select p.id, p.party_organisation_id, p.invited_round, p.lead_name, v.definition -> 'title' ->> 'nl' as procedure
    from enrolment_party p join procedure r on r.id = p.procedure_id
      join procedure_version v on v.procedure_id = r.id and v.number = r.current_version
    where p.told_round < p.invited_round and p.enrolment_status = 'draft' and p.party_organisation_id is not null
    order by p.id limit 500 for update of p skip locked
  ), told as (
    update enrolment_party p set told_round = p.invited_round from invited where p.id = invited.id
  )
  insert into member_mail (organisation_id, kind, subject_id, round, person_id, facts)
  select distinct invited.party_organisation_id, 'consortium-invited', invited.id, invited.invited_round, r.person_id,
    jsonb_build_object('lead', invited.lead_name, 'procedure', invited.procedure, 'path', '/portal/consortia/' || invited.id)
  from invited join organisation_role r on r.organisation_id = invited.party_organisation_id
  where r.role = 'provider_administrator' and r.since_on <= $1 and (r.ended_on is null or r.ended_on >= $1)
  on conflict on constraint member_mail_once do nothing`;

const ANSWERS = `
  with answered as (
    select c.party_id as id, c.round, c.outcome, c.reason, p.organisation_id, p.enrolment_id, p.name
    from enrolment_party_confirmation c join enrolment_party p on p.id = c.party_id
    where c.told_at is null and c.speaks = 'itself'
    order by c.party_id limit 500 for update of c skip locked
  ), told as (
    update enrolment_party_confirmation c set told_at = $2 from answered where c.party_id = answered.id
  )
  insert into member_mail (organisation_id, kind, subject_id, round, person_id, facts)
  select distinct a.organisation_id, 'consortium-answered', a.id, a.round, r.person_id,
    jsonb_build_object('member', a.name, 'outcome', a.outcome, 'path', '/portal/enrolments/' || a.enrolment_id || '/parties')
  from answered a join organisation_role r on r.organisation_id = a.organisation_id
  where r.role = 'provider_administrator' and r.since_on <= $1 and (r.ended_on is null or r.ended_on >= $1)
  on conflict on constraint member_mail_once do nothing`;

const SUPPLEMENTS = `
  with asked as (
    select distinct r.id, r.answer_until, p.id as part, p.party_organisation_id as organisation_id, p.lead_name,
      v.definition -> 'title' ->> 'nl' as procedure
    from supplement_request r join supplement_item i on i.request_id = r.id
      join enrolment_party p on p.id = i.party_id
      join procedure_version v on v.procedure_id = p.procedure_id and v.number = p.procedure_version
    where r.state = 'open' and i.party_organisation_id is not null and not exists (select from member_mail m
      where m.kind = 'consortium-supplement' and m.subject_id = r.id and m.organisation_id = i.party_organisation_id)
  )
  insert into member_mail (organisation_id, kind, subject_id, person_id, facts)
  select distinct a.organisation_id, 'consortium-supplement', a.id, r.person_id, jsonb_build_object('lead', a.lead_name,
    'procedure', a.procedure, 'untilOn', a.answer_until, 'path', '/portal/consortia/' || a.part)
  from asked a join organisation_role r on r.organisation_id = a.organisation_id
  where r.role = 'provider_administrator' and r.since_on <= $1 and (r.ended_on is null or r.ended_on >= $1)
  on conflict on constraint member_mail_once do nothing`;

/** Writes the mails about consortia that are not written yet. Any run may be lost, or run twice. */
export async function announceConsortia(database: Database, { today, now }: Moment): Promise<void> {
  await database.command(systemWideScope, async (manager) => {
    await manager.query(INVITATIONS, [today]);
    await manager.query(ANSWERS, [today, now]);
    await manager.query(SUPPLEMENTS, [today]);
  });
}
