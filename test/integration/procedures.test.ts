import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type Moment, publicScope, RuleViolation, systemScope, takeDueDeadlines } from '@openhuis/platform';
import {
  procedureDeadlineHandlers,
  type ProcedureDefinition,
  Procedures,
  ProceduresQueries,
} from '@openhuis/procedures';
import { sampleDefinition } from '../support/builders/procedure.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const moment: Moment = { today: '2025-12-01', now: new Date('2025-12-01T10:00:00Z') };
const reason = 'Vastgesteld door de colleges';

function managerOf(regionId: number): Actor {
  const personId = randomUUID();
  return {
    scope: { ...publicScope, kind: 'person', personId, regionIds: [regionId] },
    person: { id: personId, name: 'Contractmanager Demo 1', language: 'nl' },
  };
}
const anyone: Actor = { scope: publicScope };

/** The codes and paths of a refusal; fails when nothing was refused. */
async function refusal(work: Promise<unknown>): Promise<string[]> {
  const outcome = await work.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  if (!(outcome instanceof RuleViolation)) throw outcome instanceof Error ? outcome : new Error(String(outcome));
  return outcome.violations.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));
}

describe('procedures', () => {
  let database: TestDatabase;
  let procedures: Procedures;
  let queries: ProceduresQueries;
  const manager = managerOf(1);
  let slugs = 0;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    queries = new ProceduresQueries(database.app);
    await database.asOwner(
      `insert into region (slug, name, contact_email) values ('a', 'A', 'a@a.example'), ('b', 'B', 'b@b.example')`,
    );
    await database.asOwner(
      `insert into region_municipality (region_id, code, name, validity)
       values (1, '0262', 'Lochem', '[2015-01-01,)'), (1, '0301', 'Zutphen', '[2015-01-01,)')`,
    );
  });
  afterAll(() => database.close());

  async function aPublished(change: Partial<ProcedureDefinition> = {}) {
    slugs += 1;
    const definition = sampleDefinition({ slug: `procedure-${slugs}`, ...change });
    const created = await procedures.create(manager, moment, 1, definition);
    const state = await procedures.publish(manager, moment, created.id, created.version, reason);
    return { definition, ...state };
  }
  const standingTariffs = (id: string) =>
    database.asOwner<{ code: string; validity: string; amount: string }>(
      `select p.code, t.validity::text, t.amount from tariff t join product p on p.id = t.product_id
       where p.procedure_id = $1 and t.superseded_at is null order by p.code, t.validity`,
      [id],
    );

  it('publishes a draft: version, catalogue, tariffs and trail in one go', async () => {
    const { id, version, currentVersion } = await aPublished();
    expect({ version, currentVersion }).toEqual({ version: 2, currentVersion: 1 });
    expect(await standingTariffs(id)).toEqual([
      { code: 'BG-BASIS', validity: '[2026-01-01,2027-01-01)', amount: '68.40' },
      { code: 'BG-BASIS', validity: '[2027-01-01,)', amount: '71.15' },
      { code: 'BG-COMPLEX', validity: '[2026-01-01,)', amount: '87.15' },
    ]);
    const trail = await database.asOwner<{ action: string }>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['procedure.created', 'procedure.published']);
    const published = await database.app.command(publicScope, (transaction) => procedures.published(transaction, id));
    expect(published).toMatchObject({ id, regionId: 1, number: 1, status: 'published' });
    expect([...published.productIds.keys()].toSorted()).toEqual(['BG-BASIS', 'BG-COMPLEX']);
  });

  it('shows a draft to its own region only', async () => {
    slugs += 1;
    const { id } = await procedures.create(manager, moment, 1, sampleDefinition({ slug: `procedure-${slugs}` }));
    expect((await queries.detail(manager, moment, id)).status).toBe('draft');
    for (const other of [anyone, managerOf(2)]) {
      expect(await refusal(queries.detail(other, moment, id))).toEqual(['not-found']);
      expect((await queries.list(other, moment, { limit: 200 })).items.map((item) => item.id)).not.toContain(id);
    }
    expect(
      await refusal(database.app.command(manager.scope, (transaction) => procedures.published(transaction, id))),
    ).toEqual(['not-found']);
  });

  it('stores nothing of a definition with faults, and names them all', async () => {
    const definition = sampleDefinition({ slug: 'faulty', municipalities: ['0262', '0355'] });
    Object.assign(definition.products[0] ?? {}, { category: '45' });
    expect(await refusal(procedures.create(manager, moment, 1, definition))).toEqual([
      'unknown-municipality definition/municipalities/1',
      'invalid-definition definition/products/0/category',
    ]);
    expect(await database.asOwner(`select from procedure where slug = 'faulty'`)).toEqual([]);
  });

  it('refuses a slug that the region uses already', async () => {
    const { definition } = await aPublished();
    expect(await refusal(procedures.create(manager, moment, 1, definition))).toEqual([
      'already-exists definition/slug',
    ]);
  });

  it('lets one of two editors win', async () => {
    const { id, version, definition } = await aPublished();
    const edits = await Promise.allSettled(
      [4, 8].map((weeks) =>
        procedures.replaceDraft(manager, moment, id, version, { ...definition, decisionPromiseWeeks: weeks }),
      ),
    );
    expect(edits.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(procedures.publish(manager, moment, id, version, reason))).toEqual(['stale-version']);
  });

  it('does not let another region touch it', async () => {
    const { id, version, definition } = await aPublished();
    const stranger = managerOf(2);
    for (const work of [
      () => procedures.replaceDraft(stranger, moment, id, version, definition),
      () => procedures.publish(stranger, moment, id, version, reason),
      () => procedures.close(stranger, moment, id, version, reason),
    ]) {
      expect(await refusal(work())).toEqual(['not-found']);
    }
    expect(await refusal(procedures.create(stranger, moment, 1, definition))).toEqual(['forbidden regionId']);
  });

  it('supersedes a tariff that changed, keeps the others, and retires a product that is gone', async () => {
    const { id, version, definition } = await aPublished();
    const before = await database.asOwner<{ id: string }>(
      `select t.id from tariff t join product p on p.id = t.product_id where p.procedure_id = $1 and amount = 87.15`,
      [id],
    );
    const [basis, complex] = structuredClone(definition.products);
    if (basis === undefined || complex === undefined) throw new Error('the sample has two products');
    basis.tariffs = [{ startsOn: '2026-01-01', amount: '70.00', example: false }];
    const next = { ...definition, products: [basis, complex] };
    const edited = await procedures.replaceDraft(manager, moment, id, version, next);
    const second = await procedures.publish(manager, moment, id, edited.version, reason);
    expect(second.currentVersion).toBe(2);
    expect((await standingTariffs(id)).map(({ amount }) => amount)).toEqual(['70.00', '87.15']);
    const [kept] = await database.asOwner<{ superseded_at: Date | null }>(
      `select superseded_at from tariff where id = $1`,
      [before[0]?.id],
    );
    expect(kept?.superseded_at).toBeNull();

    const without = { ...next, products: [basis], bundleRules: [] };
    const third = await procedures.replaceDraft(manager, moment, id, second.version, without);
    await procedures.publish(manager, moment, id, third.version, reason);
    const { products } = await queries.detail(anyone, moment, id);
    expect(products.map(({ code, retiredOn }) => [code, retiredOn])).toEqual([
      ['BG-BASIS', null],
      ['BG-COMPLEX', moment.today],
    ]);
    const first = await database.app.command(publicScope, (transaction) => procedures.published(transaction, id, 1));
    expect(first.productIds.size).toBe(2);
    const history = await queries.tariffs(anyone, id, products[0]?.id ?? '');
    expect(history.map(({ amount, endsOn }) => [amount, endsOn])).toEqual([
      ['68.40', '2026-12-31'],
      ['70.00', null],
      ['71.15', null],
    ]);
  });

  it('records a tariff anew when its amount alone changes', async () => {
    const { id, version, definition } = await aPublished();
    const next = structuredClone(definition);
    Object.assign(next.products[1]?.tariffs[0] ?? {}, { amount: '88.00' });
    const edited = await procedures.replaceDraft(manager, moment, id, version, next);
    await procedures.publish(manager, moment, id, edited.version, reason);
    expect((await standingTariffs(id)).map(({ amount }) => amount)).toEqual(['68.40', '71.15', '88.00']);
  });

  it('changes only admission matters once a contract exists', async () => {
    const { id, version, definition } = await aPublished();
    await aContractFor(database, id);
    const other = {
      ...definition,
      decisionPromiseWeeks: 4,
      entry: { ...definition.entry, opensAt: '2025-10-01T09:00' },
    };
    const edited = await procedures.replaceDraft(manager, moment, id, version, other);
    const second = await procedures.publish(manager, moment, id, edited.version, reason);
    expect(second.currentVersion).toBe(2);

    const binding = { ...other, clauses: other.clauses.slice(0, 1) };
    const third = await procedures.replaceDraft(manager, moment, id, second.version, binding);
    await expect(procedures.publish(manager, moment, id, third.version, reason)).rejects.toMatchObject({
      violations: [{ code: 'wrong-state', details: { parts: ['clauses'] } }],
    });
    const [row] = await database.asOwner<{ current_version: number }>(
      `select current_version from procedure where id = $1`,
      [id],
    );
    expect(row?.current_version).toBe(2);
  });

  it('pauses, resumes and closes, each from its own state only', async () => {
    const { id, version } = await aPublished();
    const paused = await procedures.pause(manager, moment, id, version, reason);
    expect(paused.status).toBe('paused');
    expect((await queries.detail(anyone, moment, id)).open).toBe(false);
    expect(await refusal(procedures.pause(manager, moment, id, paused.version, reason))).toEqual(['wrong-state']);
    const resumed = await procedures.resume(manager, moment, id, paused.version, reason);
    expect((await queries.detail(anyone, moment, id)).open).toBe(true);
    const closed = await procedures.close(manager, moment, id, resumed.version, reason);
    expect(await refusal(procedures.resume(manager, moment, id, closed.version, reason))).toEqual(['wrong-state']);
    expect(await refusal(procedures.publish(manager, moment, id, closed.version, reason))).toEqual(['wrong-state']);
  });

  it('closes a single window for good on the day after, and tells its last day', async () => {
    const entry = { mode: 'single', opensAt: '2025-09-01T09:00', closesAt: '2026-03-31T17:00' } as const;
    const { id } = await aPublished({ entry });
    const handlers = procedureDeadlineHandlers(procedures);
    const sweep = (today: string) =>
      database.app.command(systemScope(1), async (transaction) => {
        const due = await takeDueDeadlines(transaction, 1, today, 10);
        for (const deadline of due) {
          if (deadline.kind === 'window-closing') {
            await handlers['window-closing'](transaction, deadline, { today, now: new Date(`${today}T04:00:00Z`) });
          }
        }
        return due.map(({ kind, dueOn }) => `${kind} ${dueOn}`);
      });
    expect(await sweep('2026-03-31')).toEqual([]);
    expect(await sweep('2026-04-01')).toEqual(['window-closing 2026-03-31']);
    expect(await sweep('2026-04-01')).toEqual([]);
    expect((await queries.detail(anyone, moment, id)).status).toBe('closed');
  });

  it('moves the deadline of a window with its closing time', async () => {
    const entry = { mode: 'windowed', opensAt: '2025-09-01T09:00', closesAt: '2026-03-31T17:00' } as const;
    const { id, version, definition } = await aPublished({ entry });
    const later = { ...definition, entry: { ...entry, closesAt: '2026-06-30T17:00' } };
    const edited = await procedures.replaceDraft(manager, moment, id, version, later);
    await procedures.publish(manager, moment, id, edited.version, reason);
    const deadlines = await database.asOwner(
      `select due_on, acts_on, superseded_at is null as stands from deadline where subject_id = $1 order by due_on`,
      [id],
    );
    expect(deadlines).toEqual([
      { due_on: '2026-03-31', acts_on: '2026-04-01', stands: false },
      { due_on: '2026-06-30', acts_on: '2026-07-01', stands: true },
    ]);
  });

  it('lists page by page with filters, and agrees with the rule on what is open', async () => {
    const entry = { mode: 'windowed', opensAt: '2025-12-01T11:00', closesAt: '2025-12-31T17:00' } as const;
    const { id } = await aPublished({ entry, municipalities: ['0301'] });
    const openAt = async (now: string) =>
      (await queries.list(anyone, { ...moment, now: new Date(now) }, { open: 'true', limit: 200 })).items.some(
        (item) => item.id === id,
      );
    // 11:00 in Amsterdam is 10:00 in UTC; both boundaries count.
    expect(
      await Promise.all(
        ['2025-12-01T09:59:59Z', '2025-12-01T10:00:00Z', '2025-12-31T16:00:00Z', '2025-12-31T16:00:01Z'].map(openAt),
      ),
    ).toEqual([false, true, true, false]);

    const all = await queries.list(anyone, moment, { limit: 200 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.list(anyone, moment, { limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(all.items.map((item) => item.id));
    expect(all.next).toBeNull();
    const inLochem = await queries.list(anyone, moment, { municipality: '0262', law: 'wmo', limit: 200 });
    expect(inLochem.items).toHaveLength(all.items.length - 1);
    expect((await queries.list(anyone, moment, { law: 'jeugd' })).items).toEqual([]);
    expect(
      (await queries.list(anyone, moment, { status: 'closed' })).items.every((item) => item.status === 'closed'),
    ).toBe(true);
  });
});

/** A contract in rows, as bare as the schema allows: only its existence counts here. */
async function aContractFor(database: TestDatabase, procedureId: string): Promise<void> {
  await database.asOwner(
    `with person as (insert into person (name, email) values ('Contractmanager Demo 2', $2 || '@a.example') returning id),
       organisation as (insert into organisation (kvk_number, name, legal_form, email)
         values (lpad((random() * 99999999)::int::text, 8, '0'), 'Voorbeeldzorg', 'bv', 'info@voorbeeldzorg.example') returning id),
       enrolment as (insert into enrolment (region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at, procedure_version, submitted_at)
         select 1, $1, organisation.id, 'admitted', now(), person.id, now(), 1, now() from organisation, person returning id, organisation_id, created_by),
       decision as (insert into decision (enrolment_id, region_id, organisation_id, outcome, reason, decided_by, decided_at)
         select id, 1, organisation_id, 'admitted', 'ok', created_by, now() from enrolment returning id, organisation_id)
     insert into contract (region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version, text, text_hash, formed_on, ends_on)
     select 1, $1, organisation_id, 'Voorbeeldzorg', $2, id, 1, '', '', '2025-12-01', '2030-12-31' from decision`,
    [procedureId, randomUUID()],
  );
}
