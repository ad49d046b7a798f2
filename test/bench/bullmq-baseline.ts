import { openJobBackend } from '@openhuis/platform';
import { type Job, Queue, Worker } from 'bullmq';
import nodemailer from 'nodemailer';
import type { Answers } from './bench-process.js';
import { onDatabase } from './bench-database.js';
import type { SendingSettings } from './sending-process.js';

interface Mail {
  recipient: string;
  mail: Buffer;
}

/**
 * The baseline of sending: one BullMQ job a mail on the same backend, the same nodemailer call, no row at all. It is made
 * as cheap as can be: the bytes of the mails are in memory before the clock runs, a job holds only which one.
 */
export async function bullmqBaseline({ url, redisUrl, smtpUrl }: SendingSettings): Promise<Answers> {
  const mails = await onDatabase(url, async (client) => {
    const { rows } = await client.query<Mail>('select recipient, mail from delivery order by id');
    return rows;
  });
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 10,
    maxMessages: Infinity,
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const backend = openJobBackend(url, redisUrl ?? undefined, true);
  const options = { connection: backend.connection, prefix: '{bench}' };
  const queue = new Queue<{ index: number }>('mails', options);
  const send = async ({ data: { index } }: Job<{ index: number }>): Promise<void> => {
    const one = mails[index];
    if (one === undefined) throw new Error(`there is no mail ${index}`);
    await transport.sendMail({ envelope: { from: 'noreply@openhuis.example', to: [one.recipient] }, raw: one.mail });
  };
  return {
    fill: async (count: number): Promise<void> => {
      for (let first = 0; first < count; first += 500) {
        const some = mails.slice(first, Math.min(count, first + 500));
        const job = { name: 'mail', opts: { removeOnComplete: true, removeOnFail: true } };
        await queue.addBulk(some.map((_, index) => ({ ...job, data: { index: first + index } })));
      }
    },
    /** Sends everything in the queue and answers the milliseconds. */
    send: async ({ count, concurrency }: { count: number; concurrency: number }): Promise<number> => {
      const worker = new Worker<{ index: number }>('mails', send, { ...options, concurrency, autorun: false });
      await worker.waitUntilReady();
      const startedAt = performance.now();
      let completed = 0;
      await new Promise<void>((resolve, reject) => {
        worker.on('completed', () => {
          completed += 1;
          if (completed === count) resolve();
        });
        worker.on('failed', (_job, error) => reject(error));
        worker.on('error', reject);
        worker.run().catch(reject);
      });
      const milliseconds = performance.now() - startedAt;
      await worker.close();
      return milliseconds;
    },
  };
}
