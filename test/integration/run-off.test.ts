import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cancelEnd, ContractsQueries, planEnd, renewWaitingContracts } from '@openhuis/contracts';
import { type Actor, systemActor, systemScope } from '@openhuis/platform';
import { type ProcedureLine, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { acceptedBy, anAnnouncedAmendment, letAmendmentsPass } from '../support/builders/amendment.js';
import { aContract, anAddition, contractsOf, signedBy, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('a product that was retired and runs off', () => {
  let database: TestDatabase;
  let region: Region;
  let announcer: Actor;
  let procedure: PublishedProcedure;

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    announcer = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'approver' }] });
  });
  beforeEach(async () => {
    procedure = await aProcedure(database, region);
  });
  afterAll(() => database.close());

  /** Nobody new from 2028 on; who is in care goes on until the day given. */
  const retire = (existingUntil: string, change: { kind?: 'ageLimitMoved'; effectiveOn?: string } = {}) =>
    anAnnouncedAmendment(
      database,
      procedure.id,
      { proposer: region.manager, announcer },
      {
        basis: 'law',
        effectiveOn: change.effectiveOn ?? '2028-01-01',
        changes: [
          change.kind === 'ageLimitMoved'
            ? { kind: 'ageLimitMoved', product: 'BG-COMPLEX', ageBelow: 21, existingUntil }
            : { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil },
        ],
      },
    );
  const accept = (amendment: { id: string }, ...contracts: TestContract[]) =>
    acceptedBy(database, amendment, ...contracts);
  const effective = async (until = '2028-01-01') => {
    for (const day of ['2027-10-14', '2027-10-28', until]) await letAmendmentsPass(database, region, day);
  };
  const signed = () => aContract(database, region, procedure, { signed: true });
  const waiting = () => aContract(database, region, procedure, { formedOn: '2027-12-20' });
  const sign = async (contract: TestContract, today: string) => {
    await signedBy(database, region, contract, 'provider', today);
    await signedBy(database, region, contract, 'region', today);
  };
  const rows = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', p.code, lower(l.validity), upper(l.validity) - 1) as line
         from contract_line l join product p on p.id = l.product_id
         where l.contract_id = $1 and l.superseded_at is null order by p.code, l.validity`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const listed = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', product, ends_on) as line from contract_product where contract_id = $1
         union all select concat_ws(' ', municipality, ends_on) from contract_municipality where contract_id = $1 order by 1`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const detail = (contract: TestContract, today: string) =>
    new ContractsQueries(database.app).detail(region.manager, onDay(today), contract.id);

  const command = <Result>(today: string, work: (at: Parameters<typeof planEnd>[0]) => Promise<Result>) =>
    database.app.command(systemScope(region.id), (manager) =>
      work({
        manager,
        procedures: new Procedures(database.app),
        actor: systemActor(systemScope(region.id)),
        moment: onDay(today),
      }),
    );
  /** As the refusal of another amendment plans it. */
  const endPlanned = async (contract: TestContract) => {
    const { endingId } = await command('2027-11-01', (work) =>
      planEnd(work, contract.id, {
        endsOn: '2028-01-31',
        reason: 'Wijziging geweigerd',
        source: { kind: 'amendment', id: contract.id },
      }),
    );
    return endingId;
  };
  const formed = (contract: TestContract, line: ProcedureLine, today: string) =>
    anAddition(database, region, procedure, contract, today, [line]);
  const signAddition = async (contract: TestContract, { id }: { id: string }, today: string) => {
    const textHash = (await detail(contract, today)).addenda.find((addendum) => addendum.id === id)?.textHash ?? '';
    for (const [side, actor] of [
      ['provider', contract.organisation.signatory],
      ['region', region.manager],
    ] as const) {
      await contractsOf(database).signAddendum(actor, onDay(today), id, {
        side,
        authorityStatement: 'Ik ben bevoegd',
        role: 'bestuurder',
        textHash,
      });
    }
  };
  const added = async (contract: TestContract, line: ProcedureLine, today: string) =>
    signAddition(contract, await formed(contract, line, today), today);

  it.each([
    ['until its day', '2028-12-31', ['BG-COMPLEX 2028-02-01 2028-12-31'], 'BG-COMPLEX 2028-12-31'],
    ['not at all where that day is before the contract begins', '2028-01-31', [], 'BG-COMPLEX 2028-01-31'],
    [
      'as long as the contract where it leaves later',
      '2031-06-30',
      ['BG-COMPLEX 2028-02-01 2030-12-31'],
      'BG-COMPLEX 2030-12-31',
    ],
  ])('is held %s by who signs after it left', async (_case, existingUntil, complex, listedUntil) => {
    await signed();
    await retire(existingUntil);
    const contract = await waiting();
    await signedBy(database, region, contract, 'provider', '2027-12-22');
    await effective();
    await expect(signedBy(database, region, contract, 'region', '2028-01-05')).rejects.toThrow('text-changed');
    const { text } = await new ContractsQueries(database.app).text(region.manager, contract.id);
    expect(text).toMatch(/BG-COMPLEX .* \(loopt af, uiterlijk tot en met \d+ \w+ \d{4}\)\n/);
    expect(text).not.toMatch(/BG-BASIS .* \(loopt af/);
    await sign(contract, '2028-01-06');
    expect(await rows(contract)).toEqual(['BG-BASIS 2028-02-01 2030-12-31', ...complex]);
    expect(await listed(contract)).toEqual(['0262 2030-12-31', 'BG-BASIS 2030-12-31', listedUntil]);
    expect(await detail(contract, '2028-01-06')).toMatchObject({ endsOn: '2030-12-31', optionOpen: true });
  });

  it('stays whole where only its age limit runs off', async () => {
    await signed();
    await retire('2028-12-31', { kind: 'ageLimitMoved' });
    const contract = await waiting();
    await effective();
    await expect(signedBy(database, region, contract, 'provider', '2028-01-05')).rejects.toThrow('text-changed');
    await sign(contract, '2028-01-06');
    expect(await rows(contract)).toEqual(['BG-BASIS 2028-02-01 2030-12-31', 'BG-COMPLEX 2028-02-01 2030-12-31']);
  });

  it.each([
    ['is not extended where it leaves with the contract', '2030-12-31', []],
    ['goes on in the extension until its day', '2031-06-30', ['BG-COMPLEX 2031-01-01 2031-06-30']],
  ])('%s, also by an offer that waited when it left', async (_case, existingUntil, complex) => {
    const [offeredBefore, offeredAfter] = [await signed(), await signed()];
    expect((await detail(offeredBefore, '2027-09-01')).lines.map(({ leavesOn }) => leavesOn)).toEqual([null, null]);
    await accept(await retire(existingUntil), offeredBefore, offeredAfter);
    const contracts = contractsOf(database);
    const offer = (contract: TestContract, today: string) =>
      contracts.offerExtension(region.manager, onDay(today), contract.id, { reason: 'De hulp blijft nodig' });
    const before = await offer(offeredBefore, '2027-12-01');
    await effective();
    const after = await offer(offeredAfter, '2030-02-01');
    const shown = await detail(offeredAfter, '2030-02-01');
    expect(shown.lines.map(({ product, leavesOn }) => [product, leavesOn])).toEqual([
      ['BG-BASIS', null],
      ['BG-COMPLEX', existingUntil],
    ]);
    for (const [contract, { id }, today] of [
      [offeredBefore, before, '2028-01-10'],
      [offeredAfter, after, '2030-02-10'],
    ] as const) {
      await contracts.answerExtension(contract.organisation.signatory, onDay(today), id, {
        answer: 'accept',
        statement: 'Ik ben bevoegd',
      });
      expect((await rows(contract)).filter((line) => line.includes('2031-01-01'))).toEqual([
        'BG-BASIS 2031-01-01 2032-12-31',
        ...complex,
      ]);
      expect((await detail(contract, '2030-03-01')).endsOn).toBe('2032-12-31');
    }
  });

  it('leaves an offer for everything one for what is added as well', async () => {
    const contract = await signed();
    await accept(await retire('2030-12-31'), contract);
    await effective();
    const contracts = contractsOf(database);
    const offer = await contracts.offerExtension(region.manager, onDay('2030-02-01'), contract.id, { reason: 'Nodig' });
    await added(contract, aLine(procedure, 'BG-BASIS', '0301'), '2030-03-05');
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-10'), offer.id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    expect((await rows(contract)).filter((line) => line.endsWith('2032-12-31'))).toEqual([
      'BG-BASIS 2031-01-01 2032-12-31',
      'BG-BASIS 2031-01-01 2032-12-31',
    ]);
  });

  it('leaves no option open to a contract that holds nothing else', async () => {
    const lines = [aLine(procedure, 'BG-COMPLEX', '0262')];
    const contract = await aContract(database, region, procedure, { lines, signed: true });
    const endingId = await endPlanned(contract);
    await accept(await retire('2028-06-30'), contract);
    await effective();
    await command('2028-01-15', (work) => cancelEnd(work, endingId, 'De wijziging gaat niet door'));
    expect(await detail(contract, '2028-01-15')).toMatchObject({ endsOn: '2028-06-30', optionOpen: false });
  });

  it('does not come back with an end that is taken back', async () => {
    const contract = await signed();
    const endingId = await endPlanned(contract);
    await accept(await retire('2028-06-30'), contract);
    await effective();
    await command('2028-01-15', (work) => cancelEnd(work, endingId, 'De wijziging gaat niet door'));
    expect(await rows(contract)).toEqual(['BG-BASIS 2026-01-01 2030-12-31', 'BG-COMPLEX 2026-01-01 2028-06-30']);
    expect(await listed(contract)).toEqual(['0262 2030-12-31', 'BG-BASIS 2030-12-31', 'BG-COMPLEX 2028-06-30']);
  });

  it('asks the day after it for what nobody can sign any more, and leaves other texts as they are', async () => {
    await signed();
    const amendment = await retire('2028-01-20');
    const [holding, other] = [
      await waiting(),
      await aContract(database, region, procedure, {
        lines: [aLine(procedure, 'BG-BASIS', '0262')],
        formedOn: '2027-12-20',
      }),
    ];
    await effective();
    const renew = (today: string) =>
      renewWaitingContracts(database.app, new Procedures(database.app), onDay(today), {
        regionId: region.id,
        procedureId: procedure.id,
        amendmentId: amendment.id,
      });
    await renew('2028-01-01');
    for (const contract of [holding, other]) await signedBy(database, region, contract, 'region', '2028-01-10');
    const { textHash } = await detail(other, '2028-01-10');
    const asked = () =>
      database.asOwner(`select from outbox where job = 'contracts.renew' and payload ->> 'procedureId' = $1`, [
        procedure.id,
      ]);
    const before = (await asked()).length;
    expect(await letAmendmentsPass(database, region, '2028-01-21')).toContain('amendment-run-off');
    expect((await asked()).length).toBe(before + 1);
    expect(await renew('2028-01-21')).toEqual({ renewed: 0, unsignable: 1 });
    await expect(signedBy(database, region, holding, 'provider', '2028-01-21')).rejects.toThrow('unknown-product');
    expect((await detail(other, '2028-01-21')).textHash).toBe(textHash);
    await signedBy(database, region, other, 'provider', '2028-01-21');
    expect(await rows(other)).toEqual(['BG-BASIS 2028-02-01 2030-12-31']);
    await contractsOf(database).withdraw(region.manager, onDay('2028-01-22'), holding.id, 'Het product is weg');
  });

  it('lets the region withdraw an addition that it signed and nobody can sign any more', async () => {
    const lines = [aLine(procedure, 'BG-BASIS', '0262')];
    const contract = await aContract(database, region, procedure, { lines, signed: true });
    await accept(await retire('2028-01-20'), contract);
    const addition = await formed(contract, aLine(procedure, 'BG-COMPLEX', '0262'), '2027-12-20');
    await effective();
    const textHash = (await detail(contract, '2028-01-05')).addenda[0]?.textHash ?? '';
    await contractsOf(database).signAddendum(region.manager, onDay('2028-01-05'), addition.id, {
      side: 'region',
      authorityStatement: 'Ik ben bevoegd',
      role: 'bestuurder',
      textHash,
    });
    const withdraw = (today: string) =>
      contractsOf(database).withdrawAddendum(region.manager, onDay(today), addition.id, 'Het product is weg');
    await expect(withdraw('2028-01-20')).rejects.toThrow('signature-exists');
    expect(await withdraw('2028-01-21')).toMatchObject({ endReason: 'withdrawn', endedOn: '2028-01-21' });
  });

  it('ends an addition on its day that was signed after it left', async () => {
    const contract = await aContract(database, region, procedure, {
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
      signed: true,
    });
    await accept(await retire('2028-12-31'), contract);
    const addition = await formed(contract, aLine(procedure, 'BG-COMPLEX', '0262'), '2027-12-20');
    await effective();
    await signAddition(contract, addition, '2028-01-05');
    expect(await rows(contract)).toEqual(['BG-BASIS 2026-01-01 2030-12-31', 'BG-COMPLEX 2028-02-01 2028-12-31']);
  });
});
