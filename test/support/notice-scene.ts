import type { DeadlineKind, Moment } from '@openhuis/platform';
import type { TestDatabase } from './database.js';

/** A region with one procedure, as many contracts as asked for, and the people who are told about them. */
export interface NoticeScene {
  regionId: number;
  procedureId: string;
  managerId: string;
  contracts: { id: string; organisationId: string; personId: string }[];
}

/** The moment on a business date, noon in Amsterdam as near as it matters. */
export function onDay(today: string): Moment {
  return { today, now: new Date(`${today}T11:00:00Z`) };
}

/** A process clock that always agrees with the day under test. */
export function clockOf(day: () => string): { monotonic: () => number; date: () => string } {
  return { monotonic: () => performance.now(), date: day };
}

/**
 * Writes the scene as the superuser, straight into the tables: what other features would have written by the time a
 * notice is due.
 *
 * @param slug names region and procedure; must differ between the scenes of one database
 */
export async function aNoticeScene(
  database: Pick<TestDatabase, 'asOwner'>,
  slug: string,
  contracts: number,
): Promise<NoticeScene> {
  const [region] = await database.asOwner<{ id: number }>(
    `insert into region (slug, name, contact_email) values ($1, $2, 'zorg@regio.example') returning id`,
    [slug, `Regio ${slug}`],
  );
  const regionId = region?.id ?? 0;
  const [manager] = await database.asOwner<{ id: string }>(
    `insert into person (name, email) values ('Manager', $1) returning id`,
    [`manager@${slug}.example`],
  );
  const managerId = manager?.id ?? '';
  await database.asOwner(
    `insert into region_role (person_id, region_id, role, since_on) values ($1, $2, 'contract_manager', '2020-01-01')`,
    [managerId, regionId],
  );
  const definition = JSON.stringify({
    title: { nl: 'Wmo 2026', en: 'Wmo 2026 (English)' },
    law: 'wmo',
    term: {
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      extensionCount: 3,
      extensionMonths: 24,
      noticeMonths: 6,
      extensionMode: 'mutual',
    },
  });
  const [procedure] = await database.asOwner<{ id: string }>(
    `insert into procedure (region_id, slug, status, draft, current_version, notice_policy)
     values ($1, $2, 'published', $3, 1, '[]') returning id`,
    [regionId, slug, definition],
  );
  const procedureId = procedure?.id ?? '';
  await database.asOwner(
    `insert into procedure_version (procedure_id, number, region_id, definition, definition_hash, published_at, published_by, reason)
     values ($1, 1, $2, $3, 'x', now(), $4, 'test')`,
    [procedureId, regionId, definition, managerId],
  );
  const rows = await database.asOwner<{ id: string; organisationId: string; personId: string }>(
    `with made as (
       select n, uuidv7() as organisation_id, uuidv7() as person_id, uuidv7() as enrolment_id, uuidv7() as decision_id, uuidv7() as contract_id
       from generate_series(1, $3::int) n
     ), organisations as (
       insert into organisation (id, kvk_number, name, legal_form, email)
       select organisation_id, lpad((($1::int % 90) * 1000000 + n)::text, 8, '0'), 'Zorg ' || n, 'bv', 'info@zorg.example' from made
     ), people as (
       insert into person (id, name, email, language)
       select person_id, 'Aanbieder ' || n, 'aanbieder' || n || '@' || $5 || '.example', case when n % 2 = 0 then 'en' else 'nl' end from made
     ), roles as (
       insert into organisation_role (person_id, organisation_id, role, since_on)
       select person_id, organisation_id, role, '2020-01-01' from made cross join unnest(array['provider_administrator', 'provider_signatory']) role
     ), enrolments as (
       insert into enrolment (id, region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at, procedure_version, submitted_at)
       select enrolment_id, $1, $2, organisation_id, 'admitted', now(), person_id, now(), 1, now() from made
     ), decisions as (
       insert into decision (id, enrolment_id, region_id, organisation_id, outcome, reason, decided_by, decided_at)
       select decision_id, enrolment_id, $1, organisation_id, 'admitted', 'ok', $4, now() from made
     ), contracts as (
       insert into contract (id, region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version, text, text_hash, formed_on, signed_on, starts_on, ends_on)
       select contract_id, $1, $2, organisation_id, 'Zorg ' || n, 'C-' || n, decision_id, 1, 'text', 'hash', '2026-01-01', '2026-01-01', '2026-01-01', '2030-12-31' from made
     )
     select contract_id as id, organisation_id as "organisationId", person_id as "personId" from made order by n`,
    [regionId, procedureId, contracts, managerId, slug],
  );
  await database.asOwner(
    `insert into organisation_region (organisation_id, region_id) select organisation_id, region_id from contract where region_id = $1`,
    [regionId],
  );
  return { regionId, procedureId, managerId, contracts: rows };
}

/** A deadline of the same kind for every contract of the scene, fresh as a feature leaves it. */
export async function writeContractDeadlines(
  database: Pick<TestDatabase, 'asOwner'>,
  scene: NoticeScene,
  deadline: { kind: DeadlineKind; dueOn: string; inForceOn: string },
): Promise<void> {
  await database.asOwner(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
     select region_id, organisation_id, procedure_id, 'contract', id, $2, $3, $4, true, $4 from contract where region_id = $1`,
    [scene.regionId, deadline.kind, deadline.dueOn, deadline.inForceOn],
  );
}
