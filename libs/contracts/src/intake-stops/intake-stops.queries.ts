import { Injectable } from '@nestjs/common';
import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import { LINE_NAMES } from '../endings/endings.queries.js';
import type { IntakeStopAnswer } from './intake-stops.dto.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

/** What is known of intake stops. */
@Injectable()
export class IntakeStopsQueries {
  constructor(private readonly database: Database) {}

  /** Every stop of a contract, newest first, in one statement. @throws RuleViolation `not-found` */
  async ofContract(actor: Actor, contractId: string): Promise<IntakeStopAnswer[]> {
    const [row] = await this.database.read<{ stops: IntakeStopAnswer[] }>(
      actor.scope,
      `select (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'state', s.state, 'startsOn', s.starts_on, 'side', s.side,
           'reason', s.reason, 'signal', s.signal, 'endsOn', s.ends_on, 'requestedAt', ${instant('s.requested_at')},
           'decidedAt', ${instant('s.decided_at')}, 'decisionReason', s.decision_reason, 'liftedOn', s.lifted_on,
           'liftReason', s.lift_reason,
           'lines', (select jsonb_agg(jsonb_build_object(${LINE_NAMES}) order by l.municipality, p.code)
             from jsonb_to_recordset(s.lines) as l("productId" uuid, municipality text)
             join product p on p.id = l."productId")) order by s.requested_at desc), '[]')
         from intake_stop s where s.contract_id = c.id) as stops
       from contract c where c.id = $1`,
      [contractId],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row.stops;
  }
}
