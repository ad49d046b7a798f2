import { type Database, type Moment, systemWideScope } from '@openhuis/platform';
import { uncertainTasks } from './send-statements.js';
import { LAPSE_UNSENT, UNSENT } from './standing.js';
import { toldOfPlace } from './told-of-place.js';

export interface ReconcileResult {
  /** Sends that were cut short: the mail may have arrived. */
  uncertain: number;
  /** Claims that were lost before anything was sent: due again. */
  freed: number;
  /** Lapsed because the facts changed. */
  lapsed: number;
  /** Due for too long and not accepted. */
  overdue: number;
  /** People who came to hold a role after its notice was planned. */
  added: number;
}

/**
 * Leases that lapsed: with an open attempt nobody knows whether the mail arrived, without one nothing was sent.
 * $1 seconds before an uncertain mail is sent again, $2 resends at most.
 */
const RECOVER_LEASES = `
  with expired as materialized (
    select id, fence from delivery where state = 'sending' and leased_until < clock_timestamp()
    order by id for update skip locked
  ), closed as (
    update delivery_attempt a set finished_at = clock_timestamp(), outcome = 'unknown', response = 'the sender was lost'
    from expired e where a.delivery_id = e.id and a.fence = e.fence and a.finished_at is null
    returning a.delivery_id
  ), moved as (
    update delivery d set leased_until = null,
      state = case when closed.delivery_id is null then 'due' else 'uncertain' end,
      not_before = case when closed.delivery_id is null then d.not_before else now() + make_interval(secs => $1) end
    from expired left join closed on closed.delivery_id = expired.id where d.id = expired.id
    returning d.id, d.notice_id, d.resends, d.state
  ), hopeless as (select * from moved where state = 'uncertain' and resends >= $2),
  tasks as (${uncertainTasks('hopeless')})
  select count(*) filter (where state = 'uncertain')::int as uncertain, count(*) filter (where state = 'due')::int as freed from moved`;

/** One task a region for what should have gone out long ago; settled by itself once it has. $1 seconds. */
const SHOW_OVERDUE = `
  with late as materialized (
    select d.region_id, count(*)::int as count, min(n.planned_at) as since
    from delivery d join notice n on n.id = d.notice_id
    where (${UNSENT} or d.state = 'sending') and n.planned_at < now() - make_interval(secs => $1)
    group by d.region_id
  ), shown as (
    insert into task (region_id, kind, subject_kind, subject_id, detail)
    select region_id, 'notices-overdue', 'region', md5('region ' || region_id)::uuid, jsonb_build_object('count', count, 'since', since) from late
    on conflict (region_id, kind, subject_id) where done_at is null do update set detail = excluded.detail
  ), over as (
    update task set done_at = now() where kind = 'notices-overdue' and done_at is null and region_id not in (select region_id from late)
  )
  select coalesce(sum(count), 0)::int as overdue from late`;

/**
 * Whoever came to hold a role after its notice was planned for nobody is told as yet, while it is useful; the task is
 * settled. $1 business date.
 */
const ADD_RECIPIENTS = `
  with missing as materialized (
    select n.id, n.region_id, n.organisation_id, n.subject_kind, n.subject_id, n.recipient_role as role, n.step, n.deadline_id, t.id as task_id
    from task t join notice n on n.region_id = t.region_id and n.recipient_role = t.detail ->> 'role' and n.state = 'due' and n.useful_until >= $1
      and (t.organisation_id is null or n.organisation_id = t.organisation_id)
    where t.kind = 'notice-without-recipient' and t.done_at is null
      and not exists (select from delivery d where d.notice_id = n.id)
  ), holder as (
    select m.*, r.person_id, null::uuid as seen_by from missing m
    join region_role r on r.region_id = m.region_id and r.role = m.role and ${toldOfPlace('m', 'r')}
    where r.since_on <= $1 and (r.ended_on is null or r.ended_on >= $1)
      and not exists (select from application a where a.person_id = r.person_id)
    union all
    select m.*, r.person_id, m.organisation_id from missing m
    join organisation_role r on r.organisation_id = m.organisation_id and r.role = m.role
    where r.since_on <= $1 and (r.ended_on is null or r.ended_on >= $1)
      and not exists (select from application a where a.person_id = r.person_id)
  ), added as (
    insert into delivery (notice_id, region_id, organisation_id, person_id)
    select distinct h.id, h.region_id, h.seen_by, h.person_id from holder h
    where not exists (
      select from notice other join delivery d on d.notice_id = other.id
      where other.deadline_id = h.deadline_id and other.step = h.step and d.person_id = h.person_id)
    on conflict on constraint delivery_once do nothing returning 1
  ), over as (
    update task set done_at = now() from holder where task.id = holder.task_id and task.done_at is null
  )
  select count(*)::int as added from added`;

/** Finds what fell between two stools, and puts it right or before a person. May run at any time, beside anything. */
export class NoticeReconciler {
  /**
   * @param uncertainSeconds before a mail that may have arrived is sent again
   * @param overdueSeconds after which a delivery that was not accepted is shown
   */
  constructor(
    private readonly database: Database,
    private readonly uncertainSeconds = 600,
    private readonly overdueSeconds = 3600,
    private readonly resends = 3,
  ) {}

  async reconcile(moment: Moment): Promise<ReconcileResult> {
    const { uncertain, freed } = await this.one<{ uncertain: number; freed: number }>(RECOVER_LEASES, [
      this.uncertainSeconds,
      this.resends,
    ]);
    const { lapsed } = await this.one<{ lapsed: number }>(LAPSE_UNSENT, [moment.today]);
    const { added } = await this.addRecipients(moment);
    const { overdue } = await this.one<{ overdue: number }>(SHOW_OVERDUE, [this.overdueSeconds]);
    return { uncertain, freed, lapsed, overdue, added };
  }

  private addRecipients(moment: Moment): Promise<{ added: number }> {
    return this.one<{ added: number }>(ADD_RECIPIENTS, [moment.today]);
  }

  private async one<Row extends object>(statement: string, values: unknown[]): Promise<Row> {
    const [row] = await this.database.read<Row>(systemWideScope, statement, values);
    if (row === undefined) throw new Error('the statement answered nothing');
    return row;
  }
}
