import { Injectable } from '@nestjs/common';
import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import { LINE_NAMES } from '../endings/endings.queries.js';
import type { MeasureAnswer } from './measures.dto.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

/** What is known of measures. */
@Injectable()
export class MeasuresQueries {
  constructor(private readonly database: Database) {}

  /** Every measure under a contract, newest first, in one statement. @throws RuleViolation `not-found` */
  async ofContract(actor: Actor, contractId: string): Promise<MeasureAnswer[]> {
    const [row] = await this.database.read<{ measures: MeasureAnswer[] }>(
      actor.scope,
      `select (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'state', m.state, 'kind', m.kind, 'reason', m.reason,
           'hearingUntil', m.hearing_until, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'discount', m.discount::text,
           'proposedAt', ${instant('m.proposed_at')}, 'isMine', coalesce(m.proposed_by = $2::uuid, false),
           'view', m.view, 'viewedAt', ${instant('m.viewed_at')}, 'decidedAt', ${instant('m.decided_at')},
           'decisionReason', m.decision_reason, 'closedAt', ${instant('m.closed_at')}, 'closeReason', m.close_reason,
           'lines', case when m.lines is not null then (select jsonb_agg(jsonb_build_object(${LINE_NAMES})
               order by l.municipality, p.code)
             from jsonb_to_recordset(m.lines) as l("productId" uuid, municipality text)
             join product p on p.id = l."productId") end,
           'steps', (select coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'text', s.text, 'dueOn', s.due_on,
               'doneAt', ${instant('s.done_at')}, 'note', s.note) order by s.number), '[]')
             from recovery_step s where s.measure_id = m.id)) order by m.proposed_at desc), '[]')
         from measure m where m.contract_id = c.id) as measures
       from contract c where c.id = $1`,
      [contractId, actor.person?.id ?? null],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row.measures;
  }
}
