import { createHmac, createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { DocumentSealer, readSealIdentity, selfSignedIdentity } from '@openhuis/documents';

/** An order for an envelope, as it came in. */
interface Order {
  externalId: string;
  callbackUrl: string;
  expiresAt: string;
  documents: [{ name: string; sha256: string; content: string }];
  signers: [{ name: string; email: string; role: string }];
}

/** An envelope as the stand-in keeps it; a test may bend it. */
export interface KeptEnvelope {
  id: string;
  status: 'sent' | 'completed' | 'declined' | 'expired' | 'voided';
  order: Order;
  signer: { name: string; email: string; signedAt?: string; declineReason?: string };
  /** What was handed in. */
  sent: Buffer;
  /** What is given back once it is completed. */
  signed: Buffer;
}

const API_KEY = 'sleutel-van-de-proef';
const SECRET = Buffer.alloc(32, 11);

/**
 * A signing service that runs here: envelopes over HTTP, PDFs that are truly signed (PAdES, with a certificate of its own), and
 * messages by Standard Webhooks. It refuses what a real one refuses: another key, a document that is not the hash it says.
 */
export class LocalSigningService {
  readonly envelopes = new Map<string, KeptEnvelope>();
  readonly requests: string[] = [];
  /** Answers 503 to everything. */
  isAway = false;
  /** Knows our key no more: 401 to everything. */
  refusesKey = false;
  /** Shows a page for people, with 200. */
  showsPage = false;
  /** Makes the envelope, and loses the answer: the line breaks. */
  breaksAfterOrder = false;
  /** Still makes the file of what was signed: 404 to whoever asks for it. */
  isMaking = false;
  /** What happens, once, between how an envelope stands and telling it. */
  meanwhile: (() => Promise<unknown>) | undefined;

  private constructor(
    private readonly server: Server,
    private readonly sealer: DocumentSealer,
  ) {}

  static async start(): Promise<LocalSigningService> {
    const made = new Date('2020-01-01T00:00:00Z');
    const { certificate, key } = selfSignedIdentity('Ondertekendienst van de proef', made, 7300);
    const server = createServer();
    const service = new LocalSigningService(
      server,
      new DocumentSealer(readSealIdentity(certificate, key, new Date('2026-01-01T00:00:00Z'))),
    );
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      service.answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return service;
  }

  /** Settings by which the house finds it. */
  get environment(): Record<string, string> {
    return {
      SIGNING_SERVICE_NAME: 'Ondertekendienst van de proef',
      SIGNING_SERVICE_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v2`,
      SIGNING_SERVICE_API_KEY: API_KEY,
      SIGNING_SERVICE_WEBHOOK_SECRET: `whsec_${SECRET.toString('base64')}`,
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** The envelope that was made last. */
  get last(): KeptEnvelope {
    const envelope = [...this.envelopes.values()].at(-1);
    if (envelope === undefined) throw new Error('nothing was handed in');
    return envelope;
  }

  /** Its signer signs. */
  async sign(envelope: KeptEnvelope, at: Date): Promise<void> {
    const words = { reason: 'Akkoord', contact: envelope.signer.email, sealedAt: at };
    Object.assign(envelope, { status: 'completed', signed: await this.sealer.seal(envelope.sent, words) });
    envelope.signer.signedAt = at.toISOString();
  }

  /** A message about an envelope with the headers that prove it; a test may bend both. */
  message(
    type: string,
    { id, order }: KeptEnvelope,
    at: Date,
    messageId = `msg_${randomUUID()}`,
  ): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data: { id, externalId: order.externalId } });
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = createHmac('sha256', SECRET).update(`${messageId}.${timestamp}.${body}`).digest('base64');
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': messageId,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
    };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    this.requests.push(`${method} ${url}`);
    const tell = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (this.isAway) {
      tell(503, { error: 'away' });
      return;
    }
    if (this.showsPage) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Onderhoud</h1>');
      return;
    }
    if (this.refusesKey || request.headers.authorization !== `Bearer ${API_KEY}`) {
      tell(401, { error: 'key' });
      return;
    }
    if (method === 'POST' && url === '/v2/envelopes') {
      const order = (await json(request)) as Order;
      const sent = Buffer.from(order.documents[0].content, 'base64');
      if (createHash('sha256').update(sent).digest('hex') !== order.documents[0].sha256) {
        tell(400, { error: 'sha256' });
        return;
      }
      const envelope = this.kept(String(request.headers['idempotency-key']), order, sent);
      if (!this.breaksAfterOrder) {
        tell(201, this.shown(envelope));
        return;
      }
      this.breaksAfterOrder = false;
      response.destroy();
      return;
    }
    const [, id, isDocument] = /^\/v2\/envelopes\/([^/]+)(\/documents\/1)?$/.exec(url) ?? [];
    const envelope = [...this.envelopes.values()].find((known) => known.id === id);
    if (envelope === undefined) {
      tell(404, { error: 'envelope' });
      return;
    }
    if (isDocument === undefined) {
      const stands = this.shown(envelope);
      const { meanwhile } = this;
      this.meanwhile = undefined;
      await meanwhile?.();
      tell(200, stands);
      return;
    }
    if (this.isMaking) {
      tell(404, { error: 'document' });
      return;
    }
    if (envelope.status !== 'completed') {
      tell(400, { error: 'not completed' });
      return;
    }
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(envelope.signed);
  }

  /** One envelope for a key, however often it is asked for. */
  private kept(key: string, order: Order, sent: Buffer): KeptEnvelope {
    const known = this.envelopes.get(key);
    if (known !== undefined) return known;
    const [{ name, email }] = order.signers;
    const envelope: KeptEnvelope = {
      id: `env_${randomUUID()}`,
      status: 'sent',
      order,
      signer: { name, email },
      sent,
      signed: sent,
    };
    this.envelopes.set(key, envelope);
    return envelope;
  }

  private shown({ id, status, order, signer }: KeptEnvelope): unknown {
    const signUrl = `${this.environment['SIGNING_SERVICE_URL'] ?? ''}/sign/${id}`;
    return { id, status, externalId: order.externalId, signers: [{ ...signer, signUrl }] };
  }
}
