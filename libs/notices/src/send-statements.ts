import { lapseReason } from './standing.js';
import { undeliverableTasks } from './undeliverable.js';

/** A delivery in the hands of one sender, until its lease lapses. */
export interface ClaimedDelivery {
  id: string;
  fence: number;
  recipient: string;
  mail: Buffer;
  hash: string;
}

/**
 * What `state = 'sending'` means in other words, by a constraint of the table. In those words the planner goes by the
 * primary key; in these it would read every delivery in flight for each of a few.
 */
const LEASED = `d.leased_until is not null`;

const CLAIMED = `returning d.id, d.fence, d.recipient, d.mail, d.mail_hash as hash`;

/**
 * Takes deliveries that are due. $1 lease in seconds.
 *
 * @param batch at most so many: in the text, for a plan that does not know how few would read and sort them all
 */
export const claimDue = (batch: number): string => `
  with next as materialized (
    select id from delivery where state = 'due' and mail is not null and not_before <= now()
    order by not_before, id limit ${batch} for update skip locked)
  update delivery d set state = 'sending', fence = d.fence + 1, leased_until = clock_timestamp() + make_interval(secs => $1)
  from next where d.id = next.id ${CLAIMED}`;

/** Takes deliveries of which nobody knows whether they arrived, to send the same bytes again. $3 resends at most. */
export const CLAIM_UNCERTAIN = `
  with next as materialized (
    select id from delivery where state = 'uncertain' and not_before <= now() and resends < $3
    order by not_before, id limit $2 for update skip locked)
  update delivery d set state = 'sending', fence = d.fence + 1, resends = d.resends + 1,
    leased_until = clock_timestamp() + make_interval(secs => $1)
  from next where d.id = next.id ${CLAIMED}`;

/**
 * The last look before sending: who still holds the lease, and whose facts still stand, gets an attempt and may send.
 * $1 ids, $2 fences, $3 business date. Answers the ids.
 */
export const BEGIN_ATTEMPTS = `
  insert into delivery_attempt (delivery_id, region_id, fence)
  select d.id, d.region_id, d.fence
  from unnest($1::uuid[], $2::int[]) as c(id, fence)
  join delivery d on d.id = c.id and d.fence = c.fence and d.leased_until > clock_timestamp()
  join notice n on n.id = d.notice_id
  join deadline l on l.id = n.deadline_id
  where ${lapseReason('$3')} is null
  returning delivery_id as id`;

/** Gives back what was claimed and not begun. $1 ids, $2 fences. */
export const HAND_BACK = `
  update delivery d set state = 'due', leased_until = null
  from unnest($1::uuid[], $2::int[]) as c(id, fence)
  where d.id = c.id and d.fence = c.fence and ${LEASED}
  returning d.id`;

/** Records what the server took over. A sender whose fence is no longer the last writes nothing. $1 ids, $2 fences, $3 responses. */
export const SETTLE_ACCEPTED = `
  with accepted as (
    update delivery d set state = 'accepted', accepted_at = clock_timestamp(), response = c.response, leased_until = null
    from unnest($1::uuid[], $2::int[], $3::text[]) as c(id, fence, response)
    where d.id = c.id and d.fence = c.fence and ${LEASED}
    returning d.id, d.fence, d.response)
  update delivery_attempt a set finished_at = clock_timestamp(), outcome = 'accepted', response = accepted.response
  from accepted where a.delivery_id = accepted.id and a.fence = accepted.fence
  returning a.delivery_id`;

/**
 * Records every other outcome: 'retry' and 'unreachable' are due again later, 'notSent' at once, 'refused' becomes a task,
 * 'unknown' is sent again after a while and becomes a task when that was done often enough.
 * $1 ids, $2 fences, $3 outcomes, $4 responses, $5 seconds before a first retry, $6 before an uncertain one is sent again,
 * $7 resends at most
 */
export const SETTLE_FAILED = `
  with settled as (
    update delivery d set
      state = case c.outcome when 'refused' then 'undeliverable' when 'unknown' then 'uncertain' else 'due' end,
      failures = d.failures + case when c.outcome = 'retry' then 1 else 0 end,
      not_before = case c.outcome
        when 'retry' then now() + least(make_interval(secs => $5 * 2 ^ least(d.failures, 12)), interval '4 hours')
        when 'unreachable' then now() + make_interval(secs => $5)
        when 'unknown' then now() + make_interval(secs => $6)
        else d.not_before end,
      response = c.response, leased_until = null
    from unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) as c(id, fence, outcome, response)
    where d.id = c.id and d.fence = c.fence and ${LEASED}
    returning d.id, d.fence, d.notice_id, d.resends, c.outcome, c.response
  ), attempts as (
    update delivery_attempt a set finished_at = clock_timestamp(), response = settled.response,
      outcome = case when settled.outcome = 'unreachable' then 'notSent' else settled.outcome end
    from settled where a.delivery_id = settled.id and a.fence = settled.fence
  ), refused as (select * from settled where outcome = 'refused'),
  refused_tasks as (${undeliverableTasks('refused')}),
  hopeless as (select * from settled where outcome = 'unknown' and resends >= $7),
  hopeless_tasks as (${uncertainTasks('hopeless')})
  select id from settled`;

/** The insert that gives each notice of the deliveries in `source` (notice_id, id), which nobody can be sure of, its task. */
export function uncertainTasks(source: string): string {
  return `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail)
    select distinct on (n.id) n.region_id, n.organisation_id, 'notice-uncertain', 'notice', n.id,
      jsonb_build_object('step', n.step, 'dueOn', n.due_on, 'deliveryId', ${source}.id)
    from ${source} join notice n on n.id = ${source}.notice_id
    on conflict (region_id, kind, subject_id) where done_at is null do nothing`;
}
