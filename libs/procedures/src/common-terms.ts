import { addDays, type CalendarDate, formatDateRange, type OpenPeriod, parseOpenDateRange } from '@openhuis/calendar';
import type { EntityManager } from 'typeorm';
import type { CommonContent } from './rules/common-content.js';
import { type CommonTermsSource, type PartOrigin, partOrigins } from './rules/common-parts.js';

/** What binds every contract of a procedure in a period. */
export interface CommonTerms extends OpenPeriod {
  id: string;
  content: CommonContent;
  source: CommonTermsSource;
  /** Since when each part reads as it does, and what made it so. */
  origins: PartOrigin[];
}

/**
 * Writes what binds every contract of a procedure from a day on. What stood from that day is superseded, never changed: who
 * asks what was known before finds it. Do this with the procedure locked.
 *
 * @param startsOn first day of the new content; what stands before it keeps its days
 */
export async function recordCommonTerms(
  manager: EntityManager,
  procedure: { id: string; regionId: number },
  content: CommonContent,
  startsOn: CalendarDate,
  source: CommonTermsSource,
): Promise<void> {
  const standing = await manager.query<StoredTerms[]>(
    `select ${COLUMNS} from common_terms
     where procedure_id = $1 and superseded_at is null and validity && daterange($2::date - 1, null)`,
    [procedure.id, startsOn],
  );
  const dayBefore = addDays(startsOn, -1);
  const terms = standing.map(termsOf);
  const before = terms.find((row) => row.startsOn <= dayBefore) ?? null;
  const overtaken = terms.filter(({ endsOn }) => endsOn === null || endsOn >= startsOn);
  await manager.query(`update common_terms set superseded_at = clock_timestamp() where id = any ($1)`, [
    overtaken.map(({ id }) => id),
  ]);
  if (before !== null && overtaken.includes(before)) {
    await insertTerms(manager, procedure, { ...before, endsOn: dayBefore });
  }
  const origins = partOrigins(content, startsOn, source, before);
  await insertTerms(manager, procedure, { startsOn, endsOn: null, content, source, origins });
}

/** What binds every contract of a procedure on a day; null before its first publication. */
export async function commonTermsOn(
  manager: EntityManager,
  procedureId: string,
  date: CalendarDate,
): Promise<CommonTerms | null> {
  const [row] = await manager.query<StoredTerms[]>(
    `select ${COLUMNS} from common_terms
     where procedure_id = $1 and superseded_at is null and validity @> $2::date`,
    [procedureId, date],
  );
  return row === undefined ? null : termsOf(row);
}

/**
 * SQL: a part of what binds the contracts of a version on a day: the version's own, until an amendment changes it. The same as
 * `bindingProcedure` reads, for a statement that asks for many contracts.
 *
 * @param version the alias of `procedure_version`
 * @param day the placeholder of the day
 */
export function bindingPart(part: 'term' | 'products' | 'leavingMunicipalities', version: string, day: string): string {
  return `coalesce((select t.content -> '${part}' from common_terms t where t.procedure_id = ${version}.procedure_id
    and t.superseded_at is null and t.source_kind = 'amendment' and t.validity @> ${day}::date), ${version}.definition -> '${part}')`;
}

const COLUMNS = `id, validity::text, content, source_kind as kind, source_id as "sourceId", origins`;

interface StoredTerms {
  id: string;
  validity: string;
  content: CommonContent;
  kind: CommonTermsSource['kind'];
  sourceId: string;
  origins: PartOrigin[];
}

function termsOf({ id, validity, content, kind, sourceId, origins }: StoredTerms): CommonTerms {
  return { id, ...parseOpenDateRange(validity), content, source: { kind, id: sourceId }, origins };
}

async function insertTerms(
  manager: EntityManager,
  { id, regionId }: { id: string; regionId: number },
  { content, source, origins, ...period }: Omit<CommonTerms, 'id'>,
): Promise<void> {
  await manager.query(
    `insert into common_terms (region_id, procedure_id, validity, content, source_kind, source_id, origins)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [regionId, id, formatDateRange(period), JSON.stringify(content), source.kind, source.id, JSON.stringify(origins)],
  );
}
