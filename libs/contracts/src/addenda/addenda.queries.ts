import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { Injectable } from '@nestjs/common';
import { addDays } from '@openhuis/calendar';
import type { AddendumAnswer, AddendumTextAnswer } from './addenda.dto.js';
import { addendumStatus } from './rules/addendum.js';
import { lastSignableOn } from '../rules/term.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Selects the addenda of a contract `c` as they are stored, oldest first. */
export const ADDENDA = `(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'endsOn', a.ends_on, 'number', a.number, 'formedOn', a.formed_on,
      'signedOn', a.signed_on, 'startsOn', a.starts_on, 'endedOn', a.ended_on, 'endReason', a.end_reason,
      'textHash', a.text_hash, 'lines', a.lines,
      'signatureWeeks', v.definition -> 'signatureWeeks', 'offerValidityDays', v.definition -> 'offerValidityDays',
      'signatures', (select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'personName', s.person_name, 'role', s.role,
          'authorityStatement', s.authority_statement, 'textHash', s.text_hash, 'method', s.method,
          'assuranceLevel', s.assurance_level, 'authenticationMethods', s.authentication_methods,
          'signedAt', to_char(s.signed_at at time zone 'UTC', ${INSTANT})) order by s.signed_at), '[]')
        from addendum_signature s where s.addendum_id = a.id)) order by a.number), '[]')
    from addendum a join procedure_version v on v.procedure_id = a.procedure_id and v.number = a.procedure_version
    where a.contract_id = c.id)`;

/** An addendum as {@link ADDENDA} selects it. */
export type StoredAddendum = Omit<AddendumAnswer, 'status' | 'signatureDueOn' | 'signableUntil' | 'lines'> & {
  lines: ProcedureLine[];
  signatureWeeks: number;
  offerValidityDays: number;
};

/** An addendum as its contract tells of it, without the names of its lines. */
export function addendumAnswer<Line>(
  { signatureWeeks, offerValidityDays, ...addendum }: StoredAddendum,
  lines: Line[],
): Omit<AddendumAnswer, 'lines'> & { lines: Line[] } {
  const status = addendumStatus(addendum);
  const waits = status === 'waiting';
  return {
    ...addendum,
    status,
    signatureDueOn: waits ? addDays(addendum.formedOn, 7 * signatureWeeks) : null,
    signableUntil: waits ? lastSignableOn(addendum.formedOn, offerValidityDays) : null,
    lines,
  };
}

/** What addenda tell besides what stands with their contract. */
@Injectable()
export class AddendaQueries {
  constructor(private readonly database: Database) {}

  /** @throws RuleViolation `not-found` */
  async text(actor: Actor, id: string): Promise<AddendumTextAnswer> {
    const [row] = await this.database.read<AddendumTextAnswer & Record<string, unknown>>(
      actor.scope,
      `select a.id, a.contract_id as "contractId", c.number as "contractNumber", a.number, a.text, a.text_hash as "textHash"
       from addendum a join contract c on c.id = a.contract_id where a.id = $1`,
      [id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}
