import { Injectable } from '@nestjs/common';
import { type Actor, Database, readCursor, RuleViolation, type Scope, writeCursor } from '@openhuis/platform';
import type { MinutesAnswer, MinutesListQuery, MinutesPageAnswer } from './minutes.dto.js';

const PAGE = 50;
const MINUTES = `select m.id, m.dialogue_table_id as "dialogueTableId", m.number, m.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", m.title, m.held_on as "heldOn", m.text, m.points, m.present,
    m.is_public as "isPublic", m.published_on as "publishedOn"
  from dialogue_minutes m
  join procedure o on o.id = m.procedure_id
  join procedure_version v on v.procedure_id = o.id and v.number = o.current_version`;

/** Reads of published minutes: everyone those that are public, the contracted providers all of their procedure. */
@Injectable()
export class MinutesQueries {
  constructor(private readonly database: Database) {}

  /**
   * The minutes of a procedure that are there for the reader, the last table first.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list(scope: Scope, procedureId: string, query: MinutesListQuery): Promise<MinutesPageAnswer> {
    const { limit = PAGE, cursor } = query;
    const after = cursor === undefined ? undefined : readCursor(cursor, 'date');
    const rows = await this.database.read<MinutesAnswer & Record<string, unknown>>(
      scope,
      `${MINUTES} where m.procedure_id = $1${after === undefined ? '' : ' and (m.held_on, m.id) < ($3::date, $4::uuid)'}
       order by m.held_on desc, m.id desc limit $2`,
      [procedureId, limit + 1, ...(after === undefined ? [] : [after.key, after.id])],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : writeCursor({ key: last.heldOn, id: last.id }) };
  }

  /** Minutes. @throws RuleViolation `not-found` */
  async detail({ scope }: Actor, id: string): Promise<MinutesAnswer> {
    const [row] = await this.database.read<MinutesAnswer & Record<string, unknown>>(
      scope,
      `${MINUTES} where m.id = $1`,
      [id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}
