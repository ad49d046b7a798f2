import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addDays, type CalendarDate } from '@openhuis/calendar';
import { ConsolidatedQueries } from '@openhuis/contracts';
import { commonContent, type ProcedureDefinition, recordCommonTerms } from '@openhuis/procedures';
import pg from 'pg';
import { parse } from 'yaml';
import { HISTORY } from '../../libs/contracts/src/consolidated/contract-history-row.js';
import { aContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase } from '../support/database.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median, percentile } from './figures.js';

const AMENDMENTS = 50;
const TARGET = 5;
const READS = 300;

/**
 * A contract on a date of its term, with the text of a real procedure and fifty amendments of it, as the api reads it: against
 * its own SQL, prepared as well, by a bare client for whom there are no walls and who makes nothing of the row.
 */
export async function consolidatedBench(size: BenchSize): Promise<Figure[]> {
  const database = await aDatabase();
  const bare = new pg.Client({ connectionString: database.url, keepAlive: true });
  await bare.connect();
  try {
    const definition = parse(
      readFileSync('demo/midden-ijssel-oost-veluwe/wmo-2026.yaml', 'utf8'),
    ) as ProcedureDefinition;
    const names = Object.fromEntries(definition.municipalities.map((code) => [code, `Gemeente ${code}`]));
    const region = await aRegion(database, names);
    const procedure = await aProcedure(database, region, definition);
    const lines = definition.municipalities.flatMap((municipality) =>
      definition.products.map(({ code }) => aLine(procedure, code, municipality)),
    );
    const contract = await aContract(database, region, procedure, { signed: true, lines });
    const content = commonContent(procedure.definition);
    const days: CalendarDate[] = Array.from({ length: AMENDMENTS }, (_, number) => addDays('2026-02-01', number * 34));
    for (const [number, day] of days.entries()) {
      const clauses = content.clauses.map((clause, index) =>
        index === number % content.clauses.length
          ? { ...clause, text: `${clause.text} Wijziging ${number + 1}.` }
          : clause,
      );
      content.clauses = clauses;
      await database.app.command(region.manager.scope, (manager) =>
        recordCommonTerms(manager, procedure, content, day, { kind: 'amendment', id: randomUUID() }),
      );
    }
    await database.asOwner('analyze');
    const queries = new ConsolidatedQueries(database.app);
    const dates = Array.from({ length: READS }, (_, index) => addDays('2026-01-01', (index * 977) % 1825));
    const lanes = [
      {
        read: async (date: CalendarDate) =>
          (await queries.consolidated(contract.organisation.signatory, onDay('2026-06-01'), contract.id, date)).clauses
            .length,
        medians: [] as number[],
        slowest: [] as number[],
      },
      {
        read: async (date: CalendarDate) => {
          const { rows } = await bare.query<{ terms: { content: { clauses: unknown[] } | null }[] }>({
            name: 'history',
            text: HISTORY,
            values: [contract.id, [date], false],
          });
          return rows[0]?.terms.find((terms) => terms.content !== null)?.content?.clauses.length ?? 0;
        },
        medians: [] as number[],
        slowest: [] as number[],
      },
    ];
    for (const { read } of lanes) {
      for (const date of dates.slice(0, 50)) {
        if ((await read(date)) !== content.clauses.length) throw new Error('a contract without its clauses');
      }
    }
    for (let round = 0; round < size.listRounds * 2; round += 1) {
      for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
        const times: number[] = [];
        for (const date of dates) {
          const since = performance.now();
          await lane.read(date);
          times.push(performance.now() - since);
        }
        lane.medians.push(median(times));
        lane.slowest.push(percentile(times, 0.95));
      }
    }
    const [ours, theirs] = lanes;
    const [took, sql] = [median(ours?.medians ?? []), median(theirs?.medians ?? [])];
    console.log(
      `consolidated: ${listed(ours?.medians ?? [], 2)} ms (p95 ${listed(ours?.slowest ?? [], 2)}), bare ${listed(theirs?.medians ?? [], 2)} ms`,
    );
    return [
      {
        figure: `a contract on a date, ${lines.length} lines, ${AMENDMENTS} amendments, against its own SQL`,
        ours: `${took.toFixed(2)} ms`,
        baseline: `${sql.toFixed(2)} ms`,
        ratio: `${(took / sql).toFixed(2)} ×`,
        target: `≤ ${TARGET} ms`,
        reached: took <= TARGET,
      },
    ];
  } finally {
    await bare.end();
    await database.close();
  }
}
