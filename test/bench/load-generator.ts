import { Agent, request } from 'node:http';
import type { Answers } from './bench-process.js';

/** One run of requests against one server. */
export interface Load {
  address: string;
  paths: readonly string[];
  /** How every request shows who asks. */
  headers: Record<string, string>;
  connections: number;
  /** No request is begun after it. */
  milliseconds: number;
}

export interface LoadResult {
  requestsPerSecond: number;
  /** Milliseconds of each request. */
  latencies: number[];
  /** Anything but 200, and what came instead. */
  failures: number;
  firstFailure: string | null;
}

/** Asks a server from a process of its own, each connection one request at a time. */
export function loadGenerator(): Promise<Answers> {
  return Promise.resolve({ run: (load: Load) => run(load) });
}

async function run({ address, paths, headers, connections, milliseconds }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(address);
  const latencies: number[] = [];
  let failures = 0;
  let firstFailure: string | null = null;
  let next = 0;
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const ask = (path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const askedAt = performance.now();
      request({ agent, hostname, port, path, headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          if (response.statusCode !== 200) body += chunk.toString();
        });
        response.on('end', () => {
          latencies.push(performance.now() - askedAt);
          if (response.statusCode !== 200) {
            failures += 1;
            firstFailure ??= `${response.statusCode} ${body.slice(0, 300)}`;
          }
          resolve();
        });
      })
        .on('error', reject)
        .end();
    });
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask(paths[next++ % paths.length] ?? '/');
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return { requestsPerSecond: latencies.length / seconds, latencies, failures, firstFailure };
}
