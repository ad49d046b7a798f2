import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NoticeComposer,
  type NoticeDaysAnswer,
  type NoticeDetailAnswer,
  type NoticePageAnswer,
  NoticePlanner,
  type NoticeRunPageAnswer,
  NoticeSender,
  type SentMailAnswer,
} from '@openhuis/notices';
import { MailSender } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, clockOf, type NoticeScene, onDay, writeContractDeadlines } from '../support/notice-scene.js';
import { SmtpSink } from '../support/smtp-sink.js';

const day = '2030-07-01';
const from = 'Openhuis <noreply@openhuis.example>';

/** From the calendar to the mailbox and back: what proves a notice, and what a person does about one that failed. */
describe('the proof of a notice', () => {
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let mail: MailSender;
  let scene: NoticeScene;
  let manager: string;
  let provider: string;
  let stranger: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    api.clock.setDate(day);
    sink = await SmtpSink.start();
    mail = new MailSender(sink.url, from);
    scene = await aNoticeScene(database, 'regio', 3);
    const other = await aNoticeScene(database, 'ander', 1);
    manager = await aTokenOf(database, scene.managerId);
    provider = await aTokenOf(database, scene.contracts[0]?.personId ?? '');
    stranger = await aTokenOf(database, other.managerId);
    // Not to be extended any more: only the end is foretold.
    await database.asOwner(`update contract set option_open = false`);
    await writeContractDeadlines(database, scene, { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: day });
    await plan();
    // The first provider's address is refused, for good.
    sink.behave((recipient) => (recipient.startsWith('aanbieder1@') ? { answer: 550, at: 'recipient' } : undefined));
    await send();
  });
  afterAll(async () => {
    mail.close();
    await sink.close();
    await api.close();
    await database.close();
  });

  async function plan(): Promise<void> {
    const planner = new NoticePlanner(
      database.worker,
      {},
      clockOf(() => day),
    );
    await planner.plan(scene.regionId, onDay(day));
  }
  async function send(): Promise<void> {
    await new NoticeComposer(database.worker, { mailFrom: from, publicUrl: 'https://openhuis.example' }).composeAll(
      onDay(day),
    );
    await new NoticeSender(database.worker, mail).drain(onDay(day));
  }
  async function listed(query: string, token = manager): Promise<NoticePageAnswer['items']> {
    const { status, body } = await api.call<NoticePageAnswer & Record<string, unknown>>(
      token,
      'GET',
      `/v1/notices?${query}`,
    );
    expect(status).toBe(200);
    return body.items;
  }
  async function detail(id: string, token = manager): Promise<NoticeDetailAnswer> {
    const { status, body } = await api.call<NoticeDetailAnswer & Record<string, unknown>>(
      token,
      'GET',
      `/v1/notices/${id}`,
    );
    expect(status).toBe(200);
    return body;
  }
  const failed = async (): Promise<NoticeDetailAnswer> => {
    const [notice] = await listed('outcome=failed');
    return await detail(notice?.id ?? '');
  };
  const countedOn = async (query = '', token = manager): Promise<NoticeDaysAnswer['lines']> => {
    const { status, body } = await api.call<NoticeDaysAnswer & Record<string, unknown>>(
      token,
      'GET',
      `/v1/notice-days?from=2030-06-01&until=2031-01-31${query}`,
    );
    expect(status).toBe(200);
    return body.lines;
  };
  const openTasks = () => database.asOwner<{ kind: string }>(`select kind from task where done_at is null order by 1`);

  it('lists by what became of it, by audience and from either end, and says whom it is about', async () => {
    expect(await listed('outcome=sent')).toHaveLength(5);
    expect(await listed('outcome=waiting')).toHaveLength(0);
    expect(await listed('outcome=failed')).toMatchObject([
      {
        organisationName: 'Zorg 1',
        contract: { id: scene.contracts[0]?.id, number: 'C-1' },
        procedureTitle: { nl: 'Wmo 2026', en: 'Wmo 2026 (English)' },
        deliveries: { failed: 1, accepted: 0 },
      },
    ]);
    expect(await listed('audience=provider')).toHaveLength(3);
    expect(await listed('audience=region')).toHaveLength(3);
    const ids = (await listed('order=asc')).map(({ id }) => id);
    expect((await listed('order=desc')).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await listed(`organisationId=${scene.contracts[1]?.organisationId ?? ''}`)).toHaveLength(2);
  });

  it('goes page by page from the latest as well', async () => {
    const path = '/v1/notices?order=desc&limit=4';
    const first = await api.call<NoticePageAnswer & Record<string, unknown>>(manager, 'GET', path);
    const second = await api.call<NoticePageAnswer & Record<string, unknown>>(
      manager,
      'GET',
      `${path}&cursor=${first.body.next ?? ''}`,
    );
    expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(6);
    expect(second.body.next).toBeNull();
  });

  it('says from which date and by which rule it came, what the server answered, and which task it gave', async () => {
    const notice = await failed();
    expect(notice).toMatchObject({
      dueOn: day,
      source: { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: day, supersededAt: null },
      rule: { atOnce: false, months: 6, weeks: 0, days: 0, direction: 'before', anchor: 'dayAfter', inCalendar: true },
      openTask: { kind: 'notice-undeliverable' },
    });
    expect(notice.proof).toMatchObject([
      {
        state: 'undeliverable',
        recipient: 'aanbieder1@regio.example',
        mayBeResent: true,
        resends: [],
        attempts: [{ outcome: 'refused' }],
      },
    ]);
    expect(notice.proof[0]?.attempts[0]?.response).toContain('550');
  });

  it('shows the mail as it was sent, to the region and to the people of the provider, and its very bytes', async () => {
    const [sent] = await listed(`organisationId=${scene.contracts[1]?.organisationId ?? ''}&audience=provider`);
    const { proof } = await detail(sent?.id ?? '');
    const path = `/v1/notices/${sent?.id ?? ''}/deliveries/${proof[0]?.id ?? ''}/mail`;
    const { body } = await api.call<SentMailAnswer & Record<string, unknown>>(manager, 'GET', path);
    expect(body).toMatchObject({ to: 'aanbieder2@regio.example', from, files: [{ contentType: 'text/calendar' }] });
    expect(body.text).toContain('Contract C-2 of Zorg 2 (Wmo 2026 (English)) ends on 31 December 2030.');
    const file = await fetch(`${api.address}${path}/file`, { headers: { authorization: `Bearer ${manager}` } });
    expect(file.headers.get('content-type')).toContain('message/rfc822');
    const hash = createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex');
    const received = sink.received.find(({ recipient }) => recipient === 'aanbieder2@regio.example');
    expect(hash).toBe(received?.hash);
    expect(body.mailHash).toBe(hash);
    expect((await api.call(stranger, 'GET', path)).status).toBe(404);
    expect((await api.call(provider, 'GET', path)).status).toBe(404);
  });

  it('counts the days of the calendar: what was sent, what failed, and what is foretold', async () => {
    const lines = await countedOn();
    expect(lines.filter(({ onDate }) => onDate === day)).toEqual([
      { onDate: day, kind: 'contract-end', state: 'sent', branch: 'certain', notices: 5 },
      { onDate: day, kind: 'contract-end', state: 'failed', branch: 'certain', notices: 1 },
    ]);
    // Three and one month before: to the provider and the manager of each of three contracts.
    expect(lines.filter(({ onDate }) => onDate > day)).toEqual(
      ['2030-10-01', '2030-12-01'].map((onDate) => ({
        onDate,
        kind: 'contract-end',
        state: 'forecast',
        branch: 'certain',
        notices: 6,
      })),
    );
    expect(await countedOn('&kind=evidence-expiry')).toEqual([]);
    expect(await countedOn(`&regionId=${scene.regionId}&procedureId=${scene.procedureId}`)).toEqual(lines);
    expect(await countedOn('', stranger)).toEqual([]);
    expect((await api.call(provider, 'GET', '/v1/notice-days?from=2030-06-01&until=2030-06-30')).status).toBe(403);
  });

  it('counts the dates that matter, for the region and for a provider of its own', async () => {
    const path = '/v1/deadline-days?from=2030-12-01&until=2030-12-31';
    const lines = (deadlines: number): object[] => [{ onDate: '2030-12-31', kind: 'contract-end', deadlines }];
    expect((await api.call(manager, 'GET', path)).body).toMatchObject({ today: day, lines: lines(3) });
    expect((await api.call(provider, 'GET', path)).body).toMatchObject({ lines: lines(1) });
    expect((await api.call(stranger, 'GET', path)).body).toMatchObject({ lines: [] });
  });

  it.each(['notice-days', 'deadline-days'])('%s: 400 days at most, and not backwards', async (days) => {
    const status = async (until: string): Promise<number> =>
      (await api.call(manager, 'GET', `/v1/${days}?from=2030-01-01&until=${until}`)).status;
    expect(await status('2031-02-05')).toBe(200);
    expect(await status('2031-02-06')).toBe(400);
    expect(await status('2029-12-31')).toBe(400);
    expect((await api.call(manager, 'GET', `/v1/${days}?from=2030-01-01`)).status).toBe(400);
  });

  describe('sending again', () => {
    const resend = async (token = manager, id?: { notice: string; delivery: string }): Promise<number> => {
      const notice = id === undefined ? await failed() : undefined;
      const path = `/v1/notices/${id?.notice ?? notice?.id ?? ''}/deliveries/${id?.delivery ?? notice?.proof[0]?.id ?? ''}/resends`;
      return (await api.call(token, 'POST', path, { reason: 'Het adres is hersteld' })).status;
    };

    it('is not for a provider nor another region, and needs a reason', async () => {
      const { id, proof } = await failed();
      const path = `/v1/notices/${id}/deliveries/${proof[0]?.id ?? ''}/resends`;
      expect((await api.call(provider, 'POST', path, { reason: 'Graag' })).status).toBe(403);
      expect((await api.call(stranger, 'POST', path, { reason: 'Graag' })).status).toBe(404);
      expect((await api.call(manager, 'POST', path, { reason: '' })).status).toBe(400);
      expect((await failed()).proof[0]?.resends).toEqual([]);
    });

    it('never of what was taken over', async () => {
      const [sent] = await listed('outcome=sent&audience=provider');
      const { proof } = await detail(sent?.id ?? '');
      expect(proof[0]?.mayBeResent).toBe(false);
      expect(await resend(manager, { notice: sent?.id ?? '', delivery: proof[0]?.id ?? '' })).toBe(409);
    });

    it('not to somebody who left', async () => {
      const leave = (on: string | null) =>
        database.asOwner(`update organisation_role set ended_on = $2 where person_id = $1`, [
          scene.contracts[0]?.personId,
          on,
        ]);
      await leave('2030-06-30');
      expect(await resend()).toBe(409);
      await leave(null);
    });

    it('sends to the address of now, keeps what went before, settles the task and stands in the trail', async () => {
      const before = await failed();
      await database.asOwner(`update person set email = 'hersteld@regio.example' where id = $1`, [
        scene.contracts[0]?.personId,
      ]);
      expect(await openTasks()).toEqual([{ kind: 'notice-undeliverable' }]);
      expect(await resend()).toBe(204);
      expect(await openTasks()).toEqual([]);
      // Twice is no second mail: it is on its way.
      expect(await resend(manager, { notice: before.id, delivery: before.proof[0]?.id ?? '' })).toBe(409);
      expect((await countedOn()).find(({ state }) => state === 'due')).toMatchObject({ onDate: day, notices: 1 });
      await send();
      await send();
      const after = await detail(before.id);
      expect(after.proof).toMatchObject([
        {
          state: 'accepted',
          recipient: 'hersteld@regio.example',
          mayBeResent: false,
          attempts: [{ outcome: 'refused' }, { outcome: 'accepted' }],
          resends: [
            {
              composition: 1,
              reason: 'Het adres is hersteld',
              requestedByName: 'Manager',
              previousState: 'undeliverable',
              previousRecipient: 'aanbieder1@regio.example',
              previousMailHash: before.proof[0]?.mailHash,
              previousMessageId: before.proof[0]?.messageId,
            },
          ],
        },
      ]);
      expect(after.proof[0]?.messageId).not.toBe(before.proof[0]?.messageId);
      expect(sink.received.filter(({ recipient }) => recipient === 'hersteld@regio.example')).toHaveLength(1);
      const trail = await database.asOwner<{ change: object }>(
        `select change from audit_entry where action = 'notice.resent' and subject_id = $1`,
        [before.id],
      );
      expect(trail).toMatchObject([{ change: { state: { from: 'undeliverable', to: 'due' }, composition: 1 } }]);
    });

    it('not when what it says no longer holds', async () => {
      const [sent] = await listed(`organisationId=${scene.contracts[2]?.organisationId ?? ''}&audience=provider`);
      const { proof } = await detail(sent?.id ?? '');
      await database.asOwner(`update delivery set state = 'undeliverable' where id = $1`, [proof[0]?.id]);
      await database.asOwner(`update deadline set superseded_at = now() where subject_id = $1`, [
        scene.contracts[2]?.id,
      ]);
      expect((await detail(sent?.id ?? '')).proof[0]?.mayBeResent).toBe(false);
      expect(await resend(manager, { notice: sent?.id ?? '', delivery: proof[0]?.id ?? '' })).toBe(409);
    });
  });

  it('shows a held run in the calendar until a person releases it with a reason', async () => {
    await database.asOwner(
      `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
       select region_id, organisation_id, procedure_id, 'contract', uuidv7(), 'contract-end', '2030-12-31', $2, true, $2
       from contract cross join generate_series(1, 40) where region_id = $1`,
      [scene.regionId, day],
    );
    await plan();
    expect((await countedOn()).find(({ state }) => state === 'held')).toMatchObject({ onDate: day, notices: 240 });
    const runs = async (): Promise<NoticeRunPageAnswer['items']> =>
      (await api.call<NoticeRunPageAnswer & Record<string, unknown>>(manager, 'GET', '/v1/notice-runs?state=held')).body
        .items;
    const [run] = await runs();
    expect(run).toMatchObject({ due: 240, held: true, holdReason: 'volume', releasedAt: null });
    const release = `/v1/notice-runs/${run?.id ?? ''}/releases`;
    expect((await api.call(manager, 'POST', release, {})).status).toBe(400);
    expect((await api.call(manager, 'POST', release, { reason: 'Verwacht' })).status).toBe(204);
    expect(await runs()).toEqual([]);
    const all = await api.call<NoticeRunPageAnswer & Record<string, unknown>>(manager, 'GET', '/v1/notice-runs');
    expect(all.body.items.find(({ id }) => id === run?.id)).toMatchObject({
      releaseReason: 'Verwacht',
      releasedByName: 'Manager',
    });
    await plan();
    expect((await countedOn()).find(({ state }) => state === 'due')).toMatchObject({ onDate: day, notices: 240 });
  });
});
