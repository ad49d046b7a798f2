import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, refuseOn, RuleViolation } from '@openhuis/platform';
import { requireOwnOrganisation, requirePerson } from '@openhuis/providers';
import { contractedName } from '../dialogue-work.js';
import { type MeetingPlan, meetingTimes, meetingViolations, mustBeToldAnew } from '../rules/meeting.js';
import type { PlanTableBody, ReplyBody, SetAgendaBody } from './dialogue-tables.dto.js';
import { setAgenda } from './set-agenda.js';
import {
  auditTable,
  heldOn,
  lockTable,
  readTable,
  stateAfter,
  type StoredTable,
  type TableStateAfter,
} from './table-work.js';
import { supersedeInvitations, tellContracted } from './tell-contracted.js';

/** A dialogue table of which people were told. */
export interface ToldTable extends TableStateAfter {
  /** Providers that are told by mail. */
  told: number;
}

/** Meetings of a region with the contracted providers of a procedure: planned, told, answered by them, called off. */
@Injectable()
export class DialogueTables {
  constructor(private readonly database: Database) {}

  /**
   * Plans a dialogue table, which is the region's own until it invites.
   *
   * @throws RuleViolation `not-found` for a procedure of another region or one that is not published; every fault of
   *   `meetingViolations` at once
   */
  async plan(actor: Actor, moment: Moment, procedureId: string, body: PlanTableBody): Promise<TableStateAfter> {
    return await this.database.command(actor.scope, async (manager) => {
      const [procedure] = await manager.query<{ regionId: number }[]>(
        `select region_id as "regionId" from procedure
         where id = $1 and region_id = any ($2::int[]) and status <> 'draft' for no key update`,
        [procedureId, actor.scope.regionIds],
      );
      if (procedure === undefined) throw RuleViolation.of('not-found');
      refuseOn(meetingViolations(body, moment.now));
      const { title, startsAt, endsAt, place, link, note } = wordsOf(body);
      const [row] = await manager.query<[{ id: string; number: number }]>(
        `insert into dialogue_table (region_id, procedure_id, number, title, starts_at, ends_at, place, link, note, planned_by, planned_at)
         select $1, $2, coalesce((select max(number) from dialogue_table where procedure_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
         returning id, number`,
        [procedure.regionId, procedureId, title, startsAt, endsAt, place, link, note, requirePerson(actor), moment.now],
      );
      await auditTable({ manager, actor, moment }, { id: row.id, ...procedure }, 'dialogueTable.planned', {
        procedureId,
        number: row.number,
        startsAt,
        endsAt,
      });
      return { id: row.id, version: 1, state: 'planned' };
    });
  }

