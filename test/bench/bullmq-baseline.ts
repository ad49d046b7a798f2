import { MailSender, openJobBackend } from '@openhuis/platform';
import { type Job, Queue, Worker } from 'bullmq';
import type { Answers } from './bench-process.js';
import { onDatabase } from './bench-database.js';
import type { SendingSettings } from './sending-process.js';

interface Mail {
  recipient: string;
  mail: Buffer;
}

/**
 * Where the baseline's mail is: in its job, as it must be where there is no row, which is what the target is about; or in
 * memory beforehand, which no program could do and is shown as what the queue alone costs.
 */
export type MailPlace = 'job' | 'memory';

interface MailJob {
  index: number;
  recipient?: string;
  /** The bytes, one character each. */
  mail?: string;
}

/**
 * The baseline of sending: one BullMQ job a mail on the same backend, the same pooled connections of nodemailer, no row at all. The bytes
 * travel in the job, or they are in this process before the clock runs and a job says only which.
 */
export async function bullmqBaseline({ url, redisUrl, smtpUrl }: SendingSettings): Promise<Answers> {
  const mails = await onDatabase(url, async (client) => {
    const { rows } = await client.query<Mail>('select recipient, mail from delivery order by id');
    return rows;
  });
  const sender = new MailSender(smtpUrl, 'Openhuis <noreply@openhuis.example>');
  const backend = openJobBackend(url, redisUrl ?? undefined, true);
  const options = { connection: backend.connection, prefix: '{bench}' };
  const queue = new Queue<MailJob>('mails', options);
  const send = async ({ data }: Job<MailJob>): Promise<void> => {
    const to = data.recipient ?? mails[data.index]?.recipient;
    const raw = data.mail === undefined ? mails[data.index]?.mail : Buffer.from(data.mail, 'latin1');
    if (to === undefined || raw === undefined) throw new Error(`there is no mail ${data.index}`);
    const { outcome, response } = await sender.send(to, raw);
    if (outcome !== 'accepted') throw new Error(response);
  };
  return {
    fill: async ({ count, place }: { count: number; place: MailPlace }): Promise<void> => {
      for (let first = 0; first < count; first += 500) {
        const some = mails.slice(first, Math.min(count, first + 500));
        const job = { name: 'mail', opts: { removeOnComplete: true, removeOnFail: true } };
        await queue.addBulk(
          some.map(({ recipient, mail }, index) => ({
            ...job,
            data: { index: first + index, ...(place === 'job' && { recipient, mail: mail.toString('latin1') }) },
          })),
        );
      }
    },
    /** Sends everything in the queue and answers the milliseconds. */
    send: async ({ count, concurrency }: { count: number; concurrency: number }): Promise<number> => {
      const worker = new Worker<MailJob>('mails', send, { ...options, concurrency, autorun: false });
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
