import { Readable } from 'node:stream';
import addressparser from 'nodemailer/lib/addressparser';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { isMailAddress } from './mail-address.js';
import { outcomeOf, type SendFailure, type SendOutcome } from './send-outcome.js';

export interface MailSenderOptions {
  connections?: number;
  connectTimeoutMilliseconds?: number;
  /** How long a server may say nothing. */
  silenceTimeoutMilliseconds?: number;
}

export interface SendResult {
  outcome: SendOutcome;
  /** The server's last words, or what went wrong. */
  response: string;
}

const LONGEST_RESPONSE = 500;

/**
 * What the pool asks of a mail. Nodemailer's own message would wrap the frozen bytes in four streams, parse the address
 * again and draw a random Message-ID that nobody sees: a third of what sending costs.
 */
class FrozenMessage {
  /** Read once at most. Whether it was read tells whether its bytes have left. */
  readonly stream: Readable;
  readonly message = {
    getEnvelope: (): { from: string; to: string[] } => ({ from: this.from, to: [this.recipient] }),
    getHeader: (): string => '',
    messageId: (): string => '',
    createReadStream: (): Readable => this.stream,
  };

  constructor(
    private readonly from: string,
    private readonly recipient: string,
    bytes: Buffer,
    readonly data: { signal?: AbortSignal },
  ) {
    this.stream = new Readable({
      read(): void {
        this.push(bytes);
        this.push(null);
      },
    });
  }
}

/** Pooled SMTP connections over which frozen mails go out, byte for byte. */
export class MailSender {
  private readonly pool: SMTPPool;
  /** The bare address, for the envelope. */
  private readonly from: string;

  /**
   * @param url smtp:// or smtps://, with the account when the server wants one
   * @param from 'Openhuis <noreply@…>' or the address alone
   */
  constructor(
    url: string,
    from: string,
    {
      connections = 10,
      connectTimeoutMilliseconds = 10_000,
      silenceTimeoutMilliseconds = 60_000,
    }: MailSenderOptions = {},
  ) {
    this.from = addressparser(from, { flatten: true })[0]?.address ?? from;
    this.pool = new SMTPPool({
      url,
      pool: true,
      maxConnections: connections,
      maxMessages: Infinity,
      // The pool would send a mail again by itself after a lost connection; that is ours to decide and to record.
      maxRequeues: 0,
      connectionTimeout: connectTimeoutMilliseconds,
      greetingTimeout: connectTimeoutMilliseconds,
      socketTimeout: silenceTimeoutMilliseconds,
    });
    // What goes wrong is told to whoever sent the mail.
    this.pool.on('error', () => undefined);
  }

  /**
   * Sends one frozen mail. Never throws: whatever happens is an outcome.
   *
   * @param signal ends the attempt, also in the middle of a mail
   */
  async send(recipient: string, bytes: Buffer, signal?: AbortSignal): Promise<SendResult> {
    if (!isMailAddress(recipient)) return { outcome: 'refused', response: 'the address is not valid' };
    const first = await this.attempt(recipient, bytes, signal);
    // A pooled connection that died while idle costs nothing: no byte has left, so it is not an attempt yet.
    if (first.outcome === 'unreachable' && first.lostConnection && signal?.aborted !== true)
      return await this.attempt(recipient, bytes, signal);
    return first;
  }

  /** Ends the connections; a mail that is under way is finished first. */
  close(): void {
    this.pool.close();
  }

  private attempt(
    recipient: string,
    bytes: Buffer,
    signal: AbortSignal | undefined,
  ): Promise<SendResult & { lostConnection: boolean }> {
    const mail = new FrozenMessage(this.from, recipient, bytes, signal === undefined ? {} : { signal });
    return new Promise((done) => {
      this.pool.send(mail as never, (error, info) => {
        if (error === null && info !== undefined) {
          done({ outcome: 'accepted', response: info.response.slice(0, LONGEST_RESPONSE), lostConnection: false });
          return;
        }
        const failure = error as SendFailure & { message?: string; response?: string };
        const response = (failure.response ?? failure.message ?? 'unknown failure').slice(0, LONGEST_RESPONSE);
        done({
          outcome: outcomeOf(failure, mail.stream.readableDidRead),
          response,
          lostConnection: failure.code === 'ECONNECTION',
        });
      });
    });
  }
}
