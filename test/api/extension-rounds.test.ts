import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type OfferReceiptAnswer,
  type RoundAnswer,
  type RoundContractsAnswer,
  type RoundPageAnswer,
  type RoundPreviewAnswer,
  type RoundReminderAnswer,
  RoundSender,
} from '@openhuis/contracts';
import { ExtensionLetters } from '@openhuis/enrolments';
import type { Actor } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, letTimePass, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const reason = 'De inwoners blijven deze hulp nodig hebben';
const statement = 'Ik aanvaard en ben daartoe bevoegd';
const today = '2030-03-01';

describe('a round of extensions', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;
  let approver: string;
  let contracts: TestContract[];
  let round: RoundAnswer;

  const tokenOf = (actor: Actor) => aTokenOf(database, actor.person?.id ?? '');
  const sender = (batch?: number) => new RoundSender(database.worker, new Procedures(database.worker), batch);
  const sendAll = async (id: string, by = sender(), day = today) => {
    let done = await by.send(region.id, id, onDay(day));
    for (let jobs = 1; !done.finished && jobs < 20; jobs += 1) done = await by.send(region.id, id, onDay(day));
    return done;
  };
  const ask = async <Body>(
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<Answer<Body>> => await api.call<Body>(token, method, `/v1${path}`, body);
  const problems = (body: unknown) =>
    (body as { errors: { code: string; path?: string }[] }).errors.map(({ code }) => code);
  const followUp = async (id: string, state?: string) =>
    (
      await ask<RoundContractsAnswer>(
        manager,
        'GET',
        `/extension-rounds/${id}/contracts${state === undefined ? '' : `?state=${state}`}`,
      )
    ).body.items;
  const offersOf = (of: TestContract[]) =>
    database.asOwner<{ contractId: string }>(
      `select contract_id as "contractId" from extension_offer where contract_id = any ($1)`,
      [of.map(({ id }) => id)],
    );

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    api.clock.setDate(today);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    contracts = [];
    for (let index = 0; index < 5; index += 1) {
      contracts.push(await aContract(database, region, procedure, { signed: true }));
    }
    await letTimePass(database, region, '2026-01-01');
    manager = await tokenOf(region.manager);
    approver = await tokenOf(region.approver);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  describe('when its time comes', () => {
    it('is proposed by the system, once', async () => {
      const rounds = () => database.asOwner(`select number, state, created_by from extension_round`);
      await letTimePass(database, region, '2029-06-29');
      expect(await rounds()).toEqual([]);
      await letTimePass(database, region, '2029-06-30');
      expect(await rounds()).toEqual([{ number: 1, state: 'draft', created_by: null }]);
      await letTimePass(database, region, today);
      expect(await rounds()).toHaveLength(1);
      const { body } = await ask<RoundPageAnswer>(manager, 'GET', '/extension-rounds');
      expect(body.items).toMatchObject([{ number: 1, state: 'draft', counts: { offered: 0, skipped: 0 } }]);
      const again = await ask(manager, 'POST', '/extension-rounds', { procedureId: procedure.id });
      expect([again.status, problems(again.body)]).toEqual([409, ['already-exists']]);
      round = (await ask<RoundAnswer>(manager, 'GET', `/extension-rounds/${body.items[0]?.id ?? ''}`)).body;
      expect(round).toMatchObject({
        created: { byName: null },
        extensionMode: 'mutual',
        latestAnswerOn: '2030-05-30',
        dates: { proposeOn: '2029-06-30', offerOn: '2030-05-05', latestNoticeOn: '2030-06-30', endsOn: '2032-12-31' },
        programme: { proposeMonths: 12, receiptDays: 10, version: 0 },
      });
    });
  });

  describe('is prepared by one and decided by another', () => {
    const edit = (body: object) => ask<RoundAnswer>(manager, 'PUT', `/extension-rounds/${round.id}`, body);

    it('says who gets what until when, and who is passed by and why', async () => {
      const [, , , , left] = contracts;
      const choice = { leftOut: [{ contractId: left?.id, reason: 'Stopt zelf eind 2030' }] };
      const edited = await edit({ version: round.version, choice, reason });
      expect(edited.status).toBe(200);
      round = edited.body;
      const { body } = await ask<RoundPreviewAnswer>(manager, 'GET', `/extension-rounds/${round.id}/preview`);
      expect(body.next).toBeNull();
      expect(body.items.filter(({ outcome }) => outcome === 'offer')).toHaveLength(4);
      expect(body.items[0]).toMatchObject({ lines: 2, linesLeft: 0, extendedTo: '2032-12-31', reasons: [] });
      expect(body.items.find(({ contractId }) => contractId === left?.id)?.reasons).toEqual([
        { code: 'left-out-of-round', path: null, details: { reason: 'Stopt zelf eind 2030' } },
      ]);
    });

    it('can be of some products, and never breaks a bundle', async () => {
      const complex = await edit({ version: round.version, choice: { products: ['BG-COMPLEX'] }, reason });
      round = complex.body;
      const { body } = await ask<RoundPreviewAnswer>(manager, 'GET', `/extension-rounds/${round.id}/preview`);
      expect(new Set(body.items.flatMap(({ reasons }) => reasons.map(({ code }) => code)))).toEqual(
        new Set(['bundle-companion-missing']),
      );
      const submitted = await ask(manager, 'POST', `/extension-rounds/${round.id}/submissions`, {
        version: round.version,
      });
      expect([submitted.status, problems(submitted.body)]).toEqual([409, ['nothing-chosen-held']]);
      const foreign = await edit({ version: 1, choice: {}, reason });
      expect([foreign.status, problems(foreign.body)]).toEqual([409, ['stale-version']]);
    });

    it('lets nobody answer after the offer has lapsed, or after the latest notice date', async () => {
      const late = await edit({ version: round.version, choice: {}, reason, answerDueOn: '2030-06-15' });
      expect([late.status, problems(late.body)]).toEqual([400, ['invalid-date']]);
    });

    it('needs a reason and a second person', async () => {
      const path = `/extension-rounds/${round.id}`;
      const leftOut = [{ contractId: contracts[4]?.id, reason: 'Stopt zelf eind 2030' }];
      round = (await edit({ version: round.version, choice: { leftOut } })).body;
      const empty = await ask(manager, 'POST', `${path}/submissions`, { version: round.version });
      expect(problems(empty.body)).toEqual(['reason-missing']);
      round = (await edit({ version: round.version, choice: { leftOut }, reason, answerDueOn: '2030-05-15' })).body;
      const submitted = await ask<RoundAnswer>(manager, 'POST', `${path}/submissions`, { version: round.version });
      expect(submitted.body).toMatchObject({
        state: 'submitted',
        isYours: true,
        counts: { chosen: 4, skipped: 1 },
      });
      round = submitted.body;
      const own = await ask(manager, 'POST', `${path}/approvals`, { version: round.version });
      expect([own.status, problems(own.body)]).toEqual([409, ['second-person-needed']]);
      const returned = await ask<RoundAnswer>(approver, 'POST', `${path}/returns`, {
        version: round.version,
        reason: 'Noem de datum in de brief',
      });
      expect(returned.body).toMatchObject({ state: 'draft', returnReason: 'Noem de datum in de brief' });
      round = (await ask<RoundAnswer>(manager, 'POST', `${path}/submissions`, { version: returned.body.version })).body;
      const approved = await ask<RoundAnswer>(approver, 'POST', `${path}/approvals`, { version: round.version });
      expect(approved.body).toMatchObject({ state: 'sending', answerDueOn: '2030-05-15' });
      const twice = await ask(approver, 'POST', `${path}/approvals`, { version: round.version });
      expect(twice.status).toBe(409);
    });
  });

  describe('once approved', () => {
    it('goes out batch after batch; cut short, started twice or again it makes no offer twice', async () => {
      const first = await sender(2).send(region.id, round.id, onDay(today));
      expect(first).toEqual({ offered: 2, failed: 0, finished: false });
      await Promise.all([sendAll(round.id, sender(2)), sendAll(round.id, sender(3))]);
      expect(await sendAll(round.id)).toMatchObject({ offered: 0, failed: 0 });
      const made = await offersOf(contracts);
      expect([made.length, new Set(made.map(({ contractId }) => contractId)).size]).toEqual([4, 4]);
      const { body } = await ask<RoundAnswer>(manager, 'GET', `/extension-rounds/${round.id}`);
      expect(body).toMatchObject({ state: 'sent', counts: { offered: 4, waiting: 4, unreceived: 4, skipped: 1 } });
      expect(await database.asOwner(`select approved_by is not null as two from extension_offer`)).toEqual(
        Array.from({ length: 4 }, () => ({ two: true })),
      );
    });

    it('writes a letter for each offer, once', async () => {
      const letters = new ExtensionLetters(database.worker, new Procedures(database.worker));
      const offers = await database.asOwner<{ id: string }>(`select id from extension_offer order by id`);
      for (const { id } of [...offers, ...offers]) await letters.write(region.id, id);
      const written = await database.asOwner<{ kind: string; on: string; content: { answerDueOn: string } }>(
        `select kind, written_on::text as on, facts -> 'content' as content from letter where extension_offer_id is not null`,
      );
      expect(written).toHaveLength(4);
      expect(written[0]).toMatchObject({
        kind: 'extensionOffer',
        on: today,
        content: { answerDueOn: '2030-05-15', endsOn: '2032-12-31', reason },
      });
    });

    it('is answered with yes, with a part, with no, and with silence', async () => {
      const [yes, partly, no] = contracts;
      const items = await followUp(round.id, 'unreceived');
      const answer = async (contract: TestContract | undefined, body: object) => {
        const token = await tokenOf(contract?.organisation.signatory as Actor);
        const { offerId } = items.find(({ contractId }) => contractId === contract?.id) ?? {};
        return await ask<Record<string, unknown>>(token, 'POST', `/extension-offers/${offerId ?? ''}/answers`, {
          statement,
          ...body,
        });
      };
      api.clock.setDate('2030-04-02');
      expect((await answer(yes, { answer: 'accept' })).body).toMatchObject({ state: 'accepted', lines: 2 });
      const basis = aLine(procedure, 'BG-BASIS', '0262');
      const complex = aLine(procedure, 'BG-COMPLEX', '0262');
      const unreasoned = await answer(partly, { answer: 'partly', lines: [basis] });
      expect(problems(unreasoned.body)).toEqual(['reason-missing']);
      const broken = await answer(partly, { answer: 'partly', lines: [complex], reason: 'Alleen dit' });
      expect(problems(broken.body)).toEqual(['bundle-companion-missing']);
      const part = await answer(partly, { answer: 'partly', lines: [basis], reason: 'Geen specialisten meer' });
      expect(part.body).toMatchObject({ state: 'accepted', lines: 1, endsOn: '2032-12-31' });
      expect((await answer(no, { answer: 'decline', reason: 'Wij stoppen' })).body).toMatchObject({
        state: 'declined',
        endsOn: '2030-12-31',
      });
      const { counts } = (await ask<RoundAnswer>(manager, 'GET', `/extension-rounds/${round.id}`)).body;
      expect(counts).toMatchObject({ accepted: 1, partly: 1, declined: 1, waiting: 1, unreceived: 1 });
      expect(await followUp(round.id, 'partly')).toMatchObject([
        { contractId: partly?.id, lines: 2, acceptedLines: 1, answerReason: 'Geen specialisten meer' },
      ]);
    });

    it('makes the new term with an addendum, and says which dates lapse and which are new', async () => {
      const [yes, partly, no] = contracts;
      const addenda = await database.asOwner<{
        id: string;
        kind: string;
        text: string;
        lines: unknown[];
        endsOn: string;
      }>(
        `select contract_id as id, kind, text, lines, ends_on::text as "endsOn" from addendum order by formed_on, number`,
      );
      expect(addenda.map(({ id, kind, lines, endsOn }) => [id, kind, lines.length, endsOn])).toEqual([
        [yes?.id, 'extension', 2, '2032-12-31'],
        [partly?.id, 'extension', 1, '2032-12-31'],
      ]);
      expect(addenda[1]?.text).toContain('Bijlage: wat eindigt');
      const changes = await database.asOwner<{ id: string; dates: unknown }>(
        `select contract_id as id, detail -> 'dates' as dates from contract_change where kind = 'extended' order by recorded_at`,
      );
      expect(changes.find(({ id }) => id === yes?.id)?.dates).toEqual({
        lapsed: [{ kind: 'option-lapse', dueOn: '2030-06-30' }],
        planned: [{ kind: 'option-lapse', dueOn: '2032-06-30' }],
      });
      const dates = await database.asOwner<{ id: string; line: string }>(
        `select subject_id as id, kind || ' ' || due_on as line from deadline
         where kind in ('client-transfer', 'lines-end') and superseded_at is null order by 2`,
      );
      expect(dates).toEqual(
        [
          { id: no?.id, line: 'client-transfer 2030-09-30' },
          { id: partly?.id, line: 'client-transfer 2030-09-30' },
          { id: partly?.id, line: 'lines-end 2030-12-31' },
        ].toSorted((a, b) => (a.line === b.line ? ((a.id ?? '') < (b.id ?? '') ? -1 : 1) : a.line < b.line ? -1 : 1)),
      );
    });

    it('knows the receipt of each offer: opened in the portal, or a registered letter', async () => {
      const [waiting] = await followUp(round.id, 'unreceived');
      expect(waiting).toMatchObject({ receiptDueOn: '2030-03-11', receivedAt: null });
      const path = `/extension-offers/${waiting?.offerId ?? ''}`;
      const early = await ask(manager, 'POST', `${path}/registered-letters`, {
        sentOn: '2030-02-01',
        reference: '3S1',
      });
      expect(problems(early.body)).toEqual(['invalid-date']);
      const letter = await ask<OfferReceiptAnswer>(manager, 'POST', `${path}/registered-letters`, {
        sentOn: '2030-03-12',
        reference: '3SABC',
      });
      expect(letter.body).toMatchObject({ receivedAt: null, letterSentOn: '2030-03-12' });
      const again = await ask(manager, 'POST', `${path}/registered-letters`, {
        sentOn: '2030-03-13',
        reference: '3S2',
      });
      expect(problems(again.body)).toEqual(['receipt-known']);
      const silent = contracts[3];
      const editor = await tokenOf(silent?.organisation.signatory as Actor);
      const opened = await ask<OfferReceiptAnswer>(editor, 'POST', `${path}/receipts`);
      expect(opened.body).toMatchObject({ receivedHow: 'portal' });
      api.clock.setDate('2030-04-03');
      const later = await ask<OfferReceiptAnswer>(editor, 'POST', `${path}/receipts`);
      expect(later.body.receivedAt).toBe(opened.body.receivedAt);
      const stranger = await tokenOf(contracts[0]?.organisation.signatory as Actor);
      expect((await ask(stranger, 'POST', `${path}/receipts`)).status).toBe(404);
      expect(await followUp(round.id, 'unreceived')).toEqual([]);
      const due = await database.asOwner(
        `select from deadline where kind = 'extension-receipt' and superseded_at is null and subject_id = $1`,
        [waiting?.offerId],
      );
      expect(due).toEqual([]);
    });

    it('asks for the answers that are missing, once a day', async () => {
      const remind = () => ask<RoundReminderAnswer>(manager, 'POST', `/extension-rounds/${round.id}/reminders`, {});
      expect((await remind()).body).toEqual({ reminded: 1 });
      expect((await remind()).body).toEqual({ reminded: 0 });
      api.clock.setDate('2030-04-10');
      expect((await remind()).body).toEqual({ reminded: 1 });
      const dates = await database.asOwner(
        `select due_on::text as on, superseded_at is null as stands from deadline where kind = 'extension-reminder' order by 1`,
      );
      expect(dates).toEqual([
        { on: '2030-04-03', stands: false },
        { on: '2030-04-10', stands: true },
      ]);
    });

    it('takes silence for a no: the end is planned', async () => {
      await letTimePass(database, region, '2030-07-01');
      const silent = contracts[3];
      const [row] = await database.asOwner(
        `select option_open as open, ends_on::text as ends from contract where id = $1`,
        [silent?.id],
      );
      expect(row).toEqual({ open: false, ends: '2030-12-31' });
      const { counts } = (await ask<RoundAnswer>(manager, 'GET', `/extension-rounds/${round.id}`)).body;
      expect(counts).toMatchObject({ waiting: 0, closed: 1, accepted: 1, partly: 1, declined: 1 });
    });
  });

  describe('in the other modes', () => {
    const aRoundOf = async (extensionMode: 'purchaserOnly' | 'tacit', count = 2) => {
      api.clock.setDate(today);
      const { term } = sampleDefinition({});
      const other = await aProcedure(database, region, { term: { ...term, extensionMode } });
      const lines = [aLine(other, 'BG-BASIS', '0262'), aLine(other, 'BG-COMPLEX', '0262')];
      const held: TestContract[] = [];
      for (let index = 0; index < count; index += 1) {
        held.push(await aContract(database, region, other, { signed: true, lines }));
      }
      let made = (await ask<RoundAnswer>(manager, 'POST', '/extension-rounds', { procedureId: other.id })).body;
      made = (
        await ask<RoundAnswer>(manager, 'PUT', `/extension-rounds/${made.id}`, {
          version: made.version,
          choice: { products: ['BG-BASIS'] },
          reason,
        })
      ).body;
      const { version } = (
        await ask<RoundAnswer>(manager, 'POST', `/extension-rounds/${made.id}/submissions`, { version: made.version })
      ).body;
      await ask(approver, 'POST', `/extension-rounds/${made.id}/approvals`, { version });
      await sendAll(made.id);
      return { id: made.id, held };
    };
    const termOf = (of: TestContract[]) =>
      database.asOwner<{ ends: string; extended: number }>(
        `select c.ends_on::text as ends, (select count(*)::int from contract_line l
           where l.contract_id = c.id and l.validity @> '2031-06-01'::date and l.superseded_at is null) as extended
         from contract c where id = any ($1)`,
        [of.map(({ id }) => id)],
      );

    it('the purchaser alone extends at once, and its notice must have been received all the same', async () => {
      const { id, held } = await aRoundOf('purchaserOnly');
      expect(await termOf(held)).toEqual(held.map(() => ({ ends: '2032-12-31', extended: 1 })));
      expect(await followUp(id)).toMatchObject(held.map(() => ({ state: 'accepted', acceptedLines: 1 })));
      const due = await database.asOwner(
        `select from deadline d join extension_offer o on o.id = d.subject_id
         where d.kind = 'extension-receipt' and d.superseded_at is null and o.round_id = $1`,
        [id],
      );
      expect(due).toHaveLength(2);
    });

    it('silence renews what was offered, and a no ends it', async () => {
      const { id, held } = await aRoundOf('tacit');
      const [silent, speaks] = held;
      const items = await followUp(id);
      const { offerId } = items.find(({ contractId }) => contractId === speaks?.id) ?? {};
      const token = await tokenOf(speaks?.organisation.signatory as Actor);
      await ask(token, 'POST', `/extension-offers/${offerId ?? ''}/answers`, { answer: 'decline', statement });
      await letTimePass(database, region, '2030-07-01');
      expect(await termOf([silent as TestContract])).toEqual([{ ends: '2032-12-31', extended: 1 }]);
      expect(await termOf([speaks as TestContract])).toEqual([{ ends: '2030-12-31', extended: 0 }]);
      expect((await followUp(id)).map(({ state }) => state).toSorted()).toEqual(['accepted', 'declined']);
    });
  });

  it('ends before anything went out, with the reason; and its programme is data of the procedure', async () => {
    const other = await aProcedure(database, region);
    await aContract(database, region, other, { signed: true, lines: [aLine(other, 'BG-BASIS', '0262')] });
    const path = `/procedures/${other.id}/extension-programme`;
    const own = { proposeMonths: 9, approveWeeks: 10, receiptDays: 5 };
    expect((await ask(manager, 'PUT', path, { ...own, version: 3 })).status).toBe(409);
    expect((await ask(manager, 'PUT', path, { ...own, version: 0 })).body).toEqual({ ...own, version: 1 });
    expect((await ask(manager, 'GET', path)).body).toEqual({ ...own, version: 1 });
    const [planned] = await database.asOwner(
      `select due_on::text as on from deadline where kind = 'extension-round' and subject_id = $1 and superseded_at is null`,
      [other.id],
    );
    expect(planned).toEqual({ on: '2029-09-30' });
    api.clock.setDate(today);
    const made = (await ask<RoundAnswer>(manager, 'POST', '/extension-rounds', { procedureId: other.id })).body;
    expect(made.dates.proposeOn).toBe('2029-09-30');
    const cancelled = await ask<RoundAnswer>(manager, 'POST', `/extension-rounds/${made.id}/cancellations`, {
      version: made.version,
      reason: 'De raad besluit anders',
    });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: 'De raad besluit anders' });
    expect((await ask(manager, 'POST', '/extension-rounds', { procedureId: other.id })).status).toBe(201);
  });
});
