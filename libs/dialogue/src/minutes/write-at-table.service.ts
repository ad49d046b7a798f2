import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { CONTRACTED, requireVersion } from '../dialogue-work.js';
import { answerViolations } from '../rules/minutes.js';
import type { ProposalState } from '../rules/proposal-states.js';
import { auditTable, lockTable } from '../tables/table-work.js';
import type { AnswerPointBody } from './minutes.dto.js';

/** What is written down while the table is on: the region's own until the minutes are published. */
@Injectable()
export class WriteAtTable {
  constructor(private readonly database: Database) {}

  /**
   * Notes that a contracted provider was there, or was not after all.
   *
   * @throws RuleViolation `not-found`, also for an organisation without a contract; `wrong-state`; `date-in-future` before
   *   the day of the table
   */
  async noteAttendance(
    actor: Actor,
    moment: Moment,
    tableId: string,
    organisationId: string,
    present: boolean,
  ): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table } = await lockTable(work, tableId, 'write');
      if (table.startsAt > moment.now) throw RuleViolation.of('date-in-future');
      if (!present) {
        await manager.query(`delete from dialogue_attendance where dialogue_table_id = $1 and organisation_id = $2`, [
          tableId,
          organisationId,
        ]);
      } else {
        const guests = await manager.query<unknown[]>(
          `insert into dialogue_attendance (dialogue_table_id, organisation_id, region_id, organisation_name, noted_by, noted_at)
           select $1, c.organisation_id, c.region_id, c.organisation_name, $4, $5 from contract c
           where c.procedure_id = $2 and c.organisation_id = $3 and ${CONTRACTED}
           on conflict (dialogue_table_id, organisation_id) do update set noted_at = dialogue_attendance.noted_at
           returning organisation_id`,
          [tableId, table.procedureId, organisationId, requirePerson(actor), moment.now],
        );
        if (guests.length === 0) throw RuleViolation.of('not-found');
      }
      await auditTable(work, table, 'dialogueTable.attendanceNoted', { organisationId, present });
    });
  }

  /**
   * Writes down the answer to a point; nobody else reads it yet.
   *
   * @returns the version of the answer
   * @throws RuleViolation `not-found`; `stale-version` when somebody else wrote one; `wrong-state`; every fault of
   *   `answerViolations`
   */
  async answerPoint(actor: Actor, moment: Moment, pointId: string, body: AnswerPointBody): Promise<number> {
    const { version, outcome, reason } = body;
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const [known] = await manager.query<{ tableId: string; state: ProposalState | null }[]>(
        `select g.dialogue_table_id as "tableId", p.state from agenda_point g left join proposal p on p.id = g.proposal_id
         where g.id = $1 and g.region_id = any ($2::int[])`,
        [pointId, actor.scope.regionIds],
      );
      if (known === undefined) throw RuleViolation.of('not-found');
      const { table } = await lockTable(work, known.tableId, 'write');
      const [standing] = await manager.query<{ version: number }[]>(
        `select version from agenda_answer where agenda_point_id = $1`,
        [pointId],
      );
      requireVersion(standing?.version ?? 0, version);
      refuseOn(answerViolations(known.state === 'onAgenda', outcome, reason));
      await manager.query(
        `insert into agenda_answer (agenda_point_id, region_id, outcome, reason, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (agenda_point_id) do update set outcome = excluded.outcome, reason = excluded.reason,
           written_by = excluded.written_by, written_at = excluded.written_at, version = agenda_answer.version + 1`,
        [pointId, table.regionId, outcome, reason.trim(), requirePerson(actor), moment.now],
      );
      await auditTable(work, table, 'dialogueTable.pointAnswered', { pointId, outcome, reason });
      return version + 1;
    });
  }

  /**
   * Keeps the minutes as far as they are written.
   *
   * @returns the version of the draft
   * @throws RuleViolation `not-found`; `stale-version` when somebody else wrote; `wrong-state`
   */
  async draftMinutes(actor: Actor, moment: Moment, tableId: string, version: number, text: string): Promise<number> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table } = await lockTable(work, tableId, 'write');
      const [standing] = await manager.query<{ version: number }[]>(
        `select version from minutes_draft where dialogue_table_id = $1`,
        [tableId],
      );
      requireVersion(standing?.version ?? 0, version);
      await manager.query(
        `insert into minutes_draft (dialogue_table_id, region_id, text, written_by, written_at) values ($1, $2, $3, $4, $5)
         on conflict (dialogue_table_id) do update set text = excluded.text, written_by = excluded.written_by,
           written_at = excluded.written_at, version = minutes_draft.version + 1`,
        [tableId, table.regionId, text, requirePerson(actor), moment.now],
      );
      await auditTable(work, table, 'dialogueTable.minutesDrafted', { characters: text.length });
      return version + 1;
    });
  }
}
