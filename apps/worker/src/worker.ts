import type { INestApplicationContext } from '@nestjs/common';
import { ContractDocumentFiles, Contracts, OutsideSigningProgress, RoundSender } from '@openhuis/contracts';
import { ExtensionLetters, LetterFiles } from '@openhuis/enrolments';
import { NoticeComposer, NoticeForecast, NoticePlanner, NoticeReconciler, NoticeSender } from '@openhuis/notices';
import {
  AuditSealer,
  Clock,
  type Configuration,
  Database,
  JobQueues,
  JobRunner,
  MailSender,
  openFileStore,
  openJobBackend,
  OutboxRelay,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { EvidenceScanner, MemberMails } from '@openhuis/providers';
import { jobHandlers } from './handlers.js';
import { relayUntil } from './relay-loop.js';
import { keepSchedules } from './schedules.js';

/** A worker that runs. */
export interface RunningWorker {
  /** Takes nothing more, finishes what is under way, and lets go of queue and mail server. The database stays open. */
  stop(): Promise<void>;
}

/** Starts everything the worker does: the jobs, the relay and the schedules. */
export async function startWorker(
  app: INestApplicationContext,
  configuration: Configuration,
  report: (event: Record<string, unknown>) => void,
): Promise<RunningWorker> {
  const database = app.get(Database);
  const { databaseUrl, redisUrl, smtpUrl, mailFrom, publicUrl, auditKey, auditHeadsFile, pace } = configuration;
  const backend = openJobBackend(databaseUrl, redisUrl, true);
  const queues = new JobQueues(backend);
  const relay = new OutboxRelay(database, queues);
  const mail = new MailSender(smtpUrl, mailFrom, {
    silenceTimeoutMilliseconds: pace.smtpSilenceSeconds * 1000,
  });
  const stopping = new AbortController();
  const failure = (where: string, error: Error): void => report({ event: 'failed', where, error: error.stack });
  const handlers = jobHandlers({
    database,
    clock: app.get(Clock),
    queues,
    relay,
    contracts: app.get(Contracts),
    roundSender: app.get(RoundSender),
    procedures: app.get(Procedures),
    planner: new NoticePlanner(database),
    composer: new NoticeComposer(database, { mailFrom, publicUrl }),
    sender: new NoticeSender(database, mail, pace),
    reconciler: new NoticeReconciler(database, pace.uncertainSeconds),
    forecast: new NoticeForecast(database),
    memberMails: new MemberMails(database, mail, { mailFrom, publicUrl, secret: auditKey }),
    evidenceScanner: new EvidenceScanner(database, openFileStore(configuration)),
    contractDocuments: app.get(ContractDocumentFiles),
    outsideSignings: app.get(OutsideSigningProgress),
    letterFiles: app.get(LetterFiles),
    extensionLetters: app.get(ExtensionLetters),
    sealer: new AuditSealer(database, auditKey, auditHeadsFile),
    stopping: stopping.signal,
    report,
  });
  const runner = new JobRunner(backend, handlers, relay, failure);
  const relaying = relayUntil(stopping.signal, relay, pace.relayPatienceSeconds, (error) => failure('relay', error));
  const scheduling = keepSchedules(stopping.signal, queues, pace.sweepSeconds, (error) => failure('schedules', error));
  // The breaker holds a first run against a forecast; a new database has none until this has run.
  await queues.add('regions.forecast', {}, `regions.forecast-start-${process.pid}`);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([relaying, scheduling]);
      await runner.close();
      await queues.close();
      mail.close();
      await backend.close();
    },
  };
}
