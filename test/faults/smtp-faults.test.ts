import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../support/database.js';
import {
  addressOf,
  aFaultScene,
  duplicateRows,
  makeDue,
  report,
  size,
  until,
  untilArrived,
} from '../support/fault-scene.js';
import { SinkProcess } from '../support/sink-process.js';
import type { FaultRule } from '../support/sink-program.js';
import { buildWorker, WorkerProcess } from '../support/worker-process.js';

const slug = 'smtp';
const perFault = size(10, 200);

/** What befalls the mails whose number ends in this digit; 0 meets nothing. */
const faults: { digit: number; name: string; rule: Omit<FaultRule, 'recipient'> }[] = [
  { digit: 1, name: '421', rule: { offers: 2, fault: { answer: 421, at: 'data' } } },
  { digit: 2, name: '451', rule: { offers: 2, fault: { answer: 451, at: 'data' } } },
  { digit: 3, name: '450', rule: { offers: 1, fault: { answer: 450, at: 'recipient' } } },
  { digit: 4, name: '550', rule: { fault: { answer: 550, at: 'recipient' } } },
  { digit: 5, name: '554', rule: { fault: { answer: 554, at: 'data' } } },
  { digit: 6, name: 'timeout', rule: { offers: 1, fault: 'silence' } },
  { digit: 7, name: 'slow', rule: { fault: { delayMilliseconds: 800 } } },
  { digit: 8, name: 'reset', rule: { offers: 1, fault: 'reset' } },
  { digit: 9, name: 'drop after DATA', rule: { offers: 1, fault: 'dropAfterData' } },
];
const refused = [4, 5];
const digitOf = (address: string): number => Number(/(\d)@/.exec(address)?.[1]);

describe('fault 7: the mail server misbehaves', () => {
  let database: TestDatabase;
  let sink: SinkProcess;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    await buildWorker();
    database = await aDatabase();
    sink = await SinkProcess.start();
  }, 120_000);
  afterAll(async () => {
    await worker?.kill();
    await sink.close();
    await database.close();
  });

  it(
    'every 4xx arrives in the end, every 5xx is a task, none is wrongly accepted',
    async () => {
      const scene = await aFaultScene(database, slug, perFault * 10);
      await sink.behave(...faults.map(({ digit, rule }) => ({ ...rule, recipient: `${digit}@` })));
      // At first it lets nobody in.
      await sink.refuseConnections(421);
      const running = (worker = await WorkerProcess.start({
        databaseUrl: database.url,
        sink,
        // A silent server must not use up the lease.
        pace: { SMTP_SILENCE_SECONDS: 2, NOTICE_LEASE_SECONDS: 60 },
      }));
      await makeDue(database, scene);
      const explain = async () => `${JSON.stringify(await states(database))} ${running.words()}`;
      await until(async () => (await states(database))['due 421'] !== undefined, 30, explain);
      await sink.refuseConnections();

      const reachable = scene.expected.filter((address) => !refused.includes(digitOf(address)));
      await untilArrived(sink, reachable, size(90, 300), explain);
      const isOpen = async () =>
        (await database.asOwner(`select from delivery where state in ('due', 'sending', 'uncertain') limit 1`)).length >
        0;
      await until(async () => !(await isOpen()), 60, explain);

      const received = await sink.received();
      const { lost, duplicates, different } = await untilArrived(sink, reachable, 1);
      const acknowledged = new Set(received.filter(({ replied }) => replied).map(({ recipient }) => recipient));
      const accepted = await recipientsIn(database, 'accepted');
      const wronglyAccepted = accepted.filter((recipient) => !acknowledged.has(recipient)).length;
      const undeliverable = await recipientsIn(database, 'undeliverable');
      const tasks = await database.asOwner<{ recipient: string }>(
        `select d.recipient from task t join delivery d on d.notice_id = t.subject_id
         where t.kind = 'notice-undeliverable' and t.done_at is null order by 1`,
      );
      const toRefuse = scene.expected.filter((address) => refused.includes(digitOf(address))).toSorted();
      const rows = await duplicateRows(database);
      report(
        '7, SMTP',
        `${scene.expected.length} mails, ${perFault} each of ${faults.map(({ name }) => name).join(', ')}, and a server that lets nobody in: ` +
          `${lost.length} of ${reachable.length} lost, ${tasks.length} tasks for ${toRefuse.length} refusals, ${wronglyAccepted} wrongly accepted, ` +
          `${duplicates} duplicate mails ≤ ${perFault} dropped after DATA`,
      );
      expect({ lost, different, rows, wronglyAccepted }).toEqual({
        lost: [],
        different: 0,
        rows: 0,
        wronglyAccepted: 0,
      });
      expect(undeliverable).toEqual(toRefuse);
      expect(tasks.map(({ recipient }) => recipient)).toEqual(toRefuse);
      expect(accepted).toEqual(reachable.toSorted());
      expect(duplicates).toBeLessThanOrEqual(perFault);
      expect(received.filter(({ recipient }) => recipient === addressOf(slug, 9))).toHaveLength(2);
    },
    size(200_000, 500_000),
  );
});

async function recipientsIn(database: TestDatabase, state: string): Promise<string[]> {
  const rows = await database.asOwner<{ recipient: string }>(`select recipient from delivery where state = $1`, [
    state,
  ]);
  return rows.map(({ recipient }) => recipient).toSorted();
}

/** How many deliveries stand in each state, with the first word of the server's answer. */
async function states(database: TestDatabase): Promise<Record<string, number>> {
  const rows = await database.asOwner<{ key: string; count: number }>(
    `select state || ' ' || coalesce(substring(response from '\\m[245][0-9]{2}\\M'), '') as key, count(*)::int as count from delivery group by 1`,
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}
