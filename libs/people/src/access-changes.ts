import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIGURATION, type Configuration, DatabaseClient } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

const CHANNEL = 'openhuis_access';
/** A listener that says nothing for so long is taken for lost: a broken line would keep still as well. */
const HEARTBEAT_MILLISECONDS = 5_000;
const RECONNECT_MILLISECONDS = 1_000;

/**
 * Tells every api process, when the transaction commits, that what a person may do has changed: a session or token ended,
 * a role came or went. What they remembered of that person is forgotten at once. (Triggers do the same for the tables
 * that decide it; this is for what no table shows.)
 *
 * @param subjectId the person; or the session, where nobody is registered behind it yet
 */
export async function announceAccessChange(manager: EntityManager, subjectId: string): Promise<void> {
  await manager.query(`select pg_notify($1, $2)`, [CHANNEL, subjectId]);
}

/**
 * Hears in this process of every change of who may do what, over a connection of its own (PostgreSQL's LISTEN). It
 * connects at the start, connects again when the line is lost, and closes at shutdown.
 */
@Injectable()
export class AccessChanges implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('access');
  private readonly forgetters: ((subjectId: string | undefined) => void)[] = [];
  private client: DatabaseClient | undefined;
  private closed = false;
  private listening = false;
  private heard = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /**
   * How many changes were heard so far, or undefined while nobody listens: then nothing may be remembered. What was read
   * from the database may be remembered when this number is the same after the read as before it.
   */
  get count(): number | undefined {
    return this.listening ? this.heard : undefined;
  }

  /** @param forget is called with the person or session that changed, or undefined for everybody */
  onChange(forget: (subjectId: string | undefined) => void): void {
    this.forgetters.push(forget);
  }

  /** What this process did itself it need not wait to hear. */
  changed(subjectId: string | undefined): void {
    this.heard += 1;
    for (const forget of this.forgetters) forget(subjectId);
  }

  /** Waits for the first attempt, not for its success: without it the api works, and remembers nothing. */
  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.listening = false;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.closed) return;
    const client = new DatabaseClient({
      connectionString: this.configuration.databaseUrl,
      options: '-c role=openhuis_app',
      application_name: 'openhuis_access',
      keepAlive: true,
      connectionTimeoutMillis: HEARTBEAT_MILLISECONDS,
      query_timeout: HEARTBEAT_MILLISECONDS,
    });
    this.client = client;
    client.on('notification', ({ payload }) => {
      this.changed(payload);
    });
    client.on('error', () => {
      this.lose(client);
    });
    client.on('end', () => {
      this.lose(client);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      this.lose(client);
      return;
    }
    if (this.client !== client) return;
    this.changed(undefined);
    this.listening = true;
    this.beat(client);
  }

  private beat(client: DatabaseClient): void {
    this.wait(HEARTBEAT_MILLISECONDS, () => {
      client.query('select 1').then(
        () => {
          if (this.client === client) this.beat(client);
        },
        () => {
          this.lose(client);
        },
      );
    });
  }

  /** From here on nothing is remembered, until somebody listens again. */
  private lose(client: DatabaseClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    if (this.listening) this.logger.warn('the connection that tells of changed access is lost');
    this.listening = false;
    this.changed(undefined);
    void client.end().catch(() => undefined);
    if (!this.closed) this.wait(RECONNECT_MILLISECONDS, () => void this.connect());
  }

  private wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, milliseconds);
    this.timer.unref();
  }
}
