import { setTimeout as wait } from 'node:timers/promises';
import {
  type Database,
  mailHash,
  type MailSender,
  type Moment,
  type SendOutcome,
  systemWideScope,
} from '@openhuis/platform';
import {
  BEGIN_ATTEMPTS,
  CLAIM_UNCERTAIN,
  claimDue,
  type ClaimedDelivery,
  HAND_BACK,
  SETTLE_ACCEPTED,
  SETTLE_FAILED,
} from './send-statements.js';
import { LAPSE_UNSENT } from './standing.js';

export interface SenderSettings {
  /** Deliveries in one claim. */
  batch: number;
  /** Claims that are sent side by side over the same connections: each fills the pauses of the others. */
  lanes: number;
  /** How long a claim holds. A sender that is stopped for longer has lost it. */
  leaseSeconds: number;
  /** Before the first retry after a 4xx; doubled each time, four hours at most. */
  retrySeconds: number;
  /** Before a mail that may have arrived is sent again. */
  uncertainSeconds: number;
  /** How often a mail that may have arrived is sent again before it becomes a person's task. */
  resends: number;
  /** After the order to stop: how long mails under way may take. */
  graceSeconds: number;
}

export const defaultSenderSettings: SenderSettings = {
  batch: 50,
  lanes: 3,
  leaseSeconds: 300,
  retrySeconds: 60,
  uncertainSeconds: 600,
  resends: 3,
  graceSeconds: 20,
};

/** What became of the mails of one drain. */
export interface DrainResult {
  accepted: number;
  /** Not taken yet: tried again later. */
  postponed: number;
  refused: number;
  uncertain: number;
  /** Claimed, then not sent because the facts had changed or the lease was lost. */
  withdrawn: number;
  /** True: the server could not be reached, the rest waits for the next drain. */
  unreachable: boolean;
}

interface Attempt extends ClaimedDelivery {
  outcome: SendOutcome | 'notSent';
  response: string;
}

interface Batch {
  deliveries: ClaimedDelivery[];
  /** By this process's monotonic clock: after it not one more mail of the batch is begun. */
  sendBefore: number;
}

const SETTLE_PATIENCE_MILLISECONDS = 30_000;
const LEASE_SHARE_FOR_SENDING = 0.8;

/**
 * Sends composed deliveries. Runs in the worker's role; as many processes as one likes may drain side by side. Every
 * statement is one round trip in the scope of no region: row-level security shows the worker only deliveries, attempts,
 * notices, deadlines and tasks.
 */
export class NoticeSender {
  private readonly settings: SenderSettings;
  private readonly claimDue: string;

  constructor(
    private readonly database: Database,
    private readonly mail: MailSender,
    settings: Partial<SenderSettings> = {},
  ) {
    this.settings = { ...defaultSenderSettings, ...settings };
    this.claimDue = claimDue(this.settings.batch);
  }

  /**
   * Sends what is due until nothing is left. When `signal` aborts, it claims nothing more, finishes what is under way and
   * gives back the rest.
   */
  async drain(moment: Moment, signal?: AbortSignal): Promise<DrainResult> {
    const result: DrainResult = {
      accepted: 0,
      postponed: 0,
      refused: 0,
      uncertain: 0,
      withdrawn: 0,
      unreachable: false,
    };
    const patience = new AbortController();
    let grace: NodeJS.Timeout | undefined;
    const stop = (): void => {
      grace = setTimeout(() => patience.abort(), this.settings.graceSeconds * 1000);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const lanes = await Promise.allSettled(
        Array.from({ length: this.settings.lanes }, () => this.lane(moment, signal, patience.signal, result)),
      );
      for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    } finally {
      signal?.removeEventListener('abort', stop);
      clearTimeout(grace);
    }
    return result;
  }

  /** Claims ahead while it sends, and records the last batch while it sends the next. */
  private async lane(
    moment: Moment,
    signal: AbortSignal | undefined,
    patience: AbortSignal,
    result: DrainResult,
  ): Promise<void> {
    const isStopping = (): boolean => signal?.aborted === true || result.unreachable;
    let ahead = isStopping() ? noBatch : this.claim();
    let settled: Promise<void> = Promise.resolve();
    try {
      for (;;) {
        const batch = await ahead;
        ahead = noBatch;
        if (batch.deliveries.length === 0) break;
        if (isStopping()) {
          await this.handBack(batch.deliveries);
          break;
        }
        ahead = this.claim();
        // A failure of either is met at the next await; until then it must not end the process.
        ahead.catch(() => undefined);
        const attempts = await this.sendBatch(batch, moment, patience, result);
        const before = settled;
        // What the server took over is recorded whatever became of the batch before.
        settled = this.settle(attempts, result);
        settled.catch(() => undefined);
        await before;
      }
    } finally {
      await settled;
      await ahead.then(
        ({ deliveries }) => (deliveries.length > 0 ? this.handBack(deliveries) : undefined),
        () => undefined,
      );
    }
  }

