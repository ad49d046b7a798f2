import { refuseOn } from '@openhuis/platform';
import type { DialogueWork } from '../dialogue-work.js';
import { type AgendaProposal, agendaViolations, titled } from '../rules/agenda.js';
import type { PlannedPointBody } from './dialogue-tables.dto.js';
import { auditTable, type StoredTable } from './table-work.js';

/** A point as it is sent: with the id that it has already, so that its answer stays with it. */
interface KnownPoint {
  id: string;
  proposalId: string | null;
}

/**
 * Makes the agenda of a locked table these points, in this order. A point that stays keeps its id and its answer.
 *
 * @throws RuleViolation with every fault at its point
 */
export async function setAgenda(
  work: DialogueWork,
  table: StoredTable,
  points: readonly PlannedPointBody[],
): Promise<void> {
  const { manager } = work;
  const standing = await manager.query<KnownPoint[]>(
    `select id, proposal_id as "proposalId" from agenda_point where dialogue_table_id = $1`,
    [table.id],
  );
  // In the order of their ids, so that two agendas which want the same proposals wait for each other.
  const proposals = await manager.query<AgendaProposal[]>(
    `select id, state, subject, (not confidential or summary is not null) as "isShown" from proposal
     where procedure_id = $1 and id = any ($2::uuid[]) order by id for no key update`,
    [
      table.procedureId,
      [...points.map(({ proposalId }) => proposalId), ...standing.map(({ proposalId }) => proposalId)].filter(Boolean),
    ],
  );
  const here = standing.flatMap(({ proposalId }) => (proposalId === null ? [] : [proposalId]));
  refuseOn([
    ...agendaViolations(points, proposals, here),
    ...points.flatMap(({ id, proposalId }, index) => {
      if (id === undefined) return [];
      const known = standing.find((point) => point.id === id);
      const isSame = known !== undefined && known.proposalId === (proposalId ?? null);
      const isFirst = points.findIndex((point) => point.id === id) === index;
      return isSame && isFirst
        ? []
        : [
            {
              code: 'invalid-input' as const,
              path: `points/${index}/id`,
              details: { rule: 'no point of this agenda' },
            },
          ];
    }),
  ]);
  const rows = titled(points, proposals).map((point, index) => ({
    ...point,
    // A proposal that stays is the same point, whether or not its id came along.
    id:
      points[index]?.id ??
      standing.find(({ proposalId }) => proposalId !== null && proposalId === point.proposalId)?.id,
    position: index + 1,
  }));
  const kept = rows.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await manager.query(`delete from agenda_point where dialogue_table_id = $1 and id <> all ($2::uuid[])`, [
    table.id,
    kept,
  ]);
  await manager.query(
    `update agenda_point g set position = r.position, title = r.title, explanation = r.explanation
     from jsonb_to_recordset($2::jsonb) as r (id uuid, position int, title text, explanation text)
     where g.dialogue_table_id = $1 and g.id = r.id`,
    [table.id, JSON.stringify(rows)],
  );
  await manager.query(
    `insert into agenda_point (dialogue_table_id, region_id, procedure_id, position, proposal_id, title, explanation)
     select $1, $2, $3, r.position, r."proposalId", r.title, r.explanation
     from jsonb_to_recordset($4::jsonb) as r (id uuid, position int, "proposalId" uuid, title text, explanation text)
     where r.id is null`,
    [table.id, table.regionId, table.procedureId, JSON.stringify(rows)],
  );
  const wanted = rows.flatMap(({ proposalId }) => (proposalId === null ? [] : [proposalId]));
  await manager.query(
    `update proposal set state = case when id = any ($1::uuid[]) then 'onAgenda' else 'submitted' end, version = version + 1
     where (id = any ($1::uuid[]) and state = 'submitted') or (id = any ($2::uuid[]) and id <> all ($1::uuid[]) and state = 'onAgenda')`,
    [wanted, here],
  );
  await auditTable(work, table, 'dialogueTable.agendaSet', {
    proposals: { from: here, to: wanted },
    points: rows.length,
  });
}
