import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '@openhuis/platform';
import pg from 'pg';
import { loadReceived, loadRegion } from '../bench/load-enrolments.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const RECEIVED = 2_000;
/** Rows of the walls' own tables that a look at one thing may read: more, and it grows with what a region has. */
const FEW = 20;

interface PlanNode {
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

/** A wall is asked for every row that anybody reads: it may not read all that a region has to answer for one. */
describe('the walls of the database, beside many enrolments', () => {
  let database: TestDatabase;
  let scope: Scope;

  beforeAll(async () => {
    database = await aDatabase();
    const owner = new pg.Client(database.url);
    await owner.connect();
    await loadRegion(owner);
    await loadReceived(owner, RECEIVED);
    await owner.query(`insert into evidence (organisation_id, kind, issued_on, file_name, file_hash, media_type, size_bytes, uploaded_by)
      select organisation_id, 'UEA', current_date, 'bewijs.pdf', md5(id::text) || md5(id::text), 'application/pdf', 40000, created_by from enrolment`);
    await owner.query(`insert into evidence_disclosure (evidence_id, region_id, organisation_id, enrolment_id, disclosed_at)
      select v.id, 1, v.organisation_id, e.id, now() from evidence v join enrolment e on e.organisation_id = v.organisation_id`);
    await owner.query(`with colleague as (insert into person (name, email) values ('Medewerker', 'medewerker@zorg.example') returning id)
      insert into organisation_role (person_id, organisation_id, role, since_on)
      select colleague.id, organisation_id, 'provider_editor', '2025-01-01' from colleague, enrolment`);
    await owner.query(`insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, confirmed, answered_at, answered_by)
      select id, region_id, organisation_id, 'UEA', true, created_at, created_by from enrolment`);
    await owner.query('analyze');
    const { rows } = await owner.query<{ id: string }>('select person_id as id from region_role limit 1');
    await owner.end();
    const [{ id: personId } = { id: '' }] = rows;
    scope = { kind: 'person', personId, regionIds: [1], organisationIds: [], municipalityCodes: [] };
  });
  afterAll(() => database.close());

  it.each([
    ['an organisation', `select name from organisation where id = $1`, 'organisation_id'],
    ['who acts for it', `select role from organisation_role where organisation_id = $1`, 'organisation_id'],
    ['its evidence', `select file_name from evidence where organisation_id = $1`, 'organisation_id'],
    ['the lines of an enrolment', `select municipality from enrolment_line where enrolment_id = $1`, 'id'],
    ['the answers of an enrolment', `select confirmed from enrolment_answer where enrolment_id = $1`, 'id'],
  ])('look up the one row for %s', async (_what, text, column) => {
    const [enrolment] = await database.asOwner<Record<string, string>>(
      `select id, organisation_id from enrolment order by submitted_at limit 1`,
    );
    const [answer] = await database.app.command(scope, (manager) =>
      manager.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(`explain (analyze, format json) ${text}`, [
        enrolment?.[column],
      ]),
    );
    const [plan] = answer?.['QUERY PLAN'] ?? [];
    expect(plan === undefined ? Number.NaN : mostRows(plan.Plan)).toBeLessThanOrEqual(FEW);
  });
});

/** The most rows that one step of a plan gave. */
function mostRows(node: PlanNode): number {
  return Math.max(node['Actual Rows'] * node['Actual Loops'], ...(node.Plans ?? []).map(mostRows));
}
