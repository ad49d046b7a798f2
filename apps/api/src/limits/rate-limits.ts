import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  CONFIGURATION,
  type Configuration,
  LIMIT_SECONDS,
  type LimitGroup,
  limitGroups,
  RuleViolation,
} from '@openhuis/platform';
import type { FastifyReply } from 'fastify';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { limitedAddress } from './limited-address.js';
import { type LimitStore, openLimitStore } from './limit-store.js';

/** Who asks, as far as it is counted. */
export interface Asker {
  personId?: string | undefined;
  ip: string;
}

/** How somebody stands after a request was counted. */
interface Standing {
  limit: number;
  remaining: number;
  /** Until the window ends and the count starts anew. */
  seconds: number;
  isOver: boolean;
}

/** Who is over a limit is remembered here, so that a flood costs the store nothing; of so many at most. */
const REMEMBER_AT_MOST = 10_000;

/** Counts requests per person and per address, and refuses those beyond the configured limits. */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly store: LimitStore;
  private readonly key: Buffer;
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  /** Until when (of the monotonic clock) a key is over its limit. */
  private readonly over = new Map<string, number>();

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.store = openLimitStore(configuration.databaseUrl, configuration.redisUrl);
    this.key = createHmac('sha256', configuration.auditKey).update('openhuis rate limits').digest();
    for (const group of limitGroups) {
      const limit = configuration.rateLimits[group];
      if (limit === undefined) continue;
      this.limiters.set(`${group}-person`, this.store.limiter(`${group}-person`, limit.perPerson));
      this.limiters.set(`${group}-address`, this.store.limiter(`${group}-address`, limit.perAddress));
    }
  }

  /**
   * Counts a request; the answer tells how much is left (draft-ietf-httpapi-ratelimit-headers).
   *
   * @throws RuleViolation too-many-requests, with Retry-After in the answer
   */
  async count(group: LimitGroup, { personId, ip }: Asker, reply: FastifyReply): Promise<void> {
    const standings: Standing[] = [];
    if (personId !== undefined) await this.consume(`${group}-person`, personId, standings);
    // What is refused to a person is not counted against the colleagues behind the same address.
    if (!standings.some(({ isOver }) => isOver)) await this.consume(`${group}-address`, limitedAddress(ip), standings);
    const [tightest] = standings.toSorted((one, other) => one.remaining - other.remaining);
    if (tightest === undefined) return;
    const { limit, remaining, seconds, isOver } = tightest;
    void reply.header('ratelimit-policy', `"${group}";q=${limit};w=${LIMIT_SECONDS}`);
    void reply.header('ratelimit', `"${group}";r=${remaining};t=${seconds}`);
    if (isOver) refuse(seconds, reply);
  }

  /**
   * Refuses an address that this process knows to be over its limit, without asking the store.
   *
   * @throws RuleViolation too-many-requests, with Retry-After in the answer
   */
  refuseKnown(group: LimitGroup, ip: string, reply: FastifyReply): void {
    const seconds = this.secondsOver(this.hashed(`${group}-address`, limitedAddress(ip)));
    if (seconds > 0) refuse(seconds, reply);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }

  private async consume(counter: string, subject: string, standings: Standing[]): Promise<void> {
    const limiter = this.limiters.get(counter);
    if (limiter === undefined) return;
    const key = this.hashed(counter, subject);
    const known = this.secondsOver(key);
    if (known > 0) {
      standings.push({ limit: limiter.points, remaining: 0, seconds: known, isOver: true });
      return;
    }
    const counted = await limiter.consume(key).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const isOver = counted.consumedPoints > limiter.points;
    if (isOver) this.remember(key, counted.msBeforeNext);
    const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
    standings.push({ limit: limiter.points, remaining: counted.remainingPoints, seconds, isOver });
  }

  private secondsOver(key: string): number {
    const until = this.over.get(key);
    return until === undefined ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1000));
  }

  private remember(key: string, milliseconds: number): void {
    for (const oldest of this.over.keys()) {
      if (this.over.size < REMEMBER_AT_MOST) break;
      this.over.delete(oldest);
    }
    this.over.delete(key);
    this.over.set(key, performance.now() + milliseconds);
  }

  /** Neither addresses nor people stand in the store: their keyed hashes do. */
  private hashed(counter: string, subject: string): string {
    return createHmac('sha256', this.key).update(`${counter} ${subject}`).digest('base64url').slice(0, 27);
  }
}

function refuse(seconds: number, reply: FastifyReply): never {
  void reply.header('retry-after', String(seconds));
  throw RuleViolation.of('too-many-requests', { retryAfterSeconds: seconds });
}
