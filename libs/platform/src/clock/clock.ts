import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { publicScope } from '../database/scope.js';

/** The moment in which one request or job takes place: asked once, then passed on. */
export interface Moment {
  /** The calendar date in Europe/Amsterdam, 'YYYY-MM-DD'. */
  today: string;
  /** The instant. */
  now: Date;
}

/** What time it is, by the database's clock, which all processes share. Tests inject their own. */
@Injectable()
export class Clock {
  constructor(private readonly database: Database) {}

  async moment(): Promise<Moment> {
    const [row] = await this.database.read<{ today: string; now: Date }>(
      publicScope,
      `select (now() at time zone 'Europe/Amsterdam')::date as today, now() as now`,
    );
    if (row === undefined) throw new Error('the database told no time');
    return row;
  }
}
