import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractsQueries } from '@openhuis/contracts';
import { aContract, contractsOf, letTimePass, signedByBoth, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('the life of a contract', () => {
  let database: TestDatabase;
  let region: Region;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  afterAll(() => database.close());

  const detail = (contract: TestContract, today: string, onDate?: string) =>
    new ContractsQueries(database.app).detail(contract.organisation.signatory, onDay(today), contract.id, onDate);
  const linesOn = async (contract: TestContract, onDate: string) =>
    (await detail(contract, onDate, onDate)).lines.map(({ product, endsOn }) => `${product} ${endsOn ?? ''}`);
  const kinds = async (contract: TestContract, today: string) =>
    (await detail(contract, today)).changes.map(({ kind }) => kind);
  const deadlines = (subjectId: string) =>
    database
      .asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on, case when settled_at is not null then 'settled' end,
           case when not announced then 'silent' end) as line
         from deadline where subject_id = $1 and superseded_at is null order by due_on, kind`,
        [subjectId],
      )
      .then((rows) => rows.map(({ line }) => line));
  const offer = (contract: TestContract, today: string, request: object = {}) =>
    contractsOf(database).offerExtension(region.manager, onDay(today), contract.id, {
      reason: 'De inwoners blijven deze hulp nodig hebben',
      ...request,
    });
  const answer = (contract: TestContract, today: string, offerId: string, choice: 'accept' | 'decline') =>
    contractsOf(database).answerExtension(contract.organisation.signatory, onDay(today), offerId, {
      answer: choice,
      statement: 'Ik ben bevoegd',
    });
  const extend = async (contract: TestContract, today: string) =>
    answer(contract, today, (await offer(contract, today)).id, 'accept');

  it('runs from its formation through three extensions to its end', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure);
    expect(await deadlines(contract.id)).toEqual(['signature 2025-11-24', 'offer-validity 2026-02-01']);
    expect((await detail(contract, '2025-11-04')).status).toBe('pending');
    expect((await detail(contract, '2025-11-04')).lines).toMatchObject([
      { product: 'BG-BASIS', municipality: '0262', startsOn: null },
      { product: 'BG-COMPLEX', municipality: '0262', startsOn: null },
    ]);

    await signedByBoth(database, region, contract, '2025-11-10');
    expect((await detail(contract, '2025-12-31')).status).toBe('signed');
    expect(await deadlines(contract.id)).toEqual([
      'contract-start 2026-01-01',
      'option-lapse 2030-06-30',
      'contract-end 2030-12-31 silent',
    ]);
    expect(await deadlines(procedure.id)).toEqual([
      'extension-round 2029-06-30 silent',
      'extension-decision 2030-06-30',
    ]);
    expect(await letTimePass(database, region, '2025-12-31')).toEqual([]);
    expect((await letTimePass(database, region, '2026-01-01')).map(({ kind }) => kind)).toEqual(['contract-start']);
    expect((await detail(contract, '2026-01-01')).status).toBe('active');

    const ends = [];
    for (const year of [2030, 2032, 2034]) ends.push((await extend(contract, `${year}-03-01`)).endsOn);
    expect(ends).toEqual(['2032-12-31', '2034-12-31', '2036-12-31']);
    expect(await refusal(offer(contract, '2036-01-01'))).toEqual(['no-option-left']);
    expect(await deadlines(contract.id)).toEqual([
      'contract-start 2026-01-01 settled',
      'client-transfer 2036-09-30',
      'contract-end 2036-12-31',
    ]);
    expect(await deadlines(procedure.id)).toEqual([]);
    expect((await detail(contract, '2036-12-31')).lines[0]?.periods).toEqual([
      { startsOn: '2026-01-01', endsOn: '2030-12-31' },
      { startsOn: '2031-01-01', endsOn: '2032-12-31' },
      { startsOn: '2033-01-01', endsOn: '2034-12-31' },
      { startsOn: '2035-01-01', endsOn: '2036-12-31' },
    ]);

    expect((await letTimePass(database, region, '2036-12-31')).map(({ kind }) => kind)).toEqual(['client-transfer']);
    expect((await detail(contract, '2036-12-31')).status).toBe('active');
    expect((await letTimePass(database, region, '2037-01-01')).map(({ kind }) => kind)).toEqual(['contract-end']);
    expect(await detail(contract, '2037-01-01')).toMatchObject({
      status: 'ended',
      endedOn: '2036-12-31',
      endReason: 'termEnded',
    });
    expect(await kinds(contract, '2037-01-01')).toEqual([
      'formed',
      'signedByProvider',
      'signedByRegion',
      'concluded',
      'activated',
      ...[1, 2, 3].flatMap(() => ['extensionOffered', 'extended']),
      'ended',
    ]);
    const audited = await database.asOwner<{ action: string }>(
      `select action from audit_entry where subject_id = $1 order by id`,
      [contract.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(
      (await kinds(contract, '2037-01-01')).map((kind) => `contract.${kind}`),
    );
  });

  it('extends one product and lets the other end', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const basis = aLine(procedure, 'BG-BASIS', '0262');
    const complex = aLine(procedure, 'BG-COMPLEX', '0262');
    expect(await refusal(offer(contract, '2030-03-01', { lines: [complex] }))).toEqual([
      'bundle-companion-missing lines/0',
    ]);
    const { id } = await offer(contract, '2030-03-01', { lines: [basis] });
    await answer(contract, '2030-06-30', id, 'accept');
    expect(await deadlines(contract.id)).toEqual([
      'contract-start 2026-01-01',
      'client-transfer 2030-09-30',
      'lines-end 2030-12-31',
      'option-lapse 2032-06-30',
      'contract-end 2032-12-31 silent',
    ]);
    expect(await linesOn(contract, '2030-12-31')).toEqual(['BG-BASIS 2032-12-31', 'BG-COMPLEX 2030-12-31']);
    expect(await linesOn(contract, '2031-01-01')).toEqual(['BG-BASIS 2032-12-31']);
    expect(await refusal(offer(contract, '2032-01-10', { lines: [complex] }))).toContain('line-not-held lines/0');
    await letTimePass(database, region, '2033-01-01');
  });

  it('ends when the provider declines, and may be told so from that day', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const { id } = await offer(contract, '2030-03-01');
    expect(await deadlines(id)).toEqual(['extension-receipt 2030-03-11', 'extension-answer 2030-06-30']);
    expect(await answer(contract, '2030-04-02', id, 'decline')).toMatchObject({
      state: 'declined',
      endsOn: '2030-12-31',
      optionOpen: false,
    });
    expect(await deadlines(id)).toEqual(['extension-answered 2030-04-02']);
    expect(await deadlines(contract.id)).toEqual([
      'contract-start 2026-01-01',
      'client-transfer 2030-09-30',
      'contract-end 2030-12-31',
    ]);
    expect(await deadlines(procedure.id)).toEqual([]);
    const [end] = await database.asOwner<{ since: string }>(
      `select in_force_on as since from deadline where subject_id = $1 and kind = 'contract-end' and superseded_at is null`,
      [contract.id],
    );
    expect(end?.since).toBe('2030-04-02');
    await letTimePass(database, region, '2031-01-01');
    expect((await detail(contract, '2031-01-01')).endedOn).toBe('2030-12-31');
  });

  it('lets an offer without an answer lapse, then the option, then ends', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    await letTimePass(database, region, '2026-01-01');
    const early = await offer(contract, '2030-03-01', { answerDueOn: '2030-04-30' });
    // The calendar proposed a round for each procedure of the region; this offer was made without one.
    const happened = (await letTimePass(database, region, '2030-05-01')).map(({ kind }) => kind);
    expect(happened.filter((kind) => kind !== 'extension-round')).toEqual(['extension-answer']);
    expect(await refusal(answer(contract, '2030-05-01', early.id, 'accept'))).toEqual(['wrong-state']);
    const late = await offer(contract, '2030-06-30');
    expect(late).toMatchObject({ answerDueOn: '2030-06-30', afterLeadTime: true, state: 'open' });
    expect(await letTimePass(database, region, '2030-06-30')).toEqual([]);
    expect(await refusal(answer(contract, '2030-07-01', late.id, 'accept'))).toEqual(['offer-too-late']);
    await letTimePass(database, region, '2030-07-01');
    expect(await refusal(offer(contract, '2030-07-01'))).toEqual(['offer-too-late']);
    const { offers, optionOpen } = await detail(contract, '2030-07-01');
    expect(offers.map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
    expect(optionOpen).toBe(false);
    expect(await deadlines(contract.id)).toContain('contract-end 2030-12-31');
    await letTimePass(database, region, '2031-01-01');
    expect((await kinds(contract, '2031-01-01')).slice(-4)).toEqual([
      'extensionOffered',
      'offerLapsed',
      'optionLapsed',
      'ended',
    ]);
  });

  it('takes a late joiner along to the end that a round has moved', async () => {
    const procedure = await aProcedure(database, region);
    const first = await aContract(database, region, procedure, { signed: true });
    // Formed before the round, signed after it: the text that names the old end is renewed and read again.
    const pending = await aContract(database, region, procedure, { formedOn: '2030-02-20' });
    await extend(first, '2030-03-01');
    await expect(signedByBoth(database, region, pending, '2030-03-10')).rejects.toThrow('text-changed');
    await signedByBoth(database, region, pending, '2030-03-10');
    const late = await aContract(database, region, procedure, { formedOn: '2031-05-05', signed: true });
    for (const [contract, startsOn] of [
      [pending, '2030-04-01'],
      [late, '2031-06-01'],
    ] as const) {
      const stands = await detail(contract, startsOn);
      expect(stands).toMatchObject({
        startsOn,
        endsOn: '2032-12-31',
        extensionsExercised: 1,
        optionOpen: true,
        latestNoticeOn: '2032-06-30',
      });
      const { text } = await new ContractsQueries(database.app).text(region.manager, contract.id);
      expect(text).toContain('loopt tot en met 31 december 2032.');
      expect(text).toContain('twee keer schriftelijk verlengen');
    }
    expect((await extend(late, '2032-02-01')).endsOn).toBe('2034-12-31');
    expect(await deadlines(procedure.id)).toEqual([
      'extension-round 2031-06-30 silent',
      'extension-decision 2032-06-30',
      'extension-round 2033-06-30 silent',
      'extension-decision 2034-06-30',
    ]);
    await letTimePass(database, region, '2037-01-01');
  });

  it('keeps what the first side signed when a round comes between the two signatures', async () => {
    const procedure = await aProcedure(database, region);
    const first = await aContract(database, region, procedure, { signed: true });
    const between = await aContract(database, region, procedure, { formedOn: '2030-02-20' });
    const { textHash } = await detail(between, '2030-02-20');
    const declared = { authorityStatement: 'Ik ben bevoegd', role: 'bestuurder', textHash };
    const contracts = contractsOf(database);
    const { signatory } = between.organisation;
    await contracts.sign(signatory, onDay('2030-02-25'), between.id, { side: 'provider', ...declared });
    await extend(first, '2030-03-01');
    await contracts.sign(region.manager, onDay('2030-03-02'), between.id, { side: 'region', ...declared });
    expect(await detail(between, '2030-04-01')).toMatchObject({ endsOn: '2030-12-31', optionOpen: true });
    await letTimePass(database, region, '2037-01-01');
  });

  it('refuses who signs too late to start, and knows from the first day when no option is open', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { formedOn: '2030-11-20' });
    expect(await refusal(signedByBoth(database, region, contract, '2030-12-01'))).toEqual(['too-late-to-start']);
    await signedByBothFromTheRegion(contract, '2030-11-30');
    // A Saturday; what follows the end is prepared at once.
    expect(await deadlines(contract.id)).toEqual([
      'contract-start 2030-12-01',
      'client-transfer 2030-12-02',
      'transfer-report 2030-12-30',
      'contract-end 2030-12-31',
      'settlement 2030-12-31',
      'settlement 2031-01-31',
      'settlement 2031-02-28',
      'settlement 2031-03-31',
      'settlement 2031-04-30',
    ]);
    expect(await refusal(aContract(database, region, procedure, { formedOn: '2030-12-01' }))).toEqual([
      'too-late-to-start',
    ]);
    await letTimePass(database, region, '2031-01-01');
  });

  /** The provider's signature stands already; only the region's is missing. */
  async function signedByBothFromTheRegion(contract: TestContract, signedOn: string): Promise<void> {
    const { textHash } = await detail(contract, signedOn);
    await contractsOf(database).sign(region.manager, onDay(signedOn), contract.id, {
      side: 'region',
      authorityStatement: 'Mandaat van de colleges',
      role: 'contractmanager',
      textHash,
    });
  }

  it.each([1, 50])('does once, in the right order, what it slept through, %i in a transaction', async (batch) => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    await offer(contract, '2030-06-01');
    const handled = await letTimePass(database, region, '2033-05-05', batch);
    // One by one, the lapse of the option takes the offer along; in a batch the offer's deadline finds that done.
    expect(handled.map(({ kind }) => kind)).toEqual([
      'contract-start',
      'extension-round',
      'option-lapse',
      ...(batch > 1 ? ['extension-answer'] : []),
      'contract-end',
    ]);
    expect((await kinds(contract, '2033-05-05')).slice(4)).toEqual([
      'extensionOffered',
      'activated',
      'offerLapsed',
      'optionLapsed',
      'ended',
    ]);
    expect(await letTimePass(database, region, '2033-05-06')).toEqual([]);
    expect((await detail(contract, '2033-05-05')).endedOn).toBe('2030-12-31');
    // The provider may enter anew once its contract is over.
    await extend(await aContract(database, region, procedure, { signed: true }), '2030-05-01');
    await aContract(database, region, procedure, { organisation: contract.organisation, formedOn: '2031-02-02' });
    await letTimePass(database, region, '2037-01-01');
  });

  it('is extended at once where only the purchaser decides, and by silence where a procedure says so', async () => {
    const term = {
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      extensionCount: 1,
      extensionMonths: 24,
      noticeMonths: 6,
      offerLeadWeeks: 8,
    };
    const alone = await aContract(
      database,
      region,
      await aProcedure(database, region, { term: { ...term, extensionMode: 'purchaserOnly' } }),
      { signed: true },
    );
    expect(await offer(alone, '2030-03-01')).toMatchObject({ state: 'accepted', endsOn: '2032-12-31' });
    expect((await detail(alone, '2030-03-01')).endsOn).toBe('2032-12-31');
    const tacit = await aContract(
      database,
      region,
      await aProcedure(database, region, { term: { ...term, extensionMode: 'tacit' } }),
      { signed: true },
    );
    await letTimePass(database, region, '2030-06-30');
    expect((await detail(tacit, '2030-06-30')).endsOn).toBe('2030-12-31');
    await letTimePass(database, region, '2030-07-01');
    expect((await detail(tacit, '2030-07-01')).endsOn).toBe('2032-12-31');
    await letTimePass(database, region, '2037-01-01');
  });

  it('keeps the option when the region withdraws its offer', async () => {
    const contract = await aContract(database, region, await aProcedure(database, region), { signed: true });
    const { id } = await offer(contract, '2030-03-01');
    expect(await refusal(offer(contract, '2030-03-02'))).toEqual(['offer-exists']);
    await contractsOf(database).withdrawOffer(region.manager, onDay('2030-03-05'), id, 'De raad heeft anders besloten');
    expect(await deadlines(id)).toEqual([]);
    expect(await refusal(answer(contract, '2030-03-06', id, 'accept'))).toEqual(['wrong-state']);
    expect((await extend(contract, '2030-03-07')).endsOn).toBe('2032-12-31');
    await letTimePass(database, region, '2037-01-01');
  });
});
