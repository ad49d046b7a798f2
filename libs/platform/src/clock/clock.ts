import { Injectable } from '@nestjs/common';
import { amsterdamDate, type CalendarDate } from '@openhuis/calendar';
import { Database } from '../database/database.js';
import { publicScope } from '../database/scope.js';

/** The moment in which one request or job takes place: asked once, then passed on. */
export interface Moment {
  /** The calendar date in Europe/Amsterdam. */
  today: CalendarDate;
  /** The instant. */
  now: Date;
}

/** How long this process trusts the difference it measured between its own clock and the database's. */
const TRUST_MILLISECONDS = 5_000;
/** Amsterdam is whole hours from UTC: within a quarter of an hour by UTC its date stays the same. */
const QUARTER_MILLISECONDS = 15 * 60 * 1000;

/**
 * What time it is, by the database's clock, which all processes share: a machine whose own clock is
 * wrong still sends nothing early. Tests inject their own.
 */
@Injectable()
export class Clock {
  private measuredAt = Number.NEGATIVE_INFINITY;
  private databaseAhead = 0;
  private lastDate: { quarter: number; today: CalendarDate } | undefined;

  constructor(private readonly database: Database) {}

  async moment(): Promise<Moment> {
    if (performance.now() - this.measuredAt > TRUST_MILLISECONDS) await this.measure();
    const now = new Date(performance.timeOrigin + performance.now() + this.databaseAhead);
    return { now, today: this.dateAt(now) };
  }

  /** Worked out once a quarter: time zones are slow, and every request asks. */
  private dateAt(now: Date): CalendarDate {
    const quarter = Math.floor(now.getTime() / QUARTER_MILLISECONDS);
    if (this.lastDate?.quarter !== quarter) this.lastDate = { quarter, today: amsterdamDate(now) };
    return this.lastDate.today;
  }

  /** Against the monotonic clock, so that a jump of this machine's wall clock changes nothing. */
  private async measure(): Promise<void> {
    const [row] = await this.database.read<{ milliseconds: number }>(
      publicScope,
      `select (extract(epoch from clock_timestamp()) * 1000)::float8 as milliseconds`,
    );
    if (row === undefined) throw new Error('the database told no time');
    this.databaseAhead = row.milliseconds - (performance.timeOrigin + performance.now());
    this.measuredAt = performance.now();
  }
}
