import fastify from 'fastify';
import pg from 'pg';
import type { Answers } from './bench-process.js';
import { type ListRequest, listStatement, PAGE } from './list-queries.js';

interface ListedRow {
  endsOn: string;
  id: string;
}

/**
 * The baseline of the list: a bare handler, no sign-in, no validation, no row-level security (it connects as the
 * superuser); the same SQL, prepared, over a pool of the same size, and the same answer.
 */
export async function listBaseline({ url, today }: { url: string; today: string }): Promise<Answers> {
  // A date stays the text it is, as in the api.
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  const pool = new pg.Pool({ connectionString: url, max: 16, keepAlive: true });
  const { text, values } = listStatement(today, {
    municipality: '0262',
    endsFrom: '2030-01-01',
    endsUntil: '2030-06-30',
  });
  const [, regionId, , , firstId] = values;
  const server = fastify();
  server.get<{ Querystring: ListRequest }>(
    '/v1/contracts',
    async ({ query: { municipality, endsFrom, endsUntil } }) => {
      const { rows } = await pool.query<ListedRow>({
        name: 'list',
        text,
        values: [today, regionId, municipality, endsFrom, firstId, endsUntil],
      });
      if (rows.length <= PAGE) return { items: rows, next: null };
      rows.length = PAGE;
      const last = rows[PAGE - 1];
      return { items: rows, next: Buffer.from(`${last?.endsOn} ${last?.id}`, 'utf8').toString('base64url') };
    },
  );
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { address: () => address };
}
