import type { CalendarDate } from '@openhuis/calendar';
import {
  type Actor,
  type AuditActionOf,
  changeVersion,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  writeDeadlines,
} from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import { type EntityManager, In } from 'typeorm';
import { Amendment } from './amendment.entity.js';
import { amendmentDeadlineKinds, amendmentDeadlines } from './rules/amendment-deadlines.js';
import { type AmendmentCommand, amendmentCommandViolations } from './rules/transitions.js';

/** What every command on an amendment works with: one transaction, one actor, one moment. */
export interface AmendmentWork {
  manager: EntityManager;
  procedures: Procedures;
  actor: Actor;
  moment: Moment;
}

/** An amendment after a command. */
export interface AmendmentStateAfter {
  id: string;
  state: Amendment['state'];
  version: number;
  number: number | null;
}

/**
 * Loads and locks an amendment of an own region, and judges the command. The procedure is locked first, so that two
 * amendments of one procedure follow each other.
 *
 * @param seen the version that the user saw; left out by the system
 * @throws RuleViolation `not-found`, `stale-version`, `wrong-state` or `second-person-needed`
 */
export async function lockAmendment(
  { manager, actor, moment }: AmendmentWork,
  id: string,
  command: AmendmentCommand,
  seen?: number,
): Promise<Amendment> {
  await manager.query(
    `select 1 from procedure where id = (select procedure_id from amendment where id = $1) for no key update`,
    [id],
  );
  const amendment = await manager.findOne(Amendment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (amendment === null || !actor.scope.regionIds.includes(amendment.regionId)) throw RuleViolation.of('not-found');
  if (seen !== undefined && seen !== amendment.version) {
    throw RuleViolation.of('stale-version', { yours: seen, current: amendment.version });
  }
  const { state, proposedBy, settledOn, effectiveOn } = amendment;
  const by = { personId: actor.scope.personId ?? null, today: moment.today };
  refuseOn(amendmentCommandViolations({ state, proposedBy, settled: settledOn !== null, effectiveOn }, command, by));
  return amendment;
}

/** Saves what changed on a locked amendment, keeps the loaded one equal to it, and writes the trail. */
export async function changeAmendment(
  { manager, actor }: AmendmentWork,
  amendment: Amendment,
  action: AuditActionOf<'amendment'>,
  change: Partial<Omit<Amendment, 'id' | 'version'>>,
  told: Record<string, unknown> = {},
): Promise<AmendmentStateAfter> {
  const from = amendment.state;
  const version = await changeVersion(manager, Amendment, amendment.id, amendment.version, change);
  Object.assign(amendment, change, { version });
  await recordChange(manager, actor, {
    action,
    subjectKind: 'amendment',
    subjectId: amendment.id,
    regionId: amendment.regionId,
    change: {
      procedureId: amendment.procedureId,
      number: amendment.number,
      ...(from !== amendment.state && { state: { from, to: amendment.state } }),
      ...told,
    },
  });
  return stateAfter(amendment);
}

/** What a command answers. */
export function stateAfter({ id, state, version, number }: Amendment): AmendmentStateAfter {
  return { id, state, version, number };
}

/** Makes the days of a procedure on which the sweep acts what its amendments say. */
export async function writeAmendmentDeadlines(
  { manager }: AmendmentWork,
  { procedureId, regionId }: Pick<Amendment, 'procedureId' | 'regionId'>,
): Promise<void> {
  const amendments = await manager.find(Amendment, { where: { procedureId, state: In(['announced', 'effective']) } });
  await writeDeadlines(
    manager,
    { kind: 'procedure', id: procedureId, regionId, procedureId },
    amendmentDeadlineKinds,
    amendmentDeadlines(
      amendments.map(({ lastTermOpenedOn, settledOn, ...amendment }) => ({
        ...amendment,
        lastTermOpened: lastTermOpenedOn !== null,
        settled: settledOn !== null,
      })),
    ),
  );
}

/** The person who does this. @throws RuleViolation `forbidden`: a person answers for it */
export function personOf({ scope, person }: AmendmentWork['actor']): { id: string; name: string } {
  if (scope.personId === undefined || person === undefined) throw RuleViolation.of('forbidden');
  return { id: scope.personId, name: person.name };
}

/** How many rounds of extension the signed contracts of a procedure have agreed. */
export async function exercisedRounds(
  { manager }: Pick<AmendmentWork, 'manager'>,
  { procedureId, regionId }: Pick<Amendment, 'procedureId' | 'regionId'>,
): Promise<number> {
  const [row] = await manager.query<[{ rounds: number }]>(
    `select coalesce(max(extensions_exercised), 0) as rounds from contract
     where region_id = $1 and procedure_id = $2 and signed_on is not null and ended_on is null`,
    [regionId, procedureId],
  );
  return row.rounds;
}

/** The municipalities that belong to a region on a day. */
export async function regionMunicipalities(
  { manager }: Pick<AmendmentWork, 'manager'>,
  regionId: number,
  day: CalendarDate,
): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `select code from region_municipality where region_id = $1 and validity @> $2::date order by code`,
    [regionId, day],
  );
  return rows.map(({ code }) => code);
}
