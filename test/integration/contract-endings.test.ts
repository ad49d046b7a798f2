import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  cancelEnd,
  ConsolidatedQueries,
  ContractsQueries,
  Endings,
  EndingsQueries,
  planEnd,
} from '@openhuis/contracts';
import { RuleViolation } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { aContract, contractsOf, letTimePass, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('the end of a contract before its term', () => {
  let database: TestDatabase;
  let region: Region;
  let procedure: PublishedProcedure;
  let endings: Endings;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    const { term } = sampleDefinition();
    procedure = await aProcedure(database, region, { term: { ...term, notice: { by: 'both', months: 6 } } });
    endings = new Endings(database.app, new Procedures(database.app));
  });
  afterAll(() => database.close());

  const signed = () => aContract(database, region, procedure, { signed: true });
  const detail = (contract: TestContract, today: string) =>
    new ContractsQueries(database.app).detail(region.manager, onDay(today), contract.id);
  const deadlines = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on, case when organisation_id is null then 'region' end) as line from deadline
         where subject_id = $1 and superseded_at is null and settled_at is null order by due_on, kind`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const rows = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select p.code || ' ' || l.municipality || ' ' || l.validity::text as line from contract_line l
         join product p on p.id = l.product_id where contract_id = $1 and superseded_at is null order by 1`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const notice = (contract: TestContract, today: string, endsOn: string, lines?: TestContract['lines']) =>
    endings.request(contract.organisation.signatory, onDay(today), contract.id, 'provider', {
      ground: 'notice',
      endsOn,
      reason: 'Wij stoppen met deze zorg',
      statement: 'Ik ben bevoegd om op te zeggen',
      ...(lines !== undefined && { lines }),
    });

  it('follows from a notice of the provider at once: lines, dates and register', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const asked = await notice(contract, '2027-03-15', '2027-09-30');
    expect(asked).toMatchObject({ state: 'planned', endsOn: '2027-09-30', answerDueOn: null });
    expect(await rows(contract)).toEqual([
      'BG-BASIS 0262 [2026-01-01,2027-10-01)',
      'BG-COMPLEX 0262 [2026-01-01,2027-10-01)',
    ]);
    expect(await detail(contract, '2027-03-15')).toMatchObject({ endsOn: '2027-09-30', optionOpen: false });
    const dates = await deadlines(contract);
    expect(dates).toEqual(
      expect.arrayContaining(['contract-end 2027-09-30', 'end-recorded 2027-03-15', 'transfer-report 2027-03-29']),
    );
    expect(dates.some((line) => line.startsWith('option-lapse'))).toBe(false);
    expect(
      await database.asOwner(`select ends_on::text as ends from register_entry where contract_id = $1`, [contract.id]),
    ).toEqual([{ ends: '2027-09-30' }]);
    await letTimePass(database, region, '2027-10-01');
    expect(await detail(contract, '2027-10-01')).toMatchObject({
      status: 'ended',
      endedOn: '2027-09-30',
      endReason: 'notice',
    });
    expect(await deadlines(contract)).toContain('retention-end 2037-09-30 region');
  });

  it('is refused with too few months, without authority, and with the companion that would be left', async () => {
    const contract = await signed();
    expect(await refusal(notice(contract, '2027-03-15', '2027-09-14'))).toEqual(['notice-too-short endsOn']);
    const [basic] = contract.lines;
    const found = notice(contract, '2027-03-15', '2027-12-31', basic === undefined ? [] : [basic]);
    const broken = await found.catch((error: unknown) => error);
    expect(broken instanceof RuleViolation && broken.violations).toEqual([
      {
        code: 'bundle-companion-missing',
        path: 'lines/0',
        details: { product: 'BG-COMPLEX', companion: 'BG-BASIS', municipality: '0262' },
      },
    ]);
    expect(
      await refusal(
        endings.request(contract.organisation.signatory, onDay('2027-03-15'), contract.id, 'provider', {
          ground: 'notice',
          endsOn: '2027-12-31',
          reason: 'Wij stoppen',
        }),
      ),
    ).toEqual(['authority-missing statement']);
  });

  it('for a part leaves the rest as it was, and the offer for it', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const offer = await contractsOf(database).offerExtension(region.manager, onDay('2029-12-01'), contract.id, {
      reason: 'De inwoners houden deze hulp nodig',
    });
    const complex = aLine(procedure, 'BG-COMPLEX', '0262');
    await notice(contract, '2029-12-05', '2030-06-30', [complex]);
    expect(await rows(contract)).toEqual([
      'BG-BASIS 0262 [2026-01-01,2031-01-01)',
      'BG-COMPLEX 0262 [2026-01-01,2030-07-01)',
    ]);
    expect(await detail(contract, '2029-12-05')).toMatchObject({ endsOn: '2030-12-31', optionOpen: true });
    expect(await database.asOwner(`select state, lines from extension_offer where id = $1`, [offer.id])).toEqual([
      { state: 'open', lines: [aLine(procedure, 'BG-BASIS', '0262')] },
    ]);
    expect(await deadlines(contract)).toContain('lines-end 2030-06-30');
  });

  it('by the region waits for a second person, then for the receipt; without it, it lapses', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const asked = await endings.request(region.manager, onDay('2027-03-01'), contract.id, 'region', {
      ground: 'notice',
      endsOn: '2027-12-31',
      reason: 'De gemeente koopt dit anders in',
    });
    expect(asked).toMatchObject({ state: 'proposed', answerDueOn: '2027-03-15' });
    expect(await deadlines(contract)).toContain('end-approval 2027-03-15 region');
    const seen = await database.app.read<{ id: string }>(
      contract.organisation.signatory.scope,
      `select id from contract_ending where contract_id = $1`,
      [contract.id],
    );
    expect(seen).toEqual([]);
    expect(await refusal(endings.approve(region.manager, onDay('2027-03-02'), asked.id))).toEqual([
      'second-person-needed',
    ]);
    expect(await endings.approve(region.approver, onDay('2027-03-02'), asked.id)).toMatchObject({
      state: 'asked',
      answerDueOn: '2027-06-30',
    });
    expect((await detail(contract, '2027-03-02')).endsOn).toBe('2030-12-31');
    await letTimePass(database, region, '2027-07-01');
    expect(await deadlines(contract)).toContain('end-dropped 2027-07-01');
    expect(
      await refusal(
        endings.receive(contract.organisation.signatory, onDay('2027-07-01'), asked.id, { kind: 'portal' }),
      ),
    ).toEqual(['wrong-state']);
  });

  it('by the region holds from the receipt on, in the portal or by a registered letter', async () => {
    for (const kind of ['portal', 'registeredLetter'] as const) {
      const contract = await signed();
      await letTimePass(database, region, '2026-01-01');
      const asked = await endings.request(region.manager, onDay('2027-03-01'), contract.id, 'region', {
        ground: 'notice',
        endsOn: '2027-12-31',
        reason: 'De gemeente koopt dit anders in',
      });
      await endings.approve(region.approver, onDay('2027-03-02'), asked.id);
      const held =
        kind === 'portal'
          ? await endings.receive(contract.organisation.signatory, onDay('2027-03-09'), asked.id, { kind })
          : await endings.receive(region.manager, onDay('2027-07-09'), asked.id, {
              kind,
              receivedOn: '2027-06-30',
              reference: '3S123',
            });
      expect(held.state).toBe('planned');
      expect((await detail(contract, '2027-07-09')).endsOn).toBe('2027-12-31');
    }
  });

  it('by mutual consent needs the other side', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const asked = await endings.request(region.manager, onDay('2027-03-01'), contract.id, 'region', {
      ground: 'mutualConsent',
      endsOn: '2027-04-30',
      reason: 'In overleg',
    });
    expect(asked).toMatchObject({ state: 'asked', answerDueOn: '2027-03-29' });
    const agree = { answer: 'agree' as const, statement: 'Ik ga akkoord' };
    expect(await refusal(endings.answer(region.manager, onDay('2027-03-02'), asked.id, 'region', agree))).toEqual([
      'wrong-state',
    ]);
    const { signatory } = contract.organisation;
    expect(await endings.answer(signatory, onDay('2027-03-02'), asked.id, 'provider', agree)).toMatchObject({
      state: 'planned',
    });
    expect((await detail(contract, '2027-03-02')).endsOn).toBe('2027-04-30');
  });

  it('by dissolution holds once a second person has approved it', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const asked = await endings.request(region.manager, onDay('2027-03-01'), contract.id, 'region', {
      ground: 'dissolution',
      endsOn: '2027-03-10',
      reason: 'De organisatie levert al twaalf maanden niets',
    });
    expect((await endings.approve(region.approver, onDay('2027-03-03'), asked.id)).state).toBe('planned');
    await letTimePass(database, region, '2027-03-11');
    expect(await detail(contract, '2027-03-11')).toMatchObject({ status: 'ended', endReason: 'dissolution' });
  });

  it('that another comes before is settled with that one alone, until that is taken back', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const { id } = await notice(contract, '2027-02-10', '2027-12-31');
    const work = (manager: EntityManager) => ({
      manager,
      procedures: new Procedures(database.app),
      actor: region.manager,
      moment: onDay('2027-03-01'),
    });
    const own = async (endingId: string) => {
      const answer = await new EndingsQueries(database.app, new Procedures(database.app)).ofContract(
        region.manager,
        onDay('2027-03-01'),
        contract.id,
      );
      const found = answer.endings.find((ending) => ending.id === endingId);
      return [found?.nextReportOn, found?.countedLines.length, found?.settlement.length];
    };
    expect(await own(id)).toEqual(['2027-02-24', 2, 6]);
    const { endingId } = await database.app.command(region.manager.scope, (manager) =>
      planEnd(work(manager), contract.id, {
        endsOn: '2027-08-31',
        reason: 'Wijziging geweigerd',
        source: { kind: 'amendment', id: contract.id },
      }),
    );
    expect(await own(id)).toEqual([null, 0, 0]);
    expect(await own(endingId)).toEqual(['2027-03-15', 2, 6]);
    const dates = await deadlines(contract);
    expect(dates.filter((line) => line.startsWith('transfer-report'))).toEqual(['transfer-report 2027-03-15']);
    expect(dates).toContain('settlement 2027-08-31');
    expect(dates).not.toContain('settlement 2028-04-30');
    await database.app.command(region.manager.scope, (manager) =>
      cancelEnd(work(manager), endingId, 'De wijziging gaat niet door'),
    );
    expect(await own(id)).toEqual(['2027-02-24', 2, 6]);
    expect(await deadlines(contract)).toEqual(
      expect.arrayContaining(['transfer-report 2027-02-24', 'settlement 2027-12-31', 'settlement 2028-04-30']),
    );
  });

  it('that an amendment brought is taken back with that amendment: lines, end and option as they were', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const before = await rows(contract);
    const source = { kind: 'amendment' as const, id: contract.id };
    const command = <Result>(work: (manager: Parameters<typeof planEnd>[0]) => Promise<Result>) =>
      database.app.command(region.manager.scope, (manager) =>
        work({
          manager,
          procedures: new Procedures(database.app),
          actor: region.manager,
          moment: onDay('2027-02-01'),
        }),
      );
    const { endingId } = await command((work) =>
      planEnd(work, contract.id, { endsOn: '2027-06-30', reason: 'Wijziging geweigerd', source }),
    );
    expect((await detail(contract, '2027-02-01')).endsOn).toBe('2027-06-30');
    await command((work) => cancelEnd(work, endingId, 'De wijziging gaat niet door'));
    expect(await rows(contract)).toEqual(before);
    expect(await detail(contract, '2027-02-01')).toMatchObject({ endsOn: '2030-12-31', optionOpen: true });
    const whole = await new ConsolidatedQueries(database.app).consolidated(
      region.manager,
      onDay('2027-02-01'),
      contract.id,
    );
    expect(whole.lines.map(({ origin, endedBy }) => [origin?.source.kind, endedBy])).toEqual([
      ['contract', null],
      ['contract', null],
    ]);
    expect(await deadlines(contract)).toEqual(
      expect.arrayContaining(['end-dropped 2027-02-01', 'option-lapse 2030-06-30', 'contract-end 2030-12-31']),
    );
  });

  describe('that an amendment brought, taken back after another end', () => {
    const command = <Result>(today: string, work: (at: Parameters<typeof planEnd>[0]) => Promise<Result>) =>
      database.app.command(region.manager.scope, (manager) =>
        work({ manager, procedures: new Procedures(database.app), actor: region.manager, moment: onDay(today) }),
      );
    const refusedUntil = async (contract: TestContract, today: string, endsOn: string) =>
      await command(today, (work) =>
        planEnd(work, contract.id, {
          endsOn,
          reason: 'Wijziging geweigerd',
          source: { kind: 'amendment', id: randomUUID() },
        }),
      );
    const takenBack = (today: string, endingId: string) =>
      command(today, (work) => cancelEnd(work, endingId, 'De wijziging gaat niet door'));

    it('leaves a part that ends sooner as it is, and gives back the rest', async () => {
      const contract = await signed();
      await letTimePass(database, region, '2026-01-01');
      const { endingId } = await refusedUntil(contract, '2027-02-01', '2027-12-31');
      await notice(contract, '2027-02-10', '2027-08-31', [aLine(procedure, 'BG-COMPLEX', '0262')]);
      await takenBack('2027-03-01', endingId);
      expect(await rows(contract)).toEqual([
        'BG-BASIS 0262 [2026-01-01,2031-01-01)',
        'BG-COMPLEX 0262 [2026-01-01,2027-09-01)',
      ]);
      expect(await detail(contract, '2027-03-01')).toMatchObject({ endsOn: '2030-12-31', optionOpen: true });
    });

    it.each(['2027-03-01', '2027-10-01'])('gives nothing back where the whole ends sooner, on %s', async (today) => {
      const contract = await signed();
      await letTimePass(database, region, '2026-01-01');
      const { endingId } = await refusedUntil(contract, '2027-02-01', '2027-12-31');
      await notice(contract, '2027-02-10', '2027-08-31');
      await letTimePass(database, region, today);
      const before = await detail(contract, today);
      await takenBack(today, endingId);
      expect(await detail(contract, today)).toEqual(before);
      expect(before).toMatchObject({ endsOn: '2027-08-31', optionOpen: false });
      expect((await deadlines(contract)).filter((line) => line.startsWith('end-dropped'))).toEqual([]);
    });

    it('waits for the refusal that ends it sooner, which may be off as well', async () => {
      const contract = await signed();
      await letTimePass(database, region, '2026-01-01');
      const later = await refusedUntil(contract, '2027-02-01', '2027-12-31');
      const sooner = await refusedUntil(contract, '2027-02-02', '2027-08-31');
      expect(await refusal(takenBack('2027-03-01', later.endingId))).toEqual(['wrong-state']);
      await takenBack('2027-03-01', sooner.endingId);
      await takenBack('2027-03-02', later.endingId);
      expect(await detail(contract, '2027-03-02')).toMatchObject({ endsOn: '2030-12-31', optionOpen: true });
    });
  });

  it('that is taken back leaves the end of the term, which is prepared at once when it is near', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    await letTimePass(database, region, '2030-07-01');
    const command = <Result>(today: string, work: (at: Parameters<typeof planEnd>[0]) => Promise<Result>) =>
      database.app.command(region.manager.scope, (manager) =>
        work({ manager, procedures: new Procedures(database.app), actor: region.manager, moment: onDay(today) }),
      );
    const source = { kind: 'amendment' as const, id: contract.id };
    const { endingId } = await command('2030-09-01', (work) =>
      planEnd(work, contract.id, { endsOn: '2030-11-30', reason: 'Wijziging geweigerd', source }),
    );
    expect(await deadlines(contract)).toContain('client-transfer 2030-09-02');
    await letTimePass(database, region, '2030-09-02');
    await command('2030-10-10', (work) => cancelEnd(work, endingId, 'De wijziging gaat niet door'));
    const states = await database.asOwner<{ line: string }>(
      `select concat_ws(' ', ground, state, ends_on, planned_on, source_kind) as line from contract_ending
       where contract_id = $1 order by requested_at`,
      [contract.id],
    );
    expect(states.map(({ line }) => line)).toEqual([
      'amendmentRefused cancelled 2030-11-30 2030-09-01 amendment',
      'term planned 2030-12-31 2030-10-10 contract',
    ]);
    expect(await deadlines(contract)).toEqual(
      expect.arrayContaining(['client-transfer 2030-10-10', 'settlement 2030-12-31', 'contract-end 2030-12-31']),
    );
    await letTimePass(database, region, '2030-10-11');
    expect((await deadlines(contract)).filter((line) => line.startsWith('client-transfer'))).toEqual([]);
  });

  it('asks for numbers of clients, and for what is to be settled', async () => {
    const contract = await signed();
    await letTimePass(database, region, '2026-01-01');
    const { id } = await notice(contract, '2027-03-15', '2027-09-30');
    const { signatory } = contract.organisation;
    const counts = contract.lines.map((line) => ({ ...line, inCare: 4, transferred: 1, finished: 0 }));
    await endings.reportTransfer(signatory, onDay('2027-03-20'), id, { countedOn: '2027-03-20', counts });
    expect(await deadlines(contract)).toContain('transfer-report 2027-03-29');
    await endings.reportTransfer(signatory, onDay('2027-03-29'), id, { countedOn: '2027-03-29', counts });
    expect(await deadlines(contract)).toContain('transfer-report 2027-06-30');
    expect(
      await refusal(endings.reportTransfer(signatory, onDay('2027-03-29'), id, { countedOn: '2027-03-29', counts })),
    ).toEqual(['already-exists']);
    expect(await refusal(endings.settle(signatory, onDay('2027-10-01'), id, 'provider', 'lastPayment', 'x'))).toEqual([
      'wrong-state',
    ]);
    expect(await deadlines(contract)).toContain('settlement 2027-09-30');
    await endings.settle(signatory, onDay('2027-10-01'), id, 'provider', 'clientsTransferred', undefined);
    expect(await deadlines(contract)).not.toContain('settlement 2027-09-30');
  });
});
