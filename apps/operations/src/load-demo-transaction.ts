import { Database, type Scope, scopeSettings, scopeValues } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type pg from 'pg';

const SET_SCOPE = `select ${scopeSettings.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`;

/**
 * The database as the services know it, but with all their commands in one transaction: an enrolment of the demo is there
 * as a whole or not at all, and costs one commit. Each command still runs in the scope of its own actor. One command at
 * a time.
 */
export class OneTransaction extends Database {
  constructor(private readonly manager: EntityManager) {
    super(manager.dataSource);
  }

  override async command<Result>(scope: Scope, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    await this.manager.query(SET_SCOPE, scopeValues(scope));
    return await work(this.manager);
  }

  override async read<Row extends pg.QueryResultRow>(
    scope: Scope,
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    return await this.command(scope, (manager) => manager.query<Row[]>(text, values));
  }
}
