import type { TestDatabase } from './database.js';

/** What a request may change without having had an effect: when somebody was last seen, and how often (rate_limit). */
const NOTED = `'{last_used_at,last_seen_at}'::text[]`;

/**
 * Looks at the whole database.
 *
 * @returns a function that gives one text for all rows of all tables; the same text means that nothing changed
 */
export function aStoredState(database: () => TestDatabase): () => Promise<string> {
  let statement: string | undefined;
  let known = { transactions: '', state: '' };
  return async () => {
    // Whatever writes takes a number: while that of the next transaction stands still, nothing was written.
    const [next] = await database().asOwner<{ transactions: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as transactions',
    );
    const transactions = next?.transactions ?? '';
    if (transactions !== '' && transactions === known.transactions) return known.state;
    statement ??= await statementFor(database());
    const [row] = await database().asOwner<{ state: string }>(statement);
    known = { transactions, state: row?.state ?? '' };
    return known.state;
  };
}

async function statementFor(database: TestDatabase): Promise<string> {
  const tables = await database.asOwner<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name <> 'rate_limit'`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name} ' || count(*) || ' ' || md5(coalesce(string_agg(row, ' ' order by row), '')) as part
       from (select (to_jsonb(t) - ${NOTED})::text as row from "${name}" t) r`,
  );
  return `select string_agg(part, E'\\n' order by part) as state from (${parts.join(' union all ')}) p`;
}
