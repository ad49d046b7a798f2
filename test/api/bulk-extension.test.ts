import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulkExtensionAnswer, ExtensionPreviewAnswer } from '@openhuis/contracts';
import { NoticePlanner } from '@openhuis/notices';
import type { Actor } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, contractsOf, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { clockOf } from '../support/notice-scene.js';

const reason = 'De inwoners blijven deze hulp nodig hebben';
const today = '2030-03-01';

describe('offers to extend for many contracts at once', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;
  let plain: TestContract;
  let offered: TestContract;
  let unsigned: TestContract;
  let foreign: TestContract;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    api.clock.setDate(today);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    const theirs = await aProcedure(database, elsewhere, { municipalities: ['0310'] });
    plain = await aContract(database, region, procedure, { signed: true });
    offered = await aContract(database, region, procedure, { signed: true });
    unsigned = await aContract(database, region, procedure);
    foreign = await aContract(database, elsewhere, theirs, {
      signed: true,
      lines: [aLine(theirs, 'BG-BASIS', '0310')],
    });
    await contractsOf(database).offerExtension(region.manager, onDay('2030-02-01'), offered.id, { reason });
    manager = await tokenOf(region.manager);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tokenOf = (actor: Actor) => aTokenOf(database, actor.person?.id ?? '');
  const preview = async (body: unknown) =>
    (await api.call<ExtensionPreviewAnswer>(manager, 'POST', '/v1/extension-offers/previews', body)).body;
  const bulk = (body: unknown, headers?: Record<string, string>) =>
    api.call<BulkExtensionAnswer>(manager, 'POST', '/v1/extension-offers/bulk', body, headers);
  const offersOf = async ({ id }: TestContract) =>
    database.asOwner<{ state: string; answerDueOn: string }>(
      `select state, answer_due_on as "answerDueOn" from extension_offer where contract_id = $1 order by id`,
      [id],
    );

  it('say beforehand what would be offered, and what is skipped why', async () => {
    const answer = await preview({ contractIds: [plain.id, offered.id, unsigned.id, foreign.id] });
    expect([answer.offers, answer.skipped, answer.next]).toEqual([1, 3, null]);
    expect(answer.items[0]).toEqual({
      contractId: plain.id,
      number: plain.number,
      organisationName: expect.any(String) as unknown,
      version: expect.any(Number) as unknown,
      endsOn: '2030-12-31',
      outcome: 'offer',
      offer: {
        number: 1,
        lines: 2,
        startsOn: '2031-01-01',
        endsOn: '2032-12-31',
        answerDueOn: '2030-06-30',
        afterLeadTime: false,
        atOnce: false,
      },
      reasons: [],
    });
    expect(answer.items.slice(1).map(({ number, reasons }) => [number, reasons.map(({ code }) => code)])).toEqual([
      [offered.number, ['offer-exists']],
      [unsigned.number, ['wrong-state']],
      [null, ['not-found']],
    ]);
    expect(await offersOf(plain)).toEqual([]);
  });

  it('say the same of the contracts of a list', async () => {
    const answer = await preview({ filter: { option: 'open', offer: 'none', status: 'active' }, sort: 'number' });
    expect(answer.items.map(({ contractId, outcome }) => [contractId, outcome])).toEqual([[plain.id, 'offer']]);
    const due = await preview({ filter: { search: plain.number }, answerDueOn: '2030-07-01' });
    expect(due.items[0]?.reasons).toEqual([
      { code: 'invalid-date', path: 'answerDueOn', details: { earliest: today, latest: '2030-06-30' } },
    ]);
  });

  it('are made one by one: what is wrong with one stops no other', async () => {
    const { items } = await preview({ contractIds: [plain.id, offered.id] });
    const another = await aContract(database, region, procedure, { signed: true });
    const contracts = [
      { contractId: offered.id, version: items[1]?.version },
      { contractId: foreign.id, version: 1 },
      { contractId: another.id, version: 99 },
      { contractId: plain.id, version: items[0]?.version },
    ];
    const body = { reason: `  ${reason} `, contracts, answerDueOn: '2030-05-31' };
    const headers = { 'idempotency-key': 'round-1' };
    const { status, body: answer } = await bulk(body, headers);
    expect([status, answer.offered, answer.failed]).toEqual([200, 1, 3]);
    expect(answer.results.map(({ contractId, reasons }) => [contractId, reasons.map(({ code }) => code)])).toEqual([
      [offered.id, ['offer-exists']],
      [foreign.id, ['not-found']],
      [another.id, ['stale-version']],
      [plain.id, []],
    ]);
    expect(answer.results[2]?.reasons[0]?.details).toEqual({ yours: 99, current: expect.any(Number) as unknown });
    expect(answer.results[3]?.offer).toMatchObject({ state: 'open', endsOn: '2032-12-31', answerDueOn: '2030-05-31' });
    expect(await offersOf(plain)).toEqual([{ state: 'open', answerDueOn: '2030-05-31' }]);
    expect(await offersOf(another)).toEqual([]);
    // Repeated with its key it answers the same; with another it finds its work done.
    expect((await bulk(body, headers)).body).toEqual(answer);
    expect((await bulk(body)).body.results[3]?.reasons[0]?.code).toBe('stale-version');
    expect(await offersOf(plain)).toHaveLength(1);
    const [entry] = await database.asOwner<{ change: { items: unknown[] }; region_id: number }>(
      `select region_id, change from audit_entry where action = 'extensionOffers.bulk' and subject_id = $1`,
      [answer.bulkCommandId],
    );
    expect(entry).toEqual({
      region_id: region.id,
      change: {
        reason,
        answerDueOn: '2030-05-31',
        items: [
          { contractId: offered.id, outcome: 'failed', codes: ['offer-exists'] },
          { contractId: another.id, outcome: 'failed', codes: ['stale-version'] },
          { contractId: plain.id, outcome: 'offered', offerId: answer.results[3]?.offer?.id },
        ],
      },
    });
  });

  it('are asked for in one way, and for no more than five hundred', async () => {
    const both = await api.call(manager, 'POST', '/v1/extension-offers/previews', {
      contractIds: [plain.id],
      filter: {},
    });
    expect([both.status, (await api.call(manager, 'POST', '/v1/extension-offers/previews', {})).status]).toEqual([
      400, 400,
    ]);
    const contracts = Array.from({ length: 501 }, (_, number) => ({
      contractId: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      version: 1,
    }));
    expect((await bulk({ reason, contracts })).status).toBe(400);
    expect((await bulk({ reason, contracts: [contracts[0], contracts[0]] })).status).toBe(400);
  });

  it('find 500 contracts in as many statements as five, and the next 500 where they ended', async () => {
    const own = await aRegion(database, { '0500': 'Gouda' });
    await database.asOwner(
      `set session_replication_role = replica;
       insert into contract (region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version,
         text, text_hash, formed_on, signed_on, starts_on, activated_at, ends_on, option_open, latest_notice_on)
       select ${own.id}, '${procedure.id}', gen_random_uuid(), 'Zorg ' || n, 'B-' || lpad(n::text, 6, '0'), gen_random_uuid(),
         1, '', '', '2025-10-01', '2025-11-01', '2026-01-01', '2026-01-01', '2030-12-31', true, '2030-06-30'
       from generate_series(1, 620) n;
       reset session_replication_role`,
    );
    const token = await tokenOf(own.manager);
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const answer: ExtensionPreviewAnswer = (
        await api.call<ExtensionPreviewAnswer>(token, 'POST', '/v1/extension-offers/previews', {
          filter: { option: 'open' },
          sort: 'number',
          ...(cursor !== null && { cursor }),
        })
      ).body;
      found.push(...answer.items.map(({ number }) => number ?? ''));
      cursor = answer.next;
    } while (cursor !== null);
    expect(found).toEqual(Array.from({ length: 620 }, (_, index) => `B-${String(index + 1).padStart(6, '0')}`));
  });

  describe('and the volume breaker', () => {
    const MANY = 30;
    let regions = 600;

    async function offeredToMany(
      inBulk: boolean,
    ): Promise<{ regionId: number; plan: () => ReturnType<NoticePlanner['plan']> }> {
      regions += 1;
      const code = String(regions).padStart(4, '0');
      const own = await aRegion(database, { [code]: 'Gemeente' });
      const under = await aProcedure(database, own, { municipalities: [code] });
      const lines = [aLine(under, 'BG-BASIS', code)];
      const contracts: TestContract[] = [];
      for (let number = 0; number < MANY; number += 1) {
        contracts.push(await aContract(database, own, under, { signed: true, lines }));
      }
      // Everything that came before was told long ago.
      await database.asOwner(`update deadline set next_notice_on = null where region_id = $1`, [own.id]);
      if (inBulk) {
        const token = await tokenOf(own.manager);
        const body = { reason, contracts: contracts.map(({ id }) => ({ contractId: id, version: 0 })) };
        const { body: found } = await api.call<ExtensionPreviewAnswer>(token, 'POST', '/v1/extension-offers/previews', {
          contractIds: contracts.map(({ id }) => id),
        });
        body.contracts = found.items.map(({ contractId, version }) => ({ contractId, version: version ?? 0 }));
        const { body: answer } = await api.call<BulkExtensionAnswer>(token, 'POST', '/v1/extension-offers/bulk', body);
        expect(answer.offered).toBe(MANY);
      } else {
        for (const { id } of contracts) {
          await contractsOf(database).offerExtension(own.manager, onDay(today), id, { reason });
        }
      }
      const planner = new NoticePlanner(
        database.worker,
        {},
        clockOf(() => today),
      );
      return { regionId: own.id, plan: () => planner.plan(own.id, onDay(today)) };
    }

    const runs = (regionId: number) =>
      database.asOwner<{ due: number; announced: number; held: boolean }>(
        `select due, announced, held from notice_run where region_id = $1 order by id`,
        [regionId],
      );

    it('lets the notices of a confirmed command go, and counts them', async () => {
      const { regionId, plan } = await offeredToMany(true);
      const { held, due } = await plan();
      expect([held, due]).toEqual([null, MANY * 2]);
      expect(await runs(regionId)).toEqual([{ due: MANY * 2, announced: MANY * 2, held: false }]);
    });

    it('holds as many that nobody confirmed together', async () => {
      const { regionId, plan } = await offeredToMany(false);
      expect(await plan()).toMatchObject({ held: 'volume', due: 0 });
      expect(await runs(regionId)).toEqual([{ due: MANY * 2, announced: 0, held: true }]);
    });

    it('holds what else is too much on the same day', async () => {
      const { regionId, plan } = await offeredToMany(true);
      await database.asOwner(
        `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
         select region_id, organisation_id, procedure_id, 'contract', id, 'contract-withdrawn', '${today}', '${today}', true, '${today}'
         from contract where region_id = $1`,
        [regionId],
      );
      expect(await plan()).toMatchObject({ held: 'volume', due: 0 });
    });
  });
});
