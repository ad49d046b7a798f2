import type { ProcedureDefinition } from '@openhuis/procedures';
import type pg from 'pg';
import { sampleDefinition } from '../../libs/procedures/src/sample-definition.fixture.js';

/** The region of the Lochem letter, with the CBS codes of its eight municipalities. */
const municipalities: string[] = ['0200', '0213', '0232', '0244', '0246', '0262', '0285', '0301'];

/** Codes that the list is asked for. */
export const municipalityCodes: readonly string[] = municipalities;

/** Contracts one provider may have: one in each procedure. */
const PROCEDURES = 20;

/** The notice days of the bench: each has `due` contracts that end six months later. Day 1 is 2027-03-01. */
export const BENCH_DAYS = 12;
export const benchDay = (number: number): string => `2027-03-${String(number).padStart(2, '0')}`;

/** Tables that are written without their indexes, foreign keys and triggers; the indexes are built afterwards. */
const loaded = [
  'organisation',
  'person',
  'organisation_region',
  'organisation_role',
  'contract',
  'contract_change',
  'contract_line',
  'contract_municipality',
  'contract_product',
  'contract_word',
  'deadline',
  'organisation_search',
  'register_entry',
  'register_line',
];

/** A million cases, each as a region has them, written by statements over sets: `$1` contracts, `$2` due each day. */
const statements = [
  `create temp table provider as
     select n, uuidv7() as organisation_id, uuidv7() as person_id from generate_series(1, greatest($1 / ${PROCEDURES}, $2)) n`,
  `analyze provider`,
  `insert into organisation (id, kvk_number, name, legal_form, email)
     select organisation_id, lpad(n::text, 8, '0'), 'Zorgaanbieder ' || n, 'bv', 'info@aanbieder' || n || '.example' from provider`,
  `insert into person (id, name, email, language)
     select person_id, 'Beheerder ' || n, 'beheerder@aanbieder' || n || '.example', case when n % 5 = 0 then 'en' else 'nl' end
     from provider`,
  `insert into organisation_region (organisation_id, region_id) select organisation_id, 1 from provider`,
  `insert into organisation_role (person_id, organisation_id, role, since_on)
     select person_id, organisation_id, role, '2025-01-01'
     from provider cross join unnest(array['provider_administrator', 'provider_signatory']) role`,
  // The first contracts end on the days after the bench days, half a year on; the others at the end of some month.
  `create temp table held as
     select held.n, uuidv7() as id, uuidv7() as change_id, provider.organisation_id, provider.n as provider_number,
       procedure.id as procedure_id,
       case when held.n <= $2 * ${BENCH_DAYS} then ('2027-03-01'::date + (held.n - 1) / $2 + interval '6 months')::date - 1
         else ('2028-02-01'::date + (hashint4(held.n) & 65535) % 108 * interval '1 month')::date - 1 end as ends_on,
       held.n > $2 * ${BENCH_DAYS} and held.n % 2 = 0 as option_open,
       (hashint4(held.n) & 65535) % 8 as first_municipality, (hashint4(-held.n) & 65535) % 7 as distance
     from generate_series(1, $1) as held(n)
     join provider on provider.n = 1 + (held.n - 1) % (select count(*) from provider)
     join procedure on procedure.slug = 'procedure-' || 1 + (held.n - 1) / (select count(*) from provider)
     order by held.n`,
  `analyze held`,
  `insert into contract (id, region_id, procedure_id, organisation_id, organisation_name, number, decision_id,
       procedure_version, text, text_hash, formed_on, signed_on, starts_on, activated_at, ends_on, option_open, latest_notice_on)
     select id, 1, procedure_id, organisation_id, 'Zorgaanbieder ' || provider_number, 'OH-' || lpad(n::text, 8, '0'), uuidv7(), 1, 'text', 'hash',
       '2025-12-01', '2025-12-15', '2026-01-01', '2026-01-01', ends_on, option_open,
       case when option_open then (ends_on + 1 - interval '6 months')::date else 'infinity' end
     from held`,
  // What the triggers write, which are not asked while loading.
  `insert into contract_word (region_id, word, contract_id, organisation_id)
     select distinct region_id, word, id, organisation_id
     from contract cross join lateral unnest(string_to_array(btrim(search_text), ' ')) word where word <> '' order by 1, 2, 3`,
  `insert into organisation_search (region_id, organisation_id, words) select 1, o.id, words_of(o) from organisation o`,
  `insert into register_entry (contract_id, region_id, procedure_id, organisation_id, organisation_name, kvk_number, starts_on, ends_on)
     select c.id, c.region_id, c.procedure_id, c.organisation_id, c.organisation_name, o.kvk_number, c.starts_on, c.ends_on
     from contract c join organisation o on o.id = c.organisation_id`,
  `insert into contract_change (id, contract_id, region_id, organisation_id, sequence, kind, effective_on, source_kind, source_id, detail)
     select change_id, id, 1, organisation_id, 1, 'formed', '2025-12-01', 'enrolment', id, '{}' from held`,
  `create temp table place as
     select n, (array['${municipalities.join("','")}'])[1 + first_municipality] as first,
       (array['${municipalities.join("','")}'])[1 + (first_municipality + 1 + distance) % 8] as second from held`,
  `analyze place`,
  `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, source_change_id)
     select held.id, 1, held.organisation_id, product.id, line.municipality, daterange('2026-01-01', held.ends_on, '[]'), held.change_id
     from held join place on place.n = held.n
     cross join lateral (values ('A', place.first), ('B', place.first), ('A', place.second)) line(code, municipality)
     join product on product.procedure_id = held.procedure_id and product.code = line.code`,
  `insert into register_line (contract_id, product_id, municipality, starts_on, ends_on, sort_name)
     select l.contract_id, l.product_id, l.municipality, lower(l.validity), upper(l.validity) - 1, e.sort_name
     from contract_line l join register_entry e on e.contract_id = l.contract_id`,
  `insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
     select held.id, 1, held.organisation_id, municipality, held.ends_on
     from held join place on place.n = held.n cross join lateral (values (place.first), (place.second)) m(municipality)`,
  `insert into contract_product (contract_id, region_id, organisation_id, product, ends_on)
     select id, 1, organisation_id, product, ends_on from held cross join unnest(array['A', 'B']) product`,
  `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on,
       acts_on, announced, next_notice_on)
     select 1, organisation_id, procedure_id, 'contract', id, 'contract-end', ends_on, '2026-01-01', ends_on + 1,
       not option_open, case when not option_open then (ends_on + 1 - interval '6 months')::date end
     from held`,
  `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on,
       acts_on, announced, next_notice_on)
     select 1, organisation_id, procedure_id, 'contract', id, 'option-lapse', (ends_on + 1 - interval '6 months')::date,
       '2026-01-01', (ends_on + 1 - interval '6 months')::date + 1, true, (ends_on + 1 - interval '6 months' - interval '28 days')::date
     from held where option_open`,
];

