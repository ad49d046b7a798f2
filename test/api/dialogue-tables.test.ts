import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  DialogueTableDetailAnswer,
  MinutesAnswer,
  MinutesPageAnswer,
  ProposalDetailAnswer,
  ProposalStateAnswer,
  PublishedMinutesAnswer,
  TablePageAnswer,
  TableStateAnswer,
  ToldTableAnswer,
  WrittenAnswer,
} from '@openhuis/dialogue';
import { NoticeComposer, NoticePlanner } from '@openhuis/notices';
import { readMail, type Role } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { clockOf } from '../support/notice-scene.js';

const FROM = 'Openhuis <noreply@openhuis.example>';
const DAY = '2026-04-16';
const plan = {
  title: 'Tarieven en reistijd',
  heldOn: DAY,
  from: '10:00',
  until: '12:00',
  place: 'Stadhuis, Lochem',
};

/** A dialogue table from its plan to its minutes. */
describe('dialogue tables', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let linde: TestOrganisation;
  let wilg: TestOrganisation;
  let provider: string;
  let other: string;
  let manager: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
  }, 240_000);
  beforeEach(async () => {
    api.clock.setDate('2026-03-02');
    procedure = await aProcedure(database, region);
    [linde, wilg] = [await anOrganisation(database, region), await anOrganisation(database, region)];
    for (const organisation of [linde, wilg]) {
      await aContract(database, region, procedure, { organisation, signed: true });
    }
    [provider, other] = [
      await aTokenOf(database, linde.signatory.person?.id ?? ''),
      await aTokenOf(database, wilg.signatory.person?.id ?? ''),
    ];
    manager = await tokenOf('contract_manager');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function tokenOf(role: Role): Promise<string> {
    const person = await aPerson(database, { regionRoles: [{ regionId: region.id, role }] });
    return await aTokenOf(database, person.person?.id ?? '');
  }
  const ok = async <Body>(answer: Promise<Answer<Body>>): Promise<Body> => {
    const { status, body } = await answer;
    expect([status < 300, body]).toEqual([true, body]);
    return body;
  };
  const planned = (change: object = {}): Promise<TableStateAnswer> =>
    ok(api.call(manager, 'POST', `/v1/procedures/${procedure.id}/dialogue-tables`, { ...plan, ...change }));
  const invite = ({ id, version }: TableStateAnswer): Promise<ToldTableAnswer> =>
    ok(api.call(manager, 'POST', `/v1/dialogue-tables/${id}/invitations`, { version }));
  const read = (id: string, token: string): Promise<Answer<DialogueTableDetailAnswer>> =>
    api.call(token, 'GET', `/v1/dialogue-tables/${id}`);
  const proposed = (subject: string, change: object = {}): Promise<ProposalStateAnswer> =>
    ok(
      api.call(provider, 'POST', `/v1/procedures/${procedure.id}/proposals`, {
        organisationId: linde.id,
        subject,
        reason: 'De reistijd in het buitengebied is langer dan waarmee het tarief rekent.',
        ...change,
      }),
    );
  const setAgenda = (
    { id, version }: { id: string; version: number },
    points: object[],
  ): Promise<Answer<TableStateAnswer>> =>
    api.call(manager, 'PUT', `/v1/dialogue-tables/${id}/agenda`, { version, points });
  const proposalOf = async (id: string): Promise<ProposalDetailAnswer> =>
    await ok(api.call<ProposalDetailAnswer>(other, 'GET', `/v1/proposals/${id}`));
  const faults = (answer: Answer<unknown>): string[] =>
    (answer.body as { errors?: { code: string; path?: string }[] }).errors?.map(({ code, path }) =>
      path === undefined ? code : `${code} ${path}`,
    ) ?? [];

  /** What goes out on a day: the calendar files of the mails, by who gets them. */
  async function mailsOf(today: string): Promise<{ to: string; subject: string; calendar: string }[]> {
    await new NoticePlanner(
      database.worker,
      {},
      clockOf(() => today),
    ).plan(region.id, onDay(today));
    await new NoticeComposer(database.worker, { mailFrom: FROM, publicUrl: 'https://openhuis.example' }).composeAll(
      onDay(today),
    );
    const rows = await database.asOwner<{ mail: Buffer; to: string }>(
      `select d.mail, d.recipient as to from delivery d join notice n on n.id = d.notice_id
       where d.region_id = $1 and d.mail is not null and d.state = 'due' and n.due_on = $2
         and n.subject_kind = 'dialogueMessage' and n.procedure_id = $3 order by d.recipient, d.id`,
      [region.id, today, procedure.id],
    );
    return rows.map(({ mail, to }) => {
      const attached = /Content-Type: text\/calendar[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(
        mail.toString('latin1'),
      )?.[1];
      return {
        to,
        subject: readMail(mail).subject,
        calendar: Buffer.from(attached ?? '', 'base64')
          .toString('utf8')
          .replaceAll('\r\n ', ''),
      };
    });
  }

  it('are the region’s own until it invites, and then known to every contracted provider', async () => {
    const table = await planned();
    expect((await read(table.id, provider)).status).toBe(404);
    expect((await read(table.id, manager)).body).toMatchObject({ state: 'planned', number: 1, heldOn: DAY });
    const invited = await invite(table);
    expect(invited).toMatchObject({ state: 'invited', told: 2 });
    for (const token of [provider, other]) {
      expect((await read(table.id, token)).body).toMatchObject({
        startsAt: '2026-04-16T08:00:00.000Z',
        guests: [],
        minutesDraft: null,
      });
    }
    const list = await ok(api.call<TablePageAnswer>(provider, 'GET', '/v1/dialogue-tables'));
    expect(list.items.map(({ id }) => id)).toEqual([table.id]);
    const stranger = await aTokenOf(database, (await anOrganisation(database, region)).signatory.person?.id ?? '');
    expect((await read(table.id, stranger)).status).toBe(404);
  });

  it('tell every fault of a plan at once', async () => {
    const answer = await api.call(manager, 'POST', `/v1/procedures/${procedure.id}/dialogue-tables`, {
      ...plan,
      heldOn: '2026-03-01',
      until: '09:00',
      place: ' ',
      link: 'http://vergadering.example',
    });
    expect(faults(answer)).toEqual(['invalid-input until', 'date-in-past heldOn', 'invalid-input link']);
    expect((await api.call(provider, 'POST', `/v1/procedures/${procedure.id}/dialogue-tables`, plan)).status).toBe(403);
  });

  it('invite by mail with an appointment that is changed and called off as one', async () => {
    const table = await planned();
    const invited = await invite(table);
    const [first, second, ...rest] = await mailsOf('2026-03-02');
    expect(rest).toEqual([]);
    expect(first?.subject).toContain('Uitnodiging: overlegtafel op 16 april 2026');
    const uid = `UID:dialogue-table-${table.id}@openhuis.example`;
    expect(first?.calendar).toContain('METHOD:REQUEST');
    expect(first?.calendar).toContain(`${uid}\r\nSEQUENCE:0`);
    expect(first?.calendar).toContain('DTSTART:20260416T080000Z\r\nDTEND:20260416T100000Z');
    expect(first?.calendar).toContain(`mailto:noreply@openhuis.example`);
    expect(second?.calendar).toContain(`MAILTO:${second?.to ?? ''}`);

    api.clock.setDate('2026-03-09');
    const change = (version: number, body: object): Promise<Answer<ToldTableAnswer>> =>
      api.call(manager, 'PUT', `/v1/dialogue-tables/${table.id}`, { ...plan, version, ...body });
    // A new note is no reason to mail everybody.
    const noted = await ok(change(invited.version, { note: 'Neem uw tarieven mee.' }));
    expect(noted.told).toBe(0);
    const moved = await ok(change(noted.version, { note: 'Neem uw tarieven mee.', from: '13:00', until: '15:00' }));
    expect(moved.told).toBe(2);
    const [changed] = await mailsOf('2026-03-09');
    expect(changed?.subject).toContain('Gewijzigd: overlegtafel op 16 april 2026');
    expect(changed?.calendar).toContain(`${uid}\r\nSEQUENCE:1`);
    expect(changed?.calendar).toContain('DTSTART:20260416T110000Z');

    api.clock.setDate('2026-03-16');
    const cancelled = await ok(
      api.call<ToldTableAnswer>(manager, 'POST', `/v1/dialogue-tables/${table.id}/cancellations`, {
        version: moved.version,
        reason: 'De zaal is niet vrij.',
      }),
    );
    expect(cancelled).toMatchObject({ state: 'cancelled', told: 2 });
    const [gone] = await mailsOf('2026-03-16');
    expect(gone?.calendar).toContain('METHOD:CANCEL');
    expect(gone?.calendar).toContain(`${uid}\r\nSEQUENCE:2`);
    // Nobody is reminded of what does not take place.
    expect(await mailsOf('2026-04-09')).toEqual([]);
  });

  it('remind a week ahead, and invite who got a contract since', async () => {
    const table = await planned();
    const invited = await invite(table);
    await mailsOf('2026-03-02');
    api.clock.setDate('2026-03-09');
    const late = await aContract(database, region, procedure, { formedOn: '2026-03-09', signed: true });
    expect(await invite(invited)).toMatchObject({ told: 1 });
    const [invitation, ...none] = await mailsOf('2026-03-09');
    expect(none).toEqual([]);
    expect(invitation?.subject).toContain('Uitnodiging');
    expect((await mailsOf('2026-04-09')).map(({ subject }) => subject)).toHaveLength(3);
    expect(late.organisation.id).not.toBe(linde.id);
  });

  it('are answered by each provider, for the region and itself', async () => {
    const table = await planned();
    const reply = (token: string, organisation: TestOrganisation, body: object): Promise<Answer<TableStateAnswer>> =>
      api.call(token, 'PUT', `/v1/dialogue-tables/${table.id}/reply`, { organisationId: organisation.id, ...body });
    expect((await reply(provider, linde, { coming: true })).status).toBe(404);
    await invite(table);
    expect((await reply(provider, linde, { coming: true, people: 2, note: 'Graag online.' })).status).toBe(200);
    expect((await reply(other, wilg, { coming: true })).status).toBe(200);
    expect((await reply(other, wilg, { coming: false })).status).toBe(200);
    expect((await reply(other, linde, { coming: false })).status).toBe(404);
    expect((await read(table.id, manager)).body).toMatchObject({ coming: 1, notComing: 1 });
    expect((await read(table.id, provider)).body.replies).toMatchObject([{ organisationId: linde.id, people: 2 }]);
    api.clock.setDate('2026-04-17');
    expect(faults(await reply(other, wilg, { coming: true }))).toEqual(['date-in-past']);
  });

  it('speak about proposals of which everybody knows, each on one agenda at a time', async () => {
    const [table, second] = [await planned(), await planned({ heldOn: '2026-05-21' })];
    const [open, secret] = [await proposed('Reistijd'), await proposed('Kostprijs', { confidential: true })];
    expect(faults(await setAgenda(table, [{ proposalId: secret.id }, { title: '' }]))).toEqual([
      'summary-missing points/0/proposalId',
      'invalid-input points/1/title',
    ]);
    const set = await ok(setAgenda(table, [{ title: 'Welkom' }, { proposalId: open.id }]));
    expect((await proposalOf(open.id)).state).toBe('onAgenda');
    expect(faults(await setAgenda(second, [{ proposalId: open.id }]))).toEqual(['wrong-state points/0/proposalId']);
    expect((await setAgenda(table, [])).status).toBe(409);
    // In another order each point is the same point.
    const before = (await read(table.id, manager)).body.agenda;
    const turned = await ok(setAgenda(set, [{ proposalId: open.id }, { id: before[0]?.id, title: 'Welkom' }]));
    const after = (await read(table.id, manager)).body.agenda;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
    await ok(setAgenda(turned, []));
    expect((await proposalOf(open.id)).state).toBe('submitted');
    await ok(setAgenda(second, [{ proposalId: open.id }]));
  });

  it('answer each point with a reason, in minutes that all contracted providers read', async () => {
    const table = await planned();
    const [taken, later] = [await proposed('Reistijd'), await proposed('Wachttijd')];
    const set = await ok(
      setAgenda(table, [{ proposalId: taken.id }, { proposalId: later.id }, { title: 'Rondvraag' }]),
    );
    const invited = await invite(set);
    const publish = (isPublic: boolean): Promise<Answer<PublishedMinutesAnswer>> =>
      api.call(manager, 'POST', `/v1/dialogue-tables/${table.id}/minutes`, { version: invited.version, isPublic });
    expect(faults(await publish(true))).toEqual([
      'date-in-future heldOn',
      'minutes-missing text',
      'attendance-missing present',
      'agenda-point-unanswered points/0',
      'agenda-point-unanswered points/1',
      'agenda-point-unanswered points/2',
    ]);

    api.clock.setDate(DAY);
    const present = (organisation: TestOrganisation, is: boolean): Promise<Answer<unknown>> =>
      api.call(manager, 'PUT', `/v1/dialogue-tables/${table.id}/attendance/${organisation.id}`, { present: is });
    for (const [organisation, is] of [
      [linde, true],
      [wilg, true],
      [wilg, false],
    ] as const) {
      expect((await present(organisation, is)).status).toBe(204);
    }
    expect((await present(await anOrganisation(database, region), true)).status).toBe(404);
    const agenda = (await read(table.id, manager)).body.agenda;
    const answer = (index: number, body: object): Promise<Answer<WrittenAnswer>> =>
      api.call(manager, 'PUT', `/v1/agenda-points/${agenda[index]?.id ?? ''}/answer`, { version: 0, ...body });
    expect(faults(await answer(0, { outcome: 'discussed', reason: 'kort' }))).toEqual([
      'invalid-input outcome',
      'invalid-input reason',
    ]);
    await ok(answer(0, { outcome: 'takenOver', reason: 'De opslag voor reistijd geldt vanaf 2027.' }));
    await ok(answer(1, { outcome: 'heldOver', reason: 'De cijfers komen op de volgende tafel.' }));
    await ok(answer(2, { outcome: 'discussed', reason: 'Er waren geen vragen meer.' }));
    expect((await answer(0, { outcome: 'partly', reason: 'Te laat gezien door een collega.' })).status).toBe(409);
    await ok(
      api.call(manager, 'PUT', `/v1/dialogue-tables/${table.id}/minutes-draft`, { version: 0, text: 'Verslag.' }),
    );
    // What is written at the table is nobody else's yet.
    expect((await read(table.id, provider)).body).toMatchObject({ minutesDraft: null, guests: [] });
    expect((await read(table.id, provider)).body.agenda.map((point) => point.answer)).toEqual([null, null, null]);
    expect((await proposalOf(taken.id)).state).toBe('onAgenda');

    const minutes = await ok(publish(true));
    expect(minutes.told).toBe(2);
    expect(await proposalOf(taken.id)).toMatchObject({
      state: 'answered',
      outcome: 'takenOver',
      answer: 'De opslag voor reistijd geldt vanaf 2027.',
      answeredAtTable: { id: table.id, number: 1 },
    });
    expect((await proposalOf(later.id)).state).toBe('submitted');
    const told = await ok(api.call<MinutesAnswer>(other, 'GET', `/v1/dialogue-minutes/${minutes.id}`));
    expect(told).toMatchObject({ present: [linde.name], isPublic: true, heldOn: DAY, text: 'Verslag.' });
    expect(told.points.map(({ outcome }) => outcome)).toEqual(['takenOver', 'heldOver', 'discussed']);
    const everyone = await ok(
      api.call<MinutesPageAnswer>(undefined, 'GET', `/v1/procedures/${procedure.id}/dialogue-minutes`),
    );
    expect(everyone.items.map(({ id }) => id)).toEqual([minutes.id]);
    expect((await publish(true)).status).toBe(409);
    const mails = await mailsOf(DAY);
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Verslag van de overlegtafel'),
      expect.stringContaining('Verslag van de overlegtafel'),
    ]);
  });

  it('keep minutes that are not public for the contracted providers', async () => {
    const table = await planned();
    const invited = await invite(table);
    api.clock.setDate(DAY);
    await api.call(manager, 'PUT', `/v1/dialogue-tables/${table.id}/attendance/${linde.id}`, { present: true });
    await api.call(manager, 'PUT', `/v1/dialogue-tables/${table.id}/minutes-draft`, { version: 0, text: 'Besloten.' });
    const { id } = await ok(
      api.call<PublishedMinutesAnswer>(manager, 'POST', `/v1/dialogue-tables/${table.id}/minutes`, {
        version: invited.version,
        isPublic: false,
      }),
    );
    const everyone = await ok(
      api.call<MinutesPageAnswer>(undefined, 'GET', `/v1/procedures/${procedure.id}/dialogue-minutes`),
    );
    expect(everyone.items).toEqual([]);
    expect((await api.call(other, 'GET', `/v1/dialogue-minutes/${id}`)).status).toBe(200);
    const stranger = await aTokenOf(database, (await anOrganisation(database, region)).signatory.person?.id ?? '');
    expect((await api.call(stranger, 'GET', `/v1/dialogue-minutes/${id}`)).status).toBe(404);
  });
});
