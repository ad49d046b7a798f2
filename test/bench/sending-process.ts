import { NoticeComposer, NoticeSender } from '@openhuis/notices';
import {
  buildDataSource,
  Database,
  type JobHandlers,
  JobQueues,
  JobRunner,
  jobs,
  MailSender,
  openJobBackend,
  OutboxRelay,
} from '@openhuis/platform';
import { entities } from '../../apps/entities.js';
import type { Answers } from './bench-process.js';
import { momentOf } from './notice-days.js';

const mailFrom = 'Openhuis <noreply@openhuis.example>';

export interface SendingSettings {
  url: string;
  /** Null: the queue runs on PostgreSQL. */
  redisUrl: string | null;
  smtpUrl: string;
  today: string;
}

/** Our sending: one poke through the queue, then everything that is due, in the worker's role. */
export async function sendingProcess({ url, redisUrl, smtpUrl, today }: SendingSettings): Promise<Answers> {
  const database = new Database(await buildDataSource(url, 'openhuis_worker', entities).initialize());
  const mail = new MailSender(smtpUrl, mailFrom);
  const composer = new NoticeComposer(database, { mailFrom, publicUrl: 'https://openhuis.example' });
  const sender = new NoticeSender(database, mail);
  const backend = openJobBackend(url, redisUrl ?? undefined, true);
  const queues = new JobQueues(backend);
  let sent: (accepted: number) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const elsewhere = (): Promise<void> => Promise.reject(new Error('not in this bench'));
  const handlers = {
    ...Object.fromEntries(Object.keys(jobs).map((name) => [name, elsewhere])),
    // As the worker does it: what is composed beforehand costs a look.
    'notices.send': async () => {
      await composer.composeAll(momentOf(today));
      sent((await sender.drain(momentOf(today))).accepted);
    },
  } as unknown as JobHandlers;
  new JobRunner(backend, handlers, new OutboxRelay(database, queues), (_name, error) => failed(error));
  let pokes = 0;
  return {
    send: async (): Promise<{ milliseconds: number; accepted: number }> => {
      const startedAt = performance.now();
      const done = new Promise<number>((resolve, reject) => {
        sent = resolve;
        failed = reject;
      });
      await queues.add('notices.send', {}, `poke-${process.pid}-${(pokes += 1)}`);
      const accepted = await done;
      return { milliseconds: performance.now() - startedAt, accepted };
    },
  };
}
