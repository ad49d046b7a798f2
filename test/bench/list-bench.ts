import { amsterdamDate } from '@openhuis/calendar';
import { aLoadedDatabase, type LoadedDatabase } from './bench-database.js';
import { BenchProcess } from './bench-process.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median, percentile } from './figures.js';
import { listPath, listRequests } from './list-queries.js';
import type { Load, LoadResult } from './load-generator.js';
import { anApiOn, type Served } from './served-api.js';

const CONNECTIONS = 16;
const RATE_TARGET = 0.75;
const TAIL_TARGET = 1.2;
const paths = listRequests.map(listPath);

/**
 * Lists contracts over HTTP: the real api against a bare handler with the same SQL, run after run in turn, and the real
 * api on few contracts for the tail.
 */
export async function listBench(size: BenchSize): Promise<Figure[]> {
  const few = await aLoadedDatabase(size.fewContracts, Math.floor(size.fewContracts / 100));
  const many = await aLoadedDatabase(size.contracts, size.due);
  const served: Served[] = [];
  const generator = BenchProcess.start('load-generator');
  try {
    const api = await anApiOn(many, paths[0] ?? '');
    served.push(api);
    const baseline = await aBaselineOn(many);
    served.push(baseline);
    const apiOnFew = await anApiOn(few, paths[0] ?? '');
    served.push(apiOnFew);
    await sameAnswers(api.address, baseline.address, many.token);
    const load = async (server: Served, { token }: LoadedDatabase, seconds: number): Promise<LoadResult> => {
      const settings: Load = {
        address: server.address,
        paths,
        headers: { authorization: `Bearer ${token}` },
        connections: CONNECTIONS,
        milliseconds: seconds * 1000,
      };
      const result = await generator.ask<LoadResult>('run', settings);
      if (result.failures > 0) throw new Error(`${result.failures} requests failed: ${result.firstFailure}`);
      return result;
    };
    const lanes: { server: Served; database: LoadedDatabase; runs: LoadResult[] }[] = [
      { server: api, database: many, runs: [] },
      { server: baseline, database: many, runs: [] },
      { server: apiOnFew, database: few, runs: [] },
    ];
    for (const { server, database } of lanes) await load(server, database, size.listSeconds);
    for (let round = 0; round < size.listRounds; round += 1) {
      // Every lane is first, second and last in turn.
      for (let place = 0; place < lanes.length; place += 1) {
        const lane = lanes[(round + place) % lanes.length];
        lane?.runs.push(await load(lane.server, lane.database, size.listSeconds));
      }
    }
    return figuresOf(
      size,
      lanes.map(({ runs }) => runs),
    );
  } finally {
    await generator.stop();
    await Promise.all(served.map((server) => server.stop()));
  }
}

function figuresOf(size: BenchSize, [api = [], baseline = [], apiOnFew = []]: LoadResult[][]): Figure[] {
  const rates = (runs: LoadResult[]): number[] => runs.map(({ requestsPerSecond }) => requestsPerSecond);
  const tails = (runs: LoadResult[]): number[] => runs.map(({ latencies }) => percentile(latencies, 0.95));
  console.log(`list: api ${listed(rates(api))} req/s, baseline ${listed(rates(baseline))} req/s`);
  console.log(
    `list: p95 ${listed(tails(api), 2)} ms, of the baseline ${listed(tails(baseline), 2)} ms, on few ${listed(tails(apiOnFew), 2)} ms`,
  );
  const rate = median(rates(api)) / median(rates(baseline));
  const tail = median(tails(api)) / median(tails(apiOnFew));
  const contracts = size.contracts.toLocaleString('en');
  return [
    {
      figure: `list of ${contracts} contracts, 16 connections, against bare Fastify`,
      ours: `${median(rates(api)).toFixed(0)} req/s`,
      baseline: `${median(rates(baseline)).toFixed(0)} req/s`,
      ratio: rate.toFixed(2),
      target: `≥ ${RATE_TARGET}`,
      reached: rate >= RATE_TARGET,
    },
    {
      figure: `its p95, against ${size.fewContracts.toLocaleString('en')} contracts`,
      ours: `${median(tails(api)).toFixed(2)} ms`,
      baseline: `${median(tails(apiOnFew)).toFixed(2)} ms`,
      ratio: tail.toFixed(2),
      target: `≤ ${TAIL_TARGET}`,
      reached: tail <= TAIL_TARGET,
    },
  ];
}

/** Both must do the same work: the answers are compared, byte for byte, before anything is measured. */
async function sameAnswers(ours: string, baseline: string, token: string): Promise<void> {
  for (const path of paths) {
    const answer = async (address: string): Promise<string> => {
      const response = await fetch(address + path, { headers: { authorization: `Bearer ${token}` } });
      return await response.text();
    };
    const own = await answer(ours);
    const bare = await answer(baseline);
    if (own !== bare)
      throw new Error(`${path}: the api answered ${own.slice(0, 300)}, the baseline ${bare.slice(0, 300)}`);
    if ((JSON.parse(own) as { items: unknown[] }).items.length !== 50) throw new Error(`${path} is not a full page`);
  }
}

async function aBaselineOn({ url }: LoadedDatabase): Promise<Served> {
  const child = BenchProcess.start('list-baseline', { url, today: amsterdamDate(new Date()) });
  return { address: await child.ask<string>('address'), stop: () => child.stop() };
}
