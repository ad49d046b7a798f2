import type pg from 'pg';
import { hasRedis, startRedis } from '../support/private-redis.js';
import { aLoadedDatabase, onDatabase } from './bench-database.js';
import { BenchProcess, endWithBench } from './bench-process.js';
import type { BenchSize } from './bench-size.js';
import type { MailPlace } from './bullmq-baseline.js';
import { type Figure, listed, median } from './figures.js';
import { BENCH_DAYS, benchDay } from './load-contracts.js';
import { forgetNotices } from './notice-days.js';
import type { SendingSettings } from './sending-process.js';
import type { SinkCount } from './sink-process.js';

const targets = { Redis: 1, PostgreSQL: 2 };
/** The baseline sends with the one of these that suits it best. */
const concurrencies = [10, 20, 50];

interface Scene {
  client: pg.Client;
  sink: BenchProcess;
  due: number;
}

/** Sends mails that were composed beforehand to a mail server in a process of its own, on both backends of the queue. */
export async function sendBench(size: BenchSize): Promise<Figure[]> {
  const { url } = await aLoadedDatabase(size.contracts, size.due);
  const today = benchDay(BENCH_DAYS);
  const redis = hasRedis ? await startRedis() : undefined;
  if (redis !== undefined) endWithBench(redis.pid);
  const sink = BenchProcess.start('sink');
  try {
    return await onDatabase(url, async (client) => {
      await forgetNotices(client);
      await compose(client, url, today, size.due);
      const scene = { client, sink, due: size.due };
      const common = { url, smtpUrl: await sink.ask<string>('url'), today };
      const figures = await onBackend('PostgreSQL', scene, { ...common, redisUrl: null }, size);
      if (redis === undefined) console.log('send: redis-server is missing: the row on Redis is skipped');
      else figures.push(...(await onBackend('Redis', scene, { ...common, redisUrl: redis.url }, size)));
      return figures;
    });
  } finally {
    await sink.stop();
    await redis?.stop();
  }
}

/** Plans the day, and the days before it that nobody planned are passed over: they are another bench's. */
async function compose(client: pg.Client, url: string, today: string, due: number): Promise<void> {
  await client.query(`update deadline set next_notice_on = null where region_id = 1 and next_notice_on < '${today}'`);
  await client.query('vacuum (analyze) deadline');
  const planning = BenchProcess.start('planning', { url });
  try {
    await planning.ask('plan', today);
    const startedAt = performance.now();
    const composed = await planning.ask<number>('compose', today);
    if (composed !== due) throw new Error(`${composed} mails were composed, not ${due}`);
    const seconds = (performance.now() - startedAt) / 1000;
    const { rows } = await client.query<{ bytes: number }>('select avg(length(mail))::int as bytes from delivery');
    console.log(`send: composed ${(composed / seconds).toFixed(0)} mails/s, ${rows[0]?.bytes ?? 0} bytes each`);
  } finally {
    await planning.stop();
  }
}

async function onBackend(
  backend: keyof typeof targets,
  scene: Scene,
  settings: SendingSettings,
  size: BenchSize,
): Promise<Figure[]> {
  const sending = BenchProcess.start('sending', settings);
  const bullmq = BenchProcess.start('bullmq-baseline', settings);
  try {
    const bare = async (place: MailPlace): Promise<Lane> => {
      const run = (count: number, concurrency: number): Promise<number> =>
        sendBare(scene, bullmq, { count, place }, concurrency);
      const concurrency = await bestConcurrency(`${backend}, mail in ${place}`, run, Math.ceil(size.due / 4));
      return { place, concurrency, run: () => run(size.due, concurrency), rates: [] };
    };
    const lanes = [await bare('job'), await bare('memory')];
    // The baseline has run by now; ours too pays for its connections before it is measured.
    await sendOurs(scene, sending);
    const ours: Pick<Lane, 'run' | 'rates'> = { run: () => sendOurs(scene, sending), rates: [] };
    const all = [ours, ...lanes];
    for (let round = 0; round < size.sendRounds; round += 1) {
      for (let place = 0; place < all.length; place += 1) {
        const lane = all[(round + place) % all.length];
        lane?.rates.push(await lane.run());
      }
    }
    // The target is about the first: the mail in its job.
    return lanes.map((lane) => figureOf(backend, size, ours.rates, lane)).slice(0, 1);
  } finally {
    await sending.stop();
    await bullmq.stop();
  }
}

