import { createHash } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** One mail as the server received it, whether or not the sender heard of it. */
export interface ReceivedMail {
  messageId: string;
  recipient: string;
  /** SHA-256 (hex) of the bytes as they arrived. */
  hash: string;
  at: number;
  /** False when the connection was dropped before the reply. */
  replied: boolean;
  bytes?: Buffer;
}

/** What the server does to a mail instead of taking it. */
export type SmtpFault =
  | { answer: 421 | 450 | 451 | 452 | 550 | 552 | 554; at: 'connection' | 'recipient' | 'data' }
  /** Waits, then takes the mail. */
  | { delayMilliseconds: number }
  /** Ends the connection hard in the middle of the mail. */
  | 'reset'
  /** Takes the mail, records it, and ends the connection without a reply. */
  | 'dropAfterData'
  /** Never answers. */
  | 'silence';

/** Decides what happens to a mail: by its recipient and how often that recipient was offered one. */
export type FaultPlan = (recipient: string, offer: number) => SmtpFault | undefined;

/** A real SMTP server: the oracle of every sending test. */
export class SmtpSink {
  readonly received: ReceivedMail[] = [];
  /** Every connection ever opened. */
  connections = 0;
  private plan: FaultPlan = () => undefined;
  private connectionAnswer: number | undefined;
  private readonly offers = new Map<string, number>();
  private readonly sockets = new Map<string, Socket>();
  private readonly server: SMTPServer;

  private constructor(private readonly keepBytes: boolean) {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 200,
      onConnect: (session, done) => {
        this.connections += 1;
        this.rememberSocket(session);
        done(this.connectionAnswer === undefined ? null : refusal(this.connectionAnswer));
      },
      onClose: (session) => {
        this.sockets.delete(session.id);
      },
      onRcptTo: ({ address }, _session, done) => {
        const offer = (this.offers.get(address) ?? 0) + 1;
        this.offers.set(address, offer);
        const fault = this.plan(address, offer);
        done(typeof fault === 'object' && 'answer' in fault && fault.at === 'recipient' ? refusal(fault.answer) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        const fault = this.plan(recipient, this.offers.get(recipient) ?? 0);
        stream.on('data', (chunk: Buffer) => {
          if (fault === 'reset') this.sockets.get(session.id)?.resetAndDestroy();
          else chunks.push(chunk);
        });
        stream.on('end', () => void this.take(Buffer.concat(chunks), recipient, session, fault, done));
      },
    });
    this.server.on('error', () => undefined);
  }

  /**
   * @param port 0 for any free one
   * @param keepBytes false for a load test: only hashes are kept
   */
  static async start({ port = 0, keepBytes = true } = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(keepBytes);
    await new Promise<void>((resolve) => {
      sink.server.listen(port, '127.0.0.1', resolve);
    });
    return sink;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** From now on mails meet this plan; without one they are taken. */
  behave(plan: FaultPlan = () => undefined): void {
    this.plan = plan;
  }

  /** Refuses every new connection with this code; without one they are let in. */
  refuseConnections(code?: 421 | 554): void {
    this.connectionAnswer = code;
  }

  /** How often each Message-ID arrived. */
  countById(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { messageId } of this.received) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return counts;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  private async take(
    bytes: Buffer,
    recipient: string,
    session: SMTPServerSession,
    fault: SmtpFault | undefined,
    done: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    if (fault === 'reset' || fault === 'silence') return;
    if (typeof fault === 'object' && 'answer' in fault) {
      done(refusal(fault.answer));
      return;
    }
    if (typeof fault === 'object') await wait(fault.delayMilliseconds);
    this.received.push({
      messageId: /^Message-ID:\s*<([^>]+)>/im.exec(bytes.toString('latin1'))?.[1] ?? '',
      recipient,
      hash: createHash('sha256').update(bytes).digest('hex'),
      at: Date.now(),
      replied: fault !== 'dropAfterData',
      ...(this.keepBytes && { bytes }),
    });
    if (fault === 'dropAfterData') this.sockets.get(session.id)?.destroy();
    else done(null, 'taken');
  }

  /** The socket of a session: smtp-server keeps it to itself. */
  private rememberSocket(session: SMTPServerSession): void {
    for (const connection of this.server.connections as Set<{ session: SMTPServerSession; _socket: Socket }>) {
      if (connection.session.id === session.id) this.sockets.set(session.id, connection._socket);
    }
  }
}

function refusal(code: number): Error {
  return Object.assign(new Error('as the test wants it'), { responseCode: code });
}
