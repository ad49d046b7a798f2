import { Agent, request } from 'node:http';
import { Contracts } from '@openhuis/contracts';
import { Enrolments } from '@openhuis/enrolments';
import { type Actor, buildDataSource, Database, type Moment, publicScope } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { amsterdamDate } from '@openhuis/calendar';
import pg from 'pg';
import { entities } from '../../apps/entities.js';
import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { databaseUrl, onDatabase } from './bench-database.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { ANSWERS, benchName, type CompleteDraft, FILES, LINES, loadDrafts, loadRegion } from './load-enrolments.js';
import { anApiOn } from './served-api.js';

const CONNECTIONS = 4;
const TARGET = 0.4;

/** One statement as it went over the wire. */
interface Statement {
  text: string;
  values: unknown[];
}

/**
 * Submitting complete enrolments over HTTP, against the very statements of one submission (taken from this run) in one
 * transaction through bare pg, in the same role and with the same scope: no HTTP, no checking, no entities.
 */
export async function submissionBench(size: BenchSize): Promise<Figure[]> {
  const name = benchName('submissions');
  await onDatabase(databaseUrl('postgres'), (client) => client.query(`create database ${name}`));
  const url = databaseUrl(name);
  await migrateDatabase(url);
  const rounds = size.listRounds;
  const each = size.submissions;
  const { token, drafts } = await onDatabase(url, async (client) => {
    const ofManager = await loadRegion(client);
    await client.query('begin');
    const made = await loadDrafts(client, 1 + 2 * (rounds + 1) * each);
    await client.query('commit');
    await client.query('vacuum (analyze)');
    return { token: ofManager, drafts: made };
  });
  const [sample, ...others] = drafts;
  if (sample === undefined) throw new Error('no drafts were made');
  const statements = await statementsOf(url, sample);
  console.log(`submission: ${statements.length} statements, the scope and the transaction among them`);
  const batches = Array.from({ length: 2 * (rounds + 1) }, (_, at) => others.slice(at * each, (at + 1) * each));
  const api = await anApiOn({ url, contracts: 0, due: 0, token }, '/v1/enrolments?limit=1');
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: url, options: '-c role=openhuis_app -c timezone=UTC' });
      await client.connect();
      return client;
    }),
  );
  try {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [one = [], other = []] = batches.slice(2 * round, 2 * round + 2);
      const rates = round % 2 === 0 ? [await overHttp(api.address, one)] : [];
      const theirs = await throughPg(clients, statements, sample, other);
      const rate = rates[0] ?? (await overHttp(api.address, one));
      // The first round warms up.
      if (round === 0) continue;
      ours.push(rate);
      bare.push(theirs);
    }
    await everythingIsSubmitted(url, batches.flat());
    console.log(`submission: ${listed(ours, 1)} a second, bare pg ${listed(bare, 1)}`);
    const ratio = median(ours) / median(bare);
    return [
      {
        figure: `submissions over HTTP (${ANSWERS} answers, ${FILES} files, ${LINES} lines), against their SQL through bare pg`,
        ours: `${median(ours).toFixed(1)} /s`,
        baseline: `${median(bare).toFixed(1)} /s`,
        ratio: ratio.toFixed(2),
        target: `≥ ${TARGET}`,
        reached: ratio >= TARGET,
      },
    ];
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await api.stop();
  }
}

