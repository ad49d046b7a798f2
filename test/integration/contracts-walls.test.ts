import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractDeadlineHandlers, type Contracts, ContractsQueries, textHash } from '@openhuis/contracts';
import { type Actor, asRegion, brokenConstraint, type DueDeadline, publicScope, systemScope } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import {
  aContract,
  aDecision,
  contractsOf,
  letTimePass,
  signedByBoth,
  type TestContract,
} from '../support/builders/contract.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const today = onDay('2025-11-10');
const declared = { authorityStatement: 'Ik ben zelfstandig bevoegd', role: 'bestuurder' };

describe('contracts refuse', () => {
  let database: TestDatabase;
  let contracts: Contracts;
  let queries: ContractsQueries;
  let region: Region;
  let procedure: PublishedProcedure;
  beforeAll(async () => {
    database = await aDatabase();
    contracts = contractsOf(database);
    queries = new ContractsQueries(database.app);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
  });
  afterAll(() => database.close());

  const hashOf = async (contract: TestContract) => (await queries.text(region.manager, contract.id)).textHash;
  const offerOn = async (contract: TestContract) =>
    (await contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, { reason: 'Voortzetten' })).id;
  const rowsOf = async (contract: TestContract) => {
    const [row] = await database.asOwner<Record<string, number>>(
      `select (select count(*)::int from signature where contract_id = $1) as signatures,
         (select count(*)::int from contract_line where contract_id = $1) as lines,
         (select count(*)::int from contract_change where contract_id = $1) as changes,
         (select count(*)::int from outbox where payload ->> 'regionId' = (select region_id::text from contract where id = $1)) as jobs`,
      [contract.id],
    );
    return row;
  };

  it('a second open contract of a provider under one procedure, also at the same moment', async () => {
    const organisation = await anOrganisation(database, region);
    const attempts = await Promise.allSettled(
      [1, 2, 3].map(() => aContract(database, region, procedure, { organisation })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(aContract(database, region, procedure, { organisation }))).toEqual(['contract-exists']);
    const other = await aProcedure(database, region);
    await aContract(database, region, other, { organisation });
  });

  it('lines that the procedure does not know, all at once, and store nothing', async () => {
    const organisation = await anOrganisation(database, region);
    const decisionId = await aDecision(database, region, procedure, organisation);
    const form = (lines: { productId: string; municipality: string }[]) =>
      refusal(
        database.app.command(region.manager.scope, (manager) =>
          contracts.form(manager, region.manager, today, {
            decisionId,
            regionId: region.id,
            procedureId: procedure.id,
            procedureVersion: procedure.number,
            organisationId: organisation.id,
            lines,
          }),
        ),
      );
    expect(
      await form([{ productId: randomUUID(), municipality: '0262' }, aLine(procedure, 'BG-BASIS', '0200')]),
    ).toEqual(['unknown-product lines/0/productId', 'unknown-municipality lines/1/municipality']);
    expect(await form([])).toEqual(['line-missing lines']);
    expect(await database.asOwner('select from contract where organisation_id = $1', [organisation.id])).toEqual([]);
  });

  it('periods of one line that overlap: the database itself', async () => {
    const contract = await aContract(database, region, procedure, { signed: true });
    const [line] = contract.lines;
    const [change] = await database.asOwner<{ id: string }>(`select id from contract_change where contract_id = $1`, [
      contract.id,
    ]);
    const attempt = database.app.command(region.manager.scope, (manager) =>
      manager.query(
        `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, source_change_id)
         values ($1, $2, $3, $4, $5, '[2030-12-31,2033-01-01)', $6)`,
        [contract.id, region.id, contract.organisation.id, line?.productId, line?.municipality, change?.id],
      ),
    );
    const error: unknown = await attempt.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(brokenConstraint(error)).toBe('contract_line_no_overlap');
  });

  it('a signature without authority, on another text, for another side, twice, or after both', async () => {
    const contract = await aContract(database, region, procedure);
    const { signatory } = contract.organisation;
    const hash = await hashOf(contract);
    expect(hash).toBe(textHash((await queries.text(signatory, contract.id)).text));
    const sign = (actor: Actor, side: 'provider' | 'region', change: object = {}) =>
      contracts.sign(actor, today, contract.id, { side, ...declared, textHash: hash, ...change });
    const before = await rowsOf(contract);
    expect(await refusal(sign(signatory, 'provider', { authorityStatement: ' ', role: '' }))).toEqual([
      'authority-missing authorityStatement',
      'authority-missing role',
    ]);
    expect(await refusal(sign(signatory, 'provider', { textHash: 'f'.repeat(64) }))).toEqual(['text-changed']);
    expect(await refusal(sign(signatory, 'region'))).toEqual(['forbidden']);
    expect(await refusal(sign(region.manager, 'provider'))).toEqual(['forbidden']);
    const nobody: Actor = { scope: signatory.scope };
    expect(await refusal(sign(nobody, 'provider'))).toEqual(['forbidden']);
    expect(await rowsOf(contract)).toEqual(before);
    await sign(signatory, 'provider');
    expect(await refusal(sign(signatory, 'provider'))).toEqual(['signature-exists']);
    await sign(region.manager, 'region');
    expect(await refusal(sign(region.manager, 'region'))).toEqual(['wrong-state']);
    const [signature] = await database.asOwner<Record<string, string>>(
      `select person_id, person_name, role, authority_statement, text_hash from signature where contract_id = $1 and side = 'provider'`,
      [contract.id],
    );
    expect(signature).toEqual({
      person_id: signatory.person?.id,
      person_name: signatory.person?.name,
      role: 'bestuurder',
      authority_statement: 'Ik ben zelfstandig bevoegd',
      text_hash: hash,
    });
  });

  it('all but one of several signatures of one side at the same moment', async () => {
    const contract = await aContract(database, region, procedure);
    const hash = await hashOf(contract);
    const attempts = await Promise.allSettled(
      [1, 2, 3, 4].map(() =>
        contracts.sign(contract.organisation.signatory, today, contract.id, {
          side: 'provider',
          ...declared,
          textHash: hash,
        }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rowsOf(contract)).toMatchObject({ signatures: 1, lines: 0, changes: 2 });
  });

  it('nothing when both sides sign at the same moment: each contract is concluded once', async () => {
    const pending = [];
    for (let count = 0; count < 8; count += 1) {
      const contract = await aContract(database, region, procedure);
      pending.push({ contract, hash: await hashOf(contract) });
    }
    await Promise.all(
      pending.flatMap(({ contract, hash }) => [
        contracts.sign(contract.organisation.signatory, today, contract.id, {
          side: 'provider',
          ...declared,
          textHash: hash,
        }),
        contracts.sign(region.manager, today, contract.id, { side: 'region', ...declared, textHash: hash }),
      ]),
    );
    for (const { contract } of pending) {
      expect(await rowsOf(contract)).toMatchObject({ signatures: 2, lines: 2, changes: 4 });
    }
  });

  it('deadlines that are no longer true: they change nothing, however often they come', async () => {
    const contract = await aContract(database, region, procedure, { signed: true });
    const offerId = await offerOn(contract);
    const stale = await database.asOwner<DueDeadline>(
      `select id, region_id as "regionId", organisation_id as "organisationId", procedure_id as "procedureId",
         subject_id as "subjectId", kind, due_on as "dueOn"
       from deadline where subject_id in ($1, $2) and acts_on is not null and superseded_at is null order by acts_on, id`,
      [contract.id, offerId],
    );
    expect(stale.map(({ kind }) => kind)).toEqual([
      'contract-start',
      'option-lapse',
      'extension-answer',
      'contract-end',
    ]);
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-02'), offerId, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    await letTimePass(database, region, '2030-03-02');
    const before = await queries.detail(region.manager, onDay('2031-02-01'), contract.id);
    const handlers = contractDeadlineHandlers(contracts);
    for (const deadline of [...stale, ...stale]) {
      await database.app.command(systemScope(region.id), (manager) =>
        handlers[deadline.kind as keyof typeof handlers](manager, deadline, onDay('2031-02-01')),
      );
    }
    expect(await queries.detail(region.manager, onDay('2031-02-01'), contract.id)).toEqual(before);
  });

  it('all but one of several answers at the same moment', async () => {
    const contract = await aContract(database, region, procedure, { signed: true });
    const offerId = await offerOn(contract);
    const attempts = await Promise.allSettled(
      (['accept', 'decline', 'accept', 'decline', 'accept'] as const).map((answer) =>
        contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-02'), offerId, {
          answer,
          statement: 'Ik ben bevoegd',
        }),
      ),
    );
    const winners = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const { changes, offers } = await queries.detail(region.manager, onDay('2030-03-02'), contract.id);
    expect(changes.filter(({ kind }) => ['extended', 'extensionDeclined'].includes(kind))).toHaveLength(1);
    expect(offers[0]?.state).toBe(winners[0]?.value.state);
  });

  it('either the answer of the last minute or the lapse of midnight, never both', async () => {
    const apart = await aProcedure(database, region);
    const rounds = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const contract = await aContract(database, region, apart, { signed: true });
        return { contract, offerId: await offerOn(contract) };
      }),
    );
    await letTimePass(database, region, '2026-01-01');
    const [, ...answers] = await Promise.allSettled([
      letTimePass(database, region, '2030-07-01', 3),
      ...rounds.map(({ contract, offerId }) =>
        contracts.answerExtension(contract.organisation.signatory, onDay('2030-06-30'), offerId, {
          answer: 'accept',
          statement: 'Ik ben bevoegd',
        }),
      ),
    ]);
    await letTimePass(database, region, '2030-07-01');
    for (const [index, { contract }] of rounds.entries()) {
      const stands = await queries.detail(region.manager, onDay('2030-07-01'), contract.id);
      const accepted = answers[index]?.status === 'fulfilled';
      expect(stands.endsOn).toBe(accepted ? '2032-12-31' : '2030-12-31');
      expect(stands.optionOpen).toBe(accepted);
      const outcome = stands.changes.map(({ kind }) => kind).filter((kind) => /^(extended|optionLapsed)$/.test(kind));
      expect(outcome).toEqual([accepted ? 'extended' : 'optionLapsed']);
    }
  });

  it('all but one of several offers at the same moment, and an offer on a version that is no longer there', async () => {
    const contract = await aContract(database, region, procedure, { signed: true });
    const { version } = await queries.detail(region.manager, today, contract.id);
    const offer = () =>
      contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, { reason: 'Voortzetten', version });
    const attempts = await Promise.allSettled([offer(), offer(), offer()]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(offer())).toEqual(['stale-version']);
  });

  it('an offer and an answer of the wrong side', async () => {
    const contract = await aContract(database, region, procedure, { signed: true });
    const { signatory } = contract.organisation;
    expect(
      await refusal(contracts.offerExtension(signatory, onDay('2030-03-01'), contract.id, { reason: 'Voortzetten' })),
    ).toEqual(['forbidden']);
    const offerId = await offerOn(contract);
    const answer = { answer: 'accept', statement: 'Ik ben bevoegd' } as const;
    expect(await refusal(contracts.answerExtension(region.manager, onDay('2030-03-02'), offerId, answer))).toEqual([
      'forbidden',
    ]);
    expect(await refusal(contracts.withdrawOffer(signatory, onDay('2030-03-02'), offerId, 'Nee'))).toEqual([
      'forbidden',
    ]);
  });

  describe('whoever is not a party', () => {
    let contract: TestContract;
    let offerId: string;
    let strangers: Actor[];
    beforeAll(async () => {
      contract = await aContract(database, region, procedure, { signed: true });
      offerId = await offerOn(contract);
      const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
      const otherProvider = await anOrganisation(database, region, elsewhere);
      strangers = [elsewhere.manager, otherProvider.signatory, { scope: publicScope }, await aPerson(database)];
    });

    it('sees nothing', async () => {
      for (const stranger of strangers) {
        const { items } = await queries.list(stranger, today, {});
        expect(items.filter(({ id }) => id === contract.id)).toEqual([]);
        const asked = await queries.list(stranger, today, { regionId: region.id, municipality: '0262' });
        expect(asked.items).toEqual([]);
        expect(await refusal(queries.detail(stranger, today, contract.id))).toEqual(['not-found']);
        expect(await refusal(queries.text(stranger, contract.id))).toEqual(['not-found']);
        expect(await refusal(queries.changes(stranger, contract.id))).toEqual(['not-found']);
        for (const table of [
          'contract',
          'contract_line',
          'contract_change',
          'contract_municipality',
          'signature',
          'extension_offer',
        ]) {
          const rows = await database.app.read(
            stranger.scope,
            `select from ${table} where ${table === 'contract' ? 'id' : 'contract_id'} = $1`,
            [contract.id],
          );
          expect(rows).toEqual([]);
        }
      }
    });

    it('can do nothing', async () => {
      const commands: ((stranger: Actor) => Promise<unknown>)[] = [
        (stranger) =>
          contracts.sign({ ...region.manager, scope: stranger.scope }, today, contract.id, {
            side: 'region',
            ...declared,
            textHash: 'f'.repeat(64),
          }),
        (stranger) => contracts.offerExtension(stranger, onDay('2030-03-01'), contract.id, { reason: 'Voortzetten' }),
        (stranger) =>
          contracts.answerExtension(stranger, onDay('2030-03-02'), offerId, { answer: 'accept', statement: 'Ja' }),
        (stranger) => contracts.withdrawOffer(stranger, onDay('2030-03-02'), offerId, 'Nee'),
      ];
      for (const stranger of strangers) {
        for (const command of commands) expect(await refusal(command(stranger))).toEqual(['not-found']);
      }
    });
  });

  it('nothing to a provider whose answer moves the cohort of the region, and leave it no wider view', async () => {
    const fresh = await aProcedure(database, region);
    const [mine, other] = [
      await aContract(database, region, fresh, { signed: true }),
      await aContract(database, region, fresh),
    ];
    await signedByBoth(database, region, other, '2025-11-20');
    const offerId = await offerOn(mine);
    await contracts.answerExtension(mine.organisation.signatory, onDay('2030-03-02'), offerId, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    const seen = () => `select count(*)::int as contracts from contract where procedure_id = '${fresh.id}'`;
    const views = await database.app.command(mine.organisation.signatory.scope, async (manager) => [
      await manager.query<object[]>(seen()),
      await asRegion(manager, mine.organisation.signatory.scope, region.id, () => manager.query<object[]>(seen())),
      await manager.query<object[]>(seen()),
    ]);
    expect(views).toEqual([[{ contracts: 1 }], [{ contracts: 2 }], [{ contracts: 1 }]]);
    const cohorts = await database.asOwner<{ due: string }>(
      `select due_on as due from deadline where subject_id = $1 and kind = 'extension-decision' and superseded_at is null order by due_on`,
      [fresh.id],
    );
    expect(cohorts.map(({ due }) => due)).toEqual(['2030-06-30', '2032-06-30']);
    const { items } = await queries.list(mine.organisation.signatory, onDay('2030-03-02'), {});
    expect(items.map(({ id }) => id)).toEqual([mine.id]);
  });
});
