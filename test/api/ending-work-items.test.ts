import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Endings, IntakeStops, Measures, PartyChanges } from '@openhuis/contracts';
import type { Actor } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { WorkItemAnswer, WorkPageAnswer } from '@openhuis/worklist';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, letTimePass, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** What the end of contracts, measures and changes of providers ask of people of the region. */
describe('the work list around the end of contracts', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let contract: TestContract;
  let procedures: Procedures;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    procedures = new Procedures(database.app);
    region = await aRegion(database);
    contract = await aContract(database, region, await aProcedure(database, region), { signed: true });
    await letTimePass(database, region, '2026-01-01');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const kinds = [
    'ending-approval',
    'settlement',
    'measure-decision',
    'intake-stop-request',
    'party-change-check',
    'paper-signing',
  ];
  const workOn = async (today: string, by: Actor): Promise<WorkItemAnswer[]> => {
    api.clock.setDate(today);
    const token = await aTokenOf(database, by.scope.personId ?? '');
    const { status, body } = await api.call<WorkPageAnswer>(token, 'GET', `/v1/work-items?kinds=${kinds.join(',')}`);
    expect(status).toBe(200);
    return body.items;
  };
  const shortly = async (today: string, by: Actor): Promise<string[]> =>
    (await workOn(today, by)).map(({ kind, dueOn, canDo, targetId }) =>
      [kind, dueOn, canDo ? 'mine' : 'not mine', targetId === contract.id ? 'contract' : 'provider'].join(', '),
    );

  it('has an end that waits for a second person: not for who proposed it', async () => {
    const endings = new Endings(database.app, procedures);
    const { id } = await endings.request(region.manager, onDay('2027-03-01'), contract.id, 'region', {
      ground: 'dissolution',
      endsOn: '2027-12-31',
      reason: 'Twaalf maanden niets geleverd',
    });
    expect(await shortly('2027-03-02', region.approver)).toEqual(['ending-approval, 2027-03-15, mine, contract']);
    expect((await workOn('2027-03-02', region.manager)).filter(({ canDo }) => canDo)).toEqual([]);
    await endings.reject(region.approver, onDay('2027-03-03'), id, 'Eerst praten');
    expect(await shortly('2027-03-03', region.approver)).toEqual([]);
  });

  it('has a measure once the provider responded or its term is over, for another person', async () => {
    const measures = new Measures(database.app, procedures);
    const { id } = await measures.propose(region.manager, onDay('2027-04-01'), contract.id, {
      kind: 'warning',
      reason: 'Dossiers niet op orde',
      hearingUntil: '2027-04-15',
    });
    expect(await shortly('2027-04-15', region.approver)).toEqual([]);
    expect(await shortly('2027-04-16', region.approver)).toEqual(['measure-decision, 2027-04-29, mine, contract']);
    expect((await workOn('2027-04-16', region.manager)).filter(({ canDo }) => canDo)).toEqual([]);
    await measures.decide(region.approver, onDay('2027-04-16'), id, { decision: 'drop', reason: 'Is hersteld' });
    expect(await shortly('2027-04-16', region.approver)).toEqual([]);
  });

  it('has an intake stop that was asked, and a change of a provider, each once', async () => {
    const stops = new IntakeStops(database.app, procedures);
    const { signatory } = contract.organisation;
    const [line] = contract.lines;
    const stop = await stops.stop(signatory, onDay('2027-05-01'), contract.id, 'provider', {
      startsOn: '2027-06-01',
      reason: 'Te weinig behandelaren',
      lines: line === undefined ? [] : [line],
    });
    const changes = new PartyChanges(database.app);
    const change = await changes.report(signatory, onDay('2027-05-01'), contract.organisation.id, {
      kind: 'name',
      effectiveOn: '2027-07-01',
      content: { name: 'Nieuwe Naam B.V.' },
      explanation: 'Nieuwe naam',
    });
    expect(await shortly('2027-05-02', region.manager)).toEqual([
      'intake-stop-request, 2027-05-31, mine, contract',
      'party-change-check, 2027-07-01, mine, provider',
    ]);
    await stops.decide(region.manager, onDay('2027-05-03'), stop.id, { decision: 'refuse', reason: 'Nog niet nodig' });
    await changes.check(region.manager, onDay('2027-05-03'), change.id, region.id, {
      outcome: 'accept',
      reason: 'Gelijk aan het Handelsregister',
    });
    expect(await shortly('2027-05-03', region.manager)).toEqual([]);
  });

  it('has a scan of what was signed on paper, for who did not register it', async () => {
    await database.asOwner(
      `insert into paper_signing (contract_id, region_id, organisation_id, text_hash, signers, file_hash, file_name, size_bytes,
         proposed_by, proposed_by_name, proposed_at)
       select id, region_id, organisation_id, text_hash, '[{}]', repeat('a', 64), 'scan.pdf', 1, $2, 'Iemand', '2027-06-01T10:00:00Z'
       from contract where id = $1`,
      [contract.id, region.approver.scope.personId],
    );
    const [item] = await workOn('2027-06-02', region.manager);
    expect(item).toMatchObject({
      kind: 'paper-signing',
      dueOn: '2027-06-08',
      canDo: true,
      permission: 'contract.sign.region',
    });
    await database.asOwner(
      `update paper_signing set state = 'rejected', reason = 'Onleesbaar', decided_at = now(), decided_by = $1,
         decided_by_name = 'Iemand' where contract_id = $2`,
      [region.manager.scope.personId, contract.id],
    );
    expect(await workOn('2027-06-02', region.manager)).toEqual([]);
  });

  it('has what is to be settled: its own in time, what the provider is late with as well', async () => {
    const endings = new Endings(database.app, procedures);
    await letTimePass(database, region, '2027-07-01');
    const { id } = await endings.request(region.manager, onDay('2027-08-01'), contract.id, 'region', {
      ground: 'mutualConsent',
      endsOn: '2027-09-30',
      reason: 'In overleg',
    });
    const { signatory } = contract.organisation;
    const consent = { answer: 'agree' as const, statement: 'Ik ga akkoord' };
    await endings.answer(signatory, onDay('2027-08-02'), id, 'provider', consent);
    await letTimePass(database, region, '2027-10-01');
    expect(await shortly('2027-09-30', region.manager)).toEqual([]);
    expect(await workOn('2027-10-01', region.manager)).toMatchObject([
      { kind: 'settlement', dueOn: '2027-09-30', count: 1, targetId: contract.id },
    ]);
    await endings.settle(signatory, onDay('2027-10-02'), id, 'provider', 'clientsTransferred', undefined);
    expect(await workOn('2027-10-02', region.manager)).toEqual([]);
    expect(await shortly('2027-10-16', region.manager)).toEqual(['settlement, 2027-10-30, mine, contract']);
    await endings.settle(region.manager, onDay('2027-10-16'), id, 'region', 'assignmentsRunOff', undefined);
    expect(await workOn('2027-10-16', region.manager)).toEqual([]);
    expect(await workOn('2027-10-31', region.manager)).toMatchObject([{ dueOn: '2027-10-30', count: 1 }]);
    await endings.settle(
      region.manager,
      onDay('2027-10-31'),
      id,
      'region',
      'dataHandedOver',
      'Zij zijn al overgedragen',
    );
    expect(await workOn('2027-10-31', region.manager)).toEqual([]);
  });
});