/**
 * One step of the default policy, told to the provider alone, so that one deadline that is due makes one notice and one
 * mail. (Telling the manager as well would spread the cost of a deadline over two notices.)
 */
const noticePolicy = [6, 3, 1].map((months) => ({
  step: `contract-end-${months}-months`,
  kind: 'contract-end',
  deadline: 'contract-end',
  when: { months, before: 'dayAfter' },
  usefulUntil: 'dueOn',
  recipients: ['provider_administrator'],
  text: 'contract-end',
  inCalendar: true,
}));

/** What every procedure of the bench has published, but for its own slug and title: both products in all municipalities. */
function definition(): ProcedureDefinition {
  const sample = sampleDefinition();
  const [product] = sample.products;
  if (product === undefined) throw new Error('no sample');
  return {
    ...sample,
    municipalities,
    products: ['A', 'B'].map((code) => ({ ...product, code, name: { nl: 'Begeleiding', en: 'Support' } })),
    bundleRules: [],
  };
}

/**
 * Fills an empty, migrated database: one region, its contract manager with a token, 20 procedures, `contracts` active
 * contracts with three lines in two municipalities each and their deadlines, and the forecast of the notices.
 *
 * @param due contracts whose notice is due on each of the `BENCH_DAYS`
 */
export async function loadContracts(
  client: pg.Client,
  contracts: number,
  due: number,
  tokenHash: Buffer,
): Promise<void> {
  await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`);
  await client.query(`insert into region (slug, name, contact_email)
    values ('midden-ijssel-oost-veluwe', 'Midden-IJssel/Oost-Veluwe', 'zorg@regio.example')`);
  await client.query(
    `insert into region_municipality (region_id, code, name, validity) select 1, code, code, '[2015-01-01,)' from unnest($1::text[]) code`,
    [municipalities],
  );
  await client.query(
    `with manager as (insert into person (name, email) values ('Contractmanager', 'manager@regio.example') returning id),
       token as (insert into api_token (person_id, label, token_hash) select id, 'bench', $1 from manager)
     insert into region_role (person_id, region_id, role, since_on) select id, 1, 'contract_manager', '2025-01-01' from manager`,
    [tokenHash],
  );
  await client.query(
    `with made as (
       insert into procedure (region_id, slug, status, draft, current_version, notice_policy)
       select 1, 'procedure-' || n, 'published', '{}', 1, $2 from generate_series(1, $1::int) n returning id, slug
     ), versions as (
       insert into procedure_version (procedure_id, number, region_id, definition, definition_hash, published_at, published_by, reason)
       select id, 1, 1, $3::jsonb || jsonb_build_object('slug', slug, 'title', jsonb_build_object('nl', slug, 'en', slug)), slug, now(), uuidv7(), 'bench' from made
     )
     insert into product (region_id, procedure_id, code, category, name, unit, execution_variant)
     select 1, id, code, '02', '{"nl": "Begeleiding", "en": "Support"}', 'hour', 'effort' from made cross join unnest(array['A', 'B']) code`,
    [PROCEDURES, JSON.stringify(noticePolicy), JSON.stringify(definition())],
  );
  await withoutIndexes(client, async () => {
    for (const statement of statements) {
      await client.query(statement.replaceAll('$1', String(contracts)).replaceAll('$2', String(due)));
    }
  });
  await client.query(
    `insert into notice_forecast (region_id, on_date, expected, computed_on)
     select 1, '2027-03-01'::date + day, $1, '2027-02-28' from generate_series(0, ${BENCH_DAYS - 1}) day`,
    [due],
  );
  await client.query('reset work_mem');
  await client.query('vacuum (analyze, freeze)');
}

/** Changes whenever what is loaded changes. */
export const loadingText = JSON.stringify([statements, noticePolicy, definition(), municipalities, BENCH_DAYS]);

/**
 * Foreign keys and triggers are not asked while loading; indexes and constraints come back exactly as they were. The one
 * that keeps lines from overlapping does not: three million lines take it a minute and a half, and nothing that is
 * measured here reads or writes a line.
 */
async function withoutIndexes(client: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select case when c.conname is null then format('drop index %s', i.indexrelid::regclass)
         else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
       case when c.contype = 'x' then '' when c.conname is null then pg_get_indexdef(i.indexrelid)
         else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
     from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('u', 'x')
     where not i.indisprimary and i.indrelid = any($1::regclass[])`,
    [loaded],
  );
  for (const { drop } of rows) await client.query(drop);
  await client.query(`set session_replication_role = replica`);
  await load();
  await client.query(`set session_replication_role = origin`);
  for (const { make } of rows) await client.query(make);
}
