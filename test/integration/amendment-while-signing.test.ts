import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AmendmentWriting } from '@openhuis/amendments';
import { ContractsQueries, renewWaitingContracts } from '@openhuis/contracts';
import { type Condition, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { anAmendmentWriting, anAnnouncedAmendment, letAmendmentsPass } from '../support/builders/amendment.js';
import type { DocumentFacts } from '../../libs/contracts/src/documents/rules/document-facts.js';
import { aContract, contractsOf, signedBy, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const reachable: Condition = {
  code: 'BEREIKBAAR',
  kind: 'execution',
  title: { nl: 'Bereikbaar', en: 'Within reach' },
  text: { nl: 'U bent op werkdagen bereikbaar.', en: 'You can be reached on working days.' },
  answer: 'confirmation',
  source: 'Overlegtafel 12 juni 2027',
};

describe('an amendment that takes effect between the two signatures of a contract', () => {
  let database: TestDatabase;
  let region: Region;
  let procedure: PublishedProcedure;

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
  });
  beforeEach(async () => {
    procedure = await aProcedure(database, region);
    // Somebody has a contract already: there is nothing to amend without one.
    await aContract(database, region, procedure, { signed: true });
  });
  afterAll(() => database.close());

  const detail = (contract: TestContract, today: string) =>
    new ContractsQueries(database.app).detail(region.manager, onDay(today), contract.id);
  const textOf = async (contract: TestContract) =>
    (await new ContractsQueries(database.app).text(region.manager, contract.id)).text;
  const sign = (contract: TestContract, side: 'provider' | 'region', today: string) =>
    signedBy(database, region, contract, side, today);
  const halfSigned = async (side: 'provider' | 'region', lines?: TestContract['lines']) => {
    const contract = await aContract(database, region, procedure, {
      formedOn: '2027-12-20',
      ...(lines !== undefined && { lines }),
    });
    await sign(contract, side, '2027-12-22');
    return contract;
  };
  const standing = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on, next_notice_on) as line from deadline
         where subject_id = $1 and superseded_at is null and settled_at is null order by due_on, kind`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const announced = async (change: Partial<AmendmentWriting> = {}) => {
    const proposer = region.manager;
    const announcer = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'approver' }] });
    return (await anAnnouncedAmendment(database, procedure.id, { proposer, announcer }, change)).id;
  };
  const renew = (amendmentId: string, today: string) =>
    renewWaitingContracts(database.app, new Procedures(database.app), onDay(today), {
      regionId: region.id,
      procedureId: procedure.id,
      amendmentId,
    });

  const tasks = async () =>
    (
      await database.asOwner<{ line: string }>(
        `select kind || ' ' || subject_id as line from task where region_id = $1 and done_at is null order by 1`,
        [region.id],
      )
    ).map(({ line }) => line);

  it('lets both sides sign the new text: what was signed counts no longer, and both are told', async () => {
    const amendmentId = await announced({
      changes: [...anAmendmentWriting().changes, { kind: 'conditionWritten', condition: reachable }],
    });
    const [byProvider, byRegion, atTheLast] = [
      await halfSigned('provider'),
      await halfSigned('region'),
      await halfSigned('provider'),
    ];
    const untouched = await aContract(database, region, procedure, { formedOn: '2027-12-20' });
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);

    // Who comes to sign before the job does is told to read again, and what that began stays.
    expect(await refusal(sign(atTheLast, 'region', '2028-01-01'))).toEqual(['text-changed']);
    expect((await detail(atTheLast, '2028-01-01')).signingAgainSince).toBe('2028-01-01');

    const [asked] = await database.asOwner<{ payload: unknown }>(
      `select payload from outbox where job = 'contracts.renew'`,
    );
    expect(asked?.payload).toEqual({ regionId: region.id, procedureId: procedure.id, amendmentId });
    expect(await renew(amendmentId, '2028-01-01')).toEqual({ renewed: 3, unsignable: 0 });
    expect(await renew(amendmentId, '2028-01-02')).toEqual({ renewed: 0, unsignable: 0 });

    // The volume breaker expects as many.
    const [expected] = await database.asOwner<{ said: number; written: number }>(
      `select (select subjects from deadline_announcement where command_id = $1 and kind = 'signature-again') as said,
         (select count(*)::int from deadline where bulk_command_id = $1 and kind = 'signature-again') as written`,
      [amendmentId],
    );
    expect(expected).toEqual({ said: 3, written: 2 });

    for (const contract of [byProvider, byRegion, atTheLast]) {
      expect(await textOf(contract)).toContain('binnen vier weken');
      expect(await detail(contract, '2028-01-02')).toMatchObject({
        status: 'pending',
        signatures: [],
        signingAgainSince: '2028-01-01',
      });
      // Three weeks anew, told on the day itself.
      expect(await standing(contract)).toEqual([
        'signature-again 2028-01-22 2028-01-01',
        expect.stringMatching(/^offer-validity 2028-03-19/),
      ]);
    }
    // Nobody had signed: nobody is asked again.
    expect((await detail(untouched, '2028-01-02')).signingAgainSince).toBeNull();
    expect(await textOf(untouched)).toContain('binnen vier weken');

    const { changes } = await detail(byProvider, '2028-01-02');
    expect(changes.at(-1)).toMatchObject({ kind: 'textRenewed', detail: { signedBy: ['provider'] } });
    await sign(byProvider, 'provider', '2028-01-03');
    const signed = await sign(byProvider, 'region', '2028-01-04');
    expect(signed).toMatchObject({ signedOn: '2028-01-04', startsOn: '2028-02-01' });
    const { signatures, signingAgainSince, textHash } = await detail(byProvider, '2028-01-04');
    expect(signatures.map((signature) => [signature.side, signature.textHash])).toEqual([
      ['provider', textHash],
      ['region', textHash],
    ]);
    expect(signingAgainSince).toBeNull();
    const documents = await database.asOwner<{ kind: string; facts: DocumentFacts }>(
      `select kind, facts from contract_document where contract_id = $1 and kind in ('contract', 'annexConditions') order by kind`,
      [byProvider.id],
    );
    const [conditions, text] = documents.map(({ facts }) => facts);
    expect(text?.signatures).toHaveLength(2);
    expect(text?.content.clauses).toContainEqual(
      expect.objectContaining({
        number: '1.1',
        paragraphs: [['De opdrachtnemer levert de producten binnen vier weken.']],
      }),
    );
    expect(conditions?.content.conditions).toContainEqual(
      expect.objectContaining({ code: 'BEREIKBAAR', title: 'Bereikbaar' }),
    );
  });

  it('goes on with the others where a product left with it: that contract cannot be signed any more', async () => {
    const amendmentId = await announced({
      changes: [...anAmendmentWriting().changes, { kind: 'municipalityLeaves', municipality: '0262' }],
    });
    const inLochem = await aContract(database, region, procedure, { formedOn: '2027-12-20' });
    await sign(inLochem, 'provider', '2027-12-21');
    const elsewhere = await aContract(database, region, procedure, {
      formedOn: '2027-12-20',
      lines: [aLine(procedure, 'BG-BASIS', '0301')],
    });
    await sign(elsewhere, 'provider', '2027-12-21');
    const waiting = await aContract(database, region, procedure, { formedOn: '2027-12-20' });
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    expect(await renew(amendmentId, '2028-01-01')).toEqual({ renewed: 1, unsignable: 2 });
    expect(await refusal(sign(inLochem, 'region', '2028-01-02'))).toEqual([
      'unknown-municipality lines/0/municipality',
      'unknown-municipality lines/1/municipality',
    ]);
    expect((await detail(inLochem, '2028-01-02')).signatures).toHaveLength(1);
    expect(await tasks()).toEqual(
      [`contract-unsignable ${inLochem.id}`, `contract-unsignable ${waiting.id}`].toSorted(),
    );
    // Once, however often the job runs; and none is left when the contract is.
    expect(await renew(amendmentId, '2028-01-02')).toEqual({ renewed: 0, unsignable: 2 });
    await contractsOf(database).decline(
      waiting.organisation.signatory,
      onDay('2028-01-03'),
      waiting.id,
      'Lochem is weg',
    );
    expect(await tasks()).toEqual([`contract-unsignable ${inLochem.id}`]);
  });

  it('lets both sign anew too where the amendment is in no article, and then for no other reason', async () => {
    const amendmentId = await announced({
      changes: [{ kind: 'tariffSet', product: 'BG-BASIS', amount: '77.00', example: true }],
    });
    const contract = await halfSigned('provider');
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    expect(await renew(amendmentId, '2028-01-01')).toEqual({ renewed: 1, unsignable: 0 });
    expect(await textOf(contract)).toContain(
      'In deze tekst zijn de wijzigingen verwerkt die zijn ingegaan op 1 januari 2028.',
    );
    await sign(contract, 'provider', '2028-01-03');
    await database.asOwner(`update organisation set name = 'Nieuwe Naam' where id = $1`, [contract.organisation.id]);
    expect(await sign(contract, 'region', '2028-01-04')).toMatchObject({ signedOn: '2028-01-04' });
  });

  it('lets the region withdraw what it signed and nobody can sign any more', async () => {
    const amendmentId = await announced({ changes: [{ kind: 'municipalityLeaves', municipality: '0262' }] });
    const contract = await halfSigned('region');
    const withdraw = (today: string) =>
      contractsOf(database).withdraw(region.manager, onDay(today), contract.id, 'Lochem doet niet meer mee');
    expect(await refusal(withdraw('2027-12-23'))).toEqual(['signature-exists']);
    for (const day of ['2027-10-14', '2027-10-28', '2028-01-01']) await letAmendmentsPass(database, region, day);
    expect(await renew(amendmentId, '2028-01-01')).toEqual({ renewed: 0, unsignable: 1 });
    expect(await withdraw('2028-01-02')).toMatchObject({ endReason: 'withdrawn' });
  });
});