  private async claim(): Promise<Batch> {
    const { leaseSeconds, batch, resends } = this.settings;
    const sendBefore = performance.now() + leaseSeconds * 1000 * LEASE_SHARE_FOR_SENDING;
    const due = await this.run<ClaimedDelivery>(this.claimDue, [leaseSeconds]);
    if (due.length > 0) return { deliveries: due, sendBefore };
    return { deliveries: await this.run<ClaimedDelivery>(CLAIM_UNCERTAIN, [leaseSeconds, batch, resends]), sendBefore };
  }

  private async sendBatch(
    { deliveries, sendBefore }: Batch,
    moment: Moment,
    patience: AbortSignal,
    result: DrainResult,
  ): Promise<Attempt[]> {
    const begun = new Set(
      (await this.run<{ id: string }>(BEGIN_ATTEMPTS, [...idsAndFences(deliveries), moment.today])).map(({ id }) => id),
    );
    if (begun.size < deliveries.length) {
      await this.withdraw(
        deliveries.filter(({ id }) => !begun.has(id)),
        moment,
      );
      result.withdrawn += deliveries.length - begun.size;
    }
    const deadline = AbortSignal.any([
      patience,
      AbortSignal.timeout(Math.max(1, Math.ceil(sendBefore - performance.now()))),
    ]);
    return await Promise.all(
      deliveries.filter(({ id }) => begun.has(id)).map((delivery) => this.sendOne(delivery, sendBefore, deadline)),
    );
  }

  private async sendOne(delivery: ClaimedDelivery, sendBefore: number, deadline: AbortSignal): Promise<Attempt> {
    // A process that was stopped meanwhile must not send what another may have taken over.
    if (performance.now() >= sendBefore || deadline.aborted)
      return { ...delivery, outcome: 'notSent', response: 'the lease was nearly over' };
    if (mailHash(delivery.mail) !== delivery.hash)
      return { ...delivery, outcome: 'refused', response: 'the stored mail does not match its hash' };
    return { ...delivery, ...(await this.mail.send(delivery.recipient, delivery.mail, deadline)) };
  }

  /** Records outcomes. A database that is away for a moment must not make us forget what a mail server has taken over. */
  private async settle(attempts: Attempt[], result: DrainResult): Promise<void> {
    const { retrySeconds, uncertainSeconds, resends } = this.settings;
    const accepted = attempts.filter(({ outcome }) => outcome === 'accepted');
    const failed = attempts.filter(({ outcome }) => outcome !== 'accepted');
    if (attempts.length > 0 && attempts.every(({ outcome }) => outcome === 'unreachable')) result.unreachable = true;
    if (accepted.length > 0) {
      const values = [...idsAndFences(accepted), accepted.map(({ response }) => response)];
      const written = await this.insist(SETTLE_ACCEPTED, values);
      result.accepted += written.length;
    }
    if (failed.length > 0) {
      const outcomes = failed.map(({ outcome }) => outcome);
      const responses = failed.map(({ response }) => response);
      const values = [...idsAndFences(failed), outcomes, responses, retrySeconds, uncertainSeconds, resends];
      const written = new Set((await this.insist<{ id: string }>(SETTLE_FAILED, values)).map(({ id }) => id));
      for (const { id, outcome } of failed) {
        if (!written.has(id)) continue;
        if (outcome === 'refused') result.refused += 1;
        else if (outcome === 'unknown') result.uncertain += 1;
        else result.postponed += 1;
      }
    }
  }

  /** What may not be sent lapses with its reason before another sender can claim it. */
  private async withdraw(deliveries: ClaimedDelivery[], moment: Moment): Promise<void> {
    await this.database.command(systemWideScope, async (manager) => {
      await manager.query(HAND_BACK, idsAndFences(deliveries));
      await manager.query(LAPSE_UNSENT, [moment.today]);
    });
  }

  private async handBack(deliveries: ClaimedDelivery[]): Promise<void> {
    await this.run(HAND_BACK, idsAndFences(deliveries));
  }

  /** One statement, one round trip, one transaction: writing statements too. */
  private async run<Row extends object>(statement: string, values: unknown[]): Promise<Row[]> {
    return await this.database.read<Row>(systemWideScope, statement, values);
  }

  private async insist<Row extends object>(statement: string, values: unknown[]): Promise<Row[]> {
    const until = performance.now() + SETTLE_PATIENCE_MILLISECONDS;
    for (let pause = 50; ; pause *= 2) {
      try {
        return await this.run<Row>(statement, values);
      } catch (error) {
        if (performance.now() + pause > until) throw error;
        await wait(pause);
      }
    }
  }
}

const noBatch: Promise<Batch> = Promise.resolve({ deliveries: [], sendBefore: 0 });

function idsAndFences(deliveries: ClaimedDelivery[]): [string[], number[]] {
  return [deliveries.map(({ id }) => id), deliveries.map(({ fence }) => fence)];
}
