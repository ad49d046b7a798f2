import { randomUUID } from 'node:crypto';
import { type Actor, buildDataSource, Database } from '@openhuis/platform';
import { Amendments } from '@openhuis/amendments';
import { Procedures } from '@openhuis/procedures';
import type pg from 'pg';
import { entities } from '../../apps/entities.js';
import { aLoadedDatabase, onDatabase } from './bench-database.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { momentOf } from './notice-days.js';

const TARGET = 2;
const TODAY = '2026-06-01';
const EFFECTIVE_ON = '2026-10-01';
const REGION = 1;

/**
 * Announces an amendment to every contract of a procedure, and writes the same rows into the same tables, with their indexes,
 * constraints and triggers, by a bare INSERT … SELECT of a superuser, for whom there are no walls.
 */
export async function amendmentsBench(size: BenchSize): Promise<Figure[]> {
  const { url } = await aLoadedDatabase(size.contracts, size.due);
  const database = new Database(await buildDataSource(url, 'openhuis_app', entities).initialize());
  try {
    return await onDatabase(url, async (client) => {
      const actor: Actor = {
        scope: {
          kind: 'person',
          personId: randomUUID(),
          regionIds: [REGION],
          organisationIds: [],
          municipalityCodes: [],
        },
        person: { id: randomUUID(), name: 'Bench', language: 'nl' },
      };
      const procedureId = await largestProcedure(client);
      await forget(client);
      const amendments = new Amendments(database, new Procedures(database));
      const ours: number[] = [];
      const bare: number[] = [];
      let told = 0;
      for (let round = 0; round <= size.planRounds; round += 1) {
        const id = await aProposedAmendment(client, procedureId);
        await client.query('checkpoint');
        const startedAt = performance.now();
        const announced = await amendments.announce(actor, momentOf(TODAY), id, 1, 'bench');
        const milliseconds = performance.now() - startedAt;
        told = announced.told;
        const bareMilliseconds = await insertBare(client, id, told);
        await forget(client);
        await client.query(`vacuum (analyze) amendment_answer, deadline`);
        // The first round is for warming up.
        if (round === 0) continue;
        ours.push(milliseconds);
        bare.push(bareMilliseconds);
      }
      return [figureOf(told, ours, bare)];
    });
  } finally {
    await database.dataSource.destroy();
  }
}

async function largestProcedure(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select procedure_id as id from contract where region_id = $1 and signed_on is not null and ended_on is null
     group by 1 order by count(*) desc, 1 limit 1`,
    [REGION],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no procedure has contracts');
  return row.id;
}

async function aProposedAmendment(client: pg.Client, procedureId: string): Promise<string> {
  const changes = [{ kind: 'contractingPartyNamed', party: { name: 'Gemeenschappelijke regeling Bench' } }];
  const { rows } = await client.query<{ id: string }>(
    `insert into amendment (region_id, procedure_id, subject, reason, basis, changes, effective_on, state, created_at, created_by, proposed_at, proposed_by)
     values ($1, $2, 'Bench', 'bench', 'region', $3, $4, 'proposed', now(), $5, now(), $5) returning id`,
    [REGION, procedureId, JSON.stringify(changes), EFFECTIVE_ON, randomUUID()],
  );
  return rows[0]?.id ?? '';
}

/** Every trace of an announcement, so that the next one finds the database as the first did. */
async function forget(client: pg.Client): Promise<void> {
  await client.query(`delete from deadline where kind like 'amendment-%'`);
  await client.query(`delete from amendment_answer`);
  await client.query(`delete from amendment`);
}

/** The rows that were just written, once more into the same tables: by two statements of nothing but INSERT … SELECT. */
async function insertBare(client: pg.Client, id: string, told: number): Promise<number> {
  await client.query(`create temp table told as select * from amendment_answer where amendment_id = '${id}'`);
  await client.query(
    `create temp table dated as select * from deadline where subject_kind = 'amendmentAnswer' and subject_id in (select id from told)`,
  );
  await client.query(`delete from deadline where id in (select id from dated)`);
  await client.query(`delete from amendment_answer where amendment_id = '${id}'`);
  await client.query(`vacuum (analyze) amendment_answer, deadline`);
  await client.query(`analyze told`);
  await client.query(`analyze dated`);
  await client.query('checkpoint');
  const startedAt = performance.now();
  await client.query('begin');
  const answers = await client.query(`insert into amendment_answer select * from told`);
  const deadlines = await client.query(`insert into deadline select * from dated`);
  await client.query('commit');
  const milliseconds = performance.now() - startedAt;
  if (answers.rowCount !== told || deadlines.rowCount !== told) throw new Error('the rows are not the same');
  await client.query(`drop table told, dated`);
  return milliseconds;
}

function figureOf(told: number, ours: number[], bare: number[]): Figure {
  console.log(`amendments: announced ${listed(ours)} ms, bare ${listed(bare)} ms`);
  const ratio = median(ours) / median(bare);
  return {
    figure: `an amendment announced to ${told.toLocaleString('en')} contracts, against INSERT … SELECT`,
    ours: `${median(ours).toFixed(0)} ms`,
    baseline: `${median(bare).toFixed(0)} ms`,
    ratio: ratio.toFixed(2),
    target: `≤ ${TARGET}`,
    reached: ratio <= TARGET,
  };
}