  /**
   * Changes when, where or what. Who was invited is told by mail, with the calendar entry that replaces the one before; a
   * new note alone is no reason to mail everybody.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`; every fault of `meetingViolations` at once
   */
  async change(actor: Actor, moment: Moment, id: string, version: number, body: PlanTableBody): Promise<ToldTable> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table, state } = await lockTable(work, id, 'change', version);
      refuseOn(meetingViolations(body, moment.now));
      const words = wordsOf(body);
      const isNews = state === 'invited' && mustBeToldAnew(table, words);
      const after: StoredTable = { ...table, ...words, sequence: table.sequence + (isNews ? 1 : 0) };
      await manager.query(
        `update dialogue_table set title = $2, starts_at = $3, ends_at = $4, place = $5, link = $6, note = $7, sequence = $8,
           version = version + 1 where id = $1`,
        [id, after.title, after.startsAt, after.endsAt, after.place, after.link, after.note, after.sequence],
      );
      if (isNews) await supersedeInvitations(work, table);
      const told = isNews ? await tellContracted(work, after, 'change') : 0;
      await auditTable(work, table, 'dialogueTable.changed', {
        from: meetingOf(table),
        to: meetingOf(after),
        told,
      });
      return { id, version: version + 1, state, told };
    });
  }

  /**
   * Makes the agenda these points, in this order. Proposals that come onto it wait for the table; those that leave it are
   * free again.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`; every fault of `agendaViolations` at once
   */
  async setAgenda(
    actor: Actor,
    moment: Moment,
    id: string,
    { version, points }: SetAgendaBody,
  ): Promise<TableStateAfter> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table, state } = await lockTable(work, id, 'change', version);
      await setAgenda(work, table, points);
      await manager.query(`update dialogue_table set version = version + 1 where id = $1`, [id]);
      return { id, version: version + 1, state };
    });
  }

  /**
   * Invites every contracted provider by mail; done again, those that got a contract since.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`; `date-in-past` once the day has passed
   */
  async invite(actor: Actor, moment: Moment, id: string, version: number): Promise<ToldTable> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table, state } = await lockTable(work, id, 'invite', version);
      if (table.startsAt <= moment.now) throw RuleViolation.of('date-in-past', { date: heldOn(table) });
      await manager.query(
        `update dialogue_table set state = $2, invited_at = coalesce(invited_at, $3), version = version + 1 where id = $1`,
        [id, state, moment.now],
      );
      const told = await tellContracted(work, table, 'invitation');
      await auditTable(work, table, 'dialogueTable.invited', { state: { from: table.state, to: state }, told });
      return { id, version: version + 1, state, told };
    });
  }

  /**
   * Calls a table off; who was invited is told, and its proposals are free for another.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`
   */
  async cancel(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<ToldTable> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table, state } = await lockTable(work, id, 'cancel', version);
      const after = { ...table, sequence: table.sequence + 1 };
      await manager.query(
        `update dialogue_table set state = $2, cancel_reason = $3, sequence = $4, version = version + 1 where id = $1`,
        [id, state, reason.trim(), after.sequence],
      );
      await manager.query(
        `update proposal p set state = 'submitted', version = version + 1 from agenda_point g
         where g.dialogue_table_id = $1 and p.id = g.proposal_id and p.state = 'onAgenda'`,
        [id],
      );
      await supersedeInvitations(work, table);
      const told = await tellContracted(work, after, 'cancellation', reason.trim());
      await auditTable(work, table, 'dialogueTable.cancelled', {
        state: { from: table.state, to: state },
        reason,
        told,
      });
      return { id, version: version + 1, state, told };
    });
  }

  /**
   * The answer of an own organisation to its invitation; once more replaces it, until the table begins.
   *
   * @throws RuleViolation `not-found`; `not-contracted`; `wrong-state`; `date-in-past`; `invalid-input` when nobody comes of
   *   who says to come
   */
  async reply(actor: Actor, moment: Moment, id: string, body: ReplyBody): Promise<TableStateAfter> {
    const { organisationId, coming, people = 1, note } = body;
    requireOwnOrganisation(actor, organisationId);
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const table = await readTable(work, id);
      const state = stateAfter(table, 'reply');
      const name = await contractedName(manager, table.procedureId, organisationId);
      refuseOn([
        ...(name === undefined ? [{ code: 'not-contracted' as const }] : []),
        ...(table.startsAt <= moment.now ? [{ code: 'date-in-past' as const, details: { date: heldOn(table) } }] : []),
      ]);
      const said = note?.trim() ?? '';
      await manager.query(
        `insert into dialogue_reply (dialogue_table_id, organisation_id, region_id, procedure_id, organisation_name, coming, people, note, person_id, replied_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (dialogue_table_id, organisation_id) do update set coming = excluded.coming, people = excluded.people,
           note = excluded.note, person_id = excluded.person_id, replied_at = excluded.replied_at`,
        [
          id,
          organisationId,
          table.regionId,
          table.procedureId,
          name,
          coming,
          coming ? people : 0,
          said === '' ? null : said,
          requirePerson(actor),
          moment.now,
        ],
      );
      await auditTable(work, table, 'dialogueTable.replied', { organisationId, coming });
      return { id, version: table.version, state };
    });
  }
}

type Words = Pick<StoredTable, 'title' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'note'>;

function wordsOf(body: MeetingPlan & { title: string; note?: string }): Words {
  const written = (text = ''): string | null => (text.trim() === '' ? null : text.trim());
  return {
    ...meetingTimes(body),
    title: body.title.trim(),
    place: written(body.place),
    link: written(body.link),
    note: written(body.note),
  };
}

const meetingOf = ({ title, startsAt, endsAt, place, link }: StoredTable): Record<string, unknown> => ({
  title,
  startsAt,
  endsAt,
  place,
  link,
});
