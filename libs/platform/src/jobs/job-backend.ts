import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DatabaseClient } from '../database/database-client.js';

/** The connection that queues and workers share, and how to let go of it. */
export interface JobBackend {
  connection: ConnectionOptions;
  /** Redis Cluster keeps keys with the same braces together. */
  prefix: string;
  close(): Promise<void>;
}

const PREFIX = '{openhuis}';

/**
 * The backend of the job queue: Redis when there is a URL, else PostgreSQL itself. The queue holds
 * pokes only; whatever it loses, the next sweep finds again in the rows.
 *
 * @param blocking true for a process with workers: Redis must then wait without limit for a reply
 */
export function openJobBackend(databaseUrl: string, redisUrl: string | undefined, blocking: boolean): JobBackend {
  if (redisUrl !== undefined) {
    setDefaultBackendFactory(createRedisBackend);
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: blocking ? null : 1, enableOfflineQueue: blocking });
    // Without a listener a lost connection would end the process; ioredis reconnects by itself.
    redis.on('error', () => undefined);
    return {
      connection: redis,
      prefix: PREFIX,
      close: async () => {
        redis.disconnect();
        await Promise.resolve();
      },
    };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: '-c search_path=bullmq',
    application_name: 'openhuis_jobs',
    max: 8,
    keepAlive: true,
    Client: DatabaseClient,
  });
  pool.on('error', () => undefined);
  // Every queue and worker listens on the pool they share.
  pool.setMaxListeners(50);
  return { connection: pool, prefix: PREFIX, close: () => pool.end() };
}

/** Creates or upgrades the tables of the PostgreSQL backend; part of every migration of the database. */
export async function migrateJobBackend(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c search_path=bullmq', max: 1 });
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
    await pool.end();
  }
}
