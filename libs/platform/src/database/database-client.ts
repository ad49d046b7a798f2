import pg from 'pg';

/**
 * A connection that may be lost while somebody holds it. pg tells of the loss twice: the query under way fails, which its
 * caller sees, and the client emits 'error', which would end the process where nobody listens. A pool listens to idle
 * clients only.
 */
export class DatabaseClient extends pg.Client {
  constructor(settings?: string | pg.ClientConfig) {
    super(settings);
    this.on('error', () => undefined);
  }
}
