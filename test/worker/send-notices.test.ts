import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeComposer, NoticePlanner, NoticeReconciler, NoticeSender, type SenderSettings } from '@openhuis/notices';
import { MailSender } from '@openhuis/platform';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, clockOf, type NoticeScene, onDay, writeContractDeadlines } from '../support/notice-scene.js';
import { SmtpSink } from '../support/smtp-sink.js';

const day = '2030-07-01';
const from = 'Openhuis <noreply@openhuis.example>';

describe('sending notices', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let mail: MailSender;
  let scene: NoticeScene;
  let scenes = 0;

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    // What was sent again is history that refuses to be emptied; a superuser's replica asks no trigger.
    await database.asOwner(`set session_replication_role = replica;
      truncate notice_run, delivery_attempt, delivery, notice, task, deadline cascade;
      reset session_replication_role`);
    sink = await SmtpSink.start();
    mail = new MailSender(sink.url, from, { connectTimeoutMilliseconds: 500, silenceTimeoutMilliseconds: 400 });
    scenes += 1;
    scene = await aNoticeScene(database, `regio-${scenes}`, 6);
  });
  afterEach(async () => {
    mail.close();
    await sink.close();
  });

  const composer = () =>
    new NoticeComposer(database.worker, { mailFrom: from, publicUrl: 'https://openhuis.example' }, 5);
  const sender = (settings: Partial<SenderSettings> = {}) =>
    new NoticeSender(database.worker, mail, { batch: 5, retrySeconds: 0, uncertainSeconds: 0, ...settings });
  const reconciler = () => new NoticeReconciler(database.worker, 0, 3600);
  const drain = (settings?: Partial<SenderSettings>, signal?: AbortSignal) =>
    sender(settings).drain(onDay(day), signal);
  /** Twelve mails: a provider and the manager for each of six contracts. */
  const composed = async (): Promise<void> => {
    await writeContractDeadlines(database, scene, { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: day });
    await new NoticePlanner(
      database.worker,
      { chunk: 100 },
      clockOf(() => day),
    ).plan(scene.regionId, onDay(day));
    expect(await composer().composeAll(onDay(day))).toBe(12);
  };
  const states = async (): Promise<Record<string, number>> => {
    const rows = await database.asOwner<{ state: string; count: number }>(
      `select state, count(*)::int as count from delivery group by 1 order by 1`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const openTasks = () => database.asOwner<{ kind: string }>(`select kind from task where done_at is null order by 1`);
  const [toFirst] = [`aanbieder1@`];

  it('composes what the reader must know, in the language of the reader', async () => {
    await composed();
    await drain();
    const mails = sink.received.map(({ recipient, bytes }) => ({ recipient, text: bytes?.toString('utf8') ?? '' }));
    expect(mails.find(({ recipient }) => recipient.startsWith('aanbieder1@'))?.text).toContain(
      'Contract C-1 eindigt op 31 december 2030',
    );
    expect(mails.find(({ recipient }) => recipient.startsWith('aanbieder2@'))?.text).toContain(
      'Contract C-2 ends on 31 December 2030',
    );
    expect(mails.every(({ text }) => text.includes('text/calendar'))).toBe(true);
  });

  it('sends every mail once, with the bytes and the id that were stored', async () => {
    await composed();
    expect(await drain()).toMatchObject({ accepted: 12, postponed: 0, refused: 0, uncertain: 0, withdrawn: 0 });
    expect(await drain()).toMatchObject({ accepted: 0 });
    const stored = await database.asOwner(
      `select d.message_id as "messageId", d.mail_hash as hash, d.recipient from delivery d
       join delivery_attempt a on a.delivery_id = d.id and a.fence = d.fence
       where d.state = 'accepted' and a.outcome = 'accepted' and a.finished_at is not null and d.accepted_at is not null order by 1`,
    );
    expect(stored).toHaveLength(12);
    const received = sink.received.map(({ messageId, hash, recipient }) => ({ messageId, hash, recipient }));
    expect(received.toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1))).toEqual(stored);
  });

  it('sends once when many senders drain at once', async () => {
    await composed();
    const results = await Promise.all(Array.from({ length: 5 }, () => drain({ batch: 2 })));
    expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(12);
    expect(sink.received).toHaveLength(12);
  });

  it.each([421, 450, 451] as const)('sends again after %i until it is taken', async (answer) => {
    await composed();
    sink.behave((recipient, offer) =>
      recipient.startsWith(toFirst) && offer <= 2 ? { answer, at: answer === 450 ? 'recipient' : 'data' } : undefined,
    );
    const first = await drain({ retrySeconds: 60 });
    expect(first).toMatchObject({ accepted: 11, postponed: 1 });
    const [waiting] = await database.asOwner<{ failures: number; wait: number }>(
      `select failures, extract(epoch from not_before - now())::int as wait from delivery where state = 'due'`,
    );
    expect(waiting?.failures).toBe(1);
    expect(waiting?.wait).toBeGreaterThan(50);
    await database.asOwner(`update delivery set not_before = now()`);
    for (let round = 0; round < 3 && (await states())['accepted'] !== 12; round += 1) await drain();
    expect(await states()).toEqual({ accepted: 12 });
    expect(sink.received).toHaveLength(12);
    expect(await openTasks()).toEqual([]);
  });

  it('makes a task of what is refused, and never calls it sent', async () => {
    await composed();
    sink.behave((recipient) => (recipient.startsWith(toFirst) ? { answer: 550, at: 'recipient' } : undefined));
    expect(await drain()).toMatchObject({ accepted: 11, refused: 1 });
    expect(await states()).toEqual({ accepted: 11, undeliverable: 1 });
    expect(await openTasks()).toEqual([{ kind: 'notice-undeliverable' }]);
    expect(await drain()).toMatchObject({ accepted: 0, refused: 0 });
  });

  it('makes a task of a person without a valid address', async () => {
    await database.asOwner(`update person set email = 'geen adres' where id = $1`, [scene.contracts[0]?.personId]);
    await composed();
    expect(await drain()).toMatchObject({ accepted: 11 });
    expect(await states()).toEqual({ accepted: 11, undeliverable: 1 });
    expect(await openTasks()).toEqual([{ kind: 'notice-undeliverable' }]);
  });

  it.each(['dropAfterData', 'reset', 'silence'] as const)(
    'sends the same mail again after %s, then it is a task',
    async (fault) => {
      await composed();
      sink.behave((recipient) => (recipient.startsWith(toFirst) ? fault : undefined));
      for (let round = 0; round < 6; round += 1) await drain();
      expect(await states()).toEqual({ accepted: 11, uncertain: 1 });
      expect(await openTasks()).toEqual([{ kind: 'notice-uncertain' }]);
      const [attempts] = await database.asOwner(
        `select count(*)::int as count from delivery_attempt where outcome = 'unknown' and finished_at is not null`,
      );
      expect(attempts).toEqual({ count: 4 });
      const copies = sink.received.filter(({ recipient }) => recipient.startsWith(toFirst));
      expect(copies).toHaveLength(fault === 'dropAfterData' ? 4 : 0);
      expect(new Set(copies.map(({ hash, messageId }) => `${hash} ${messageId}`)).size).toBeLessThanOrEqual(1);
    },
  );

  it('is accepted in the end when the connection was lost once', async () => {
    await composed();
    sink.behave((recipient, offer) => (recipient.startsWith(toFirst) && offer === 1 ? 'dropAfterData' : undefined));
    for (let round = 0; round < 3; round += 1) await drain();
    expect(await states()).toEqual({ accepted: 12 });
    expect([...sink.countById().values()].toSorted()).toEqual([...Array.from({ length: 11 }, () => 1), 2]);
  });

  it('stops at once when the server is away, without blaming the mails, and goes on when it is back', async () => {
    await composed();
    const { port } = sink;
    await sink.close();
    expect(await drain({ lanes: 1, retrySeconds: 60 })).toMatchObject({ accepted: 0, unreachable: true });
    const [untouched] = await database.asOwner(
      `select count(*)::int as count from delivery where state = 'due' and failures = 0 and not_before <= now()`,
    );
    expect(untouched).toEqual({ count: 7 });
    sink = await SmtpSink.start({ port });
    await database.asOwner(`update delivery set not_before = now()`);
    expect(await drain()).toMatchObject({ accepted: 12 });
  });

  it('does not send what was superseded after it was composed, and says so', async () => {
    await composed();
    await database.asOwner(`update deadline set superseded_at = now() where subject_id = $1`, [scene.contracts[0]?.id]);
    expect(await drain()).toMatchObject({ accepted: 10, withdrawn: 2 });
    expect(await states()).toEqual({ accepted: 10, lapsed: 2 });
    expect(await database.asOwner(`select distinct lapse_reason as reason from notice where state = 'lapsed'`)).toEqual(
      [{ reason: 'superseded' }],
    );
    expect(sink.received).toHaveLength(10);
  });

  it('does not send what is of no use any more, and makes that a task', async () => {
    await composed();
    expect(await sender().drain(onDay('2031-01-01'))).toMatchObject({ accepted: 0, withdrawn: 12 });
    expect(await states()).toEqual({ lapsed: 12 });
    expect(await openTasks()).toHaveLength(12);
  });

  it('does not send what was overtaken while nobody was sending', async () => {
    await composed();
    const later = '2030-10-01';
    await new NoticePlanner(
      database.worker,
      { chunk: 100 },
      clockOf(() => later),
    ).plan(scene.regionId, onDay(later));
    await composer().composeAll(onDay(later));
    await sender().drain(onDay(later));
    expect(await states()).toEqual({ accepted: 12, lapsed: 12 });
    const steps = await database.asOwner(
      `select distinct n.step from delivery d join notice n on n.id = d.notice_id where d.state = 'accepted'`,
    );
    expect(steps).toEqual([{ step: 'contract-end-3-months' }]);
  });

  it('does not send bytes that are not what was frozen', async () => {
    await composed();
    await database.asOwner(`update delivery set mail = mail || '\\x0d0a'::bytea where recipient like 'aanbieder1@%'`);
    expect(await drain()).toMatchObject({ accepted: 11, refused: 1 });
  });

  it('gives back what it has not begun when it must stop, and finishes what is under way', async () => {
    await composed();
    sink.behave(() => ({ delayMilliseconds: 150 }));
    const stop = new AbortController();
    const draining = drain({ batch: 4, lanes: 1 }, stop.signal);
    while (sink.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    const { accepted } = await draining;
    expect(accepted).toBeLessThan(12);
    expect(await states()).toEqual({ accepted, due: 12 - accepted });
    sink.behave();
    await drain();
    expect([...sink.countById().values()].every((count) => count === 1)).toBe(true);
    expect(sink.received).toHaveLength(12);
  });

  it("sends by a procedure's own policy: a new kind of notice is data and a text", async () => {
    const own = {
      step: 'jaargesprek-2-weken',
      kind: 'jaargesprek',
      deadline: 'contract-end',
      when: { weeks: 2, before: 'dueOn' },
      usefulUntil: 'dueOn',
      recipients: ['provider_signatory'],
      texts: {
        nl: { subject: 'Jaargesprek over {contract}', lines: ['Het contract {contract} eindigt op {dueOn}.'] },
        en: { subject: 'Yearly talk about {contract}', lines: ['Contract {contract} ends on {dueOn}.'] },
      },
    };
    await database.asOwner(`update procedure set notice_policy = $2 where id = $1`, [
      scene.procedureId,
      JSON.stringify([own]),
    ]);
    await writeContractDeadlines(database, scene, { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: day });
    const planOn = (today: string) =>
      new NoticePlanner(
        database.worker,
        {},
        clockOf(() => today),
      ).plan(scene.regionId, onDay(today));
    expect(await planOn('2030-12-16')).toMatchObject({ due: 0 });
    expect(await planOn('2030-12-17')).toMatchObject({ due: 6, deliveries: 6 });
    await composer().composeAll(onDay('2030-12-17'));
    expect(await sender().drain(onDay('2030-12-17'))).toMatchObject({ accepted: 6 });
    const subjects = sink.received.map(({ bytes }) =>
      /^Subject: (.*)$/m.exec(bytes?.toString('utf8') ?? '')?.[1]?.trim(),
    );
    expect(subjects.toSorted().slice(0, 2)).toEqual(['Jaargesprek over C-1', 'Jaargesprek over C-3']);
    expect(subjects).toContain('Yearly talk about C-2');
  });

  describe('when a sender is lost', () => {
    /** A sender that dies after it began, or before: its lease lapses. */
    const claimAndDie = async (began: boolean): Promise<void> => {
      await database.asOwner(
        `update delivery set state = 'sending', fence = fence + 1, leased_until = now() - interval '1 second'`,
      );
      if (began)
        await database.asOwner(
          `insert into delivery_attempt (delivery_id, region_id, fence) select id, region_id, fence from delivery`,
        );
    };

    it('what it had begun is uncertain and sent again with the same id', async () => {
      await composed();
      await claimAndDie(true);
      expect(await drain()).toMatchObject({ accepted: 0 });
      expect(await reconciler().reconcile(onDay(day))).toMatchObject({ uncertain: 12, freed: 0 });
      expect(await states()).toEqual({ uncertain: 12 });
      expect(await drain()).toMatchObject({ accepted: 12 });
    });

    it('what it had only claimed is simply due again', async () => {
      await composed();
      await claimAndDie(false);
      expect(await reconciler().reconcile(onDay(day))).toMatchObject({ uncertain: 0, freed: 12 });
      expect(await drain()).toMatchObject({ accepted: 12 });
    });

    it('a sender that wakes up after its lease writes nothing, also when nobody took over yet', async () => {
      await composed();
      sink.behave((_recipient, offer) => (offer === 1 ? { delayMilliseconds: 700 } : undefined));
      mail.close();
      mail = new MailSender(sink.url, from, { silenceTimeoutMilliseconds: 5000 });
      const zombie = drain({ lanes: 1, batch: 50 });
      while ((await states())['sending'] !== 12) await new Promise((resolve) => setTimeout(resolve, 5));
      for (;;) {
        const [open] = await database.asOwner<{ count: number }>(
          `select count(*)::int as count from delivery_attempt where finished_at is null`,
        );
        if (open?.count === 12) break;
      }
      await database.asOwner(`update delivery set leased_until = now() - interval '1 second' where state = 'sending'`);
      expect(await reconciler().reconcile(onDay(day))).toMatchObject({ uncertain: 12 });
      expect(await zombie).toMatchObject({ accepted: expect.any(Number) });
      const fences = await database.asOwner(`select distinct outcome, response from delivery_attempt where fence = 1`);
      expect(fences).toEqual([{ outcome: 'unknown', response: 'the sender was lost' }]);
      await drain();
      expect(await states()).toEqual({ accepted: 12 });
      expect(new Set(sink.received.map(({ messageId, hash }) => `${messageId} ${hash}`)).size).toBe(12);
    });
  });

  it('writes nothing any more once another sender has taken over', async () => {
    await composed();
    const offered = { any: false };
    sink.behave(() => {
      // While the mail is under way its lease lapses and somebody else claims it: the fence is one higher.
      offered.any = true;
      return { delayMilliseconds: 300 };
    });
    const late = drain({ lanes: 1, batch: 1 });
    while (!offered.any) await new Promise((resolve) => setTimeout(resolve, 5));
    await database.asOwner(
      `update delivery set fence = fence + 1, leased_until = now() + interval '5 minutes' where state = 'sending' and id in (select delivery_id from delivery_attempt where finished_at is null)`,
    );
    sink.behave();
    expect(await late).toMatchObject({ accepted: 11 });
    expect(await states()).toEqual({ accepted: 11, sending: 1 });
    const open = await database.asOwner(`select fence from delivery_attempt where finished_at is null`);
    expect(open).toEqual([{ fence: 1 }]);
  });

  it('shows what has been due for over an hour, and stops showing it once it has gone', async () => {
    await composed();
    await database.asOwner(`update notice set planned_at = now() - interval '61 minutes'`);
    expect(await reconciler().reconcile(onDay(day))).toMatchObject({ overdue: 12 });
    expect(await openTasks()).toEqual([{ kind: 'notices-overdue' }]);
    await drain();
    expect(await reconciler().reconcile(onDay(day))).toMatchObject({ overdue: 0 });
    expect(await openTasks()).toEqual([]);
  });

  it('tells somebody who came to hold the role later, and nobody twice', async () => {
    const [first] = scene.contracts;
    await database.asOwner(
      `update organisation_role set ended_on = '2030-01-01' where person_id = $1 and role = 'provider_administrator'`,
      [first?.personId],
    );
    await writeContractDeadlines(database, scene, { kind: 'contract-end', dueOn: '2030-12-31', inForceOn: day });
    await new NoticePlanner(
      database.worker,
      { chunk: 100 },
      clockOf(() => day),
    ).plan(scene.regionId, onDay(day));
    expect(await openTasks()).toEqual([{ kind: 'notice-without-recipient' }]);
    expect(await reconciler().reconcile(onDay(day))).toMatchObject({ added: 0 });
    await database.asOwner(`update organisation_role set ended_on = null where person_id = $1`, [first?.personId]);
    expect(await reconciler().reconcile(onDay(day))).toMatchObject({ added: 1 });
    expect(await reconciler().reconcile(onDay(day))).toMatchObject({ added: 0 });
    expect(await openTasks()).toEqual([]);
    await composer().composeAll(onDay(day));
    expect(await drain()).toMatchObject({ accepted: 12 });
  });
});