interface Lane {
  place: MailPlace;
  concurrency: number;
  run: () => Promise<number>;
  rates: number[];
}

function figureOf(
  backend: keyof typeof targets,
  size: BenchSize,
  ours: number[],
  { place, concurrency, rates }: Lane,
): Figure {
  console.log(
    `send on ${backend}: ours ${listed(ours)} mails/s, BullMQ with the mail in ${place} ${listed(rates)} mails/s`,
  );
  const ratio = median(ours) / median(rates);
  console.log(`send on ${backend}: ratio ${ratio.toFixed(2)} with the mail in ${place}`);
  const due = size.due.toLocaleString('en');
  return {
    figure: `send ${due} notices, queue on ${backend}, against BullMQ, mail in ${place} (${concurrency} at once)`,
    ours: `${median(ours).toFixed(0)} mails/s`,
    baseline: `${median(rates).toFixed(0)} mails/s`,
    ratio: ratio.toFixed(2),
    target: `≥ ${targets[backend].toFixed(1)}`,
    reached: ratio >= targets[backend],
  };
}

async function bestConcurrency(
  what: string,
  bare: (count: number, concurrency: number) => Promise<number>,
  count: number,
): Promise<number> {
  // Its first run pays for the connections.
  await bare(count, concurrencies[0] ?? 10);
  const tried: { concurrency: number; rate: number }[] = [];
  for (const concurrency of concurrencies) tried.push({ concurrency, rate: await bare(count, concurrency) });
  const rates = tried.map(({ concurrency, rate }) => `${rate.toFixed(0)} mails/s with ${concurrency} at once`);
  console.log(`send on ${what}: BullMQ ${rates.join(', ')}`);
  return tried.reduce((best, one) => (one.rate > best.rate ? one : best)).concurrency;
}

/** One run of ours; the attempts of earlier runs stay, as they do in use. @returns mails a second; the mail server's own count is what is believed */
async function sendOurs({ client, sink, due }: Scene, sending: BenchProcess): Promise<number> {
  await client.query(
    `update delivery set state = 'due', leased_until = null, accepted_at = null, response = null where state <> 'due'`,
  );
  await client.query(`vacuum (analyze) delivery, delivery_attempt, notice`);
  await client.query('checkpoint');
  await sink.ask('forget');
  const { milliseconds } = await sending.ask<{ milliseconds: number }>('send');
  await checkCount(sink, due);
  const { rows } = await client.query<{ accepted: number; attempts: number }>(
    `select (select count(*)::int from delivery where state = 'accepted') as accepted,
       (select count(*)::int from delivery_attempt a join delivery d on d.id = a.delivery_id and d.fence = a.fence
         where a.outcome = 'accepted' and a.finished_at is not null) as attempts`,
  );
  if (rows[0]?.accepted !== due || rows[0].attempts !== due)
    throw new Error(`recorded: ${JSON.stringify(rows[0])}, not ${due}`);
  return due / (milliseconds / 1000);
}

async function sendBare(
  { client, sink }: Scene,
  bullmq: BenchProcess,
  filling: { count: number; place: MailPlace },
  concurrency: number,
): Promise<number> {
  const { count } = filling;
  await bullmq.ask('fill', filling);
  await client.query('checkpoint');
  await sink.ask('forget');
  const milliseconds = await bullmq.ask<number>('send', { count, concurrency });
  await checkCount(sink, count);
  return count / (milliseconds / 1000);
}

async function checkCount(sink: BenchProcess, expected: number): Promise<void> {
  const { received, different } = await sink.ask<SinkCount>('count');
  if (received !== expected || different !== expected) {
    throw new Error(`the mail server took ${received} mails, ${different} different ones, of ${expected}`);
  }
}
