import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractsQueries, Endings, EndingsQueries } from '@openhuis/contracts';
import { Procedures } from '@openhuis/procedures';
import { aContract, contractsOf, letTimePass, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('a term that runs out by itself', () => {
  let database: TestDatabase;
  let region: Region;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  afterAll(() => database.close());

  /** A running contract of two lines under a procedure of its own, whose term ends on 31 December 2030. */
  const active = async (): Promise<TestContract> => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    await letTimePass(database, region, '2026-01-01');
    return contract;
  };
  const ended = async (contract: TestContract, today: string) => {
    const procedures = new Procedures(database.app);
    const { endings, keptUntil } = await new EndingsQueries(database.app, procedures).ofContract(
      contract.organisation.signatory,
      onDay(today),
      contract.id,
    );
    return { endings, keptUntil };
  };
  const deadlines = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on) as line from deadline
         where subject_id = $1 and superseded_at is null and settled_at is null order by due_on, kind`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const settlement = [
    'settlement 2030-12-31',
    'settlement 2031-01-31',
    'settlement 2031-02-28',
    'settlement 2031-03-31',
    'settlement 2031-04-30',
  ];

  it('is prepared three months ahead, once: numbers of clients, the settlement list, and until when it is kept', async () => {
    const contract = await active();
    await letTimePass(database, region, '2030-07-01');
    expect((await ended(contract, '2030-07-01')).endings).toEqual([]);
    await letTimePass(database, region, '2030-09-30');
    const { endings, keptUntil } = await ended(contract, '2030-09-30');
    expect(endings).toHaveLength(1);
    expect(endings[0]).toMatchObject({
      ground: 'term',
      state: 'planned',
      endsOn: '2030-12-31',
      lines: null,
      plannedOn: '2030-09-30',
      nextReportOn: '2030-10-30',
    });
    expect(endings[0]?.settlement.map(({ code, side, doneAt }) => [code, side, doneAt])).toEqual([
      ['clientsTransferred', 'provider', null],
      ['assignmentsRunOff', 'region', null],
      ['dataHandedOver', 'provider', null],
      ['lastInvoices', 'provider', null],
      ['finalAccount', 'provider', null],
      ['lastPayment', 'region', null],
    ]);
    expect(keptUntil).toBe('2040-12-31');
    const dates = ['transfer-report 2030-10-30', 'contract-end 2030-12-31', ...settlement];
    expect(await deadlines(contract)).toEqual(dates);
    // The sweep runs every few minutes, and a settled date may come back after a restore: nothing is planned twice.
    await database.asOwner(`update deadline set settled_at = null where subject_id = $1 and kind = 'client-transfer'`, [
      contract.id,
    ]);
    expect((await letTimePass(database, region, '2030-10-01')).map(({ kind }) => kind)).toEqual(['client-transfer']);
    expect(await deadlines(contract)).toEqual(dates);

    const commands = new Endings(database.app, new Procedures(database.app));
    const { signatory } = contract.organisation;
    const counts = contract.lines.map((line) => ({ ...line, inCare: 3, transferred: 0, finished: 1 }));
    const endingId = endings[0]?.id ?? '';
    await commands.reportTransfer(signatory, onDay('2030-10-30'), endingId, { countedOn: '2030-10-30', counts });
    expect(await deadlines(contract)).toContain('transfer-report 2030-11-30');
    await letTimePass(database, region, '2031-01-01');
    const queries = new ContractsQueries(database.app);
    expect(await queries.detail(region.manager, onDay('2031-01-01'), contract.id)).toMatchObject({
      status: 'ended',
      endReason: 'termEnded',
    });
    expect((await ended(contract, '2031-01-01')).endings).toHaveLength(1);
    expect(await deadlines(contract)).toEqual(
      ['transfer-report 2030-11-30', ...settlement, 'retention-end 2040-12-31'].toSorted((a, b) =>
        a.slice(-10).localeCompare(b.slice(-10)),
      ),
    );
    await commands.settle(signatory, onDay('2031-01-10'), endingId, 'provider', 'clientsTransferred', undefined);
    expect(await deadlines(contract)).not.toContain('settlement 2030-12-31');
  });

  it('runs on after all where it is extended late, and nothing is to be settled any more', async () => {
    const contract = await active();
    await letTimePass(database, region, '2030-07-01');
    await letTimePass(database, region, '2030-09-30');
    const contracts = contractsOf(database);
    const { id } = await contracts.proposeLateExtension(region.manager, onDay('2030-10-01'), contract.id, {
      reason: 'Er is geen andere aanbieder voor deze cliënten',
    });
    await contracts.approveExtension(region.approver, onDay('2030-10-02'), id);
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-11-01'), id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    const [ending] = (await ended(contract, '2030-11-01')).endings;
    expect(ending).toMatchObject({ state: 'cancelled', closedOn: '2030-11-01', settlement: [], nextReportOn: null });
    const dates = await deadlines(contract);
    expect(dates.filter((line) => !line.startsWith('extension'))).toEqual([
      'option-lapse 2032-06-30',
      'contract-end 2032-12-31',
    ]);
  });

  it('of a part is settled for that part, while the contract goes on', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    await letTimePass(database, region, '2026-01-01');
    const contracts = contractsOf(database);
    const { id } = await contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, {
      reason: 'De inwoners houden deze hulp nodig',
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
    });
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-04-01'), id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    await letTimePass(database, region, '2030-09-30');
    const [ending] = (await ended(contract, '2030-09-30')).endings;
    expect(ending).toMatchObject({ ground: 'term', state: 'planned', endsOn: '2030-12-31' });
    expect(ending?.lines?.map(({ product }) => product)).toEqual(['BG-COMPLEX']);
    expect(await deadlines(contract)).toEqual(expect.arrayContaining(['option-lapse 2032-06-30', ...settlement]));
  });

  it('ends another way first: what was prepared falls, and the new end has the settlement', async () => {
    const contract = await active();
    await letTimePass(database, region, '2030-07-01');
    await letTimePass(database, region, '2030-09-30');
    const commands = new Endings(database.app, new Procedures(database.app));
    const asked = await commands.request(region.manager, onDay('2030-10-05'), contract.id, 'region', {
      ground: 'mutualConsent',
      endsOn: '2030-11-30',
      reason: 'In overleg',
    });
    const consent = { answer: 'agree' as const, statement: 'Ik ga akkoord' };
    await commands.answer(contract.organisation.signatory, onDay('2030-10-06'), asked.id, 'provider', consent);
    const states = (await ended(contract, '2030-10-06')).endings.map(({ ground, state }) => `${ground} ${state}`);
    expect(states.toSorted()).toEqual(['mutualConsent planned', 'term cancelled']);
    expect((await deadlines(contract)).filter((line) => line.startsWith('settlement'))[0]).toBe(
      'settlement 2030-11-30',
    );
  });

  it('is settled as well when nobody was there to prepare it', async () => {
    const contract = await active();
    await letTimePass(database, region, '2031-01-01');
    const { endings } = await ended(contract, '2031-01-01');
    expect(endings.map(({ ground, endsOn, nextReportOn }) => [ground, endsOn, nextReportOn])).toEqual([
      ['term', '2030-12-31', '2031-02-01'],
    ]);
    expect(await deadlines(contract)).toEqual(
      expect.arrayContaining(['transfer-report 2031-02-01', ...settlement, 'retention-end 2040-12-31']),
    );
    // The whole contract is over: what is counted are the lines that ended on that day.
    expect(endings[0]?.lines).toBeNull();
    expect(endings[0]?.countedLines.map(({ product }) => product)).toEqual(['BG-BASIS', 'BG-COMPLEX']);
    const counts = contract.lines.map((line) => ({ ...line, inCare: 0, transferred: 5, finished: 2 }));
    const { signatory } = contract.organisation;
    await new Endings(database.app, new Procedures(database.app)).reportTransfer(
      signatory,
      onDay('2031-01-15'),
      endings[0]?.id ?? '',
      { countedOn: '2031-01-15', counts },
    );
    expect((await ended(contract, '2031-01-15')).endings[0]?.counts).toHaveLength(2);
  });

  describe('that is certain within three months', () => {
    /** A procedure in which the region has until two months before the end to extend. */
    const shortNotice = async () => {
      const { term } = sampleDefinition();
      const procedure = await aProcedure(database, region, { term: { ...term, noticeMonths: 2 } });
      const contract = await aContract(database, region, procedure, { signed: true });
      await letTimePass(database, region, '2026-01-01');
      return contract;
    };
    const outlined = async (contract: TestContract, today: string) =>
      (await ended(contract, today)).endings.map(({ ground, state, endsOn, plannedOn, lines }) =>
        [ground, state, endsOn, plannedOn, lines?.map(({ product }) => product).join() ?? 'whole'].join(' '),
      );
    const transfers = async (contract: TestContract) =>
      (
        await database.asOwner<{ line: string }>(
          `select concat(due_on, case when settled_at is not null then ' settled' end) as line from deadline
           where subject_id = $1 and kind = 'client-transfer' and superseded_at is null order by due_on`,
          [contract.id],
        )
      ).map(({ line }) => line);

    it('is prepared on the day on which the option lapses, once', async () => {
      const contract = await shortNotice();
      await letTimePass(database, region, '2030-10-31');
      expect(await outlined(contract, '2030-10-31')).toEqual([]);
      const handled = await letTimePass(database, region, '2030-11-01');
      expect(handled.filter(({ subjectId }) => subjectId === contract.id).map(({ kind }) => kind)).toEqual([
        'option-lapse',
        'client-transfer',
      ]);
      expect(await outlined(contract, '2030-11-01')).toEqual(['term planned 2030-12-31 2030-11-01 whole']);
      expect(await transfers(contract)).toEqual(['2030-11-01 settled']);
      expect(await deadlines(contract)).toEqual([
        'transfer-report 2030-12-01',
        'contract-end 2030-12-31',
        ...settlement,
      ]);
      // What is written again later keeps the date that it got.
      const contracts = contractsOf(database);
      const proposed = await contracts.proposeLateExtension(region.manager, onDay('2030-11-20'), contract.id, {
        reason: 'Er is geen andere aanbieder voor deze cliënten',
      });
      await contracts.withdrawOffer(region.manager, onDay('2030-11-21'), proposed.id, 'Toch niet nodig');
      expect(await transfers(contract)).toEqual(['2030-11-01 settled']);
      await letTimePass(database, region, '2031-01-01');
      expect(await outlined(contract, '2031-01-01')).toEqual(['term planned 2030-12-31 2030-11-01 whole']);
    });

    it('is prepared when the provider declines, on the first working day where that is none', async () => {
      const contract = await shortNotice();
      const contracts = contractsOf(database);
      const { id } = await contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, {
        reason: 'De inwoners houden deze hulp nodig',
      });
      // A Saturday.
      await contracts.answerExtension(contract.organisation.signatory, onDay('2030-10-12'), id, {
        answer: 'decline',
        statement: 'Ik ben bevoegd',
        reason: 'Te weinig mensen',
      });
      expect(await outlined(contract, '2030-10-12')).toEqual(['term planned 2030-12-31 2030-10-12 whole']);
      expect(await transfers(contract)).toEqual(['2030-10-14']);
      await letTimePass(database, region, '2030-10-14');
      expect(await transfers(contract)).toEqual(['2030-10-14 settled']);
      expect(await outlined(contract, '2030-10-14')).toHaveLength(1);
    });

    it('of a part is prepared when the rest is extended late', async () => {
      const procedure = await aProcedure(database, region);
      const contract = await aContract(database, region, procedure, { signed: true });
      await letTimePass(database, region, '2026-01-01');
      await letTimePass(database, region, '2030-07-01');
      const contracts = contractsOf(database);
      // The sweep of 30 September did not come.
      const { id } = await contracts.proposeLateExtension(region.manager, onDay('2030-10-01'), contract.id, {
        reason: 'Er is geen andere aanbieder voor deze cliënten',
        lines: [aLine(procedure, 'BG-BASIS', '0262')],
      });
      await contracts.approveExtension(region.approver, onDay('2030-10-02'), id);
      await contracts.answerExtension(contract.organisation.signatory, onDay('2030-11-01'), id, {
        answer: 'accept',
        statement: 'Ik ben bevoegd',
      });
      expect(await outlined(contract, '2030-11-01')).toEqual(['term planned 2030-12-31 2030-11-01 BG-COMPLEX']);
      expect(await transfers(contract)).toEqual(['2030-11-01']);
      await letTimePass(database, region, '2030-11-04');
      expect(await outlined(contract, '2030-11-04')).toHaveLength(1);
      expect(await deadlines(contract)).toEqual(
        expect.arrayContaining(['transfer-report 2030-12-01', 'lines-end 2030-12-31', ...settlement]),
      );
    });

    it('is prepared as it is signed by whoever joins that late', async () => {
      const procedure = await aProcedure(database, region);
      const contract = await aContract(database, region, procedure, { signed: true, formedOn: '2030-11-04' });
      expect(await outlined(contract, '2030-11-04')).toEqual(['term planned 2030-12-31 2030-11-04 whole']);
      expect(await transfers(contract)).toEqual(['2030-11-04']);
    });
  });

  describe('that its provider does not settle in time', () => {
    it('is closed by the region with a note, item by item, and the trail says for whom', async () => {
      const contract = await active();
      await letTimePass(database, region, '2030-07-01');
      await letTimePass(database, region, '2030-09-30');
      await letTimePass(database, region, '2031-01-01');
      const [ending] = (await ended(contract, '2031-01-01')).endings;
      const commands = new Endings(database.app, new Procedures(database.app));
      const close = (today: string, note?: string) =>
        commands.settle(region.manager, onDay(today), ending?.id ?? '', 'region', 'lastInvoices', note);
      expect(await refusal(close('2031-02-28', 'De aanbieder is failliet'))).toEqual(['wrong-state']);
      expect(await refusal(close('2031-03-01', '  '))).toEqual(['reason-missing note']);
      await close('2031-03-01', 'De aanbieder is failliet');
      await close('2031-03-02', 'Nog een keer');
      expect(await deadlines(contract)).not.toContain('settlement 2031-02-28');
      const list = (await ended(contract, '2031-03-02')).endings[0]?.settlement;
      expect(list?.find(({ code }) => code === 'lastInvoices')).toMatchObject({
        side: 'provider',
        doneSide: 'region',
        note: 'De aanbieder is failliet',
      });
      const { signatory } = contract.organisation;
      await commands.settle(signatory, onDay('2031-03-03'), ending?.id ?? '', 'provider', 'finalAccount', 'Ingediend');
      const trail = await database.asOwner<{ action: string; change: Record<string, unknown> }>(
        `select action, change from audit_entry where action like 'contractEnding.settled%' and subject_id = $1
         order by id`,
        [contract.id],
      );
      expect(trail).toEqual([
        {
          action: 'contractEnding.settledForProvider',
          change: {
            endingId: ending?.id,
            item: 'lastInvoices',
            dueOn: '2031-02-28',
            note: 'De aanbieder is failliet',
          },
        },
        { action: 'contractEnding.settled', change: { endingId: ending?.id, item: 'finalAccount' } },
      ]);
    });
  });
});
