import { permissions, type Permission } from '@openhuis/platform';
import { type WorkKind, workKinds } from './rules/work-kind.js';

/** Texts as an array in SQL. */
export const literal = (texts: readonly string[]): string => `'{${texts.join(',')}}'::text[]`;
/** The instant at which a day begins in Amsterdam. */
export const midnight = (date: string): string => `(${date}::timestamp at time zone 'Europe/Amsterdam')`;
/** The day of an instant in Amsterdam. */
export const day = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

/** The roles of a region that a permission names. Who works for single municipalities has no work of the region. */
function rolesOf(permission: Permission): string[] {
  const named = permissions[permission];
  return typeof named === 'string' ? [] : named.filter((role) => role !== 'municipal_manager');
}

/** The regions in which the person has one of these roles, as an array that PostgreSQL reads once. */
const regionsWith = (roles: readonly string[]): string =>
  `array(select region_id from mine where role = any(${literal(roles)}))`;

/** What a kind of work selects. Left out: null, and for `barred` nobody. */
export interface Selected {
  region: string;
  id: string;
  dueOn: string;
  /** Since when it waits, as an instant. */
  since: string;
  /** A name of its own; else that of the organisation, the procedure or the region. */
  name?: string;
  reference?: string;
  about?: string;
  count?: string;
  organisation?: string;
  procedure?: string;
  target?: { kind: string; id: string };
  /** Who may not do it whatever the role, as an array. */
  barred?: string;
  /** Who has an interest in the organisation and may not do it either, as an array. */
  conflicted?: string;
}

const NOBODY = `'{}'::uuid[]`;

function barredBy({ barred, conflicted }: Selected): string {
  if (barred !== undefined && conflicted !== undefined) return `${barred} || ${conflicted}`;
  return barred ?? conflicted ?? NOBODY;
}

/**
 * One kind of work as a branch of the statement (work-statement.ts has its parameters).
 *
 * @param from the tables with their condition: `x where …`
 */
export function branch(kind: WorkKind, selected: Selected, from: string): string {
  const { does, reads, subject } = workKinds[kind];
  const doing = rolesOf(does);
  const target = selected.target ?? { kind: `'${subject}'`, id: selected.id };
  return `select ${selected.region} as region_id, '${kind}'::text as kind, '${subject}'::text as subject_kind, ${selected.id} as subject_id,
    ${selected.dueOn} as due_on, ${selected.since} as since, ${selected.name ?? 'null::text'} as name,
    ${selected.reference ?? 'null::text'} as reference, ${selected.about ?? 'null::text'} as about,
    ${selected.count ?? 'null::int'} as count, ${selected.organisation ?? 'null::uuid'} as organisation_id,
    ${selected.procedure ?? 'null::uuid'} as procedure_id, ${target.kind} as target_kind, ${target.id} as target_id,
    ${literal(doing)} as roles, ${barredBy(selected)} as barred, ${selected.conflicted ?? NOBODY} as conflicted,
    ${selected.region} = any(${regionsWith(doing)}) as permitted
  from ${from} and '${kind}' = any($4::text[])
    and ${selected.region} = any(case when $5::boolean then ${regionsWith(rolesOf(reads))} else ${regionsWith(doing)} end)`;
}
