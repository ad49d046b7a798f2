import { amendmentDeadlineHandlers, tellJoinersOf } from '@openhuis/amendments';
import {
  type ContractDocumentFiles,
  contractDeadlineHandlers,
  type Contracts,
  type LookRun,
  type OutsideSigningProgress,
  renewWaitingContracts,
  type RoundSender,
} from '@openhuis/contracts';
import {
  announceConsortia,
  enrolmentDeadlineHandlers,
  type ExtensionLetters,
  type LetterFiles,
} from '@openhuis/enrolments';
import { noticeJobHandlers, type NoticeWork } from '@openhuis/notices';
import { type AuditSealer, type JobHandlers, type JobQueues, type OutboxRelay, publicScope } from '@openhuis/platform';
import { procedureDeadlineHandlers, type Procedures } from '@openhuis/procedures';
import { openDueAccessReview } from '@openhuis/regions';
import type { EvidenceScanner, MemberMails } from '@openhuis/providers';
import { type DeadlineHandlers, sweepDeadlines } from './deadline-sweep.js';

/** What the handlers work with. */
export interface Workshop extends NoticeWork {
  queues: JobQueues;
  relay: OutboxRelay;
  contracts: Contracts;
  roundSender: RoundSender;
  procedures: Procedures;
  sealer: AuditSealer;
  memberMails: MemberMails;
  contractDocuments: ContractDocumentFiles;
  outsideSignings: OutsideSigningProgress;
  letterFiles: LetterFiles;
  extensionLetters: ExtensionLetters;
  evidenceScanner: EvidenceScanner;
}

/** What each deadline that acts does, feature by feature. */
export function deadlineHandlers({
  contracts,
  procedures,
}: Pick<Workshop, 'contracts' | 'procedures'>): DeadlineHandlers {
  return {
    ...procedureDeadlineHandlers(procedures),
    ...contractDeadlineHandlers(contracts),
    ...enrolmentDeadlineHandlers(procedures),
    ...amendmentDeadlineHandlers(procedures),
  };
}

/** One handler for every job of the registry. Each may run twice, at once or again: the rows decide what is left to do. */
export function jobHandlers(workshop: Workshop): JobHandlers {
  const { database, clock, queues, relay, sealer, report } = workshop;
  const onDeadline = deadlineHandlers(workshop);

  const forEachRegion = async (name: 'deadlines.sweep' | 'notices.forecast'): Promise<void> => {
    const regions = await database.read<{ id: number }>(publicScope, 'select id from region order by id');
    // By its id a region that still waits in the queue waits once.
    for (const { id } of regions) await queues.add(name, { regionId: id }, `${name}-${id}`);
  };

  // The job is done all the same: the row says when the next look is.
  const tellOf = ({ failures }: LookRun): void => {
    for (const error of failures) report({ event: 'signing service', error: error.stack, causes: causesOf(error) });
  };

  return {
    ...noticeJobHandlers(workshop),
    'regions.sweep': async () => {
      await forEachRegion('deadlines.sweep');
      await relay.forget();
    },
    'regions.forecast': () => forEachRegion('notices.forecast'),
    'deadlines.sweep': async ({ regionId }) => {
      const moment = await clock.moment();
      const { settled, failed } = await sweepDeadlines(database, onDeadline, regionId, moment);
      if (settled > 0) report({ event: 'deadlines settled', regionId, settled });
      for (const { id, kind, error } of failed) {
        report({ event: 'deadline failed', deadline: id, kind, error: error.stack });
      }
      if (await openDueAccessReview(database, regionId, moment)) report({ event: 'access review due', regionId });
      await queues.add('notices.plan', { regionId }, `notices.plan-${regionId}`);
    },
    'amendments.tell': async ({ regionId, procedureId }) => {
      const told = await tellJoinersOf(database, workshop.procedures, await clock.moment(), { regionId, procedureId });
      if (told > 0) await queues.add('notices.plan', { regionId }, `notices.plan-${regionId}`);
    },
    'contracts.renew': async (payload) => {
      const { regionId } = payload;
      try {
        const outcome = await renewWaitingContracts(database, workshop.procedures, await clock.moment(), payload);
        report({ event: 'texts renewed', regionId, ...outcome });
      } finally {
        // Also what was renewed before something went wrong is told.
        await queues.add('notices.plan', { regionId }, `notices.plan-${regionId}`);
      }
    },
    'members.mail': async () => {
      const moment = await clock.moment();
      await announceConsortia(database, moment);
      const { sent, failed } = await workshop.memberMails.sendAll(moment, workshop.stopping);
      if (sent + failed > 0) report({ event: 'mails about members', sent, failed });
    },
    'evidence.scan': async () => {
      const { clean, infected, waiting } = await workshop.evidenceScanner.scanDue(
        await clock.moment(),
        workshop.stopping,
      );
      if (clean + infected + waiting > 0) report({ event: 'held files scanned', clean, infected, waiting });
    },
    'documents.seal': async ({ regionId, contractId }) => {
      await workshop.contractDocuments.sealAll(regionId, contractId);
    },
    'outside-signings.advance': async ({ regionId, signingId }) => {
      tellOf(await workshop.outsideSignings.advance(regionId, signingId, await clock.moment()));
    },
    'outside-signings.look': async () => {
      tellOf(await workshop.outsideSignings.look(() => clock.moment(), workshop.stopping));
    },
    'letters.file': ({ regionId, letterId }) => workshop.letterFiles.keep(regionId, letterId),
    'letters.extension': async ({ regionId, offerId }) => {
      await workshop.extensionLetters.write(regionId, offerId);
    },
    'rounds.send': async ({ regionId, roundId }) => {
      const sent = await workshop.roundSender.send(regionId, roundId, await clock.moment());
      report({ event: 'offers of a round', regionId, ...sent });
    },
    'audit.seal': async () => {
      await sealer.seal();
    },
  };
}

/** What an error came from, in words: "fetch failed" alone says nothing of a certificate that is over, or a name not found. */
function causesOf({ cause }: Error): string[] {
  const causes: string[] = [];
  for (let one = cause; one instanceof Error && causes.length < 5; one = one.cause) causes.push(one.message);
  return causes;
}
