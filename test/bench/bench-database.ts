import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfToken, newToken } from '@openhuis/people';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { loadContracts, loadingText } from './load-contracts.js';

/** A database full of contracts. */
export interface LoadedDatabase {
  /** Address of the superuser, who passes by row-level security. */
  url: string;
  contracts: number;
  due: number;
  /** Token of the region's contract manager. */
  token: string;
}

const adminUrl = process.env['TEST_DATABASE_URL'] ?? '';
const dataFolder = process.env['BENCH_DATA'] ?? '';
/** A kept database serves only while the schema and the loading are what they were. */
const fingerprint = createHash('sha256').update(migrations.map(String).join()).update(loadingText).digest('hex');

/** The database with so many contracts: one that an earlier run kept, or a new one. */
export async function aLoadedDatabase(contracts: number, due: number): Promise<LoadedDatabase> {
  const name = `bench_${contracts}_${due}`;
  const url = databaseUrl(name);
  const kept = readKept(name);
  if (kept?.fingerprint === fingerprint && (await exists(name))) return { url, contracts, due, token: kept.token };
  const startedAt = performance.now();
  await onDatabase(adminUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  await migrateDatabase(url);
  const token = newToken();
  await onDatabase(url, (client) => loadContracts(client, contracts, due, hashOfToken(token)));
  writeFileSync(keptFile(name), JSON.stringify({ fingerprint, token }), { mode: 0o600 });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`loaded ${contracts.toLocaleString('en')} contracts in ${seconds.toFixed(0)} s`);
  return { url, contracts, due, token };
}

/** Works on a database as the superuser. */
export async function onDatabase<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of a database of the bench's server, for its superuser. */
export function databaseUrl(name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function exists(name: string): Promise<boolean> {
  return await onDatabase(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
}

const keptFile = (name: string): string => join(dataFolder, `${name}.json`);

function readKept(name: string): { fingerprint: string; token: string } | undefined {
  try {
    return JSON.parse(readFileSync(keptFile(name), 'utf8')) as { fingerprint: string; token: string };
  } catch {
    return undefined;
  }
}
