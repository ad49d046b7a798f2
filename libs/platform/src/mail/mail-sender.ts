import type { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
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

/** Pooled SMTP connections over which frozen mails go out, byte for byte. */
export class MailSender {
  private readonly transport;
  /** The message streams of the mails under way: whether one was read tells whether its bytes have left. */
  private readonly underWay = new Map<Buffer, Readable>();

  /** @param url smtp:// or smtps://, with the account when the server wants one */
  constructor(
    url: string,
    private readonly from: string,
    {
      connections = 10,
      connectTimeoutMilliseconds = 10_000,
      silenceTimeoutMilliseconds = 60_000,
    }: MailSenderOptions = {},
  ) {
    this.transport = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: connections,
      maxMessages: Infinity,
      // The pool would send a mail again by itself after a lost connection; that is ours to decide and to record.
      maxRequeues: 0,
      connectionTimeout: connectTimeoutMilliseconds,
      greetingTimeout: connectTimeoutMilliseconds,
      socketTimeout: silenceTimeoutMilliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.use('stream', (mail, done) => {
      const { raw } = mail.data;
      if (Buffer.isBuffer(raw)) {
        mail.message.processFunc((stream) => {
          this.underWay.set(raw, stream);
          return stream;
        });
      }
      done();
    });
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
    this.transport.close();
  }

  private async attempt(
    recipient: string,
    bytes: Buffer,
    signal: AbortSignal | undefined,
  ): Promise<SendResult & { lostConnection: boolean }> {
    try {
      const info = await this.transport.sendMail({
        envelope: { from: this.from, to: [recipient] },
        raw: bytes,
        ...(signal !== undefined && { signal }),
      });
      return { outcome: 'accepted', response: info.response.slice(0, LONGEST_RESPONSE), lostConnection: false };
    } catch (error) {
      const failure = error as SendFailure & { message?: string; response?: string };
      const response = (failure.response ?? failure.message ?? 'unknown failure').slice(0, LONGEST_RESPONSE);
      const outcome = outcomeOf(failure, this.underWay.get(bytes)?.readableDidRead === true);
      return { outcome, response, lostConnection: failure.code === 'ECONNECTION' };
    } finally {
      this.underWay.delete(bytes);
    }
  }
}
