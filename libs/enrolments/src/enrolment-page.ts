import { permissions, readCursor, type Scope } from '@openhuis/platform';
import { workHolder } from '@openhuis/regions';
import { conflictedAbout } from './conflict-of-interest/standing-conflict.js';
import { type EnrolmentStatus, openStatuses, statusList } from './rules/transitions.js';

/** Which enrolments to list, in what order, and from where. */
export interface EnrolmentFilter {
  /** 'open': what waits for the region. */
  status?: EnrolmentStatus | 'open' | undefined;
  procedureId?: string | undefined;
  organisationId?: string | undefined;
  /** Who of the region has it: the person who asks, nobody, or the person with this id. It asks for what is open. */
  holder?: string | undefined;
  /** Received on or before this day, and on or after that one. */
  submittedUntil?: string | undefined;
  submittedFrom?: string | undefined;
  /** Promised on or before this day. It asks for what is open. */
  dueUntil?: string | undefined;
  /** By the moment of receipt, or by the day of the promise. */
  sort?: 'submitted' | 'due' | undefined;
  cursor?: string | undefined;
  /** 1 to 200. */
  limit: number;
}

const literal = (roles: readonly string[]): string => `'{${roles.join(',')}}'::text[]`;
/** Who assesses is not always who decides: the role that the next step asks for. */
export const NEXT_ROLES = `case when e.status in ('decisionProposed', 'refusalSuspended') then ${literal(permissions['enrolment.decide'])}
  when e.status = 'assessed' then ${literal(permissions['enrolment.propose'])} else ${literal(permissions['enrolment.assess'])} end`;

/** Who may not take the decision on an enrolment: who proposed it. As an array in SQL. */
export const proposersOf = (enrolment: string): string =>
  `array(select p.proposed_by from decision_proposal p where p.enrolment_id = ${enrolment}.id and p.settled_as is null)`;

/** Joins who of the region has an enrolment `e`; `today` is the placeholder of the business date. */
export const enrolmentHolder = (today: string): string =>
  workHolder(
    { region: 'e.region_id', kind: `'enrolment'`, id: 'e.id' },
    NEXT_ROLES,
    today,
    `${proposersOf('e')} || ${conflictedAbout('e')}`,
  );

/**
 * The list of enrolments as one statement with its values; `$1` is today. For a region it leads with what the index leads
 * with: a region sees nothing before its submission, so an instant is always there.
 *
 * @throws RuleViolation `invalid-input` for a cursor that no list gave
 */
export function enrolmentPage(
  scope: Scope,
  today: string,
  filter: EnrolmentFilter,
): { text: string; values: unknown[] } {
  const values: unknown[] = [today];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const isOfRegion = scope.organisationIds.length === 0 && scope.municipalityCodes.length === 0;
  const isByDue = filter.sort === 'due';
  const received = isOfRegion ? 'e.submitted_at' : `coalesce(e.submitted_at, 'infinity')`;
  const key = isByDue ? `coalesce(e.decision_due_on, 'infinity')` : received;
  const conditions = isOfRegion ? [ofRegions(scope, put), 'e.submitted_at is not null'] : [];
  if (filter.status === 'open' || filter.holder !== undefined || filter.dueUntil !== undefined) {
    conditions.push(`e.status in (${statusList(openStatuses)})`);
  }
  if (filter.status !== undefined && filter.status !== 'open') conditions.push(`e.status = ${put(filter.status)}`);
  if (filter.procedureId !== undefined) conditions.push(`e.procedure_id = ${put(filter.procedureId)}`);
  if (filter.organisationId !== undefined) conditions.push(`e.organisation_id = ${put(filter.organisationId)}`);
  if (filter.submittedFrom !== undefined) conditions.push(`e.submitted_at >= ${midnight(put(filter.submittedFrom))}`);
  if (filter.submittedUntil !== undefined) {
    conditions.push(`e.submitted_at < ${midnight(`(${put(filter.submittedUntil)}::date + 1)`)}`);
  }
  if (filter.dueUntil !== undefined) conditions.push(`e.decision_due_on <= ${put(filter.dueUntil)}::date`);
  if (filter.holder === 'nobody') conditions.push('work.person_id is null');
  else if (filter.holder !== undefined) {
    conditions.push(`work.person_id = ${put(filter.holder === 'me' ? scope.personId : filter.holder)}::uuid`);
  }
  if (filter.cursor !== undefined) {
    const { key: after, id } = readCursor(filter.cursor, isByDue ? 'dateOrNever' : 'instant');
    conditions.push(`(${key}, e.id) > (${put(after)}::${isByDue ? 'date' : 'timestamptz'}, ${put(id)}::uuid)`);
  }
  const text = `
  select e.id, e.status, e.version, e.region_id as "regionId", e.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", e.organisation_id as "organisationId", o.name as "organisationName",
    (select count(*)::int from enrolment_line l where l.enrolment_id = e.id) as "lineCount",
    e.created_at as "createdAt", e.edited_at as "editedAt", e.submitted_at as "submittedAt",
    e.decision_due_on as "decisionDueOn",
    case when e.status in (${statusList(openStatuses)}) then e.decision_due_on - $1::date end as "daysLeft",
    case when work.person_id is not null then jsonb_build_object('personId', work.person_id, 'name', work.name) end as holder,
    coalesce(work.version, 0) as "workVersion", ${key}::text as "sortKey"
  from enrolment e
  join organisation o on o.id = e.organisation_id
  join procedure p on p.id = e.procedure_id
  join procedure_version v on v.procedure_id = p.id and v.number = coalesce(e.procedure_version, p.current_version)
  ${enrolmentHolder('$1::date')}
  ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
  order by ${key}, e.id
  limit ${put(filter.limit + 1)}`;
  return { text, values };
}

function ofRegions({ regionIds }: Scope, put: (value: unknown) => string): string {
  const [only, ...others] = regionIds;
  // For a single one the index gives the order as well.
  if (only !== undefined && others.length === 0) return `e.region_id = ${put(only)}`;
  return `e.region_id = any(${put(regionIds)}::int[])`;
}

function midnight(date: string): string {
  return `(${date}::date::timestamp at time zone 'Europe/Amsterdam')`;
}
