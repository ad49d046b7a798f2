import { createHash } from 'node:crypto';
import pg from 'pg';
import { scopeSettings, type Scope, scopeValues } from './scope.js';

const SCOPE_STATEMENT = 'openhuis_scope';
const SCOPE_TEXT = `select 1 where ${scopeSettings
  .map((setting, index) => `set_config('${setting}', $${index + 1}, true) is null`)
  .join(' or ')}`;

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
  private scopeJustSubmitted = false;

  constructor(
    private readonly scope: string[],
    text: string,
    values: unknown[],
  ) {
    super({ text, values, name: `read_${createHash('sha1').update(text).digest('hex').slice(0, 24)}` });
  }

  override prepare(connection: Wire): void {
    if (connection.parsedStatements[SCOPE_STATEMENT] === undefined) {
      connection.parse({ text: SCOPE_TEXT, name: SCOPE_STATEMENT, types: undefined });
      this.scopeJustSubmitted = true;
    }
    connection.bind({ portal: '', statement: SCOPE_STATEMENT, values: this.scope, valueMapper: (value) => value });
    connection.execute({ portal: '', rows: 0 });
    super.prepare(connection);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (!this.scopeExecuted) {
      this.scopeExecuted = true;
      connection.parsedStatements[SCOPE_STATEMENT] = SCOPE_TEXT;
      return;
    }
    super.handleCommandComplete(message, connection);
  }

  override handleError(error: Error, connection: Wire): void {
    // pg notes this query as parsed at the first ParseComplete, which may have been the scope's own.
    if (this.scopeJustSubmitted && this.name !== undefined) connection.parsedStatements[this.name] = undefined;
    super.handleError(error, connection);
  }
}

/** Runs one read in the given scope on a connection that is outside a transaction. */
export function runScoped<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  scope: Scope,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new ScopedQuery(scopeValues(scope), text, values);
    query.callback = (error, result) => {
      if (error) reject(error);
      else resolve((result as pg.QueryResult<Row>).rows);
    };
    client.query(query as unknown as pg.Submittable);
  });
}
