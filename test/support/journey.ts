import { expect } from '@jest/globals';
import { contractDeadlineHandlers, Contracts } from '@openhuis/contracts';
import { amendmentDeadlineHandlers } from '@openhuis/amendments';
import { enrolmentDeadlineHandlers } from '@openhuis/enrolments';
import { NoticeComposer, NoticePlanner, NoticeSender } from '@openhuis/notices';
import { MailSender } from '@openhuis/platform';
import { procedureDeadlineHandlers, Procedures } from '@openhuis/procedures';
import PostalMime from 'postal-mime';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { nameBehind, type TestApi } from './api.js';
import type { TestDatabase } from './database.js';
import type { ReceivedMail, SmtpSink } from './smtp-sink.js';
import type { Transcript } from './transcript.js';

/** A mail of the journey, as its reader sees it. */
export interface JourneyMail {
  sentOn: string;
  to: string;
  subject: string;
  text: string;
  hasCalendarEntry: boolean;
  messageId: string;
}

interface Speaker {
  name: string;
  token: string;
}

/** A whole open house in one process: the api over HTTP, the worker's own code, a real SMTP server, a clock that we move. */
export class Journey {
  readonly mails: JourneyMail[] = [];
  private readonly procedures: Procedures;
  private readonly contracts: Contracts;
  private readonly planner: NoticePlanner;
  private readonly composer: NoticeComposer;
  private readonly sender: NoticeSender;
  private readonly mail: MailSender;
  private seen = 0;

  constructor(
    readonly database: TestDatabase,
    readonly api: TestApi,
    private readonly sink: SmtpSink,
    private readonly transcript: Transcript,
  ) {
    this.procedures = new Procedures(database.worker);
    this.contracts = new Contracts(database.worker, this.procedures);
    this.planner = new NoticePlanner(database.worker, undefined, {
      // Real time passes as fast as the days of the journey do.
      monotonic: () => Date.parse(this.today),
      date: () => this.today,
    });
    this.composer = new NoticeComposer(database.worker, {
      mailFrom: 'Zorgregio <noreply@openhuis.example>',
      publicUrl: 'https://openhuis.example',
    });
    this.mail = new MailSender(sink.url, 'noreply@openhuis.example');
    this.sender = new NoticeSender(database.worker, this.mail, { retrySeconds: 0 });
  }

  get today(): string {
    return this.api.clock.today;
  }

  /** One request, written into the transcript. @throws when the status is another than `expected` */
  async ask<Body = Record<string, unknown>>(
    speaker: Speaker,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    given?: unknown,
    expected = method === 'POST' ? 201 : 200,
  ): Promise<Body> {
    // Who signs types the own name.
    const signs = path.endsWith('-signatures') && typeof given === 'object';
    const body = signs ? { typedName: await nameBehind(this.database, speaker.token), ...given } : given;
    const answer = await this.api.call<Body>(speaker.token, method, path, body);
    const shown = body instanceof FormData ? { form: [...body.keys()] } : body;
    this.transcript.exchange(speaker.name, method, path, shown, answer.status, answer.body);
    expect({ path, status: answer.status, body: answer.status === expected ? undefined : answer.body }).toEqual({
      path,
      status: expected,
      body: undefined,
    });
    return answer.body;
  }

  /** What the worker does on one day: the sweep, the planner, the composer and the sender. */
  async work(): Promise<void> {
    const moment = await this.api.clock.moment();
    const handlers = {
      ...procedureDeadlineHandlers(this.procedures),
      ...contractDeadlineHandlers(this.contracts),
      ...enrolmentDeadlineHandlers(this.procedures),
      ...amendmentDeadlineHandlers(this.procedures),
    };
    const regions = await this.database.worker.read<{ id: number }>(
      { kind: 'public', regionIds: [], organisationIds: [], municipalityCodes: [] },
      'select id from region order by id',
    );
    for (const { id } of regions) {
      const { failed } = await sweepDeadlines(this.database.worker, handlers, id, moment);
      expect(failed).toEqual([]);
      const { held } = await this.planner.plan(id, moment);
      expect(held).toBeNull();
    }
    await this.composer.composeAll(moment);
    await this.sender.drain(moment);
    await this.collectMails();
  }

  /**
   * Lets the days pass until `date`, working on each day on which there is something to do, and on the last.
   *
   * @returns the mails that went out
   */
  async passTo(date: string): Promise<JourneyMail[]> {
    const from = this.mails.length;
    for (;;) {
      const [next] = await this.database.asOwner<{ day: string | null }>(
        `select least(min(next_notice_on), min(acts_on) filter (where settled_at is null))::text as day
         from deadline where superseded_at is null and (next_notice_on > $1 or (acts_on > $1 and settled_at is null))`,
        [this.today],
      );
      const day = next?.day ?? date;
      if (day >= date || day <= this.today) break;
      this.api.clock.setDate(day);
      await this.work();
    }
    this.api.clock.setDate(date);
    await this.work();
    return this.mails.slice(from);
  }

  async close(): Promise<void> {
    this.mail.close();
    await Promise.resolve();
  }

  private async collectMails(): Promise<void> {
    for (const received of this.sink.received.slice(this.seen)) this.mails.push(await this.readMail(received));
    this.seen = this.sink.received.length;
  }

  private async readMail(received: ReceivedMail): Promise<JourneyMail> {
    const mail = await PostalMime.parse(received.bytes ?? '');
    return {
      sentOn: this.today,
      to: received.recipient,
      subject: mail.subject ?? '',
      text: (mail.text ?? '').trim(),
      hasCalendarEntry: mail.attachments.some(({ mimeType }) => mimeType === 'text/calendar'),
      messageId: received.messageId,
    };
  }
}