/** Submits one draft through the service itself, and keeps every statement that goes over its connection. */
async function statementsOf(url: string, draft: CompleteDraft): Promise<Statement[]> {
  const kept: Statement[] = [];
  const dataSource = await buildDataSource(url, 'openhuis_app', entities, 1).initialize();
  // Whatever the library asks goes through here: what TypeORM sends as well as what is ours.
  const prototype = pg.Client.prototype as unknown as { query: (...parameters: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function (this: pg.Client, ...parameters: unknown[]) {
    const [query, values] = parameters;
    const { text, values: own }: Partial<Statement> =
      typeof query === 'string' ? { text: query } : (query as Statement);
    const given = Array.isArray(values) ? (values as unknown[]) : (own ?? []);
    kept.push({ text, values: [...given] });
    return original.apply(this, parameters);
  };
  try {
    const database = new Database(dataSource);
    const procedures = new Procedures(database);
    const enrolments = new Enrolments(database, procedures, new Contracts(database, procedures));
    const now = new Date();
    const moment: Moment = { now, today: amsterdamDate(now) };
    const actor: Actor = {
      person: { id: draft.personId, name: 'Bestuurder', language: 'nl' },
      scope: { ...publicScope, kind: 'person', personId: draft.personId, organisationIds: [draft.organisationId] },
    };
    await enrolments.submit(actor, moment, draft.enrolmentId, 1);
  } finally {
    prototype.query = original;
    await dataSource.destroy();
  }
  return kept;
}

/** The same statements for another draft: its ids in the place of those of the sample. */
function statementsFor(statements: readonly Statement[], sample: CompleteDraft, draft: CompleteDraft): Statement[] {
  const ids = new Map([
    [sample.enrolmentId, draft.enrolmentId],
    [sample.organisationId, draft.organisationId],
    [sample.personId, draft.personId],
    ...sample.evidenceIds.map((id, at): [string, string] => [id, draft.evidenceIds[at] ?? '']),
  ]);
  const known = new RegExp([...ids.keys()].join('|'), 'g');
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(known, (id) => ids.get(id) ?? id);
    if (Array.isArray(value)) return value.map(replaced);
    return value;
  };
  return statements.map(({ text, values }) => ({ text, values: values.map(replaced) }));
}

async function throughPg(
  clients: readonly pg.Client[],
  statements: readonly Statement[],
  sample: CompleteDraft,
  drafts: readonly CompleteDraft[],
): Promise<number> {
  const work = drafts.map((draft) => statementsFor(statements, sample, draft));
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let mine = work[next++]; mine !== undefined; mine = work[next++]) {
        for (const { text, values } of mine) await client.query(text, values);
      }
    }),
  );
  return (1000 * drafts.length) / (performance.now() - startedAt);
}

async function overHttp(address: string, drafts: readonly CompleteDraft[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const { hostname, port } = new URL(address);
  const body = JSON.stringify({ version: 1 });
  const submit = ({ enrolmentId, token }: CompleteDraft): Promise<void> =>
    new Promise((resolve, reject) => {
      const path = `/v1/enrolments/${enrolmentId}/submissions`;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      request({ agent, hostname, port, path, method: 'POST', headers }, (response) => {
        let answer = '';
        response.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        response.on('end', () => {
          if (response.statusCode === 201) resolve();
          else reject(new Error(`${response.statusCode ?? ''} ${answer.slice(0, 500)}`));
        });
      })
        .on('error', reject)
        .end(body);
    });
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let draft = drafts[next++]; draft !== undefined; draft = drafts[next++]) await submit(draft);
    }),
  );
  agent.destroy();
  return (1000 * drafts.length) / (performance.now() - startedAt);
}

/** Both did the whole work: every enrolment is submitted, its documents shown to the region, its receipt to be told. */
async function everythingIsSubmitted(url: string, drafts: readonly CompleteDraft[]): Promise<void> {
  const [row] = await onDatabase(url, async (client) => {
    const { rows } = await client.query<{ submitted: number; disclosed: number }>(
      `select (select count(*)::int from enrolment where status = 'submitted' and id = any($1)) as submitted,
         (select count(*)::int from evidence_disclosure where enrolment_id = any($1)) as disclosed`,
      [drafts.map(({ enrolmentId }) => enrolmentId)],
    );
    return rows;
  });
  if (row?.submitted !== drafts.length || row.disclosed !== drafts.length * FILES)
    throw new Error(
      `${row?.submitted ?? 0} of ${drafts.length} were submitted, ${row?.disclosed ?? 0} documents shown`,
    );
}
