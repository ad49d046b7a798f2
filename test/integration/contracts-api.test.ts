import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ContractDetailAnswer,
  ContractPageAnswer,
  ContractTextAnswer,
  OfferedExtensionAnswer,
} from '@openhuis/contracts';
import type { Actor, Role } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string }[];
}

describe('contracts over HTTP', () => {
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
    contract = await aContract(database, region, procedure);
    manager = await tokenOf(region.manager);
    signatory = await tokenOf(contract.organisation.signatory);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tokenOf = (actor: Actor) => aTokenOf(database, actor.person?.id ?? '');
  const inRegion = async (role: Role) =>
    tokenOf(await aPerson(database, { regionRoles: [{ regionId: region.id, role }] }));
  const faults = (body: unknown) =>
    (body as Problem).errors.map(({ code, path }) => `${code} ${path ?? ''}`.trim()).toSorted();

  it('is read, signed, offered and extended by whoever may', async () => {
    const path = `/v1/contracts/${contract.id}`;
    api.clock.setDate('2025-11-10');
    const { body: text } = await api.call<ContractTextAnswer>(signatory, 'GET', `${path}/text`);
    expect(text.text).toContain('loopt tot en met 31 december 2030.');
    const signature = { authorityStatement: 'Ik ben bevoegd', role: 'bestuurder', textHash: text.textHash };
    const typed = ({ person }: Actor) => ({ ...signature, typedName: person?.name ?? '' });
    const notMine = await api.call(signatory, 'POST', `${path}/provider-signatures`, typed(region.manager));
    expect([notMine.status, faults(notMine.body)]).toEqual([409, ['name-differs typedName']]);
    const own = typed(contract.organisation.signatory);
    const first = await api.call(signatory, 'POST', `${path}/provider-signatures`, own);
    expect([first.status, first.body]).toEqual([201, { contractId: contract.id, signedOn: null, startsOn: null }]);
    const second = await api.call(manager, 'POST', `${path}/region-signatures`, typed(region.manager));
    expect(second.body).toEqual({ contractId: contract.id, signedOn: '2025-11-10', startsOn: '2026-01-01' });
    api.clock.setDate('2030-03-01');
    const offered = await api.call<OfferedExtensionAnswer>(manager, 'POST', `${path}/extension-offers`, {
      reason: 'De inwoners blijven deze hulp nodig hebben',
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
      answerDueOn: '2030-05-31',
    });
    expect(offered.body).toMatchObject({ startsOn: '2031-01-01', endsOn: '2032-12-31', answerDueOn: '2030-05-31' });
    const answered = await api.call(signatory, 'POST', `/v1/extension-offers/${offered.body.id}/answers`, {
      answer: 'accept',
      statement: 'Ik aanvaard de verlenging',
    });
    expect([answered.status, answered.body['endsOn']]).toEqual([201, '2032-12-31']);
    const { body: stands } = await api.call<ContractDetailAnswer>(signatory, 'GET', `${path}?onDate=2031-01-01`);
    expect(stands.lines.map(({ product }) => product)).toEqual(['BG-BASIS']);
    const { body: page } = await api.call<ContractPageAnswer>(
      await inRegion('auditor'),
      'GET',
      '/v1/contracts?municipality=0262&endsFrom=2030-12-31&endsUntil=2032-12-31&status=active&limit=10',
    );
    expect(page).toMatchObject({ next: null, items: [{ id: contract.id, endsOn: '2032-12-31', status: 'active' }] });
    const changes = await api.call<unknown[]>(manager, 'GET', `${path}/changes`);
    expect(changes.body).toHaveLength(6);
    const again = await api.call(manager, 'POST', `/v1/extension-offers/${offered.body.id}/withdrawals`, {
      reason: 'Te laat bedacht',
    });
    expect([again.status, (again.body as unknown as Problem).code]).toEqual([409, 'wrong-state']);
  });

  it('is withdrawn as an offer', async () => {
    const other = await aContract(database, region, procedure, { signed: true });
    const offered = await api.call<OfferedExtensionAnswer>(
      manager,
      'POST',
      `/v1/contracts/${other.id}/extension-offers`,
      { reason: 'Voortzetten' },
    );
    const path = `/v1/extension-offers/${offered.body.id}/withdrawals`;
    expect((await api.call(manager, 'POST', path, { reason: 'Anders besloten' })).status).toBe(204);
  });

  it('names every fault of a request at once', async () => {
    const list = await api.call(
      manager,
      'GET',
      '/v1/contracts?municipality=GM262&endsFrom=2030-02-30&limit=201&sort=price&colour=red',
    );
    expect(list.status).toBe(400);
    expect(faults(list.body)).toEqual([
      'invalid-date endsFrom',
      'invalid-input limit',
      'invalid-input municipality',
      'invalid-input sort',
      'unknown-field colour',
    ]);
    const offer = await api.call(manager, 'POST', `/v1/contracts/${contract.id}/extension-offers`, {
      reason: '',
      lines: [{ productId: 'x', municipality: '0262', price: 1 }],
      answerDueOn: '2030-06-31',
    });
    expect(offer.status).toBe(400);
    expect(faults(offer.body)).toEqual([
      'invalid-date answerDueOn',
      'invalid-input lines/0/productId',
      'invalid-input reason',
      'unknown-field lines/0/price',
    ]);
    expect((await api.call(manager, 'GET', '/v1/contracts/none')).status).toBe(400);
    expect((await api.call(manager, 'GET', '/v1/contracts?cursor=nonsense')).status).toBe(400);
  });

  it('lets nobody do what a role does not allow, and shows strangers nothing', async () => {
    const pending = await aContract(database, region, procedure);
    const path = `/v1/contracts/${pending.id}`;
    const signature = {
      authorityStatement: 'Ik ben bevoegd',
      role: 'bestuurder',
      textHash: 'f'.repeat(64),
      typedName: pending.organisation.signatory.person?.name ?? '',
    };
    const own = await tokenOf(pending.organisation.signatory);
    const stranger = await tokenOf((await anOrganisation(database, region)).signatory);
    const elsewhere = await tokenOf((await aRegion(database, { '0310': 'De Bilt' })).manager);
    const assessor = await inRegion('assessor');
    const statuses = await Promise.all(
      (
        [
          [undefined, 'GET', path],
          [stranger, 'GET', path],
          [elsewhere, 'GET', path],
          [assessor, 'GET', path],
          [manager, 'POST', `${path}/provider-signatures`],
          [own, 'POST', `${path}/region-signatures`],
          [assessor, 'POST', `${path}/region-signatures`],
          [stranger, 'POST', `${path}/provider-signatures`],
          [elsewhere, 'POST', `${path}/region-signatures`],
          [own, 'POST', `${path}/provider-signatures`],
        ] as const
      ).map(
        async ([token, method, url]) =>
          (await api.call(token, method, url, method === 'POST' ? signature : undefined)).status,
      ),
    );
    expect(statuses).toEqual([401, 404, 404, 200, 403, 403, 403, 404, 404, 409]);
  });
});
