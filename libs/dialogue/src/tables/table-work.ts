import { amsterdamDate } from '@openhuis/calendar';
import { type AuditActionOf, recordChange, RuleViolation } from '@openhuis/platform';
import { type DialogueWork, requireVersion } from '../dialogue-work.js';
import { tableAfter, type TableCommand, type TableState } from '../rules/table-states.js';

/** A dialogue table as its commands see it. */
export interface StoredTable {
  id: string;
  regionId: number;
  procedureId: string;
  number: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  note: string | null;
  state: TableState;
  sequence: number;
  version: number;
}

/** A dialogue table after a command. */
export interface TableStateAfter {
  id: string;
  version: number;
  state: TableState;
}

const TABLE = `select id, region_id as "regionId", procedure_id as "procedureId", number, title, starts_at as "startsAt",
    ends_at as "endsAt", place, link, note, state, sequence, version from dialogue_table where id = $1`;

/** A dialogue table that the actor may read. @throws RuleViolation `not-found` */
export async function readTable({ manager }: DialogueWork, id: string): Promise<StoredTable> {
  const [row] = await manager.query<StoredTable[]>(TABLE, [id]);
  if (row === undefined) throw RuleViolation.of('not-found');
  return row;
}

/**
 * A dialogue table of an own region, locked, in a state that allows the command.
 *
 * @param version the version the user saw; left out where the command has a version of its own
 * @returns the table, and the state after the command
 * @throws RuleViolation `not-found`; `stale-version`; `wrong-state`
 */
export async function lockTable(
  { manager, actor }: DialogueWork,
  id: string,
  command: TableCommand,
  version?: number,
): Promise<{ table: StoredTable; state: TableState }> {
  const [table] = await manager.query<StoredTable[]>(`${TABLE} and region_id = any ($2::int[]) for no key update`, [
    id,
    actor.scope.regionIds,
  ]);
  if (table === undefined) throw RuleViolation.of('not-found');
  if (version !== undefined) requireVersion(table.version, version);
  return { table, state: stateAfter(table, command) };
}

/** The state after a command. @throws RuleViolation `wrong-state` */
export function stateAfter({ state }: Pick<StoredTable, 'state'>, command: TableCommand): TableState {
  const result = tableAfter(state, command);
  if ('violation' in result) throw new RuleViolation([result.violation]);
  return result.state;
}

/** The day of a dialogue table in Amsterdam. */
export const heldOn = ({ startsAt }: Pick<StoredTable, 'startsAt'>): string => amsterdamDate(startsAt);

/** Records what happened to a dialogue table. */
export async function auditTable(
  { manager, actor }: DialogueWork,
  { id, regionId }: Pick<StoredTable, 'id' | 'regionId'>,
  action: AuditActionOf<'dialogueTable'>,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, { action, subjectKind: 'dialogueTable', subjectId: id, regionId, change });
}
