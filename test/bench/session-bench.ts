import { hashOfSessionToken, newSessionToken, SESSION_COOKIE } from '@openhuis/people';
import { aLoadedDatabase, onDatabase } from './bench-database.js';
import { BenchProcess } from './bench-process.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { listPath, listRequests } from './list-queries.js';
import type { Load, LoadResult } from './load-generator.js';
import { anApiOn } from './served-api.js';

/** One at a time: what is measured is the request, not the queue before it. */
const CONNECTIONS = 1;
const RUNS_IN_ONE = 4;
const TARGET = 1.25;
const paths = listRequests.map(listPath);

/** The same page of contracts by a browser's session and by an API token of the same person, run after run in turn. */
export async function sessionBench(size: BenchSize): Promise<Figure[]> {
  const database = await aLoadedDatabase(size.fewContracts, Math.floor(size.fewContracts / 100));
  const cookie = await onDatabase(database.url, async (client) => {
    const token = newSessionToken();
    await client.query(
      `insert into session (token_hash, person_id, door, issuer, subject, device, created_at, last_seen_at, expires_at)
       select $1, person_id, 'staff', 'https://identity.example', 'bench', 'bench', now(), now(), now() + interval '10 hours'
       from api_token where label = 'bench'`,
      [hashOfSessionToken(token)],
    );
    return `${SESSION_COOKIE}=${token}`;
  });
  const generator = BenchProcess.start('load-generator');
  const api = await anApiOn(database, paths[0] ?? '');
  try {
    const lanes: { headers: Record<string, string>; medians: number[] }[] = [
      { headers: { cookie }, medians: [] },
      { headers: { authorization: `Bearer ${database.token}` }, medians: [] },
    ];
    const load = async (headers: Record<string, string>): Promise<number> => {
      // Many short runs: what else the machine does falls on both.
      const milliseconds = (size.listSeconds * 1000) / RUNS_IN_ONE;
      const settings: Load = { address: api.address, paths, headers, connections: CONNECTIONS, milliseconds };
      const result = await generator.ask<LoadResult>('run', settings);
      if (result.failures > 0) throw new Error(`${result.failures} requests failed: ${result.firstFailure}`);
      return median(result.latencies);
    };
    for (const { headers } of lanes) await load(headers);
    for (let round = 0; round < size.listRounds * RUNS_IN_ONE; round += 1) {
      for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) lane.medians.push(await load(lane.headers));
    }
    const [bySession = [], byToken = []] = lanes.map(({ medians }) => medians);
    console.log(`session: ${listed(bySession, 2)} ms, by token ${listed(byToken, 2)} ms`);
    const ratio = median(bySession) / median(byToken);
    return [
      {
        figure: 'list page by session, against the same by token (median)',
        ours: `${median(bySession).toFixed(2)} ms`,
        baseline: `${median(byToken).toFixed(2)} ms`,
        ratio: ratio.toFixed(2),
        target: `≤ ${TARGET}`,
        reached: ratio <= TARGET,
      },
    ];
  } finally {
    await generator.stop();
    await api.stop();
  }
}
