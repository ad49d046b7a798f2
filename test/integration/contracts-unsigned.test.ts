import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContractDetailAnswer, type ContractPageAnswer, ContractsQueries } from '@openhuis/contracts';
import { NoticePlanner } from '@openhuis/notices';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, contractsOf, letTimePass, signedByBoth, type TestContract } from '../support/builders/contract.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('a contract that both sides never sign', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const signatoryOf = (contract: TestContract) => aTokenOf(database, contract.organisation.signatory.person?.id ?? '');
  const detail = (contract: TestContract, today: string) =>
    new ContractsQueries(database.app).detail(contract.organisation.signatory, onDay(today), contract.id);
  const deadlines = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on, case when settled_at is not null then 'settled' end) as line
         from deadline where subject_id = $1 and superseded_at is null order by due_on, kind`,
        [contract.id],
      )
    ).map(({ line }) => line);
  /** What the planner makes of the contract on a day: who is told which step. */
  const toldOn = async (contract: TestContract, today: string) => {
    await new NoticePlanner(database.worker, undefined, {
      monotonic: () => Date.parse(today),
      date: () => today,
    }).plan(region.id, onDay(today));
    return (
      await database.asOwner<{ line: string }>(
        `select step || ' ' || recipient_role as line from notice
         where subject_id = $1 and state = 'due' and due_on = $2 order by 1`,
        [contract.id, today],
      )
    ).map(({ line }) => line);
  };
  const half = async (contract: TestContract, side: 'provider' | 'region', today: string) => {
    const { textHash } = await detail(contract, today);
    await contractsOf(database).sign(
      side === 'provider' ? contract.organisation.signatory : region.manager,
      onDay(today),
      contract.id,
      { side, authorityStatement: 'Ik ben bevoegd', role: 'bestuurder', textHash },
    );
  };
  const rows = (contract: TestContract) =>
    database.asOwner(
      `select (select count(*)::int from contract_line where contract_id = $1) as lines,
         (select array_agg(distinct ends_on::text) from contract_municipality where contract_id = $1) as ends`,
      [contract.id],
    );

  it('is signed until the last day of the offer', async () => {
    const contract = await aContract(database, region, procedure);
    expect(await deadlines(contract)).toEqual(['signature 2025-11-24', 'offer-validity 2026-02-01']);
    await letTimePass(database, region, '2026-02-01');
    await signedByBoth(database, region, contract, '2026-02-01');
    expect((await detail(contract, '2026-02-01')).startsOn).toBe('2026-03-01');
    expect(await deadlines(contract)).not.toContain('offer-validity 2026-02-01');
    await letTimePass(database, region, '2026-02-02');
    expect((await detail(contract, '2026-03-01')).status).toBe('active');
  });

  it('lapses the day after, half signed or not, and lets its provider in again', async () => {
    const contract = await aContract(database, region, procedure);
    await half(contract, 'provider', '2025-11-10');
    // Before the sweep has come by, nobody can sign any more, and nobody can enter anew.
    await expect(half(contract, 'region', '2026-02-02')).rejects.toThrow('offer-too-late');
    const again = { organisation: contract.organisation, formedOn: '2026-02-02' };
    expect(await refusal(aContract(database, region, procedure, again))).toEqual(['contract-exists']);
    const handled = await letTimePass(database, region, '2026-02-02');
    expect(handled.filter(({ subjectId }) => subjectId === contract.id).map(({ kind }) => kind)).toEqual([
      'offer-validity',
    ]);
    expect(await detail(contract, '2026-02-02')).toMatchObject({
      status: 'ended',
      endedOn: '2026-02-01',
      endsOn: '2026-02-01',
      endReason: 'notSigned',
      signedOn: null,
      optionOpen: false,
    });
    expect(
      (await detail(contract, '2026-02-02')).changes.map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`),
    ).toEqual(['formed 2025-11-03', 'signedByProvider 2025-11-10', 'lapsed 2026-02-02']);
    expect(await rows(contract)).toEqual([{ lines: 0, ends: ['2026-02-01'] }]);
    expect(await deadlines(contract)).toEqual(['contract-lapsed 2026-02-01', 'offer-validity 2026-02-01 settled']);
    expect(await toldOn(contract, '2026-02-02')).toEqual([
      'contract-lapsed contract_manager',
      'contract-lapsed provider_administrator',
      'contract-lapsed provider_signatory',
    ]);
    expect(
      await refusal(contractsOf(database).withdraw(region.manager, onDay('2026-02-03'), contract.id, 'Te laat')),
    ).toEqual(['wrong-state']);
    const anew = await aContract(database, region, procedure, again);
    expect((await detail(anew, '2026-02-02')).status).toBe('pending');
    expect(await letTimePass(database, region, '2026-02-03')).toEqual([]);
  });

  it('may be enrolled for again over HTTP once it has lapsed', async () => {
    const contract = await aContract(database, region, procedure);
    const signatory = await signatoryOf(contract);
    const start = { procedureId: procedure.id, organisationId: contract.organisation.id };
    api.clock.setDate('2026-02-02');
    await letTimePass(database, region, '2026-02-02');
    const started = await api.call(signatory, 'POST', '/v1/enrolments', start);
    expect(started.status).toBe(201);
    const { body } = await api.call<ContractPageAnswer>(signatory, 'GET', '/v1/contracts?status=ended');
    expect(body.items.map(({ id, endsOn }) => [id, endsOn])).toEqual([[contract.id, '2026-02-01']]);
  });

  it('is withdrawn by the region with a reason, and the provider is told', async () => {
    api.clock.setDate('2025-11-12');
    const contract = await aContract(database, region, procedure);
    const path = `/v1/contracts/${contract.id}/withdrawals`;
    const reason = 'De bijlage noemt een verkeerde gemeente';
    expect((await api.call(manager, 'POST', path, { reason: '' })).status).toBe(400);
    expect((await api.call(await signatoryOf(contract), 'POST', path, { reason })).status).toBe(403);
    const withdrawn = await api.call(manager, 'POST', path, { reason });
    expect([withdrawn.status, withdrawn.body]).toEqual([
      201,
      { contractId: contract.id, endedOn: '2025-11-12', endReason: 'withdrawn' },
    ]);
    expect((await api.call(manager, 'POST', path, { reason })).status).toBe(409);
    const { body } = await api.call<ContractDetailAnswer>(
      await signatoryOf(contract),
      'GET',
      `/v1/contracts/${contract.id}`,
    );
    expect(body).toMatchObject({ status: 'ended', endedOn: '2025-11-12', endReason: 'withdrawn' });
    expect(body.changes.at(-1)).toMatchObject({ kind: 'withdrawn', detail: { reason, signedBy: [] } });
    expect(await deadlines(contract)).toEqual(['contract-withdrawn 2025-11-12']);
    expect(await toldOn(contract, '2025-11-12')).toEqual([
      'contract-withdrawn provider_administrator',
      'contract-withdrawn provider_signatory',
    ]);
    await aContract(database, region, procedure, { organisation: contract.organisation });
  });

  it('is declined by the provider with a reason, and the region is told', async () => {
    api.clock.setDate('2025-11-13');
    const contract = await aContract(database, region, procedure);
    await half(contract, 'region', '2025-11-10');
    const path = `/v1/contracts/${contract.id}/refusals`;
    const reason = 'Wij kunnen deze zorg toch niet leveren';
    const administrator = await aPerson(database, {
      organisationRoles: [{ organisationId: contract.organisation.id, role: 'provider_administrator' }],
    });
    expect((await api.call(manager, 'POST', path, { reason })).status).toBe(403);
    const byAdministrator = await aTokenOf(database, administrator.person?.id ?? '');
    expect((await api.call(byAdministrator, 'POST', path, { reason })).status).toBe(403);
    const stranger = await aTokenOf(database, (await anOrganisation(database, region)).signatory.person?.id ?? '');
    expect((await api.call(stranger, 'POST', path, { reason })).status).toBe(404);
    const declined = await api.call(await signatoryOf(contract), 'POST', path, { reason });
    expect([declined.status, declined.body]).toEqual([
      201,
      { contractId: contract.id, endedOn: '2025-11-13', endReason: 'declined' },
    ]);
    expect(await deadlines(contract)).toEqual(['contract-declined 2025-11-13']);
    expect(await toldOn(contract, '2025-11-13')).toEqual(['contract-declined contract_manager']);
    expect(await rows(contract)).toEqual([{ lines: 0, ends: ['2025-11-13'] }]);
    await aContract(database, region, procedure, { organisation: contract.organisation });
  });

  it('binds whoever has signed, until the offer ends', async () => {
    const contracts = contractsOf(database);
    const contract = await aContract(database, region, procedure);
    const { signatory } = contract.organisation;
    await half(contract, 'provider', '2025-11-10');
    expect(await refusal(contracts.decline(signatory, onDay('2025-11-11'), contract.id, 'Toch niet'))).toEqual([
      'signature-exists',
    ]);
    expect(await refusal(contracts.withdraw(signatory, onDay('2025-11-11'), contract.id, 'Toch niet'))).toEqual([
      'forbidden',
    ]);
    expect(await refusal(contracts.decline(region.manager, onDay('2025-11-11'), contract.id, 'Toch niet'))).toEqual([
      'forbidden',
    ]);
    await half(contract, 'region', '2025-11-11');
    expect(await refusal(contracts.withdraw(region.manager, onDay('2025-11-12'), contract.id, 'Toch niet'))).toEqual([
      'wrong-state',
    ]);
  });

  it('ends once, whoever comes at the same moment', async () => {
    const contracts = contractsOf(database);
    for (let round = 0; round < 6; round += 1) {
      const contract = await aContract(database, region, procedure);
      await half(contract, 'provider', '2025-11-10');
      const outcomes = await Promise.allSettled([
        half(contract, 'region', '2025-11-11'),
        contracts.withdraw(region.manager, onDay('2025-11-11'), contract.id, 'Anders besloten'),
        contracts.withdraw(region.manager, onDay('2025-11-11'), contract.id, 'Nog eens'),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { signedOn, endReason } = await detail(contract, '2025-11-11');
      expect([signedOn === null, endReason === null]).toEqual(
        outcomes[0].status === 'fulfilled' ? [false, true] : [true, false],
      );
    }
  });
});
