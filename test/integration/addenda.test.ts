import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cancelEnd, ConsolidatedQueries, ContractsQueries, planEnd } from '@openhuis/contracts';
import { type ProcedureLine, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { WorkItemQueries } from '@openhuis/worklist';
import {
  aContract,
  anAddition,
  contractsOf,
  letTimePass,
  signedByBoth,
  type TestContract,
} from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('an addition to a contract that runs', () => {
  let database: TestDatabase;
  let region: Region;
  let procedure: PublishedProcedure;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  // The rounds of a procedure are shared by its contracts: each test has one of its own.
  beforeEach(async () => {
    procedure = await aProcedure(database, region);
  });
  afterAll(() => database.close());

  const basicOnly = () => [aLine(procedure, 'BG-BASIS', '0262')];
  const complex = (municipality = '0262') => aLine(procedure, 'BG-COMPLEX', municipality);
  const running = () => aContract(database, region, procedure, { lines: basicOnly(), signed: true });
  const add = (contract: TestContract, today: string, lines: ProcedureLine[] = [complex()]) =>
    anAddition(database, region, procedure, contract, today, lines);
  const detail = (contract: TestContract, today: string, onDate?: string) =>
    new ContractsQueries(database.app).detail(contract.organisation.signatory, onDay(today), contract.id, onDate);
  const addendumOf = async (contract: TestContract, today: string) => {
    const found = (await detail(contract, today)).addenda.at(-1);
    if (found === undefined) throw new Error('there is no addendum');
    return found;
  };
  const sign = async (contract: TestContract, addendumId: string, side: 'provider' | 'region', today: string) => {
    const { textHash } = (await detail(contract, today)).addenda.find(({ id }) => id === addendumId) ?? {
      textHash: '',
    };
    const signatory = side === 'provider' ? contract.organisation.signatory : region.manager;
    return await contractsOf(database).signAddendum(signatory, onDay(today), addendumId, {
      side,
      authorityStatement: 'Ik ben bevoegd',
      role: 'bestuurder',
      textHash,
    });
  };
  const signBoth = async (contract: TestContract, addendumId: string, today: string) => {
    await sign(contract, addendumId, 'provider', today);
    return await sign(contract, addendumId, 'region', today);
  };
  const linesOn = async (contract: TestContract, onDate: string) =>
    (await detail(contract, onDate, onDate)).lines.map(
      ({ product, startsOn, endsOn }) => `${product} ${startsOn ?? ''} ${endsOn ?? ''}`,
    );
  const deadlines = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on, case when settled_at is not null then 'settled' end) as line
         from deadline where subject_id = $1 and superseded_at is null and kind like 'addendum%' order by due_on, kind`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const registered = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', p.code, l.starts_on, l.ends_on) as line from register_line l
         join product p on p.id = l.product_id where l.contract_id = $1 order by 1`,
        [contract.id],
      )
    ).map(({ line }) => line);

  it('holds from the first of the month after both have signed, to the end of the contract', async () => {
    const contract = await running();
    const { id, number } = await add(contract, '2027-05-03');
    expect(number).toBe(1);
    const formed = await addendumOf(contract, '2027-05-03');
    expect(formed).toMatchObject({
      status: 'waiting',
      signatureDueOn: '2027-05-24',
      signableUntil: '2027-08-01',
      lines: [{ product: 'BG-COMPLEX', municipality: '0262', municipalityName: 'Lochem' }],
      signatures: [],
    });
    expect(await deadlines(contract)).toEqual(['addendum-signature 2027-05-24', 'addendum-validity 2027-08-01']);
    expect(await sign(contract, id, 'provider', '2027-05-10')).toMatchObject({ signedOn: null, startsOn: null });
    // One signature binds nobody yet.
    expect(await linesOn(contract, '2027-12-01')).toEqual(['BG-BASIS 2026-01-01 2030-12-31']);
    expect(await sign(contract, id, 'region', '2027-05-31')).toMatchObject({
      signedOn: '2027-05-31',
      startsOn: '2027-06-01',
    });
    expect(await linesOn(contract, '2027-05-31')).toEqual(['BG-BASIS 2026-01-01 2030-12-31']);
    expect(await linesOn(contract, '2027-06-01')).toEqual([
      'BG-BASIS 2026-01-01 2030-12-31',
      'BG-COMPLEX 2027-06-01 2030-12-31',
    ]);
    expect(await deadlines(contract)).toEqual([]);
    expect(await registered(contract)).toEqual(['BG-BASIS 2026-01-01 2030-12-31', 'BG-COMPLEX 2027-06-01 2030-12-31']);
    const { changes } = await detail(contract, '2027-06-01');
    expect(changes.slice(-4).map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`)).toEqual([
      'addendumFormed 2027-05-03',
      'addendumSignedByProvider 2027-05-10',
      'addendumSignedByRegion 2027-05-31',
      'linesAdded 2027-06-01',
    ]);
    expect(changes.at(-1)).toMatchObject({ sourceKind: 'addendum', sourceId: id });
    const [stored] = await database.asOwner<{ ends: string[]; product: string[] }>(
      `select (select array_agg(municipality || ' ' || ends_on) from contract_municipality where contract_id = $1) as ends,
         (select array_agg(product order by product) from contract_product where contract_id = $1) as product`,
      [contract.id],
    );
    expect(stored).toEqual({ ends: ['0262 2030-12-31'], product: ['BG-BASIS', 'BG-COMPLEX'] });
  });

  it('waits until the contract itself is signed by both, and adds nothing to one that is over', async () => {
    const contract = await aContract(database, region, procedure, { lines: basicOnly() });
    expect(await refusal(add(contract, '2025-11-10'))).toEqual(['contract-exists']);
    await signedByBoth(database, region, contract, '2025-11-10');
    const { id } = await add(contract, '2025-11-11');
    // Before the term: it begins with the contract.
    expect((await signBoth(contract, id, '2025-11-12')).startsOn).toBe('2026-01-01');
    expect(await refusal(add(contract, '2031-01-01', [complex('0301')]))).toEqual(['contract-exists']);
  });

  it('is refused for what is held, or what waits to be added', async () => {
    const contract = await running();
    expect(await refusal(add(contract, '2027-05-03', [...basicOnly(), complex()]))).toEqual(['line-held lines/0']);
    await add(contract, '2027-05-03');
    expect(await refusal(add(contract, '2027-05-04'))).toEqual(['line-held lines/0']);
    const { number } = await add(contract, '2027-05-04', [aLine(procedure, 'BG-BASIS', '0301')]);
    expect(number).toBe(2);
  });

  it('is too late when it would begin after the end', async () => {
    const contract = await running();
    expect(await refusal(add(contract, '2030-12-01'))).toEqual(['too-late-to-start']);
    const { id } = await add(contract, '2030-11-30');
    await sign(contract, id, 'provider', '2030-11-30');
    expect(await refusal(sign(contract, id, 'region', '2030-12-01'))).toEqual(['too-late-to-start']);
    expect(
      await refusal(
        contractsOf(database).signAddendum(region.manager, onDay('2030-11-30'), id, {
          side: 'region',
          authorityStatement: 'Ik ben bevoegd',
          role: 'bestuurder',
          textHash: 'f'.repeat(64),
        }),
      ),
    ).toEqual(['text-changed']);
    // It ends with its contract.
    await letTimePass(database, region, '2031-01-01');
    expect(await addendumOf(contract, '2031-01-01')).toMatchObject({
      status: 'ended',
      endedOn: '2030-12-31',
      endReason: 'contractEnded',
    });
  });

  it('lapses after ninety days, and the same can be asked for again', async () => {
    const contract = await running();
    const { id } = await add(contract, '2027-05-03');
    await sign(contract, id, 'region', '2027-05-10');
    expect(await refusal(sign(contract, id, 'provider', '2027-08-02'))).toEqual(['offer-too-late']);
    await letTimePass(database, region, '2027-08-01');
    expect((await addendumOf(contract, '2027-08-01')).status).toBe('waiting');
    await letTimePass(database, region, '2027-08-02');
    expect(await addendumOf(contract, '2027-08-02')).toMatchObject({
      status: 'ended',
      endedOn: '2027-08-01',
      endReason: 'notSigned',
    });
    expect(await deadlines(contract)).toEqual(['addendum-ended 2027-08-01', 'addendum-validity 2027-08-01 settled']);
    expect(await linesOn(contract, '2027-09-01')).toHaveLength(1);
    expect((await add(contract, '2027-09-01')).number).toBe(2);
  });

  it('is withdrawn by the region or declined by the provider, each before it has signed', async () => {
    const contract = await running();
    const contracts = contractsOf(database);
    const { signatory } = contract.organisation;
    const one = await add(contract, '2027-05-03');
    await sign(contract, one.id, 'provider', '2027-05-04');
    const on = onDay('2027-05-05');
    expect(await refusal(contracts.declineAddendum(signatory, on, one.id, 'Toch niet'))).toEqual(['signature-exists']);
    expect(await refusal(contracts.withdrawAddendum(signatory, on, one.id, 'Toch niet'))).toEqual(['forbidden']);
    expect(await contracts.withdrawAddendum(region.manager, on, one.id, 'Verkeerde gemeente')).toMatchObject({
      endReason: 'withdrawn',
      endedOn: '2027-05-05',
    });
    expect(await refusal(sign(contract, one.id, 'region', '2027-05-05'))).toEqual(['wrong-state']);
    const two = await add(contract, '2027-05-06');
    await sign(contract, two.id, 'region', '2027-05-06');
    expect(await refusal(contracts.withdrawAddendum(region.manager, on, two.id, 'Nee'))).toEqual(['signature-exists']);
    expect(await contracts.declineAddendum(signatory, on, two.id, 'Geen personeel')).toMatchObject({
      endReason: 'declined',
    });
    expect((await detail(contract, '2027-05-06')).status).toBe('active');
    expect(await linesOn(contract, '2027-12-01')).toHaveLength(1);
  });

  it('is added once, whoever signs at the same moment', async () => {
    const contract = await running();
    const { id } = await add(contract, '2027-05-03');
    await sign(contract, id, 'provider', '2027-05-04');
    const both = await Promise.allSettled([
      sign(contract, id, 'region', '2027-05-04'),
      sign(contract, id, 'region', '2027-05-04'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await linesOn(contract, '2027-06-01')).toHaveLength(2);
  });

  it('is work of the region once the provider has signed, one piece for two of one contract', async () => {
    const contract = await running();
    const work = async () => {
      const { items } = await new WorkItemQueries(database.app).list(region.manager, onDay('2027-05-06'), {
        regionId: region.id,
        kinds: ['contract-signature'],
      });
      return items
        .filter(({ subjectId }) => subjectId === contract.id)
        .map(({ kind, targetKind, dueOn }) => `${kind} ${targetKind} ${dueOn}`);
    };
    const one = await add(contract, '2027-05-03');
    const two = await add(contract, '2027-05-04', [aLine(procedure, 'BG-BASIS', '0301')]);
    expect(await work()).toEqual([]);
    await sign(contract, one.id, 'provider', '2027-05-05');
    await sign(contract, two.id, 'provider', '2027-05-05');
    expect(await work()).toEqual(['contract-signature contract 2027-05-24']);
    await sign(contract, one.id, 'region', '2027-05-06');
    expect(await work()).toEqual(['contract-signature contract 2027-05-25']);
    await sign(contract, two.id, 'region', '2027-05-06');
    expect(await work()).toEqual([]);
  });

  it('goes along with an offer to extend that was made for everything', async () => {
    const contract = await running();
    const contracts = contractsOf(database);
    const { id: offerId } = await contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, {
      reason: 'De inwoners blijven deze hulp nodig hebben',
    });
    const { id } = await add(contract, '2030-03-04');
    await signBoth(contract, id, '2030-03-04');
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-04-02'), offerId, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    expect(await linesOn(contract, '2031-01-01')).toEqual([
      'BG-BASIS 2026-01-01 2032-12-31',
      'BG-COMPLEX 2030-04-01 2032-12-31',
    ]);
  });

  it('stays outside an offer that was made for a part', async () => {
    const lines = [aLine(procedure, 'BG-BASIS', '0262'), aLine(procedure, 'BG-BASIS', '0301')];
    const contract = await aContract(database, region, procedure, { lines, signed: true });
    const contracts = contractsOf(database);
    const { id: offerId } = await contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, {
      reason: 'Alleen Lochem gaat door',
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
    });
    const { id } = await add(contract, '2030-03-04');
    await signBoth(contract, id, '2030-03-04');
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-04-02'), offerId, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    expect(await linesOn(contract, '2030-12-31')).toHaveLength(3);
    expect(await linesOn(contract, '2031-01-01')).toEqual(['BG-BASIS 2026-01-01 2032-12-31']);
  });

  it('runs to the new end when the contract was extended while it waited', async () => {
    const contract = await running();
    const contracts = contractsOf(database);
    const { id } = await add(contract, '2030-03-01');
    await sign(contract, id, 'provider', '2030-03-01');
    const { id: offerId } = await contracts.offerExtension(region.manager, onDay('2030-03-02'), contract.id, {
      reason: 'De inwoners blijven deze hulp nodig hebben',
    });
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-03'), offerId, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    await sign(contract, id, 'region', '2030-03-04');
    const added = (await detail(contract, '2030-04-01')).lines.find(({ product }) => product === 'BG-COMPLEX');
    expect(added?.periods).toEqual([
      { startsOn: '2030-04-01', endsOn: '2030-12-31' },
      { startsOn: '2031-01-01', endsOn: '2032-12-31' },
    ]);
  });

  it('runs to the end of the contract again once an end that was planned is off', async () => {
    const contract = await running();
    const command = <Result>(today: string, work: (at: Parameters<typeof planEnd>[0]) => Promise<Result>) =>
      database.app.command(region.manager.scope, (manager) =>
        work({ manager, procedures: new Procedures(database.app), actor: region.manager, moment: onDay(today) }),
      );
    const source = { kind: 'amendment' as const, id: randomUUID() };
    const { endingId } = await command('2027-11-02', (work) =>
      planEnd(work, contract.id, { endsOn: '2027-12-31', reason: 'Wijziging geweigerd', source }),
    );
    const { id } = await add(contract, '2027-11-03');
    await signBoth(contract, id, '2027-11-10');
    expect(await linesOn(contract, '2027-12-01')).toEqual([
      'BG-BASIS 2026-01-01 2027-12-31',
      'BG-COMPLEX 2027-12-01 2027-12-31',
    ]);
    await command('2027-12-06', (work) => cancelEnd(work, endingId, 'De wijziging gaat niet door'));
    const whole = ['BG-BASIS 2026-01-01 2030-12-31', 'BG-COMPLEX 2027-12-01 2030-12-31'];
    expect(await linesOn(contract, '2027-12-06')).toEqual(whole);
    expect(await registered(contract)).toEqual(whole);
    const { lines } = await new ConsolidatedQueries(database.app).consolidated(
      region.manager,
      onDay('2027-12-06'),
      contract.id,
    );
    expect(lines.map(({ origin, endedBy }) => [origin?.source.kind, endedBy])).toEqual([
      ['contract', null],
      ['addendum', null],
    ]);
  });

  it('is refused by the database where it overlaps, whatever the code above thinks', async () => {
    const contract = await running();
    const { id } = await add(contract, '2027-05-03');
    await sign(contract, id, 'provider', '2027-05-04');
    await database.asOwner(
      `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, recorded_at, source_change_id)
       select c.id, c.region_id, c.organisation_id, $2, '0262', '[2027-01-01,2028-01-01)', now(),
         (select id from contract_change where contract_id = c.id and kind = 'concluded') from contract c where c.id = $1`,
      [contract.id, complex().productId],
    );
    expect(await refusal(sign(contract, id, 'region', '2027-05-04'))).toEqual(['line-held']);
    expect((await addendumOf(contract, '2027-05-04')).status).toBe('waiting');
  });

  it('is not signed once its companion is no longer held', async () => {
    const contract = await running();
    const { id } = await add(contract, '2030-10-01');
    await sign(contract, id, 'provider', '2030-10-01');
    // As a termination in part will leave it: the basic product ends before the complex one would begin.
    await database.asOwner(
      `update contract_line set validity = daterange('2026-01-01', '2030-11-01') where contract_id = $1`,
      [contract.id],
    );
    expect(await refusal(sign(contract, id, 'region', '2030-10-15'))).toEqual(['bundle-companion-missing lines/0']);
  });
});
