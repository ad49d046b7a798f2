import { Logger } from '@nestjs/common';
import { DatabaseClient, LIMIT_SECONDS } from '@openhuis/platform';
import { Redis } from 'ioredis';
import pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  type RateLimiterRes,
} from 'rate-limiter-flexible';

/** Longer than this no request waits for the store of the counters. */
const PATIENCE_MILLISECONDS = 1_000;
const WARN_EVERY_MILLISECONDS = 60_000;

/** Where requests are counted, for all api processes together. */
export interface LimitStore {
  /** A counter that lets `points` through in each window. */
  limiter(keyPrefix: string, points: number): RateLimiterAbstract;
  close(): Promise<void>;
}

/**
 * Counts in Redis when there is a URL, else in PostgreSQL; the behaviour is the same. While the store is away each process
 * counts by itself: the door is neither open nor closed.
 */
export function openLimitStore(databaseUrl: string, redisUrl: string | undefined): LimitStore {
  return redisUrl === undefined ? inPostgres(databaseUrl) : inRedis(redisUrl);
}

function inRedis(url: string): LimitStore {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MILLISECONDS,
    connectTimeout: PATIENCE_MILLISECONDS,
  });
  // Without a listener a lost connection would end the process; ioredis reconnects by itself.
  redis.on('error', () => undefined);
  return {
    limiter: (keyPrefix, points) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `openhuis-limit:${keyPrefix}`,
        points,
        duration: LIMIT_SECONDS,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new OwnCounter(keyPrefix, points),
      }),
    close: async () => {
      redis.disconnect();
      await Promise.resolve();
    },
  };
}

/** On connections of its own: a flood of requests takes none from those who work. */
function inPostgres(connectionString: string): LimitStore {
  const pool = new pg.Pool({
    connectionString,
    options: '-c role=openhuis_app -c openhuis.actor=rate-limiter -c synchronous_commit=off',
    application_name: 'openhuis_limits',
    max: 4,
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    query_timeout: PATIENCE_MILLISECONDS,
    keepAlive: true,
    allowExitOnIdle: true,
    Client: DatabaseClient,
  });
  pool.on('error', () => undefined);
  let isSwept = false;
  return {
    limiter: (keyPrefix, points) => {
      const clearExpiredByTimeout = !isSwept;
      isSwept = true;
      return new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix,
        points,
        duration: LIMIT_SECONDS,
        // One of them sweeps for all: they share the table.
        clearExpiredByTimeout,
        insuranceLimiter: new OwnCounter(keyPrefix, points),
      });
    },
    close: () => pool.end(),
  };
}

/** What a process counts by itself while the store is away; says so once a minute. */
class OwnCounter extends RateLimiterMemory {
  private static readonly logger = new Logger('rate limits');
  private static warnedAt = Number.NEGATIVE_INFINITY;

  constructor(keyPrefix: string, points: number) {
    super({ keyPrefix, points, duration: LIMIT_SECONDS });
  }

  override consume(key: string | number, points?: number): Promise<RateLimiterRes> {
    if (performance.now() - OwnCounter.warnedAt > WARN_EVERY_MILLISECONDS) {
      OwnCounter.warnedAt = performance.now();
      OwnCounter.logger.warn('the store of the rate limits is away: every process counts by itself');
    }
    return super.consume(key, points);
  }
}
