import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsolidatedQueries } from '@openhuis/contracts';
import { commonContent, type CommonContent, type PublishedProcedure, recordCommonTerms } from '@openhuis/procedures';
import { OriginsOfCommonTerms1790000000043 } from '../../migrations/1790000000043-origins-of-common-terms.js';
import { aContract, aDecision, contractsOf, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { replay, type ReplayedChange } from '../support/contract-replay.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('a contract as it stands on a date', () => {
  let database: TestDatabase;
  let region: Region;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  afterAll(() => database.close());

  const queries = () => new ConsolidatedQueries(database.app);
  const on = (contract: TestContract, date?: string, today = '2026-06-01') =>
    queries().consolidated(contract.organisation.signatory, onDay(today), contract.id, date);
  const compare = (contract: TestContract, from: string, until: string) =>
    queries().comparison(region.manager, contract.id, from, until);
  const changed = async (contract: TestContract, from: string, until: string) =>
    (await compare(contract, from, until)).parts.filter(({ change }) => change !== 'same');
  async function amend(
    procedure: PublishedProcedure,
    startsOn: string,
    change: (content: CommonContent) => CommonContent,
  ): Promise<string> {
    const id = randomUUID();
    await database.app.command(region.manager.scope, async (manager) => {
      const [row] = await manager.query<{ content: CommonContent }[]>(
        `select content from common_terms where procedure_id = $1 and superseded_at is null and validity @> $2::date`,
        [procedure.id, startsOn],
      );
      const content = change(row?.content ?? commonContent(procedure.definition));
      await recordCommonTerms(manager, procedure, content, startsOn, { kind: 'amendment', id });
    });
    return id;
  }
  const reading =
    (number: string, text: string) =>
    (content: CommonContent): CommonContent => ({
      ...content,
      clauses: content.clauses.map((clause) => (clause.number === number ? { ...clause, text } : clause)),
    });

  it('says of everything since when it holds and by what', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true, formedOn: '2025-11-03' });
    const amendment = await amend(procedure, '2028-01-01', (content) => {
      const { clauses, ...rest } = reading('1.1', 'De opdrachtnemer levert alle producten in de bijlage.')(content);
      return { ...rest, clauses: [...clauses, { number: '4.2', title: 'Wachttijd', text: 'Binnen zes weken.' }] };
    });
    const before = await on(contract, '2027-12-31');
    expect(before).toMatchObject({
      state: 'active',
      parties: { region: region.name, contractor: { name: contract.organisation.name } },
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      law: 'wmo',
      scheme: { extensionCount: 3 },
      terms: [{ startsOn: '2026-01-01', endsOn: '2030-12-31', source: { kind: 'contract' } }],
    });
    expect(before.clauses.map(({ number, origin }) => [number, origin?.since, origin?.source.kind])).toEqual([
      ['1.1', '2025-09-01', 'publication'],
      ['1.3', '2025-09-01', 'publication'],
    ]);
    const after = await on(contract, '2028-01-01');
    expect(after.clauses.map(({ number, origin }) => [number, origin])).toEqual([
      ['1.1', { since: '2028-01-01', source: { kind: 'amendment', id: amendment, number: null } }],
      ['1.3', before.clauses[1]?.origin],
      ['4.2', { since: '2028-01-01', source: { kind: 'amendment', id: amendment, number: null } }],
    ]);
    expect(
      after.lines.map(({ product, startsOn, endsOn, origin }) => [product, startsOn, endsOn, origin?.source.kind]),
    ).toEqual([
      ['BG-BASIS', '2026-01-01', '2030-12-31', 'contract'],
      ['BG-COMPLEX', '2026-01-01', '2030-12-31', 'contract'],
    ]);
    expect((await on(contract, '2026-12-31')).tariffs.map(({ product, amount }) => [product, amount])).toEqual([
      ['BG-BASIS', '68.40'],
      ['BG-COMPLEX', '87.15'],
    ]);
    expect(after.tariffs.map(({ product, amount, origin, endsOn }) => [product, amount, origin.since, endsOn])).toEqual(
      [
        ['BG-BASIS', '71.15', '2027-01-01', null],
        ['BG-COMPLEX', '87.15', '2026-01-01', null],
      ],
    );
    expect(after.changeDays).toEqual([
      { date: '2025-11-03', changes: ['formed', 'signed'] },
      { date: '2026-01-01', changes: ['start'] },
      { date: '2027-01-01', changes: ['tariffs'] },
      { date: '2028-01-01', changes: ['text'] },
      { date: '2031-01-01', changes: ['end'] },
    ]);
  });

  it('is shown today, or on the nearest day of its term', async () => {
    const contract = await aContract(database, region, await aProcedure(database, region), { signed: true });
    expect(await on(contract, undefined, '2025-12-01')).toMatchObject({ on: '2026-01-01', state: 'active' });
    expect(await on(contract, undefined, '2028-05-01')).toMatchObject({ on: '2028-05-01', state: 'active' });
    const over = await on(contract, undefined, '2033-01-01');
    expect(over).toMatchObject({ on: '2030-12-31', state: 'active' });
    expect(over.clauses).toHaveLength(2);
  });

  it('has a state before it begins and after it is over', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true, formedOn: '2025-11-03' });
    const states = [];
    for (const date of ['2025-11-02', '2025-11-03', '2025-12-31', '2026-01-01', '2030-12-31', '2031-01-01']) {
      const { state, lines, clauses } = await on(contract, date);
      states.push([date, state, lines.length, clauses.length]);
    }
    expect(states).toEqual([
      ['2025-11-02', 'notFormed', 0, 0],
      ['2025-11-03', 'signed', 2, 2],
      ['2025-12-31', 'signed', 2, 2],
      ['2026-01-01', 'active', 2, 2],
      ['2030-12-31', 'active', 2, 2],
      ['2031-01-01', 'ended', 0, 2],
    ]);
    const waiting = await aContract(database, region, procedure);
    expect(await on(waiting)).toMatchObject({
      state: 'unsigned',
      lines: [
        { product: 'BG-BASIS', startsOn: null, origin: null },
        { product: 'BG-COMPLEX', startsOn: null, origin: null },
      ],
    });
  });

  /** An addition to a contract, formed and signed by both on one day. */
  async function add(
    procedure: PublishedProcedure,
    contract: TestContract,
    lines: TestContract['lines'],
    today: string,
  ): Promise<void> {
    const contracts = contractsOf(database);
    const decisionId = await aDecision(database, region, procedure, contract.organisation);
    const addendum = await database.app.command(region.manager.scope, (manager) =>
      contracts.add(manager, region.manager, onDay(today), {
        contractId: contract.id,
        decisionId,
        procedureVersion: procedure.number,
        lines,
      }),
    );
    const [text] = await database.asOwner<{ hash: string }>(`select text_hash as hash from addendum where id = $1`, [
      addendum.id,
    ]);
    const declared = { authorityStatement: 'Ik ben bevoegd', role: 'bestuurder', textHash: text?.hash ?? '' };
    await contracts.signAddendum(contract.organisation.signatory, onDay(today), addendum.id, {
      side: 'provider',
      ...declared,
    });
    await contracts.signAddendum(region.manager, onDay(today), addendum.id, { side: 'region', ...declared });
  }

  it('tells between signing and its first day what was agreed by then, as the replay of its history does', async () => {
    const procedure = await aProcedure(database, region);
    const basis = aLine(procedure, 'BG-BASIS', '0262');
    const contract = await aContract(database, region, procedure, {
      signed: true,
      formedOn: '2025-12-01',
      lines: [basis],
    });
    await add(procedure, contract, [aLine(procedure, 'BG-COMPLEX', '0262')], '2025-12-10');
    await add(procedure, contract, [aLine(procedure, 'BG-BASIS', '0301')], '2027-04-12');
    const changes = await database.asOwner<ReplayedChange>(
      `select kind, effective_on as "effectiveOn", detail from contract_change where contract_id = $1 order by sequence`,
      [contract.id],
    );
    const told = async (date: string, today: string) => {
      const { state, lines, products } = await on(contract, date, today);
      expect(products.map(({ code }) => code)).toEqual(lines.map(({ product }) => product));
      const words = lines.map(({ productId, municipality, startsOn, endsOn, origin }) =>
        [
          productId,
          municipality,
          startsOn,
          endsOn,
          [origin?.source.kind, origin?.source.number].join(' ').trim(),
          '',
        ].join(' '),
      );
      const expected = replay(changes, [], [], date);
      expect([state, words.toSorted()]).toEqual([expected.state, expected.lines]);
      return lines.map(({ product, startsOn, endsOn }) => `${product} ${startsOn} ${endsOn}`);
    };
    for (const today of ['2025-12-20', '2027-06-01']) {
      expect(await told('2025-12-05', today)).toEqual(['BG-BASIS 2026-01-01 2030-12-31']);
      expect(await told('2025-12-15', today)).toEqual([
        'BG-BASIS 2026-01-01 2030-12-31',
        'BG-COMPLEX 2026-01-01 2030-12-31',
      ]);
    }
    expect((await on(contract)).changeDays.slice(0, 3)).toEqual([
      { date: '2025-12-01', changes: ['formed', 'signed'] },
      { date: '2025-12-10', changes: ['lines'] },
      { date: '2026-01-01', changes: ['start'] },
    ]);
  });

  it('tells an extension of a part and an addition as what brought each line', async () => {
    const procedure = await aProcedure(database, region);
    const basis = aLine(procedure, 'BG-BASIS', '0262');
    const elsewhere = aLine(procedure, 'BG-BASIS', '0301');
    const contract = await aContract(database, region, procedure, { signed: true, lines: [basis, elsewhere] });
    const contracts = contractsOf(database);
    const complex = aLine(procedure, 'BG-COMPLEX', '0262');
    await add(procedure, contract, [complex], '2027-04-12');
    const offer = await contracts.offerExtension(region.manager, onDay('2030-03-01'), contract.id, {
      reason: 'Nodig',
      lines: [basis, complex],
    });
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-02'), offer.id, {
      answer: 'accept',
      statement: 'Akkoord',
    });
    const told = async (date: string) =>
      (await on(contract, date)).lines.map(({ product, municipality, endsOn, origin, period }) =>
        [
          municipality,
          product,
          endsOn,
          origin?.source.kind,
          origin?.source.number,
          period?.source.kind,
          period?.source.number,
        ].join(' '),
      );
    expect(await told('2027-04-30')).toEqual([
      '0262 BG-BASIS 2032-12-31 contract  contract ',
      '0301 BG-BASIS 2030-12-31 contract  contract ',
    ]);
    expect(await told('2031-06-01')).toEqual([
      '0262 BG-BASIS 2032-12-31 contract  extension 1',
      '0262 BG-COMPLEX 2032-12-31 addendum 1 extension 1',
    ]);
    const { terms, changeDays } = await on(contract, '2031-06-01');
    expect(terms.map(({ startsOn, endsOn, source }) => [startsOn, endsOn, source.kind, source.number])).toEqual([
      ['2026-01-01', '2030-12-31', 'contract', null],
      ['2031-01-01', '2032-12-31', 'extension', 1],
    ]);
    expect(changeDays.slice(-4)).toEqual([
      { date: '2027-01-01', changes: ['tariffs'] },
      { date: '2027-05-01', changes: ['lines'] },
      { date: '2031-01-01', changes: ['term', 'lines'] },
      { date: '2033-01-01', changes: ['end'] },
    ]);
    const compared = await changed(contract, '2027-01-01', '2031-01-01');
    expect(compared.map(({ kind, key, change, name }) => [kind, key, change, name?.nl])).toEqual([
      ['product', 'BG-COMPLEX', 'added', 'Begeleiding complex'],
      ['bundleRule', 'BG-COMPLEX > BG-BASIS', 'added', 'BG-COMPLEX > BG-BASIS'],
      ['line', '0262 BG-BASIS', 'changed', 'Lochem: Begeleiding basis'],
      ['line', '0301 BG-BASIS', 'removed', 'Zutphen: Begeleiding basis'],
      ['line', '0262 BG-COMPLEX', 'added', 'Lochem: Begeleiding complex'],
      ['tariff', 'BG-COMPLEX', 'added', 'Begeleiding complex'],
    ]);
  });

  it('lays two days beside each other, word by word', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const first = await amend(
      procedure,
      '2027-07-01',
      reading('1.3', 'De looptijd en de opties staan onder Looptijd.'),
    );
    await amend(procedure, '2028-07-01', (content) => ({ ...content, clauses: content.clauses.slice(1) }));
    expect(await changed(contract, '2027-01-01', '2027-07-01')).toEqual([
      {
        kind: 'clause',
        key: '1.3',
        name: { nl: 'Looptijd', en: 'Looptijd' },
        change: 'changed',
        origin: { since: '2027-07-01', source: { kind: 'amendment', id: first, number: null } },
        fields: [
          {
            field: 'text',
            from: 'De looptijd en de verlengingen staan onder Looptijd.',
            until: 'De looptijd en de opties staan onder Looptijd.',
            pieces: [
              { kind: 'same', text: 'De looptijd en de ' },
              { kind: 'deleted', text: 'verlengingen' },
              { kind: 'inserted', text: 'opties' },
              { kind: 'same', text: ' staan onder Looptijd.' },
            ],
          },
        ],
      },
    ]);
    const [gone] = await changed(contract, '2027-07-01', '2029-01-01');
    expect(gone).toMatchObject({
      kind: 'clause',
      key: '1.1',
      change: 'removed',
      origin: null,
      name: { nl: 'Onderwerp' },
    });
    const back = await changed(contract, '2029-01-01', '2027-07-01');
    expect(back.map(({ key, change }) => [key, change])).toEqual([['1.1', 'added']]);
    expect(await changed(contract, '2026-05-01', '2026-12-31')).toEqual([]);
    const tariff = await changed(contract, '2026-12-31', '2027-01-01');
    expect(tariff.map(({ kind, key, fields }) => [kind, key, fields[0]?.from, fields[0]?.until])).toEqual([
      ['tariff', 'BG-BASIS', '68.40', '71.15'],
    ]);
  });

  it('is found by its parties alone', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const other = await aContract(database, region, procedure, { signed: true });
    const asked = queries().consolidated(other.organisation.signatory, onDay('2026-06-01'), contract.id);
    expect(await refusal(asked)).toEqual(['not-found']);
    expect(
      await refusal(queries().comparison(other.organisation.signatory, contract.id, '2026-01-01', '2027-01-01')),
    ).toEqual(['not-found']);
  });

  it('keeps where a tariff came from when only its last day changes', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const id = randomUUID();
    await database.asOwner(
      `update tariff set validity = '[2027-01-01,2028-01-01)' where validity = '[2027-01-01,)'
         and product_id in (select id from product where procedure_id = $1)`,
      [procedure.id],
    );
    await database.asOwner(
      `insert into tariff (region_id, product_id, validity, amount, source_kind, source_id)
       select region_id, id, '[2028-01-01,)', '74.68', 'indexation', $2 from product where procedure_id = $1 and code = 'BG-BASIS'`,
      [procedure.id, id],
    );
    const { tariffs } = await on(contract, '2028-02-01');
    expect(tariffs[0]).toMatchObject({
      product: 'BG-BASIS',
      amount: '74.68',
      origin: { since: '2028-01-01', source: { kind: 'indexation', id } },
    });
  });

  it('gives terms that stood before it was kept their origins', async () => {
    const procedure = await aProcedure(database, region);
    for (const [day, text] of [
      ['2027-01-01', 'Anders.'],
      ['2028-01-01', 'Weer anders.'],
      ['2029-01-01', 'Weer anders.'],
    ] as const) {
      await amend(procedure, day, reading('1.1', text));
    }
    const origins = async () =>
      (
        await database.asOwner<{ origins: { kind: string; key: string }[] }>(
          `select origins from common_terms where superseded_at is null and procedure_id = $1 order by validity`,
          [procedure.id],
        )
      ).map((row) =>
        row.origins.toSorted((one, other) => (`${one.kind} ${one.key}` < `${other.kind} ${other.key}` ? -1 : 1)),
      );
    const kept = await origins();
    expect(kept).toHaveLength(4);
    await database.asOwner(`alter table common_terms drop origins`);
    await database.asOwner(`alter table tariff drop source_kind, drop source_id`);
    const query = (text: string): Promise<unknown> => database.asOwner(text);
    await new OriginsOfCommonTerms1790000000043().up({ query } as never);
    expect(await origins()).toEqual(kept);
  });
});
