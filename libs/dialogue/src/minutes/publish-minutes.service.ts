import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, refuseOn } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { DialogueWork } from '../dialogue-work.js';
import { type StoredProposal } from '../proposals/proposal-work.js';
import { answerProposal } from '../proposals/proposals.service.js';
import { minutesViolations, type PointOutcome, proposalOutcome } from '../rules/minutes.js';
import { auditTable, heldOn, lockTable, type StoredTable } from '../tables/table-work.js';
import { tellContracted } from '../tables/tell-contracted.js';
import type { PublishMinutesBody } from './minutes.dto.js';

interface WrittenPoint {
  title: string;
  outcome: PointOutcome | null;
  reason: string | null;
  proposal: StoredProposal | null;
}

/** Minutes that were published. */
export interface PublishedMinutes {
  id: string;
  /** Providers that are told. */
  told: number;
}

/** Publishes the minutes of a dialogue table: from then on its answers stand, and everybody concerned is told. */
@Injectable()
export class PublishMinutes {
  constructor(private readonly database: Database) {}

  /**
   * Publishes what was written down at a table as its minutes, and gives its proposals their answers; what was held over is
   * free for another table.
   *
   * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`; everything that `minutesViolations` misses, at once
   */
  async publish(actor: Actor, moment: Moment, tableId: string, body: PublishMinutesBody): Promise<PublishedMinutes> {
    return await this.database.command(actor.scope, async (manager) => {
      const work = { manager, actor, moment };
      const { table, state } = await lockTable(work, tableId, 'report', body.version);
      const { text, present } = await writtenDown(work, table);
      const points = await pointsOf(work, table);
      refuseOn(
        minutesViolations(
          {
            startsAt: table.startsAt,
            text,
            present: present.length,
            points: points.map(({ proposal, outcome }) => ({ isProposal: proposal?.state === 'onAgenda', outcome })),
          },
          moment.now,
        ),
      );
      await manager.query(`update dialogue_table set state = $2, version = version + 1 where id = $1`, [
        tableId,
        state,
      ]);
      const [minutes] = await manager.query<[{ id: string }]>(
        `insert into dialogue_minutes (dialogue_table_id, region_id, procedure_id, number, title, held_on, text, points, present,
           is_public, published_at, published_on, published_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
        [
          tableId,
          table.regionId,
          table.procedureId,
          table.number,
          table.title,
          heldOn(table),
          text?.trim(),
          JSON.stringify(
            points.map(({ title, outcome, reason, proposal }) => ({
              proposal: proposal === null ? null : { id: proposal.id, number: proposal.number },
              title,
              outcome,
              reason,
            })),
          ),
          JSON.stringify(present),
          body.isPublic,
          moment.now,
          moment.today,
          requirePerson(actor),
        ],
      );
      await answerProposals(work, table, points);
      const told = await tellContracted(work, table, 'minutes');
      await auditTable(work, table, 'dialogueTable.minutesPublished', {
        state: { from: table.state, to: state },
        minutesId: minutes.id,
        isPublic: body.isPublic,
        told,
      });
      return { id: minutes.id, told };
    });
  }
}

async function writtenDown(
  { manager }: DialogueWork,
  { id }: StoredTable,
): Promise<{ text: string | null; present: string[] }> {
  const [row] = await manager.query<[{ text: string | null; present: string[] }]>(
    `select (select text from minutes_draft where dialogue_table_id = $1) as text,
       coalesce((select jsonb_agg(organisation_name order by organisation_name) from dialogue_attendance
         where dialogue_table_id = $1), '[]') as present`,
    [id],
  );
  return row;
}

/** The points in their order, with their answers and their proposals, which are locked in the order of their ids. */
async function pointsOf({ manager }: DialogueWork, { id }: StoredTable): Promise<WrittenPoint[]> {
  await manager.query(
    `select from proposal where id in (select proposal_id from agenda_point where dialogue_table_id = $1) order by id for no key update`,
    [id],
  );
  return await manager.query<WrittenPoint[]>(
    `select g.title, w.outcome, w.reason,
       case when p.id is not null then jsonb_build_object('id', p.id, 'regionId', p.region_id, 'procedureId', p.procedure_id,
         'organisationId', c.organisation_id, 'number', p.number, 'version', p.version, 'state', p.state,
         'confidential', p.confidential) end as proposal
     from agenda_point g
     left join agenda_answer w on w.agenda_point_id = g.id
     left join proposal p on p.id = g.proposal_id
     left join proposal_content c on c.proposal_id = p.id
     where g.dialogue_table_id = $1 order by g.position`,
    [id],
  );
}

async function answerProposals(work: DialogueWork, table: StoredTable, points: readonly WrittenPoint[]): Promise<void> {
  const heldOver: string[] = [];
  for (const { proposal, outcome, reason } of points) {
    // One that was withdrawn meanwhile has its words in the minutes, and no answer.
    if (proposal?.state !== 'onAgenda' || outcome === null || reason === null) continue;
    const answer = proposalOutcome(outcome);
    if (answer === null) heldOver.push(proposal.id);
    else await answerProposal(work, proposal, { outcome: answer, reason, tableId: table.id });
  }
  await work.manager.query(
    `update proposal set state = 'submitted', version = version + 1 where id = any ($1::uuid[])`,
    [heldOver],
  );
}
