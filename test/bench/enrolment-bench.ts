import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { databaseUrl, type LoadedDatabase, onDatabase } from './bench-database.js';
import { BenchProcess } from './bench-process.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median, percentile } from './figures.js';
import { benchName, loadReceived, loadRegion, OPEN } from './load-enrolments.js';
import type { Load, LoadResult } from './load-generator.js';
import { anApiOn, type Served } from './served-api.js';

const CONNECTIONS = 4;
const TARGET = 1.2;
const FEW = 1_000;

/** What an assessor has open all day. */
const lists = [
  { name: 'work list', path: '/v1/work-items?limit=50' },
  { name: 'enrolments that wait, oldest first', path: '/v1/enrolments?status=open&limit=50' },
  { name: 'enrolments, by promise', path: '/v1/enrolments?status=open&sort=due&limit=50' },
  { name: 'all enrolments', path: '/v1/enrolments?limit=50' },
] as const;

/**
 * The lists of an assessor, over HTTP through the api as it is shipped: beside many enrolments against the same beside
 * few. The same number waits in both, for a region that promises to decide in weeks does not let its backlog grow with
 * its history.
 */
export async function enrolmentBench(size: BenchSize): Promise<Figure[]> {
  const few = await aReceivedDatabase(FEW);
  const many = await aReceivedDatabase(size.enrolments);
  const served: Served[] = [];
  const generator = BenchProcess.start('load-generator');
  try {
    const lanes = [];
    for (const database of [many, few]) {
      const server = await anApiOn(database, lists[0].path);
      served.push(server);
      lanes.push({ server, database });
    }
    const figures: Figure[] = [];
    for (const { name, path } of lists) {
      const tails: number[][] = [[], []];
      for (let round = -1; round < size.listRounds; round += 1) {
        for (let place = 0; place < lanes.length; place += 1) {
          const at = (round + 1 + place) % lanes.length;
          const lane = lanes[at];
          if (lane === undefined) continue;
          const settings: Load = {
            address: lane.server.address,
            paths: [path],
            headers: { authorization: `Bearer ${lane.database.token}` },
            connections: CONNECTIONS,
            milliseconds: size.listSeconds * 1000,
          };
          const result = await generator.ask<LoadResult>('run', settings);
          if (result.failures > 0) throw new Error(`${path}: ${result.firstFailure ?? 'failed'}`);
          // The first round warms up.
          if (round >= 0) tails[at]?.push(percentile(result.latencies, 0.95));
        }
      }
      const [ofMany = [], ofFew = []] = tails;
      console.log(`${name}: p95 ${listed(ofMany, 2)} ms, beside few ${listed(ofFew, 2)} ms`);
      const ratio = median(ofMany) / median(ofFew);
      figures.push({
        figure: `${name} at ${size.enrolments.toLocaleString('en')} enrolments (${OPEN} wait), p95 against ${FEW.toLocaleString('en')}`,
        ours: `${median(ofMany).toFixed(2)} ms`,
        baseline: `${median(ofFew).toFixed(2)} ms`,
        ratio: ratio.toFixed(2),
        target: `≤ ${TARGET}`,
        reached: ratio <= TARGET,
      });
    }
    return figures;
  } finally {
    await generator.stop();
    await Promise.all(served.map((server) => server.stop()));
  }
}

async function aReceivedDatabase(count: number): Promise<LoadedDatabase> {
  const name = benchName(`received_${count}`);
  await onDatabase(databaseUrl('postgres'), (client) => client.query(`create database ${name}`));
  const url = databaseUrl(name);
  await migrateDatabase(url);
  const token = await onDatabase(url, async (client) => {
    const given = await loadRegion(client);
    await loadReceived(client, count);
    return given;
  });
  return { url, contracts: 0, due: 0, token };
}
