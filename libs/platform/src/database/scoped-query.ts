import { createHash } from 'node:crypto';
import pg from 'pg';
import { scopeSettings, type Scope, scopeValues } from './scope.js';

/** The statement that sets the scope and returns no row, for reads that are planned at each call or once. */
interface ScopeStatement {
  name: string;
  text: string;
}
const setScope = scopeSettings.map((setting, index) => `set_config('${setting}', $${index + 1}, true) is null`);
const plannedPerCall: ScopeStatement = { name: 'openhuis_scope', text: `select 1 where ${setScope.join(' or ')}` };
const plannedOnce: ScopeStatement = {
  name: 'openhuis_scope_planned_once',
  text: `${plannedPerCall.text} or set_config('plan_cache_mode', 'force_generic_plan', true) is null`,
};

/** How a read is planned. */
export interface ReadOptions {
  /**
   * True: PostgreSQL plans the statement once per connection, for whatever values. Left to itself it may plan a
   * prepared statement anew at each call, which for a page of the list of contracts costs more than running it (193
   * against 634 µs). Only for a statement whose one good plan does not depend on its values.
   */
  planOnce?: boolean;
}

/** Names of prepared statements by their texts, of which there are few: a hash for each read would cost more. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `read_${createHash('sha1').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** The part of pg's connection that the extended protocol needs; pg does not type it. */
interface Wire {
  parsedStatements: Record<string, string | undefined>;
  submittedNamedStatements: Record<string, string | undefined>;
  parse(message: { text: string; name: string; types: undefined }): void;
  bind(message: { portal: string; statement: string; values: string[]; valueMapper: (value: string) => string }): void;
  execute(message: { portal: string; rows: number }): void;
}

/** pg's Query as it really is: the typings hide the protocol hooks that this class extends. */
interface ProtocolQuery {
  name?: string;
  callback?: (error: Error | null, result?: pg.QueryResult) => void;
  prepare(connection: Wire): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  handleError(error: Error, connection: Wire): void;
}
const PgQuery = pg.Query as unknown as new (config: object) => ProtocolQuery;

/**
 * One read as one implicit transaction: the scope is bound and executed first (it returns no rows),
 * the query right behind it, one Sync closes both. The settings are gone with it, and there is no
 * BEGIN and COMMIT to wait for.
 */
class ScopedQuery extends PgQuery {
  private scopeExecuted = false;
  private wasParsed = false;

  constructor(
    private readonly scope: string[],
    private readonly setting: ScopeStatement,
    text: string,
    values: unknown[],
  ) {
    super({ text, values, name: nameOf(text) });
  }

  override prepare(connection: Wire): void {
    this.wasParsed = this.name !== undefined && connection.parsedStatements[this.name] !== undefined;
    if (connection.parsedStatements[this.setting.name] === undefined) {
      connection.parse({ text: this.setting.text, name: this.setting.name, types: undefined });
    }
    connection.bind({ portal: '', statement: this.setting.name, values: this.scope, valueMapper: (value) => value });
    connection.execute({ portal: '', rows: 0 });
    super.prepare(connection);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (!this.scopeExecuted) {
      this.scopeExecuted = true;
      connection.parsedStatements[this.setting.name] = this.setting.text;
      this.forgetScopesParse(connection);
      return;
    }
    super.handleCommandComplete(message, connection);
  }

  override handleError(error: Error, connection: Wire): void {
    if (!this.scopeExecuted) this.forgetScopesParse(connection);
    super.handleError(error, connection);
  }

  /**
   * pg notes this query as parsed at any ParseComplete, also at that of the scope, which comes before it. What the server
   * parsed afterwards it keeps, even when running it fails: to parse that again would be refused.
   */
  private forgetScopesParse(connection: Wire): void {
    if (!this.wasParsed && this.name !== undefined) connection.parsedStatements[this.name] = undefined;
  }
}

/** Runs one read in the given scope on a connection that is outside a transaction. */
export function runScoped<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  scope: Scope,
  text: string,
  values: unknown[],
  { planOnce = false }: ReadOptions = {},
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new ScopedQuery(scopeValues(scope), planOnce ? plannedOnce : plannedPerCall, text, values);
    query.callback = (error, result) => {
      if (error) reject(error);
      else resolve((result as pg.QueryResult<Row>).rows);
    };
    client.query(query as unknown as pg.Submittable);
  });
}
