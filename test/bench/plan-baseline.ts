import type pg from 'pg';

const NOTICE = `id, region_id, organisation_id, procedure_id, deadline_id, subject_kind, subject_id, kind, step, due_key,
  recipient_role, due_on, useful_until, state`;
const DELIVERY = `id, notice_id, region_id, organisation_id, person_id`;

/** Empty tables like `notice` and `delivery`: same columns, defaults, checks, indexes and foreign keys. */
export async function makeBareTables(client: pg.Client): Promise<void> {
  await client.query(`drop table if exists bare_delivery, bare_notice`);
  for (const name of ['notice', 'delivery']) {
    await client.query(`create table bare_${name} (like ${name} including all)`);
    const { rows } = await client.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::regclass and contype = 'f'`,
      [name],
    );
    for (const { definition } of rows) {
      await client.query(
        `alter table bare_${name} add ${definition.replace('REFERENCES notice(', 'REFERENCES bare_notice(')}`,
      );
    }
  }
}

/** The rows of a day, computed beforehand: the baseline only copies them. */
export async function prepareRows(client: pg.Client, today: string): Promise<void> {
  await client.query(`drop table if exists bare_delivery_rows, bare_notice_rows`);
  await client.query(
    `create table bare_notice_rows as
     select uuidv7() as id, region_id, organisation_id, procedure_id, id as deadline_id, subject_kind, subject_id, kind,
       'contract-end-6-months' as step, to_char(due_on, 'YYYY-MM-DD') as due_key, 'provider_administrator' as recipient_role,
       next_notice_on as due_on, due_on as useful_until, 'due' as state
     from deadline where region_id = 1 and superseded_at is null and next_notice_on = '${today}'`,
  );
  await client.query(
    `create table bare_delivery_rows as
     select uuidv7() as id, n.id as notice_id, n.region_id, n.organisation_id, r.person_id
     from bare_notice_rows n join organisation_role r on r.organisation_id = n.organisation_id and r.role = n.recipient_role`,
  );
  await client.query(`vacuum (analyze) bare_notice_rows, bare_delivery_rows`);
}

/** The baseline: two bare INSERT … SELECT in one transaction. Answers the milliseconds. */
export async function insertBare(client: pg.Client): Promise<number> {
  const startedAt = performance.now();
  await client.query(`begin;
    insert into bare_notice (${NOTICE}) select ${NOTICE} from bare_notice_rows;
    insert into bare_delivery (${DELIVERY}) select ${DELIVERY} from bare_delivery_rows;
    commit`);
  return performance.now() - startedAt;
}

/** @throws Error when planner and baseline did not write the same rows, apart from their ids */
export async function compareRows(client: pg.Client, today: string, due: number): Promise<void> {
  const notices = (table: string): string =>
    `select region_id, organisation_id, procedure_id, deadline_id, subject_kind, subject_id, kind, step, due_key,
       recipient_role, due_on, useful_until, state, lapse_reason from ${table} where due_on = '${today}'`;
  const deliveries = (prefix: string): string =>
    `select n.subject_id, d.region_id, d.organisation_id, d.person_id, d.state, d.mail, d.fence
     from ${prefix}delivery d join ${prefix}notice n on n.id = d.notice_id where n.due_on = '${today}'`;
  for (const [ours, bare] of [
    [notices('notice'), notices('bare_notice')],
    [deliveries(''), deliveries('bare_')],
  ] as const) {
    const { rows } = await client.query<{ ours: number; bare: number; apart: number }>(
      `select (select count(*)::int from (${ours}) a) as ours, (select count(*)::int from (${bare}) b) as bare,
         (select count(*)::int from ((${ours}) except all (${bare})) c) as apart`,
    );
    const [row] = rows;
    if (row?.ours !== due || row.bare !== due || row.apart !== 0) {
      throw new Error(`planner and baseline differ on ${today}: ${JSON.stringify(row)}, due ${due}`);
    }
  }
}
