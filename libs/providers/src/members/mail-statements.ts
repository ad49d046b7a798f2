/** A mail to each administrator of today about each request that nobody was told of yet. $1 business date, $2 now. */
export const ANNOUNCE_JOIN_REQUESTS = `
  with asked as (
    select id, organisation_id from join_request where announced_at is null and state = 'open'
    order by id limit 500 for update skip locked
  ), announced as (
    update join_request j set announced_at = $2 from asked where j.id = asked.id
  )
  insert into member_mail (organisation_id, kind, subject_id, person_id)
  select distinct asked.organisation_id, 'join-requested', asked.id, r.person_id
  from asked join organisation_role r on r.organisation_id = asked.organisation_id
  where r.role = 'provider_administrator' and r.since_on <= $1 and (r.ended_on is null or r.ended_on >= $1)
  on conflict on constraint member_mail_once do nothing`;

/** A mail to who asked, about each answer that was not told yet. $1 now. */
export const TELL_ANSWERS = `
  with answered as (
    select id, organisation_id, person_id, state from join_request where answered_at is not null and told_at is null
    order by id limit 500 for update skip locked
  ), told as (
    update join_request j set told_at = $1, announced_at = coalesce(announced_at, $1) from answered where j.id = answered.id
  )
  insert into member_mail (organisation_id, kind, subject_id, person_id)
  select organisation_id, 'join-' || state, id, person_id from answered
  on conflict on constraint member_mail_once do nothing`;

/** A task for each region that knows the organisation, about each handover that was asked for. $1 now. */
export const ANNOUNCE_HANDOVERS = `
  with asked as (
    select id, organisation_id, state from handover where announced_at is null order by id limit 500 for update skip locked
  ), announced as (
    update handover h set announced_at = $1 from asked where h.id = asked.id
  )
  insert into task (region_id, organisation_id, kind, subject_kind, subject_id)
  select g.region_id, g.organisation_id, 'handover-asked', 'handover', asked.id
  from asked join organisation_region g on g.organisation_id = asked.organisation_id where asked.state = 'asked'
  on conflict (region_id, kind, subject_id) where done_at is null do nothing`;

/** Takes mails that are due, for five minutes, with the facts of this moment. The number of attempts is the fence. */
export const CLAIM_MAILS = `
  with due as (
    select id from member_mail
    where state = 'due' and not_before <= now() and (leased_until is null or leased_until < now())
    order by not_before, id limit 20 for update skip locked
  ), claimed as (
    update member_mail m set leased_until = now() + interval '5 minutes', attempts = m.attempts + 1
    from due where m.id = due.id returning m.*
  )
  select c.id, c.kind, c.subject_id as "subjectId", c.round, c.attempts, c.created_at as "createdAt",
    o.id as "organisationId", o.name as organisation, coalesce(p.email, i.email) as recipient,
    coalesce(p.language, inviter.language) as language,
    case when i.id is not null then jsonb_build_object('round', i.round, 'expiresAt', i.expires_at,
      'acceptedAt', i.accepted_at, 'withdrawnAt', i.withdrawn_at) end as invitation,
    j.state as "requestState", j.reason, asker.name as person, c.facts
  from claimed c left join organisation o on o.id = c.organisation_id
    left join person p on p.id = c.person_id
    left join invitation i on c.kind = 'invitation' and i.id = c.subject_id
    left join person inviter on inviter.id = i.invited_by
    left join join_request j on c.kind <> 'invitation' and j.id = c.subject_id
    left join person asker on asker.id = j.person_id`;

/** Records how an attempt ended. $1 mail, $2 its attempt, $3 state, $4 the server's words. */
export const SETTLE_MAIL = `
  update member_mail set state = $3, response = left($4, 500), leased_until = null,
    sent_at = case when $3 = 'accepted' then now() else sent_at end,
    not_before = case when $3 = 'due' then now() + least(interval '1 minute' * 2 ^ least(attempts, 10), interval '4 hours') else not_before end
  where id = $1 and attempts = $2 and state = 'due'`;
