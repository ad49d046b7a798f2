import type { EntityManager } from 'typeorm';

/**
 * Marks deliveries that can never arrive, and gives each notice a task: a contract manager must tell the person another
 * way. Only deliveries that are still due are touched.
 */
export async function undeliverable(manager: EntityManager, items: { id: string; reason: string }[]): Promise<void> {
  await manager.query(
    `with marked as (
       update delivery d set state = 'undeliverable', response = c.reason, leased_until = null
       from unnest($1::uuid[], $2::text[]) as c(id, reason) where d.id = c.id and d.state = 'due'
       returning d.id, d.notice_id
     ) ${undeliverableTasks('marked')}`,
    [items.map(({ id }) => id), items.map(({ reason }) => reason)],
  );
}

/** The insert that gives each notice of the deliveries in `source` (notice_id, id) its task. */
export function undeliverableTasks(source: string): string {
  return `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail)
    select distinct on (n.id) n.region_id, n.organisation_id, 'notice-undeliverable', 'notice', n.id,
      jsonb_build_object('step', n.step, 'dueOn', n.due_on, 'deliveryId', ${source}.id)
    from ${source} join notice n on n.id = ${source}.notice_id
    on conflict (region_id, kind, subject_id) where done_at is null do nothing`;
}
