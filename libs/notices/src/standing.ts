/**
 * Why a delivery must not be sent any more; null when it stands. Reads delivery's notice `n` and deadline `l`.
 * One definition for the composer, for the look just before sending, and for the sweep.
 *
 * @param today the placeholder of the business date, '$1'
 */
export function lapseReason(today: string): string {
  return `case
    when l.superseded_at is not null then 'superseded'
    when n.useful_until < ${today}::date then 'tooLate'
    when exists (select from notice later where later.deadline_id = n.deadline_id and later.kind = n.kind
      and later.recipient_role = n.recipient_role and later.due_on > n.due_on and later.state = 'due') then 'overtaken'
  end`;
}

/** Deliveries that may still be sent, in the words of the partial indexes: history costs nothing. */
export const UNSENT = `(d.state = 'due' and d.mail is null or d.state = 'due' and d.mail is not null or d.state = 'uncertain')`;

/**
 * Lapses what is unsent and must not be sent any more, visibly: the delivery with its reason, the notice once none of its
 * deliveries was sent or will be. What was never sent although it was useful once becomes a task.
 * $1 business date. Answers how many deliveries lapsed.
 */
export const LAPSE_UNSENT = `
  with judged as materialized (
    select d.id, d.notice_id, ${lapseReason('$1')} as reason
    from delivery d join notice n on n.id = d.notice_id join deadline l on l.id = n.deadline_id
    where ${UNSENT}
  ), locked as materialized (
    select d.id, judged.reason from judged join delivery d on d.id = judged.id
    where judged.reason is not null and d.state in ('due', 'uncertain') order by d.id for update of d skip locked
  ), lapsed as (
    update delivery d set state = 'lapsed', lapse_reason = locked.reason, leased_until = null
    from locked where locked.id = d.id returning d.id, d.notice_id, locked.reason
  ), whole as (
    update notice n set state = 'lapsed', lapse_reason = gone.reason
    from (select notice_id, min(reason) as reason from lapsed group by notice_id) gone
    where n.id = gone.notice_id and n.state = 'due' and not exists (
      select from delivery other where other.notice_id = n.id and other.state <> 'lapsed'
        and other.id not in (select id from lapsed))
  ), visible as (
    insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail)
    select distinct on (n.id) n.region_id, n.organisation_id, 'notice-not-sent', 'notice', n.id,
      jsonb_build_object('step', n.step, 'dueOn', n.due_on)
    from lapsed join notice n on n.id = lapsed.notice_id where lapsed.reason = 'tooLate'
    on conflict (region_id, kind, subject_id) where done_at is null do nothing
  )
  select count(*)::int as lapsed from lapsed`;
