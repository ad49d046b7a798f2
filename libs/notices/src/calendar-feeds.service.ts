import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  CONFIGURATION,
  type Configuration,
  Database,
  type Moment,
  recordChange,
  RuleViolation,
} from '@openhuis/platform';
import { hashOfCalendarSecret, newCalendarSecret } from './calendar-secret.js';

/** The calendars that people make for themselves. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Makes a calendar of what the actor may see behind the door by which it is signed in.
   *
   * @returns the address, this once
   * @throws RuleViolation `session-needed` for who shows a token: a token must not make a key that outlives it
   */
  async make(actor: Actor, moment: Moment, label: string): Promise<{ id: string; address: string }> {
    const { sessionId } = actor;
    if (sessionId === undefined) throw RuleViolation.of('session-needed');
    const secret = newCalendarSecret();
    const id = await this.database.command(actor.scope, async (manager) => {
      const [row] = await manager.query<[{ id: string }]>(
        `insert into calendar_feed (person_id, label, secret_hash, door, created_at)
         select $1, $2, $3, s.door, $4 from session s where s.id = $5 returning id`,
        [actor.scope.personId, label, hashOfCalendarSecret(secret), moment.now, sessionId],
      );
      await recordChange(manager, actor, {
        action: 'calendarFeed.made',
        subjectKind: 'calendarFeed',
        subjectId: row.id,
        change: { label },
      });
      return row.id;
    });
    return { id, address: `${this.configuration.publicUrl}/v1/calendar-feeds/${secret}.ics` };
  }

  /** Withdraws a calendar of the actor. @throws RuleViolation `not-found`, also for one that was withdrawn before */
  async withdraw(actor: Actor, moment: Moment, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `update calendar_feed set withdrawn_at = $3 where id = $1 and person_id = $2 and withdrawn_at is null`,
        [id, actor.scope.personId, moment.now],
      );
      if (count === 0) throw RuleViolation.of('not-found');
      await recordChange(manager, actor, {
        action: 'calendarFeed.withdrawn',
        subjectKind: 'calendarFeed',
        subjectId: id,
        change: { state: { from: 'standing', to: 'withdrawn' } },
      });
    });
  }
}
