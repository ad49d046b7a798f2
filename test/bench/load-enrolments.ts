import { randomBytes } from 'node:crypto';
import { hashOfToken, newToken } from '@openhuis/people';
import type { ProcedureDefinition } from '@openhuis/procedures';
import type pg from 'pg';
import { sampleDefinition } from '../../libs/procedures/src/sample-definition.fixture.js';

/** What a complete enrolment of the bench has (issue "open-house enrolment in full"). */
export const ANSWERS = 40;
export const FILES = 12;
const PRODUCTS = 3;
const municipalities = ['0200', '0213', '0232', '0244', '0246', '0262', '0285', '0301'];
export const LINES = PRODUCTS * municipalities.length;

/** Enrolments that wait for the region, whatever there was before: the backlog that a promise of weeks leaves. */
export const OPEN = 400;

/** A draft in which everything is there, with a token of who may submit it. */
export interface CompleteDraft {
  enrolmentId: string;
  organisationId: string;
  personId: string;
  evidenceIds: string[];
  token: string;
}

/** A published procedure with 40 conditions, 12 of which ask for a file, and 24 lines to ask for. */
function definition(): ProcedureDefinition {
  const sample = sampleDefinition();
  const [evidence] = sample.conditions;
  const [, confirmation] = sample.conditions;
  const [product] = sample.products;
  if (evidence === undefined || confirmation === undefined || product === undefined) throw new Error('no sample');
  return {
    ...sample,
    slug: 'bench',
    entry: { mode: 'continuous', opensAt: '2025-09-01T09:00' },
    municipalities,
    conditions: Array.from({ length: ANSWERS }, (_, number) =>
      number < FILES ? { ...evidence, code: `BEWIJS${number}` } : { ...confirmation, code: `VRAAG${number}` },
    ),
    products: Array.from({ length: PRODUCTS }, (_, number) => ({ ...product, code: `P${number}` })),
    bundleRules: [
      { product: 'P1', requires: 'P0', mode: 'required', startsOn: '2026-01-01', bindsExistingContracts: true },
    ],
  };
}

/** One region with its contract manager, the procedure and its products. Answers the token of the manager. */
export async function loadRegion(client: pg.Client): Promise<string> {
  const token = newToken();
  await client.query(`insert into region (slug, name, contact_email) values ('bench', 'Bench', 'zorg@regio.example')`);
  await client.query(
    `insert into region_municipality (region_id, code, name, validity) select 1, code, code, '[2015-01-01,)' from unnest($1::text[]) code`,
    [municipalities],
  );
  await client.query(
    `with manager as (insert into person (name, email) values ('Contractmanager', 'manager@regio.example') returning id),
       token as (insert into api_token (person_id, label, token_hash) select id, 'bench', $1 from manager)
     insert into region_role (person_id, region_id, role, since_on)
     select id, 1, role, '2025-01-01' from manager cross join unnest(array['contract_manager', 'assessor']) role`,
    [hashOfToken(token)],
  );
  await client.query(
    `with made as (
       insert into procedure (region_id, slug, status, draft, current_version, notice_policy)
       values (1, 'bench', 'published', $1, 1, '[]') returning id
     ), versions as (
       insert into procedure_version (procedure_id, number, region_id, definition, definition_hash, published_at, published_by, reason)
       select id, 1, 1, $1, 'bench', now(), uuidv7(), 'bench' from made
     )
     insert into product (region_id, procedure_id, code, category, name, unit, execution_variant)
     select 1, id, 'P' || n, '02', '{"nl": "Begeleiding", "en": "Support"}', '04', 'effort' from made cross join generate_series(0, $2 - 1) n`,
    [JSON.stringify(definition()), PRODUCTS],
  );
  return token;
}

