import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAgbCode, isIban, isKvkNumber, isRsin } from '@openhuis/identifiers';
import { FileStore, type Moment } from '@openhuis/platform';
import { readDemoPeople } from '../../apps/identity/src/demo-person.js';
import { loadDemo, type Summary } from '../../apps/operations/src/load-demo.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const directory = resolve(import.meta.dirname, '../../demo');
const moment: Moment = { today: '2026-11-21', now: new Date('2026-11-21T09:00:00Z') };

describe('the demo', () => {
  let database: TestDatabase;
  let folder: string;
  let summary: Summary;
  let seconds: number;
  const load = () =>
    loadDemo(database.app, {
      directory,
      tokensFile: join(folder, 'tokens.txt'),
      files: new FileStore(join(folder, 'files')),
      moment,
      identity: { issuer: 'http://localhost:3002', peopleFile: join(folder, 'people.json') },
    });

  beforeAll(async () => {
    database = await aDatabase();
    folder = mkdtempSync(join(tmpdir(), 'openhuis-demo-'));
    const begin = performance.now();
    summary = await load();
    seconds = (performance.now() - begin) / 1000;
  }, 120_000);
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the real size: two regions, 155 providers, some 900 enrolled products', async () => {
    console.log(`the demo was loaded in ${seconds.toFixed(1)} s`);
    expect(summary.regions).toEqual([
      { slug: 'midden-ijssel-oost-veluwe', loaded: true, procedures: 2, providers: 155, enrolments: 189 },
      { slug: 'zuidoost-utrecht', loaded: true, procedures: 2, providers: 12, enrolments: 13 },
    ]);
    const [large] = await database.asOwner<{ providers: number; products: number; municipalities: number }>(
      `select count(distinct organisation_id)::int as providers, count(distinct (enrolment_id, product_id))::int as products,
         count(distinct municipality)::int as municipalities
       from enrolment_line where region_id = (select id from region where slug = 'midden-ijssel-oost-veluwe')`,
    );
    expect(large).toEqual({ providers: 155, products: 888, municipalities: 8 });
    const [shared] = await database.asOwner<{ count: number }>(
      `select count(*)::int from (select organisation_id from contract group by 1 having count(distinct region_id) = 2) both_regions`,
    );
    expect(shared?.count).toBe(3);
  });

  it('shows every state of an enrolment and of a contract, most of them active', async () => {
    const enrolments = await database.asOwner<{ status: string; count: number }>(
      `select status, count(*)::int from enrolment group by 1 order by 1`,
    );
    expect(enrolments).toEqual([
      { status: 'admitted', count: 185 },
      { status: 'assessed', count: 2 },
      { status: 'decisionProposed', count: 2 },
      { status: 'draft', count: 4 },
      { status: 'refused', count: 2 },
      { status: 'submitted', count: 6 },
      { status: 'supplementAsked', count: 1 },
      { status: 'withdrawn', count: 1 },
    ]);
    const [contracts] = await database.asOwner(
      `select count(*)::int as all, count(*) filter (where activated_at is not null)::int as active,
         count(*) filter (where signed_on is null)::int as unsigned,
         count(*) filter (where starts_on = '2026-01-01')::int as "fromTheStart"
       from contract`,
    );
    expect(contracts).toMatchObject({ all: 184, active: 177, unsigned: 7 });
    // One contract gets more products: its addition waits for both signatures.
    expect(await database.asOwner(`select signed_on from addendum`)).toEqual([{ signed_on: null }]);
    const wrong = await database.asOwner(
      `select number from contract c join procedure p on p.id = c.procedure_id
       where ends_on <> (p.draft->'term'->>'endsOn')::date or starts_on < (p.draft->'term'->>'startsOn')::date
         or (starts_on is not null and extract(day from starts_on) <> 1)`,
    );
    expect(wrong).toEqual([]);
  });

  it('has questions of several providers: two answered in a first note that names none of them, and one that waits', async () => {
    const questions = await database.asOwner(
      `select count(distinct organisation_id)::int as askers, count(*)::int as asked,
         count(*) filter (where answered_at is null)::int as waiting from question`,
    );
    expect(questions).toEqual([{ askers: 4, asked: 4, waiting: 1 }]);
    const items = await database.asOwner(
      `select note_number as note, item_number as item from clarification
       where published_at is not null order by 1, 2`,
    );
    expect(items).toEqual([
      { note: 1, item: 1 },
      { note: 1, item: 2 },
    ]);
  });

  it('keeps the bundle rules in what is contracted', async () => {
    const broken = await database.asOwner(
      `select l.contract_id from contract_line l join product p on p.id = l.product_id
         join procedure r on r.id = p.procedure_id
         cross join lateral jsonb_to_recordset(r.draft->'bundleRules') as b("product" text, "requires" text, "mode" text)
       where b.product = p.code and b.mode = 'required' and not exists (
         select from contract_line o join product q on q.id = o.product_id
         where o.contract_id = l.contract_id and o.municipality = l.municipality and q.code = b.requires)`,
    );
    expect(broken).toEqual([]);
  });

  it('gives organisations identifiers with the right form, an RSIN to legal persons only, and every address under .example', async () => {
    const organisations = await database.asOwner<{
      kvk_number: string;
      rsin: string | null;
      agb_code: string | null;
      iban: string | null;
      natural_person: boolean;
    }>(`select * from organisation`);
    expect(organisations).toHaveLength(164);
    for (const one of organisations) {
      expect(isKvkNumber(one.kvk_number) && isAgbCode(one.agb_code)).toBe(true);
      expect(one.natural_person ? one.rsin === null : isRsin(one.rsin)).toBe(true);
      expect(one.iban === null || isIban(one.iban)).toBe(true);
    }
    const elsewhere = await database.asOwner(
      `select email from (select email from person union all select email from organisation union all select contact_email from region) mail
       where email not like '%.example'`,
    );
    expect(elsewhere).toEqual([]);
  });

  it('writes tokens for every role into a file for its owner only; the database holds their hashes', async () => {
    const file = join(folder, 'tokens.txt');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    for (const role of [
      'region_administrator',
      'contract_manager',
      'assessor',
      'approver',
      'auditor',
      'provider_editor',
    ]) {
      expect(text).toContain(role);
    }
    const tokens = [...text.matchAll(/ohp_[A-Za-z0-9_-]{43}/g)].map(([token]) => token);
    const hashes = await database.asOwner<{ hash: string }>(`select encode(token_hash, 'hex') as hash from api_token`);
    expect(hashes.map(({ hash }) => hash).toSorted()).toEqual(
      tokens.map((token) => createHash('sha256').update(token).digest('hex')).toSorted(),
    );
  });

  it('writes its people for the local identity provider, which can read them, for its owner only', async () => {
    const file = join(folder, 'people.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const people = readDemoPeople(file);
    const [persons] = await database.asOwner<{ count: number }>('select count(*)::int from person');
    expect(people).toHaveLength(persons?.count ?? 0);
    expect(new Set(people.map(({ subject }) => subject)).size).toBe(people.length);
    const roles = people.flatMap(({ regions, organisations }) =>
      [...regions, ...organisations].map((one) => one.roles),
    );
    expect(new Set(roles.flat())).toEqual(
      new Set([
        ...['region_administrator', 'contract_manager', 'assessor', 'approver', 'municipal_manager', 'auditor'],
        ...['provider_administrator', 'provider_editor', 'provider_signatory'],
      ]),
    );
    expect(people.filter(({ organisations }) => organisations.length === 2)).toHaveLength(1);
    const inBoth = people.filter(({ regions }) => regions.length === 2);
    expect(inBoth.map(({ regions }) => regions.map((one) => one.roles))).toEqual([[['assessor'], ['auditor']]]);
  });

  it('knows the people of providers by the identity that is written, and staff by their address alone', async () => {
    const known = await database.asOwner<{ subject: string; email: string; door: string }>(
      `select subject, email, door from identity join person on person.id = person_id where issuer = 'http://localhost:3002'`,
    );
    const providers = readDemoPeople(join(folder, 'people.json')).filter(
      ({ organisations }) => organisations.length > 0,
    );
    const key = ({ subject, email }: { subject: string; email: string }) => `${subject} ${email}`;
    expect(known.map(key).toSorted()).toEqual(providers.map(key).toSorted());
    expect(new Set(known.map(({ door }) => door))).toEqual(new Set(['provider']));
  });

  it('does nothing the second time', async () => {
    const count = () =>
      database.asOwner(
        `select (select count(*) from audit_entry) as entries, (select count(*) from api_token) as tokens, (select count(*) from enrolment) as enrolments,
           (select count(*) from identity) as identities`,
      );
    const before = await count();
    const tokens = readFileSync(join(folder, 'tokens.txt'), 'utf8');
    expect((await load()).regions.map(({ loaded }) => loaded)).toEqual([false, false]);
    expect(await count()).toEqual(before);
    expect(readFileSync(join(folder, 'tokens.txt'), 'utf8')).toBe(tokens);
  });
});
