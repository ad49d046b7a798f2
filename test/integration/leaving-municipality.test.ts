import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConsolidatedQueries, ContractsQueries } from '@openhuis/contracts';
import type { Actor } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { acceptedBy, anAnnouncedAmendment, letAmendmentsPass } from '../support/builders/amendment.js';
import { aContract, contractsOf, signedBy, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('a municipality that no longer takes part and runs off', () => {
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

  /** Nobody new in 0301 from 2028 on; who is in care goes on until the day given. */
  const leave = (existingUntil: string) =>
    anAnnouncedAmendment(
      database,
      procedure.id,
      { proposer: region.manager, announcer },
      {
        basis: 'law',
        effectiveOn: '2028-01-01',
        changes: [{ kind: 'municipalityLeaves', municipality: '0301', existingUntil }],
      },
    );
  const accept = (amendment: { id: string }, ...contracts: TestContract[]) =>
    acceptedBy(database, amendment, ...contracts);
  const effective = async () => {
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
  };
  const lines = () => ['0262', '0301'].map((municipality) => aLine(procedure, 'BG-BASIS', municipality));
  const rows = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', municipality, lower(validity), upper(validity) - 1) as line from contract_line
         where contract_id = $1 and superseded_at is null order by municipality, validity`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const detail = (contract: TestContract, today: string) =>
    new ContractsQueries(database.app).detail(region.manager, onDay(today), contract.id);

  it.each([
    ['with the contract: it is not extended there', '2030-12-31', ['0301 2026-01-01 2030-12-31']],
    [
      'within the extension: it goes on until that day',
      '2031-06-30',
      ['0301 2026-01-01 2030-12-31', '0301 2031-01-01 2031-06-30'],
    ],
  ])('ends %s', async (_case, existingUntil, leaving) => {
    const contract = await aContract(database, region, procedure, { lines: lines(), signed: true });
    await accept(await leave(existingUntil), contract);
    await effective();
    const shown = await detail(contract, '2030-02-01');
    expect(shown.lines.map(({ municipality, leavesOn }) => [municipality, leavesOn])).toEqual([
      ['0262', null],
      ['0301', existingUntil],
    ]);
    const contracts = contractsOf(database);
    const offer = await contracts.offerExtension(region.manager, onDay('2030-02-01'), contract.id, { reason: 'Nodig' });
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-02-10'), offer.id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    expect(await rows(contract)).toEqual(['0262 2026-01-01 2030-12-31', '0262 2031-01-01 2032-12-31', ...leaving]);
  });

  it('is held until its day by who waited to sign, and its text says so', async () => {
    await aContract(database, region, procedure, { signed: true });
    await leave('2028-12-31');
    const contract = await aContract(database, region, procedure, { lines: lines(), formedOn: '2027-12-20' });
    await effective();
    await expect(signedBy(database, region, contract, 'provider', '2028-01-05')).rejects.toThrow('text-changed');
    const { text } = await new ContractsQueries(database.app).text(region.manager, contract.id);
    expect(text.match(/^.*loopt af.*$/gm)).toEqual([expect.stringContaining('31 december 2028')]);
    await signedBy(database, region, contract, 'provider', '2028-01-06');
    await signedBy(database, region, contract, 'region', '2028-01-06');
    expect(await rows(contract)).toEqual(['0262 2028-02-01 2030-12-31', '0301 2028-02-01 2028-12-31']);
  });

  it('stands in the contract with its last day, and is gone from it on the day after', async () => {
    const contract = await aContract(database, region, procedure, { lines: lines(), signed: true });
    await accept(await leave('2028-12-31'), contract);
    await effective();
    const consolidated = new ConsolidatedQueries(database.app);
    const on = (day: string) => consolidated.consolidated(region.manager, onDay('2028-02-01'), contract.id, day);
    const during = await on('2028-12-31');
    expect(during.municipalities.map(({ code }) => code)).toEqual(['0262']);
    expect(during.leavingMunicipalities).toMatchObject([
      { code: '0301', existingUntil: '2028-12-31', origin: { since: '2028-01-01', source: { kind: 'amendment' } } },
    ]);
    expect((await on('2029-01-01')).leavingMunicipalities).toEqual([]);
    expect((await on('2027-12-31')).municipalities.map(({ code }) => code)).toEqual(['0262', '0301']);
  });
});
