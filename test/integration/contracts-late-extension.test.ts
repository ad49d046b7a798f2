import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ContractDetailAnswer,
  ContractsQueries,
  type ExtensionRequest,
  type OfferedExtensionAnswer,
} from '@openhuis/contracts';
import { NoticeComposer, NoticePlanner } from '@openhuis/notices';
import type { Actor, Role } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, contractsOf, letTimePass, type TestContract } from '../support/builders/contract.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('an extension after the latest notice date', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let second: Actor;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    second = await inRegion('approver');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const inRegion = (role: Role) => aPerson(database, { regionRoles: [{ regionId: region.id, role }] });
  const tokenOf = (actor: Actor) => aTokenOf(database, actor.person?.id ?? '');
  const queries = () => new ContractsQueries(database.app);
  const detail = (contract: TestContract, today: string, actor: Actor = region.manager) =>
    queries().detail(actor, onDay(today), contract.id);
  const deadlines = async (subjectId: string) =>
    (
      await database.asOwner<{ line: string }>(
        `select concat_ws(' ', kind, due_on, case when not announced then 'silent' end,
           case when organisation_id is null then 'internal' end) as line
         from deadline where subject_id = $1 and superseded_at is null and settled_at is null order by due_on, kind`,
        [subjectId],
      )
    ).map(({ line }) => line);
  const propose = (
    contract: TestContract,
    today: string,
    request: Partial<ExtensionRequest> = {},
    by = region.manager,
  ) =>
    contractsOf(database).proposeLateExtension(by, onDay(today), contract.id, {
      reason: 'Er is toch geen andere aanbieder voor deze cliënten',
      ...request,
    });
  const approve = (offerId: string, today: string, by = second) =>
    contractsOf(database).approveExtension(by, onDay(today), offerId);
  const answer = (contract: TestContract, offerId: string, today: string, choice: 'accept' | 'decline' = 'accept') =>
    contractsOf(database).answerExtension(contract.organisation.signatory, onDay(today), offerId, {
      answer: choice,
      statement: 'Ik ben bevoegd',
    });
  /** A running contract whose option has lapsed, under a procedure of its own: nothing was agreed by 2030-06-30. */
  const lapsed = async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    await letTimePass(database, region, '2030-07-01');
    return { ...contract, procedure };
  };

  it('is proposed by one person, approved by another, answered by the provider, and extends like any other', async () => {
    const contract = await lapsed();
    expect(await deadlines(contract.id)).toEqual(['client-transfer 2030-09-30', 'contract-end 2030-12-31']);
    const proposed = await propose(contract, '2030-08-01');
    expect(proposed).toMatchObject({ number: 1, endsOn: '2032-12-31', answerDueOn: '2030-12-31', state: 'proposed' });
    expect(await deadlines(proposed.id)).toEqual(['extension-approval 2030-12-31 internal']);
    // Nothing has happened to the contract, and the provider sees nothing of it.
    expect((await detail(contract, '2030-08-01')).offers.map(({ state }) => state)).toEqual(['proposed']);
    const seen = await detail(contract, '2030-08-01', contract.organisation.signatory);
    expect([seen.offers, seen.changes.at(-1)?.kind]).toEqual([[], 'optionLapsed']);
    expect(await refusal(answer(contract, proposed.id, '2030-08-01'))).toEqual(['not-found']);

    expect(await refusal(approve(proposed.id, '2030-08-02', region.manager))).toEqual(['second-person-needed']);
    expect(await approve(proposed.id, '2030-08-02')).toMatchObject({ id: proposed.id, state: 'open' });
    expect(await deadlines(proposed.id)).toEqual(['extension-receipt 2030-08-12', 'extension-answer 2030-12-31']);
    const [stored] = await database.asOwner(
      `select offered_by, approved_by, proposed_at, approved_at, offered_at from extension_offer where id = $1`,
      [proposed.id],
    );
    expect(stored).toEqual({
      offered_by: region.manager.person?.id,
      approved_by: second.person?.id,
      proposed_at: new Date('2030-08-01T09:00:00Z'),
      approved_at: new Date('2030-08-02T09:00:00Z'),
      offered_at: new Date('2030-08-02T09:00:00Z'),
    });
    expect(await refusal(approve(proposed.id, '2030-08-03'))).toEqual(['wrong-state']);

    expect(await answer(contract, proposed.id, '2030-12-31')).toMatchObject({
      state: 'accepted',
      endsOn: '2032-12-31',
      extensionsExercised: 1,
      optionOpen: true,
    });
    expect(await deadlines(contract.id)).toEqual(['option-lapse 2032-06-30', 'contract-end 2032-12-31 silent']);
    expect(await deadlines(contract.procedure.id)).toEqual([
      'extension-round 2031-06-30 silent internal',
      'extension-decision 2032-06-30 internal',
    ]);
    await letTimePass(database, region, '2031-01-01');
    expect(await detail(contract, '2031-01-01')).toMatchObject({
      status: 'active',
      endedOn: null,
      endsOn: '2032-12-31',
    });
    const { lines, changes } = await detail(contract, '2031-01-01');
    expect(lines[0]?.periods).toEqual([
      { startsOn: '2026-01-01', endsOn: '2030-12-31' },
      { startsOn: '2031-01-01', endsOn: '2032-12-31' },
    ]);
    expect(changes.slice(-3).map(({ kind, detail: told }) => `${kind}${told['late'] === true ? ' late' : ''}`)).toEqual(
      ['optionLapsed', 'extensionOffered late', 'extended'],
    );
    const audited = await database.asOwner<{ line: string }>(
      `select action || ' ' || (person_id = $2)::text as line from audit_entry where subject_id = $1 order by id`,
      [proposed.id, region.manager.person?.id],
    );
    expect(audited.map(({ line }) => line)).toEqual(['extensionOffer.proposed true']);
    await letTimePass(database, region, '2037-01-01');
  });

  it('changes nothing when it is not approved, withdrawn, declined or not answered in time', async () => {
    const contract = await lapsed();
    const forgotten = await propose(contract, '2030-08-01', { answerDueOn: '2030-08-31' });
    expect(await refusal(approve(forgotten.id, '2030-09-01'))).toEqual(['offer-too-late']);
    await letTimePass(database, region, '2030-09-01');
    expect(await refusal(approve(forgotten.id, '2030-09-01'))).toEqual(['wrong-state']);
    const regretted = await propose(contract, '2030-09-02');
    expect(await refusal(propose(contract, '2030-09-02'))).toEqual(['offer-exists']);
    await contractsOf(database).withdrawOffer(region.manager, onDay('2030-09-03'), regretted.id, 'Toch niet');
    expect(await deadlines(regretted.id)).toEqual([]);
    const declined = await propose(contract, '2030-09-04');
    await approve(declined.id, '2030-09-05');
    expect(await answer(contract, declined.id, '2030-09-06', 'decline')).toMatchObject({ endsOn: '2030-12-31' });
    const silent = await propose(contract, '2030-10-01', { answerDueOn: '2030-10-31' });
    await approve(silent.id, '2030-10-02');
    await letTimePass(database, region, '2030-11-01');
    const open = await propose(contract, '2030-12-01');
    await approve(open.id, '2030-12-02');
    // The sweep of 30 September came late: the end was prepared by the first that came.
    expect(await deadlines(contract.id)).toEqual([
      'transfer-report 2030-12-01',
      'contract-end 2030-12-31',
      'settlement 2030-12-31',
      'settlement 2031-01-31',
      'settlement 2031-02-28',
      'settlement 2031-03-31',
      'settlement 2031-04-30',
    ]);
    await letTimePass(database, region, '2031-01-01');
    const ended = await detail(contract, '2031-01-01');
    expect(ended).toMatchObject({ status: 'ended', endedOn: '2030-12-31', extensionsExercised: 0 });
    expect(ended.offers.map(({ state }) => state)).toEqual(['lapsed', 'withdrawn', 'declined', 'lapsed', 'lapsed']);
    expect(await refusal(answer(contract, open.id, '2031-01-01'))).toEqual(['wrong-state']);
    expect(await refusal(propose(contract, '2031-01-01'))).toEqual(['wrong-state']);
  });

  it('lapses as a proposal when the contract ends first', async () => {
    const contract = await lapsed();
    const { id } = await propose(contract, '2030-12-30');
    await letTimePass(database, region, '2031-01-01');
    expect((await detail(contract, '2031-01-01')).offers.map((offer) => [offer.id, offer.state])).toEqual([
      [id, 'lapsed'],
    ]);
    expect((await detail(contract, '2031-01-01')).changes.map(({ kind }) => kind)).not.toContain('offerLapsed');
    expect(await deadlines(id)).toEqual([]);
  });

  it('is refused while an offer in time is possible, beyond the last option, and with wrong lines', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    expect(await refusal(propose(contract, '2030-06-30'))).toEqual(['wrong-state']);
    await letTimePass(database, region, '2030-07-01');
    const complex = aLine(procedure, 'BG-COMPLEX', '0262');
    expect(await refusal(propose(contract, '2030-07-01', { lines: [complex], answerDueOn: '2031-01-01' }))).toEqual([
      'invalid-date answerDueOn',
      'bundle-companion-missing lines/0',
    ]);
    expect(await refusal(propose(contract, '2030-07-01', { version: 1 }))).toEqual(['stale-version']);
    expect(await refusal(propose(contract, '2030-07-01', {}, contract.organisation.signatory))).toEqual(['forbidden']);
    for (const [round, year] of [2030, 2032, 2034].entries()) {
      await letTimePass(database, region, `${year}-07-01`);
      const offer = await propose(
        contract,
        `${year}-08-01`,
        round === 0 ? { lines: [aLine(procedure, 'BG-BASIS', '0262')] } : {},
      );
      await approve(offer.id, `${year}-08-02`);
      await answer(contract, offer.id, `${year}-08-03`);
    }
    expect(await detail(contract, '2035-01-01')).toMatchObject({ endsOn: '2036-12-31', extensionsExercised: 3 });
    expect(await refusal(propose(contract, '2036-08-01'))).toEqual(['no-option-left']);
    await letTimePass(database, region, '2037-01-01');
  });

  it('is approved once, by one of several at the same moment', async () => {
    const contract = await lapsed();
    const { id } = await propose(contract, '2030-08-01');
    const others = [second, await inRegion('contract_manager'), await inRegion('approver')];
    const attempts = await Promise.allSettled(others.map((person) => approve(id, '2030-08-02', person)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(
      database.asOwner(`update extension_offer set approved_by = offered_by where id = $1`, [id]),
    ).rejects.toThrow('check constraint');
    await letTimePass(database, region, '2037-01-01');
  });

  it('goes over HTTP, by role', async () => {
    const contract = await lapsed();
    api.clock.setDate('2030-09-10');
    const [manager, approver, assessor, signatory] = await Promise.all([
      tokenOf(region.manager),
      tokenOf(second),
      inRegion('assessor').then(tokenOf),
      tokenOf(contract.organisation.signatory),
    ]);
    const path = `/v1/contracts/${contract.id}/late-extension-offers`;
    const body = { reason: 'Er is toch geen andere aanbieder', answerDueOn: '2030-11-30' };
    for (const token of [approver, assessor, signatory]) {
      expect((await api.call(token, 'POST', path, body)).status).toBe(403);
    }
    const proposed = await api.call<OfferedExtensionAnswer>(manager, 'POST', path, body);
    expect([proposed.status, proposed.body.state]).toEqual([201, 'proposed']);
    const approvals = `/v1/extension-offers/${proposed.body.id}/approvals`;
    const own = await api.call<{ code: string }>(manager, 'POST', approvals);
    expect([own.status, own.body.code]).toEqual([409, 'second-person-needed']);
    expect((await api.call(assessor, 'POST', approvals)).status).toBe(403);
    expect((await api.call(signatory, 'POST', approvals)).status).toBe(403);
    const elsewhere = await tokenOf((await aRegion(database, { '0310': 'De Bilt' })).manager);
    expect((await api.call(elsewhere, 'POST', approvals)).status).toBe(404);
    const hidden = await api.call<ContractDetailAnswer>(signatory, 'GET', `/v1/contracts/${contract.id}`);
    expect(hidden.body.offers).toEqual([]);
    const dates = await api.call<{ items: { kind: string }[] }>(signatory, 'GET', '/v1/deadlines');
    expect(dates.body.items.map(({ kind }) => kind)).not.toContain('extension-approval');
    expect((await api.call(approver, 'POST', approvals)).body).toMatchObject({ state: 'open' });
    const shown = await api.call<ContractDetailAnswer>(signatory, 'GET', `/v1/contracts/${contract.id}`);
    expect(shown.body.offers).toMatchObject([{ state: 'open', answerDueOn: '2030-11-30' }]);
    expect(shown.body.offers[0]?.approvedAt).not.toBeNull();
    const answered = await api.call(signatory, 'POST', `/v1/extension-offers/${proposed.body.id}/answers`, {
      answer: 'accept',
      statement: 'Ik aanvaard de verlenging',
    });
    expect(answered.body).toMatchObject({ state: 'accepted', endsOn: '2032-12-31' });
    await letTimePass(database, region, '2037-01-01');
  });

  it('tells the region of the proposal and the provider of the offer, in words', async () => {
    const contract = await lapsed();
    const { id } = await propose(contract, '2030-08-01');
    const mails = async (today: string) => {
      const clock = { monotonic: () => Date.parse(today), date: () => today };
      await new NoticePlanner(database.worker, undefined, clock).plan(region.id, onDay(today));
      const frame = { mailFrom: 'Zorgregio <noreply@openhuis.example>', publicUrl: 'https://openhuis.example' };
      await new NoticeComposer(database.worker, frame).composeAll(onDay(today));
      return await database.asOwner<{ role: string; step: string; composed: boolean }>(
        `select distinct n.recipient_role as role, n.step, d.mail is not null as composed
         from notice n join delivery d on d.notice_id = n.id
         where n.subject_id = $1 and n.due_on = $2 order by 1, 2`,
        [id, today],
      );
    };
    expect(await mails('2030-08-01')).toEqual([
      { role: 'approver', step: 'extension-approval', composed: true },
      { role: 'contract_manager', step: 'extension-approval', composed: true },
    ]);
    await approve(id, '2030-08-02');
    expect(await mails('2030-08-02')).toEqual([
      { role: 'provider_signatory', step: 'extension-offered', composed: true },
    ]);
    await letTimePass(database, region, '2037-01-01');
  });
});
