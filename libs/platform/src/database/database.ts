import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { type Scope, scopeSettings, scopeValues } from './scope.js';
import { type ReadOptions, runScoped } from './scoped-query.js';

const SET_SCOPE = `select ${scopeSettings.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 5;

/** Commands and reads, each in a transaction with the scope of whoever asked. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs a command in one transaction in which row-level security sees `scope`. A deadlock or a
   * serialization failure is tried again, five times at most.
   */
  async command<Result>(scope: Scope, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(async (manager) => {
          await manager.query(SET_SCOPE, scopeValues(scope));
          return await work(manager);
        });
      } catch (error) {
        if (attempt === ATTEMPTS || ![SERIALIZATION_FAILURE, DEADLOCK].includes(sqlState(error))) throw error;
        await wait(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /**
   * One read, prepared and scoped in one round trip.
   *
   * @param text constant SQL with $1… for values; variants are few, for each is prepared once per connection
   */
  async read<Row extends pg.QueryResultRow>(
    scope: Scope,
    text: string,
    values: unknown[] = [],
    options: ReadOptions = {},
  ): Promise<Row[]> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      return await runScoped<Row>(client, scope, text, values, options);
    } catch (error) {
      if (sqlState(error) === '') failure = error as Error;
      throw error;
    } finally {
      // A connection that broke is not given back: the next reader would find it dead.
      client.release(failure);
    }
  }

  /**
   * The rows of one read, batch by batch, all from the moment in which it began. The next batch is fetched when somebody
   * asks for it; who stops asking for a minute has lost the connection. Memory holds a batch.
   *
   * @param text as for `read`; planned for these values
   */
  async *stream<Row extends pg.QueryResultRow>(
    scope: Scope,
    text: string,
    values: unknown[] = [],
    batch = 1000,
  ): AsyncGenerator<Row[], void> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(`begin read only`);
      await client.query(`set local idle_in_transaction_session_timeout = '60s'`);
      await client.query(SET_SCOPE, scopeValues(scope));
      await client.query(`declare stream no scroll cursor for ${text}`, values);
      for (;;) {
        const { rows } = await client.query<Row>(`fetch ${batch} from stream`);
        if (rows.length > 0) yield rows;
        if (rows.length < batch) return;
      }
    } catch (error) {
      if (sqlState(error) === '') failure = error as Error;
      throw error;
    } finally {
      if (failure === undefined) {
        await client.query('rollback').catch((error: unknown) => {
          failure = error as Error;
        });
      }
      client.release(failure);
    }
  }

  private get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  async ping(): Promise<void> {
    const runner: QueryRunner = this.dataSource.createQueryRunner();
    try {
      await runner.query('select 1');
    } finally {
      await runner.release();
    }
  }
}

/** The SQLSTATE of a database error, or '' for anything else. */
export function sqlState(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : '';
}

/** The name of the constraint that a statement broke, or ''. */
export function brokenConstraint(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: { constraint?: unknown } };
  const name = driverError?.constraint ?? constraint;
  return typeof name === 'string' ? name : '';
}