/** Drafts of as many organisations, complete but for their submission, with their files uploaded. */
export async function loadDrafts(client: pg.Client, count: number): Promise<CompleteDraft[]> {
  const tokens = Array.from({ length: count }, () => newToken());
  const { rows } = await client.query<Omit<CompleteDraft, 'token'> & { number: number }>(
    `create temp table made on commit drop as select n::int as number, uuidv7() as organisation_id, uuidv7() as person_id, uuidv7() as enrolment_id
       from generate_series(1, ${count}) n`,
  );
  if (rows.length > 0) throw new Error('a table answers no rows');
  await client.query(`insert into organisation (id, kvk_number, name, legal_form, email)
    select organisation_id, lpad(number::text, 8, '0'), 'Aanbieder ' || number, 'bv', 'a' || number || '@aanbieder.example' from made`);
  await client.query(
    `insert into person (id, name, email) select person_id, 'Bestuurder ' || number, 'p' || number || '@aanbieder.example' from made`,
  );
  await client.query(`insert into organisation_role (person_id, organisation_id, role, since_on)
    select person_id, organisation_id, role, '2025-01-01' from made cross join unnest(array['provider_administrator', 'provider_signatory']) role`);
  await client.query(
    `insert into api_token (person_id, label, token_hash) select person_id, 'bench', t.hash
     from made join unnest($1::bytea[]) with ordinality t (hash, number) on t.number = made.number`,
    [tokens.map(hashOfToken)],
  );
  await client.query(`insert into enrolment (id, region_id, procedure_id, organisation_id, created_at, created_by, edited_at)
    select enrolment_id, 1, (select id from procedure), organisation_id, now(), person_id, now() from made`);
  await client.query(
    `insert into enrolment_line (enrolment_id, region_id, organisation_id, product_id, municipality)
     select enrolment_id, 1, organisation_id, p.id, m.code from made cross join product p cross join unnest($1::text[]) m (code)`,
    [municipalities],
  );
  await client.query(`create temp table document on commit drop as
    select uuidv7() as id, enrolment_id, organisation_id, person_id, n from made cross join generate_series(0, ${FILES - 1}) n`);
  await client.query(`insert into evidence (id, organisation_id, kind, issued_on, expires_on, file_name, file_hash, media_type, size_bytes, uploaded_by)
    select id, organisation_id, 'UEA', current_date - 7, case when n < 4 then current_date + 700 end, 'bewijs-' || n || '.pdf',
      md5(id::text) || md5(id::text), 'application/pdf', 40000, person_id from document`);
  await client.query(`insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, confirmed, evidence_id, answered_at, answered_by)
    select enrolment_id, 1, organisation_id, 'BEWIJS' || n, false, id, now(), person_id from document`);
  await client.query(`insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, confirmed, answered_at, answered_by)
    select enrolment_id, 1, organisation_id, 'VRAAG' || n, true, now(), person_id from made cross join generate_series(${FILES}, ${ANSWERS - 1}) n`);
  const made = await client.query<Omit<CompleteDraft, 'token'> & { number: number }>(
    `select number, enrolment_id as "enrolmentId", organisation_id as "organisationId", person_id as "personId",
       array(select id from document d where d.enrolment_id = made.enrolment_id order by n) as "evidenceIds" from made order by number`,
  );
  return made.rows.map(({ number, ...draft }) => ({ ...draft, token: tokens[number - 1] ?? '' }));
}

/**
 * What a region has received: `count` enrolments of as many organisations, of which the last {@link OPEN} still wait, the
 * others were decided or withdrawn.
 */
export async function loadReceived(client: pg.Client, count: number): Promise<void> {
  await client.query('begin');
  await client.query(`create temp table made on commit drop as select n::int as number, uuidv7() as organisation_id, uuidv7() as enrolment_id
    from generate_series(1, ${count}) n`);
  await client.query(`insert into organisation (id, kvk_number, name, legal_form, email)
    select organisation_id, lpad(number::text, 8, '0'), 'Aanbieder ' || number, 'bv', 'a' || number || '@aanbieder.example' from made`);
  await client.query(
    `insert into organisation_region (organisation_id, region_id) select organisation_id, 1 from made`,
  );
  await client.query(`insert into enrolment (id, region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at,
      procedure_version, submitted_at, submitted_by, content_hash, decision_due_on)
    select enrolment_id, 1, (select id from procedure), organisation_id,
      case when number <= ${count - OPEN} then (array['admitted', 'admitted', 'admitted', 'refused', 'withdrawn'])[1 + number % 5]
        else (array['submitted', 'assessed', 'decisionProposed'])[1 + number % 3] end,
      at, (select id from person limit 1), at, 1, at, (select id from person limit 1), 'hash', (at + interval '42 days')::date
    from made cross join lateral (select now() - (${count} - number) * interval '45 minutes' as at) received`);
  await client.query(`insert into enrolment_line (enrolment_id, region_id, organisation_id, product_id, municipality)
    select enrolment_id, 1, organisation_id, p.id, '0262' from made cross join product p`);
  await client.query(`insert into decision_proposal (enrolment_id, region_id, organisation_id, outcome, reason, proposed_by, proposed_at)
    select id, 1, organisation_id, 'admitted', 'bench', created_by, now() from enrolment where status = 'decisionProposed'`);
  await client.query('commit');
  await client.query('vacuum (analyze, freeze)');
}

/** A name for a database of this run. */
export const benchName = (of: string): string => `bench_${of}_${randomBytes(3).toString('hex')}`;
