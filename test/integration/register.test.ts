import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicScope } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import type { ContractedProviderAnswer, ContractedProviderPageAnswer, ProviderDetailAnswer } from '@openhuis/register';
import { anApi, type TestApi } from '../support/api.js';
import { aContract, contractsOf, letTimePass, signedByBoth, type TestContract } from '../support/builders/contract.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const today = '2026-03-02';
const path = '/v1/register/providers';

describe('the register of contracted providers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  /** Basic and complex in Lochem; basic in Lochem, complex in Zutphen; basic in Zutphen; and one that is not signed. */
  const contracts: Record<'both' | 'apart' | 'basic' | 'unsigned', TestContract> = {} as never;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    const line = (product: string, municipality: string) => aLine(procedure, product, municipality);
    const signed = (lines: TestContract['lines']) => aContract(database, region, procedure, { signed: true, lines });
    contracts.both = await signed([line('BG-BASIS', '0262'), line('BG-COMPLEX', '0262')]);
    contracts.apart = await signed([line('BG-BASIS', '0262'), line('BG-COMPLEX', '0301')]);
    contracts.basic = await signed([line('BG-BASIS', '0301')]);
    contracts.unsigned = await aContract(database, region, procedure);
    api.clock.setDate(today);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function list(query = ''): Promise<ContractedProviderAnswer[]> {
    const answer = await api.call<ContractedProviderPageAnswer>(undefined, 'GET', `${path}${query}`);
    expect(answer.status).toBe(200);
    return answer.body.items;
  }
  const names = (found: { organisationId: string }[]): string[] =>
    found.map(
      ({ organisationId }) =>
        Object.entries(contracts).find(([, { organisation }]) => organisation.id === organisationId)?.[0] ?? '?',
    );
  const named = async (query: string): Promise<string[]> => names(await list(query)).toSorted();

  it('shows who holds a contract, with what, where and until when, and nobody else', async () => {
    expect(await named('')).toEqual(['apart', 'basic', 'both']);
    const [shown] = await list(`?name=${encodeURIComponent(contracts.both.organisation.name)}`);
    expect(shown).toEqual({
      organisationId: contracts.both.organisation.id,
      name: contracts.both.organisation.name,
      kvkNumber: contracts.both.organisation.kvkNumber,
      regionId: region.id,
      procedureId: procedure.id,
      procedureTitle: procedure.definition.title,
      law: procedure.definition.law,
      products: procedure.definition.products.map(({ code, name, category, careIntensity }) => ({
        code,
        name,
        category,
        careIntensity: careIntensity ?? null,
        municipalities: ['0262'],
      })),
      scalesUpAndDown: true,
      municipalities: ['0262'],
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      hasIntakeStop: false,
    });
  });

  it.each<[string, string[]]>([
    ['intensity=both', ['both']],
    ['intensity=both&municipality=0301', []],
    ['intensity=basic', ['apart', 'basic', 'both']],
    ['intensity=complex&municipality=0301', ['apart']],
    ['product=BG-COMPLEX', ['apart', 'both']],
    ['product=BG-COMPLEX&municipality=0262', ['both']],
    ['product=BG-COMPLEX&intensity=basic', []],
    ['product=BG-NIET', []],
    ['municipality=0301', ['apart', 'basic']],
    ['category=02', ['apart', 'basic', 'both']],
    ['category=45', []],
    ['law=wmo', ['apart', 'basic', 'both']],
    ['law=jeugd', []],
    ['name=%25', []],
    ['name=ZORG', ['apart', 'basic', 'both']],
  ])('filters by %s', async (query, expected) => {
    const pattern = query.startsWith('name=%25') ? 'name=%25%25' : query;
    expect(await named(`?${pattern}`)).toEqual(expected);
  });

  it('filters by region and procedure, and refuses what is no filter', async () => {
    expect(await named(`?regionId=${region.id}&procedureId=${procedure.id}`)).toEqual(['apart', 'basic', 'both']);
    expect(await named(`?regionId=${region.id + 1000}`)).toEqual([]);
    expect((await api.call(undefined, 'GET', `${path}?intensity=some`)).status).toBe(400);
    expect((await api.call(undefined, 'GET', `${path}?cursor=AAAA`)).status).toBe(400);
  });

  it('names the products that one can filter by', async () => {
    const { body } = await api.call<{ code: string; law: string }[]>(
      undefined,
      'GET',
      `/v1/register/products?regionId=${region.id}`,
    );
    expect(body.map(({ code, law }) => `${code} ${law}`)).toEqual(['BG-BASIS wmo', 'BG-COMPLEX wmo']);
  });

  it('comes in pages by name, each provider once', async () => {
    const seen: ContractedProviderAnswer[] = [];
    let cursor = '';
    do {
      const { body } = await api.call<ContractedProviderPageAnswer>(
        undefined,
        'GET',
        `${path}?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect(body.items).toHaveLength(1);
      seen.push(...body.items);
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(names(seen).toSorted()).toEqual(['apart', 'basic', 'both']);
    expect(seen.map(({ name }) => name)).toEqual(seen.map(({ name }) => name).toSorted());
  });

  it('shows one provider with its offers, and nobody that is not in it', async () => {
    const { id, name, kvkNumber } = contracts.apart.organisation;
    const { body } = await api.call<ProviderDetailAnswer>(undefined, 'GET', `${path}/${id}`);
    const period = { startsOn: '2026-01-01', endsOn: '2030-12-31' };
    expect(body).toMatchObject({ organisationId: id, name, kvkNumber });
    expect(body.offers).toMatchObject([
      {
        procedureId: procedure.id,
        ...period,
        scalesUpAndDown: false,
        products: [
          { code: 'BG-BASIS', areas: [{ municipality: '0262', ...period }] },
          { code: 'BG-COMPLEX', areas: [{ municipality: '0301', ...period }] },
        ],
      },
    ]);
    for (const other of [contracts.unsigned.organisation.id, (await anOrganisation(database, region)).id]) {
      expect((await api.call(undefined, 'GET', `${path}/${other}`)).status).toBe(404);
    }
  });

  it('gives the same as CSV for a Dutch spreadsheet and as JSON', async () => {
    await database.asOwner(`update contract set organisation_name = '=cmd;"x"' where id = $1`, [contracts.basic.id]);
    const csv = await fetch(`${api.address}${path}/file?municipality=0301`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="gecontracteerde-aanbieders-${today}.csv"`,
    );
    const text = Buffer.from(await csv.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFnaam;kvk-nummer;')).toBe(true);
    expect(text).toContain(`\r\n"'=cmd;""x""";${contracts.basic.organisation.kvkNumber};`);
    expect(text).toContain(';BG-COMPLEX;');
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
    const json = await fetch(`${api.address}${path}/file?municipality=0301&format=json`);
    expect(await json.json()).toEqual(await list('?municipality=0301'));
    const none = await fetch(`${api.address}${path}/file?law=jeugd&format=json`);
    expect(await none.json()).toEqual([]);
  });

  it('follows the contract: signed, it comes; ended, it goes', async () => {
    expect(await named('')).not.toContain('unsigned');
    const late = await aContract(database, region, procedure, { formedOn: '2026-02-02' });
    expect((await list('')).some(({ organisationId }) => organisationId === late.organisation.id)).toBe(false);
    await signedByBoth(database, region, late, '2026-02-20');
    const [shown] = await list(`?name=${encodeURIComponent(late.organisation.name)}`);
    expect(shown).toMatchObject({ startsOn: '2026-03-01', endsOn: '2030-12-31', municipalities: ['0262'] });
    // On the day after its last the public no longer sees it, whether or not the sweep has been there.
    api.clock.setDate('2031-01-01');
    expect(await list('')).toEqual([]);
    expect((await api.call(undefined, 'GET', `${path}/${late.organisation.id}`)).status).toBe(404);
    api.clock.setDate(today);
    expect(await database.asOwner(`select from register_entry where contract_id = $1`, [late.id])).toHaveLength(1);
    await letTimePass(database, region, '2031-01-01', 10);
    expect(await database.asOwner(`select from register_entry`)).toEqual([]);
    expect(await database.asOwner(`select from register_line`)).toEqual([]);
  });

  it('shows an extension as soon as it was agreed', async () => {
    const own = await aRegion(database, { '0310': 'De Bilt' });
    const other = await aProcedure(database, own, { municipalities: ['0310'] });
    const contract = await aContract(database, own, other, { signed: true, lines: [aLine(other, 'BG-BASIS', '0310')] });
    const service = contractsOf(database);
    const offered = onDay('2030-03-04');
    const { id } = await service.offerExtension(own.manager, offered, contract.id, { reason: 'Wij gaan door' });
    await service.answerExtension(contract.organisation.signatory, offered, id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    const [shown] = await list(`?regionId=${own.id}`);
    expect(shown).toMatchObject({ startsOn: '2026-01-01', endsOn: '2032-12-31' });
    const { body } = await api.call<ProviderDetailAnswer>(undefined, 'GET', `${path}/${contract.organisation.id}`);
    // Two periods that follow on each other are one to the public.
    expect(body.offers[0]?.products[0]?.areas).toEqual([
      { municipality: '0310', startsOn: '2026-01-01', endsOn: '2032-12-31', intakeStop: null },
    ]);
  });

  it('is no way into the contract: the public reads its own tables only, and no application writes in them', async () => {
    for (const table of ['contract', 'contract_line', 'organisation', 'signature', 'contract_municipality']) {
      expect([table, await database.app.read(publicScope, `select from ${table}`)]).toEqual([table, []]);
    }
    for (const role of [database.app, database.worker]) {
      for (const text of ['delete from register_entry', 'update register_line set ends_on = starts_on']) {
        await expect(role.command(region.manager.scope, (manager) => manager.query(text))).rejects.toThrow(
          'permission denied',
        );
      }
      const publish = role.command(region.manager.scope, (manager) => manager.query(`select publish_contracts('{}')`));
      await expect(publish).rejects.toThrow('permission denied');
    }
  });
});
