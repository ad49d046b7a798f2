import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AmendmentAnswersQueries, AmendmentsQueries, tellJoinersOf } from '@openhuis/amendments';
import { ContractsQueries, ContractTermsQueries } from '@openhuis/contracts';
import { ContractTimelineQueries } from '@openhuis/notices';
import { type Actor, type Role } from '@openhuis/platform';
import { commonTermsOn, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { lookAtContracts } from '../../libs/contracts/src/look-at-contracts.js';
import {
  amendmentsOf,
  anAmendmentWriting,
  anAnnouncedAmendment,
  letAmendmentsPass,
} from '../support/builders/amendment.js';
import { aContract, contractsOf, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('an amendment of what binds every contract', () => {
  let database: TestDatabase;
  let region: Region;
  let second: Actor;
  let people: { proposer: Actor; announcer: Actor };

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    second = await inRegion('approver');
    people = { proposer: region.manager, announcer: second };
  });
  afterAll(() => database.close());

  const inRegion = (role: Role) => aPerson(database, { regionRoles: [{ regionId: region.id, role }] });
  const amendments = () => amendmentsOf(database);
  const queries = () => new AmendmentsQueries(database.app, new Procedures(database.app));
  const answers = () => new AmendmentAnswersQueries(database.app);
  const termsOn = (procedure: PublishedProcedure, date: string) =>
    database.app.command(region.manager.scope, (manager) => commonTermsOn(manager, procedure.id, date));
  const clauseOn = async (procedure: PublishedProcedure, date: string) =>
    (await termsOn(procedure, date))?.content.clauses.find(({ number }) => number === '1.1')?.text;
  const answerOf = async (amendmentId: string, contract: TestContract, today = '2027-09-02') => {
    const { items } = await answers().list(contract.organisation.signatory, onDay(today), {
      amendmentId,
      contractId: contract.id,
    });
    const [item] = items;
    if (item === undefined) throw new Error('the contractor was not told');
    return item;
  };
  const give = async (amendmentId: string, contract: TestContract, answer: 'accepted' | 'refused', today: string) => {
    const { id, version } = await answerOf(amendmentId, contract, today);
    return await amendments().answer(contract.organisation.signatory, onDay(today), id, version, {
      answer,
      ...(answer === 'refused' && { reason: 'Voor dit tarief kan het niet' }),
      authorityStatement: 'Ik ben bevoegd',
    });
  };
  const deadlines = async (subjectId: string) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on) as line from deadline
         where subject_id = $1 and superseded_at is null and settled_at is null order by due_on, kind`,
        [subjectId],
      )
    ).map(({ line }) => line);
  const contractRow = async (id: string) => {
    const [row] = await database.asOwner<{ endsOn: string; endedOn: string | null; version: number }>(
      `select ends_on as "endsOn", ended_on as "endedOn", version from contract where id = $1`,
      [id],
    );
    return row;
  };
  const changesOf = async (id: string) =>
    (
      await database.asOwner<{ kind: string }>(
        `select kind from contract_change where contract_id = $1 order by sequence`,
        [id],
      )
    ).map(({ kind }) => kind);
  const signedContracts = async (count: number, procedure: PublishedProcedure) => {
    const contracts: TestContract[] = [];
    for (let index = 0; index < count; index += 1) {
      contracts.push(await aContract(database, region, procedure, { signed: true }));
    }
    return contracts;
  };

  it('is announced by a second person, told to every contractor, and binds from its day those that remain', async () => {
    const procedure = await aProcedure(database, region);
    const [accepts, refuses, silent] = await signedContracts(3, procedure);
    if (accepts === undefined || refuses === undefined || silent === undefined) throw new Error('three contracts');
    const old = await clauseOn(procedure, '2027-12-31');

    const draft = await amendments().begin(region.manager, onDay('2027-09-01'), procedure.id, anAmendmentWriting());
    const proposed = await amendments().propose(region.manager, onDay('2027-09-01'), draft.id, draft.version);
    expect(
      await refusal(amendments().announce(region.manager, onDay('2027-09-01'), draft.id, proposed.version)),
    ).toEqual(['second-person-needed']);
    const announced = await amendments().announce(second, onDay('2027-09-01'), draft.id, proposed.version);
    expect(announced).toMatchObject({ state: 'announced', number: 1, told: 3 });
    expect(await deadlines(procedure.id)).toEqual(
      expect.arrayContaining([
        'amendment-responses 2027-10-13',
        'amendment-last-terms 2027-10-27',
        'amendment-takes-effect 2028-01-01',
      ]),
    );
    expect(await clauseOn(procedure, '2027-12-31')).toBe(old);
    expect(await clauseOn(procedure, '2028-01-01')).toContain('binnen vier weken');

    const told = await answerOf(announced.id, accepts);
    expect(told).toMatchObject({ answerDueOn: '2027-10-13', canAnswer: true, acknowledgedAt: null, answer: null });
    expect(await deadlines(told.id)).toEqual(['amendment-answer 2027-10-13']);
    await amendments().acknowledge(accepts.organisation.signatory, onDay('2027-09-03'), told.id);
    expect((await answerOf(announced.id, accepts)).acknowledgedBy).not.toBeNull();
    await give(announced.id, accepts, 'refused', '2027-09-04');
    await give(announced.id, accepts, 'accepted', '2027-09-05');
    expect(await give(announced.id, refuses, 'refused', '2027-10-13')).toMatchObject({ contractEndsOn: '2027-12-31' });
    expect(await refusal(give(announced.id, silent, 'accepted', '2027-10-14'))).toEqual(['amendment-answer-too-late']);

    await letAmendmentsPass(database, region, '2027-10-14');
    const late = await answerOf(announced.id, silent, '2027-10-14');
    expect(late).toMatchObject({ answerDueOn: '2027-10-27', canAnswer: true });
    expect(await deadlines(late.id)).toContain('amendment-last-term 2027-10-27');

    await letAmendmentsPass(database, region, '2027-10-28');
    expect((await answerOf(announced.id, accepts)).outcome).toBe('remains');
    expect(await answerOf(announced.id, refuses)).toMatchObject({ outcome: 'ends', outcomeBasis: 'refused' });
    expect(await answerOf(announced.id, silent)).toMatchObject({ outcome: 'ends', outcomeBasis: 'silence' });
    expect(await contractRow(refuses.id)).toMatchObject({ endsOn: '2027-12-31', endedOn: null });
    expect(await contractRow(accepts.id)).toMatchObject({ endsOn: '2030-12-31' });

    const before = await contractRow(accepts.id);
    await letAmendmentsPass(database, region, '2028-01-01');
    expect(await contractRow(refuses.id)).toMatchObject({ endedOn: '2027-12-31' });
    expect(await contractRow(silent.id)).toMatchObject({ endedOn: '2027-12-31' });
    expect(await changesOf(accepts.id)).toContain('amended');
    expect(await changesOf(refuses.id)).not.toContain('amended');
    expect((await contractRow(accepts.id))?.version).toBe((before?.version ?? 0) + 1);
    const detail = await queries().detail(region.manager, announced.id);
    expect(detail).toMatchObject({
      state: 'effective',
      counts: { told: 3, accepted: 1, refused: 1, silent: 1, ends: 2 },
    });
    expect(detail.history.map(({ step }) => step)).toEqual([
      'begun',
      'proposed',
      'announced',
      'lastTermOpened',
      'settled',
      'tookEffect',
    ]);
    const current = await database.app.command(region.manager.scope, (manager) =>
      new Procedures(database.app).published(manager, procedure.id),
    );
    expect(current.number).toBe(2);
    expect(current.definition.clauses[0]?.text).toContain('binnen vier weken');

    // Whoever joins now signs today's text, also when its admission was judged by the version before.
    const joiner = await aContract(database, region, procedure, { formedOn: '2028-02-01' });
    const [text] = await database.asOwner<{ text: string }>(`select text from contract where id = $1`, [joiner.id]);
    expect(text?.text).toContain('binnen vier weken');
  });

  it('names every fault at once, and is refused where there is nothing to amend', async () => {
    const procedure = await aProcedure(database, region);
    const writing = anAmendmentWriting({ effectiveOn: '2027-09-20', reason: '', changes: [] });
    const draft = await amendments().begin(region.manager, onDay('2027-09-01'), procedure.id, writing);
    expect(await refusal(amendments().propose(region.manager, onDay('2027-09-01'), draft.id, 1))).toEqual([
      'wrong-state',
    ]);
    await aContract(database, region, procedure, { signed: true });
    expect(await refusal(amendments().propose(region.manager, onDay('2027-09-01'), draft.id, 1))).toEqual([
      'invalid-amendment effectiveOn',
      'invalid-input reason',
      'invalid-amendment changes',
    ]);
    expect(await refusal(amendments().rewrite(region.manager, onDay('2027-09-01'), draft.id, 9, writing))).toEqual([
      'stale-version',
    ]);
  });

  it('withdrawn before its day leaves everything as it was, with the ends that followed from it', async () => {
    const procedure = await aProcedure(database, region);
    const [contract] = await signedContracts(1, procedure);
    if (contract === undefined) throw new Error('a contract');
    const before = await termsOn(procedure, '2028-06-01');
    const prices = () =>
      database.asOwner(
        `select p.code, t.validity::text, t.amount from tariff t join product p on p.id = t.product_id
         where p.procedure_id = $1 and t.superseded_at is null order by 1, 2`,
        [procedure.id],
      );
    const asPublished = await prices();
    const announced = await anAnnouncedAmendment(database, procedure.id, people, {
      changes: [
        ...anAmendmentWriting().changes,
        { kind: 'tariffSet', product: 'BG-BASIS', amount: '90.00', example: false },
      ],
    });
    expect(await prices()).not.toEqual(asPublished);
    await letAmendmentsPass(database, region, '2027-10-28');
    expect(await contractRow(contract.id)).toMatchObject({ endsOn: '2027-12-31' });
    const { version } = await queries().detail(region.manager, announced.id);
    await amendments().withdraw(region.manager, onDay('2027-11-15'), announced.id, version, 'De wet gaat niet door');
    expect(await prices()).toEqual(asPublished);
    expect((await termsOn(procedure, '2028-06-01'))?.content).toEqual(before?.content);
    expect(await contractRow(contract.id)).toMatchObject({ endsOn: '2030-12-31', endedOn: null });
    const answer = await answerOf(announced.id, contract, '2027-11-15');
    expect(await deadlines(answer.id)).toEqual(['amendment-withdrawn 2027-11-15']);
    expect((await deadlines(procedure.id)).filter((line) => line.startsWith('amendment'))).toEqual([]);
    await letAmendmentsPass(database, region, '2028-01-01');
    expect(await changesOf(contract.id)).not.toContain('amended');
  });

  it('retires a product everywhere on its day, with run-off for who is in care, and sets prices', async () => {
    const procedure = await aProcedure(database, region);
    const both = await aContract(database, region, procedure, { signed: true });
    const basic = await aContract(database, region, procedure, {
      signed: true,
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
    });
    const announced = await anAnnouncedAmendment(database, procedure.id, people, {
      basis: 'law',
      effectiveOn: '2028-01-01',
      changes: [
        { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2028-06-30' },
        { kind: 'tariffSet', product: 'BG-BASIS', amount: '80.05', example: false },
      ],
    });
    for (const contract of [both, basic]) await give(announced.id, contract, 'accepted', '2027-09-10');
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    const lines = await database.asOwner<{ line: string }>(
      `select p.code || ' ' || l.validity::text as line from contract_line l join product p on p.id = l.product_id
       where l.contract_id = $1 and l.superseded_at is null order by 1`,
      [both.id],
    );
    expect(lines.map(({ line }) => line)).toEqual([
      'BG-BASIS [2026-01-01,2031-01-01)',
      'BG-COMPLEX [2026-01-01,2028-07-01)',
    ]);
    expect(await deadlines(both.id)).toContain('lines-end 2028-06-30');
    expect(await changesOf(basic.id)).toContain('amended');
    expect((await termsOn(procedure, '2028-06-30'))?.content.products.map(({ code }) => code)).toEqual([
      'BG-BASIS',
      'BG-COMPLEX',
    ]);
    expect((await termsOn(procedure, '2028-07-01'))?.content.products.map(({ code }) => code)).toEqual(['BG-BASIS']);
    const [price] = await database.asOwner<{ amount: string }>(
      `select t.amount from tariff t join product p on p.id = t.product_id
       where p.procedure_id = $1 and p.code = 'BG-BASIS' and t.superseded_at is null and t.validity @> '2028-01-01'::date`,
      [procedure.id],
    );
    expect(price?.amount).toBe('80.05');
    expect(
      await database.asOwner(`select retired_on from product where procedure_id = $1 and code = 'BG-COMPLEX'`, [
        procedure.id,
      ]),
    ).toEqual([{ retired_on: '2028-01-01' }]);
  });

  it.each([
    ['with a short run-off', '2028-02-15', '2028-01-03'],
    ['without one', '2027-12-31', null],
  ])('prepares the end of what it retires %s, once', async (_case, lastDay, transferOn) => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const announced = await anAnnouncedAmendment(database, procedure.id, people, {
      basis: 'law',
      effectiveOn: '2028-01-01',
      changes: [
        {
          kind: 'productRetired',
          product: 'BG-COMPLEX',
          ...(lastDay > '2028-01-01' && { existingUntil: lastDay }),
        },
      ],
    });
    await give(announced.id, contract, 'accepted', '2027-09-10');
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01', '2028-01-04']) {
      await letAmendmentsPass(database, region, day);
    }
    const endings = await database.asOwner<{ line: string; settling: number }>(
      `select concat_ws(' ', e.ground, e.state, e.ends_on, e.planned_on, p.code) as line,
         (select count(*)::int from settlement_item s where s.ending_id = e.id) as settling
       from contract_ending e cross join jsonb_to_recordset(e.lines) as l("productId" uuid) join product p on p.id = l."productId"
       where e.contract_id = $1`,
      [contract.id],
    );
    expect(endings).toEqual([{ line: `term planned ${lastDay} 2028-01-01 BG-COMPLEX`, settling: 6 }]);
    const transfers = await database.asOwner<{ dueOn: string }>(
      `select due_on as "dueOn" from deadline
       where subject_id = $1 and kind = 'client-transfer' and superseded_at is null`,
      [contract.id],
    );
    expect(transfers.map(({ dueOn }) => dueOn)).toEqual(transferOn === null ? [] : [transferOn]);
    expect(await deadlines(contract.id)).toContain('transfer-report 2028-02-01');
  });

  it('moves the dates of every contract when it changes the term', async () => {
    const procedure = await aProcedure(database, region);
    const [contract] = await signedContracts(1, procedure);
    if (contract === undefined) throw new Error('a contract');
    const announced = await anAnnouncedAmendment(database, procedure.id, people, {
      changes: [{ kind: 'termChanged', term: { noticeMonths: 12 } }],
    });
    await give(announced.id, contract, 'accepted', '2027-09-10');
    expect(await deadlines(contract.id)).toContain('option-lapse 2030-06-30');
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    expect(await deadlines(contract.id)).toContain('option-lapse 2029-12-31');
    expect(await deadlines(procedure.id)).toContain('extension-decision 2029-12-31');
    // A round judges it by the same.
    const looked = await database.app.command(region.manager.scope, (transaction) =>
      lookAtContracts(
        {
          manager: transaction,
          procedures: new Procedures(database.app),
          actor: region.manager,
          moment: onDay('2028-01-02'),
        },
        [contract.id],
      ),
    );
    expect(looked.get(contract.id)?.procedure.definition.term.noticeMonths).toBe(12);
    // Also where the contract was formed under a version that says otherwise: on its page, in the picture, in its history.
    const [manager, moment] = [region.manager, onDay('2028-01-02')];
    const contracts = new ContractsQueries(database.app);
    const detail = await contracts.detail(manager, moment, contract.id);
    const { items } = await new ContractTermsQueries(database.app, contracts).page(manager, moment, {
      procedureId: procedure.id,
    });
    const { events } = await new ContractTimelineQueries(database.app).timeline(manager, moment, contract.id);
    expect(detail.latestNoticeOn).toBe('2029-12-31');
    for (const { terms } of [detail, ...items]) expect(terms.options[0]?.latestNoticeOn).toBe('2029-12-31');
    expect(events.filter(({ kind }) => kind === 'offer-due').map(({ onDate }) => onDate)).toEqual([
      detail.terms.options[0]?.offerDueOn,
    ]);
  });

  it('meets another amendment at the same place, which forbids it, and offers to extend, which take a reason', async () => {
    const procedure = await aProcedure(database, region);
    const [contract] = await signedContracts(1, procedure);
    if (contract === undefined) throw new Error('a contract');
    await anAnnouncedAmendment(database, procedure.id, people);
    await contractsOf(database).offerExtension(region.manager, onDay('2027-09-05'), contract.id, {
      reason: 'Op tijd',
    });
    const draft = await amendments().begin(
      region.manager,
      onDay('2027-09-06'),
      procedure.id,
      anAmendmentWriting({ effectiveOn: '2028-02-01', subject: 'Nog een keer' }),
    );
    // On the eve of its day the first amendment binds: this one says nothing new.
    expect(await refusal(amendments().propose(region.manager, onDay('2027-09-06'), draft.id, 1))).toEqual([
      'invalid-amendment changes/0',
    ]);
    const other = anAmendmentWriting({
      effectiveOn: '2028-02-01',
      changes: [{ kind: 'clauseWritten', clause: { number: '1.1', title: 'Onderwerp', text: 'Binnen twee weken.' } }],
    });
    const rewritten = await amendments().rewrite(region.manager, onDay('2027-09-06'), draft.id, 1, other);
    const impact = await queries().impact(region.manager, onDay('2027-09-06'), draft.id);
    expect(impact.conflicts.map(({ kind, blocks }) => [kind, blocks])).toEqual([
      ['amendment', true],
      ['openOffers', false],
    ]);
    expect(impact).toMatchObject({ contracts: 1, faults: [], responseDueOn: '2027-10-18', silence: 'refusal' });
    const proposed = await amendments().propose(region.manager, onDay('2027-09-06'), draft.id, rewritten.version);
    expect(
      await refusal(amendments().announce(second, onDay('2027-09-06'), draft.id, proposed.version, 'Het moet')),
    ).toEqual(['amendment-conflict conflictReason']);
    expect(await refusal(amendments().announce(second, onDay('2027-09-06'), draft.id, proposed.version))).toEqual([
      'amendment-conflict conflictReason',
      'amendment-conflict conflictReason',
    ]);
    const given = await amendments().giveBack(second, onDay('2027-09-06'), draft.id, proposed.version, 'Elders');
    const elsewhere = await amendments().rewrite(region.manager, onDay('2027-09-06'), draft.id, given.version, {
      ...other,
      changes: [{ kind: 'clauseWritten', clause: { number: '1.2', title: 'Rangorde', text: 'Nieuw.' } }],
    });
    const again = await amendments().propose(region.manager, onDay('2027-09-06'), draft.id, elsewhere.version);
    expect(await refusal(amendments().announce(second, onDay('2027-09-06'), draft.id, again.version))).toEqual([
      'amendment-conflict conflictReason',
    ]);
    expect(
      await amendments().announce(second, onDay('2027-09-06'), draft.id, again.version, 'Staat los van de verlenging'),
    ).toMatchObject({ state: 'announced', number: 2, told: 1 });
  });

  it('is told to whoever signs after the announcement, and silence accepts where it was published so', async () => {
    const procedure = await aProcedure(database, region, {
      revision: { responseDays: 42, lastTermDays: 14, implementationMonths: 6, silence: 'acceptance' },
    });
    await aContract(database, region, procedure, { signed: true });
    const announced = await anAnnouncedAmendment(database, procedure.id, people);
    const joiner = await aContract(database, region, procedure, { formedOn: '2027-11-02', signed: true });
    const [job] = await database.asOwner<{ payload: { procedureId: string } }>(
      `select payload from outbox where job = 'amendments.tell' order by id desc limit 1`,
    );
    expect(job?.payload).toMatchObject({ procedureId: procedure.id });
    const tell = () =>
      tellJoinersOf(database.app, new Procedures(database.app), onDay('2027-11-02'), {
        regionId: region.id,
        procedureId: procedure.id,
      });
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(await answerOf(announced.id, joiner, '2027-11-02')).toMatchObject({
      joinedLater: true,
      answerDueOn: '2027-12-31',
      canAnswer: true,
    });
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    expect(await answerOf(announced.id, joiner)).toMatchObject({ outcome: 'remains', outcomeBasis: 'silence' });
    expect(await changesOf(joiner.id)).toContain('amended');
  });

  it('renews a text that nobody has signed when its day comes: it has to be read again', async () => {
    const procedure = await aProcedure(database, region);
    const [contract] = await signedContracts(1, procedure);
    if (contract === undefined) throw new Error('a contract');
    const announced = await anAnnouncedAmendment(database, procedure.id, people);
    await give(announced.id, contract, 'accepted', '2027-09-10');
    const unsigned = await aContract(database, region, procedure, { formedOn: '2027-12-20' });
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    const stored = async () =>
      (
        await database.asOwner<{ text: string; hash: string }>(
          `select text, text_hash as hash from contract where id = $1`,
          [unsigned.id],
        )
      )[0];
    const sign = async () =>
      await contractsOf(database).sign(unsigned.organisation.signatory, onDay('2028-01-03'), unsigned.id, {
        side: 'provider',
        authorityStatement: 'Ik ben bevoegd',
        role: 'bestuurder',
        textHash: (await stored())?.hash ?? '',
      });
    expect((await stored())?.text).not.toContain('binnen vier weken');
    expect(await refusal(sign())).toEqual(['text-changed']);
    expect((await stored())?.text).toContain('binnen vier weken');
    expect(await sign()).toMatchObject({ contractId: unsigned.id });
  });

  it('reminds who did not answer, once a day', async () => {
    const procedure = await aProcedure(database, region);
    const [first, other] = await signedContracts(2, procedure);
    if (first === undefined || other === undefined) throw new Error('two contracts');
    const announced = await anAnnouncedAmendment(database, procedure.id, people);
    await give(announced.id, first, 'accepted', '2027-09-10');
    const remind = (today: string, answerIds?: string[]) =>
      amendments().remind(region.manager, onDay(today), announced.id, answerIds === undefined ? {} : { answerIds });
    expect(await remind('2027-09-20')).toEqual({ reminded: 1, skipped: 0 });
    expect(await remind('2027-09-20')).toEqual({ reminded: 0, skipped: 0 });
    const ids = await Promise.all([first, other].map(async (contract) => (await answerOf(announced.id, contract)).id));
    expect(await remind('2027-09-21', ids)).toEqual({ reminded: 1, skipped: 1 });
    expect(await answerOf(announced.id, other)).toMatchObject({ reminders: 2, remindedOn: '2027-09-21' });
  });

  it('is seen by its contractors once it is announced, and answers by nobody else', async () => {
    const procedure = await aProcedure(database, region);
    const [one, other] = await signedContracts(2, procedure);
    if (one === undefined || other === undefined) throw new Error('two contracts');
    const draft = await amendments().begin(region.manager, onDay('2027-09-01'), procedure.id, anAmendmentWriting());
    expect((await queries().announced(one.organisation.signatory, procedure.id)).items).toEqual([]);
    const proposed = await amendments().propose(region.manager, onDay('2027-09-01'), draft.id, draft.version);
    await amendments().announce(second, onDay('2027-09-01'), draft.id, proposed.version);
    const [item] = (await queries().announced(one.organisation.signatory, procedure.id)).items;
    expect(item).toMatchObject({ number: 1, state: 'announced', changes: [{ place: 'clauses/1.1' }] });
    expect(item?.changes[0]?.before).toMatchObject({ clause: { number: '1.1' } });
    const foreign = await answerOf(draft.id, other);
    expect(await refusal(answers().detail(one.organisation.signatory, onDay('2027-09-02'), foreign.id))).toEqual([
      'not-found',
    ]);
    expect(
      await refusal(amendments().acknowledge(one.organisation.signatory, onDay('2027-09-02'), foreign.id)),
    ).toEqual(['not-found']);
    const seen = await answers().detail(other.organisation.signatory, onDay('2027-09-02'), foreign.id);
    expect(seen.amendment).toMatchObject({ number: 1, effectiveOn: '2028-01-01', silence: 'refusal' });
  });
});
