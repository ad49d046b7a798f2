import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ContractPageAnswer,
  ContractTermsAnswer,
  ContractTermsPageAnswer,
  ContractTotalsAnswer,
  OfferedExtensionAnswer,
} from '@openhuis/contracts';
import { type ContractTimelineAnswer, NoticePlanner } from '@openhuis/notices';
import type { Actor } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, contractsOf, letTimePass, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { clockOf } from '../support/notice-scene.js';

describe('the terms and the timeline of contracts', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let contract: TestContract;
  let manager: string;
  let signatory: string;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    contract = await aContract(database, region, procedure, { signed: true });
    manager = await tokenOf(region.manager);
    signatory = await tokenOf(contract.organisation.signatory);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tokenOf = (actor: Actor) => aTokenOf(database, actor.person?.id ?? '');
  const terms = async (token: string, query = '') =>
    (await api.call<ContractTermsPageAnswer>(token, 'GET', `/v1/contract-terms${query}`)).body;
  const ofContract = async (token: string, id: string, query = ''): Promise<ContractTermsAnswer | undefined> =>
    (await terms(token, query)).items.find((item) => item.id === id);
  const timeline = async (token: string, id = contract.id) =>
    (await api.call<ContractTimelineAnswer>(token, 'GET', `/v1/contracts/${id}/timeline`)).body;
  const kinds = ({ events }: ContractTimelineAnswer) => events.map(({ kind, onDate }) => `${onDate} ${kind}`);

  it('show a signed contract with its options, and a pending one as it is expected', async () => {
    const pending = await aContract(database, region, procedure);
    api.clock.setDate('2025-11-10');
    const { items, next } = await terms(manager, '?limit=500');
    expect(next).toBeNull();
    expect(items.map(({ id }) => id).toSorted()).toEqual([contract.id, pending.id].toSorted());
    const signed = items.find(({ id }) => id === contract.id);
    expect(signed).toMatchObject({
      status: 'signed',
      signedOn: '2025-11-03',
      procedureTitle: procedure.definition.title,
      terms: { fixed: { startsOn: '2026-01-01', endsOn: '2030-12-31' }, expected: false, extensions: [] },
      offer: null,
    });
    expect(signed?.terms.options.map(({ endsOn, latestNoticeOn, state }) => [endsOn, latestNoticeOn, state])).toEqual([
      ['2032-12-31', '2030-06-30', 'next'],
      ['2034-12-31', '2032-06-30', 'later'],
      ['2036-12-31', '2034-06-30', 'later'],
    ]);
    expect(items.find(({ id }) => id === pending.id)?.terms.expected).toBe(true);
    expect((await terms(signatory)).items.map(({ id }) => id)).toEqual([contract.id]);
  });

  it('come in pages that miss nothing and repeat nothing, in the order of the list', async () => {
    const { body: list } = await api.call<ContractPageAnswer>(manager, 'GET', '/v1/contracts');
    const found: string[] = [];
    let query = '?limit=1';
    for (;;) {
      const { items, next } = await terms(manager, query);
      found.push(...items.map(({ id }) => id));
      if (next === null) break;
      query = `?limit=1&cursor=${next}`;
    }
    expect(found).toEqual(list.items.map(({ id }) => id));
    expect((await api.call(manager, 'GET', '/v1/contract-terms?limit=501')).status).toBe(400);
  });

  it('are counted by the days on which they end, under the filters of the list', async () => {
    const totals = async (token: string, query = '') =>
      (await api.call<ContractTotalsAnswer>(token, 'GET', `/v1/contract-totals${query}`)).body;
    const all = await totals(manager);
    const { items } = await terms(manager, '?limit=500');
    expect(all.contracts).toBe(items.length);
    expect(all.ends).toEqual([
      { endsOn: '2030-12-31', contracts: 2, withOption: 2, withOffer: 0, latestNoticeOn: '2030-06-30' },
    ]);
    expect(await totals(manager, '?endsFrom=2031-01-01')).toEqual({ contracts: 0, ends: [] });
    expect((await totals(signatory, '?municipality=0262&status=signed')).contracts).toBe(1);
  });

  it('follow an extension of some lines: a municipality that is left behind ends with its lines', async () => {
    const partial = await aContract(database, region, procedure, {
      lines: [aLine(procedure, 'BG-BASIS', '0262'), aLine(procedure, 'BG-BASIS', '0301')],
      signed: true,
    });
    api.clock.setDate('2030-03-01');
    const offered = await api.call<OfferedExtensionAnswer>(
      manager,
      'POST',
      `/v1/contracts/${partial.id}/extension-offers`,
      { reason: 'In Lochem gaan wij door', lines: [aLine(procedure, 'BG-BASIS', '0262')] },
    );
    expect(await ofContract(manager, partial.id)).toMatchObject({
      offer: { id: offered.body.id, state: 'open', number: 1, answerDueOn: '2030-06-30' },
    });
    await contractsOf(database).answerExtension(partial.organisation.signatory, onDay('2030-04-01'), offered.body.id, {
      answer: 'accept',
      statement: 'Ik aanvaard',
    });
    api.clock.setDate('2030-04-02');
    const lochem = await ofContract(manager, partial.id, '?municipality=0262');
    expect(lochem?.terms.extensions).toEqual([{ number: 1, startsOn: '2031-01-01', endsOn: '2032-12-31' }]);
    expect(lochem?.terms.options.map(({ number }) => number)).toEqual([2, 3]);
    const zutphen = await ofContract(manager, partial.id, '?municipality=0301');
    expect(zutphen).toMatchObject({ endsOn: '2030-12-31', terms: { extensions: [], options: [] } });
    expect(kinds(await timeline(manager, partial.id))).toEqual(
      expect.arrayContaining([
        '2030-04-01 extended',
        '2030-12-31 lines-end',
        '2031-01-01 extension-begins',
        '2032-06-30 option-lapse',
        '2032-12-31 term-ends',
      ]),
    );
  });

  it('tell the life of a contract in order, and the region what only the region goes by', async () => {
    api.clock.setDate('2026-03-02');
    await new NoticePlanner(
      database.worker,
      { chunk: 100 },
      clockOf(() => '2026-03-02'),
    ).plan(region.id, onDay('2026-03-02'));
    const told = await timeline(manager);
    expect(told.events).toEqual(
      told.events.toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0)),
    );
    expect(kinds(told)).toEqual(
      expect.arrayContaining([
        '2025-11-03 formed',
        '2025-11-03 signedByProvider',
        '2025-11-03 signedByRegion',
        '2025-11-03 concluded',
        '2026-01-01 term-begins',
        '2030-05-05 offer-due',
        '2030-06-28 warning',
        '2030-06-30 option-lapse',
        '2030-12-31 term-ends',
      ]),
    );
    const end = told.events.find(({ kind }) => kind === 'term-ends');
    expect(end).toMatchObject({ when: 'toCome', depends: 'ifEnded', at: null });
    const planned = told.events.filter(({ kind }) => kind === 'planned-notice');
    expect(planned.map(({ onDate, depends }) => [onDate, depends])).toEqual(
      expect.arrayContaining([
        ['2030-07-01', 'ifEnded'],
        ['2030-10-01', 'ifEnded'],
        ['2030-12-01', 'ifEnded'],
      ]),
    );
    expect(planned[0]?.detail['roles']).toEqual(['provider_administrator', 'contract_manager']);
  });

  it('show the provider its own side of it', async () => {
    const told = await timeline(signatory);
    expect(kinds(told).filter((kind) => /offer-due|warning/.test(kind))).toEqual([]);
    expect(kinds(told)).toEqual(expect.arrayContaining(['2030-06-30 option-lapse', '2030-12-31 term-ends']));
    for (const { kind, detail } of told.events) {
      if (kind !== 'planned-notice') continue;
      expect(detail['roles']).toEqual(['provider_administrator']);
    }
    const foreign = await aContract(database, region, procedure, { signed: true });
    expect((await api.call(signatory, 'GET', `/v1/contracts/${foreign.id}/timeline`)).status).toBe(404);
  });

  it('tell what was sent, and no more than once what is to come', async () => {
    // A region of its own: nothing has run there yet, so that the breaker has nothing to hold the run against.
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    const there = await aProcedure(database, elsewhere, { municipalities: ['0310'] });
    const ending = await aContract(database, elsewhere, there, {
      lines: [aLine(there, 'BG-BASIS', '0310')],
      signed: true,
    });
    await letTimePass(database, elsewhere, '2030-07-01');
    const { held } = await new NoticePlanner(
      database.worker,
      { chunk: 100 },
      clockOf(() => '2030-07-01'),
    ).plan(elsewhere.id, onDay('2030-07-01'));
    expect(held).toBeNull();
    api.clock.setDate('2030-07-01');
    const token = await tokenOf(elsewhere.manager);
    const { events } = await timeline(token, ending.id);
    const steps = (kind: string) => events.filter((event) => event.kind === kind).map(({ detail }) => detail['step']);
    expect(steps('notice')).toEqual(['contract-end-6-months']);
    expect(steps('planned-notice')).toEqual(['contract-end-3-months', 'contract-end-1-month']);
    const sent = events.find(({ kind }) => kind === 'notice');
    expect(sent).toMatchObject({
      when: 'today',
      detail: { state: 'due', roles: ['contract_manager', 'provider_administrator'], accepted: 0 },
    });
    expect(events.find(({ kind }) => kind === 'term-ends')?.depends).toBeNull();
    expect((await ofContract(token, ending.id))?.terms.options[0]?.state).toBe('late');
  });
});
