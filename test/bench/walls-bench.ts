import { amsterdamDate } from '@openhuis/calendar';
import { buildDataSource, Database, type Scope } from '@openhuis/platform';
import pg from 'pg';
import { entities } from '../../apps/entities.js';
import { aLoadedDatabase } from './bench-database.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { listRequests, listStatement } from './list-queries.js';

const TARGET = 1.3;
const scope: Scope = { kind: 'person', regionIds: [1], organisationIds: [], municipalityCodes: [] };

/**
 * What row-level security costs: the list as the api reads it, in its role and with its scope set in the same round trip,
 * against the very same statement, prepared and planned once as well, by the superuser, for whom there are no walls. Both
 * have the region in the WHERE.
 */
export async function wallsBench(size: BenchSize): Promise<Figure[]> {
  const { url, contracts } = await aLoadedDatabase(size.contracts, size.due);
  const dataSource = await buildDataSource(url, 'openhuis_app', entities, 1).initialize();
  const superuser = new pg.Client({ connectionString: url, keepAlive: true });
  await superuser.connect();
  try {
    await superuser.query(`set plan_cache_mode = 'force_generic_plan'`);
    const walled = new Database(dataSource);
    const today = amsterdamDate(new Date());
    const statements = listRequests.map((request) => listStatement(today, request));
    const lanes = [
      { read: walledRead(walled), medians: [] as number[] },
      { read: openRead(superuser), medians: [] as number[] },
    ];
    for (const statement of statements) {
      const [ours = [], theirs = []] = await Promise.all(lanes.map(({ read }) => read(statement)));
      if (ours.length === 0 || ours.map(({ id }) => id).join() !== theirs.map(({ id }) => id).join())
        throw new Error('the walls show something else than the superuser sees of the region');
    }
    for (let round = 0; round < size.listRounds * 2; round += 1) {
      for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
        const latencies: number[] = [];
        for (const statement of statements) {
          const askedAt = performance.now();
          await lane.read(statement);
          latencies.push(performance.now() - askedAt);
        }
        lane.medians.push(median(latencies));
      }
    }
    const [walls = [], open = []] = lanes.map(({ medians }) => medians);
    console.log(`walls: ${listed(walls, 3)} ms, as superuser ${listed(open, 3)} ms`);
    const ratio = median(walls) / median(open);
    return [
      {
        figure: `query of the list under row-level security, ${contracts.toLocaleString('en')} contracts, against the superuser`,
        ours: `${median(walls).toFixed(3)} ms`,
        baseline: `${median(open).toFixed(3)} ms`,
        ratio: ratio.toFixed(2),
        target: `≤ ${TARGET}`,
        reached: ratio <= TARGET,
      },
    ];
  } finally {
    await dataSource.destroy();
    await superuser.end();
  }
}

type Statement = ReturnType<typeof listStatement>;
interface Row {
  id: string;
}

const walledRead =
  (database: Database) =>
  ({ text, values }: Statement): Promise<Row[]> =>
    database.read<Row>(scope, text, values, { planOnce: true });

const openRead =
  (client: pg.Client) =>
  async ({ text, values }: Statement): Promise<Row[]> =>
    (await client.query<Row>({ name: 'list', text, values })).rows;
