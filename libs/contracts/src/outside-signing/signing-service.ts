import { LARGEST_FILE, type SigningServiceConfiguration } from '@openhuis/platform';
import { type Envelope, readEnvelope } from './rules/envelope.js';

/** What is sent to be signed, and by whom. */
export interface EnvelopeOrder {
  /** Also the key by which a repeated order makes no second envelope. */
  externalId: string;
  title: string;
  /** Where the service tells what happened. */
  callbackUrl: string;
  /** Until when it can be signed. */
  expiresAt: Date;
  document: { name: string; bytes: Uint8Array; hash: string };
  signer: { name: string; email: string; role: string };
}

/** The service does not answer, or not now, or not as itself: the same is asked again later. */
export class SigningServiceAway extends Error {}

/** The service refuses, and would again: status and path say what, never what was sent. */
export class SigningServiceRefusal extends Error {}

const PATIENCE_MILLISECONDS = 20_000;
const LARGEST_ANSWER = 1024 * 1024;
/** Of our key or of the moment (RFC 9110, RFC 8470, RFC 6585), and not of what was asked. */
const NOT_NOW: ReadonlySet<number> = new Set([401, 403, 407, 408, 409, 425, 429]);
/** Of a file that a service still makes when it tells that all have signed. */
const NOT_YET: ReadonlySet<number> = new Set([...NOT_NOW, 404]);

/**
 * The port to a signing service, in the shape that such services share: an envelope with documents and signers, made once for
 * a key, asked for by its id, and the signed document as a download. Over HTTP, with a key of ours; a redirect is refused, for
 * it would take the key along.
 */
export class SigningService {
  constructor(private readonly configuration: SigningServiceConfiguration) {}

  get name(): string {
    return this.configuration.name;
  }

  /** Hands in a document to be signed. The same order again gives the envelope that was made first. */
  async send({ externalId, document, expiresAt, callbackUrl, title, signer }: EnvelopeOrder): Promise<Envelope> {
    const body = JSON.stringify({
      externalId,
      title,
      language: 'nl',
      callbackUrl,
      expiresAt: expiresAt.toISOString(),
      documents: [
        {
          name: document.name,
          contentType: 'application/pdf',
          sha256: document.hash,
          content: Buffer.from(document.bytes).toString('base64'),
        },
      ],
      signers: [signer],
    });
    return this.envelopeIn(await this.ask('POST', '/envelopes', LARGEST_ANSWER, { body, key: externalId }));
  }

  /** Where an envelope stands now. */
  async envelope(id: string): Promise<Envelope> {
    return this.envelopeIn(await this.ask('GET', `/envelopes/${encodeURIComponent(id)}`, LARGEST_ANSWER));
  }

  /** The signed document of an envelope that is completed. One that is not there yet is asked for again: it was signed. */
  async document(id: string): Promise<Buffer> {
    return await this.ask('GET', `/envelopes/${encodeURIComponent(id)}/documents/1`, LARGEST_FILE, { notNow: NOT_YET });
  }

  private envelopeIn(answer: Buffer): Envelope {
    let read: Envelope | undefined;
    try {
      read = readEnvelope(JSON.parse(answer.toString('utf8')));
    } catch {
      // Not even JSON: as good as an answer of another shape.
    }
    if (read === undefined) throw new SigningServiceAway('the signing service answers something else than an envelope');
    return { ...read, signers: read.signers.map((signer) => ({ ...signer, signUrl: this.safeUrl(signer.signUrl) })) };
  }

  /** An address that a page may link to: no script, and no less safe than the service's own. */
  private safeUrl(url: string | null): string | null {
    if (url === null || !URL.canParse(url)) return null;
    const { protocol } = new URL(url);
    return protocol === 'https:' || protocol === new URL(this.configuration.url).protocol ? url : null;
  }

  private async ask(
    method: 'GET' | 'POST',
    path: string,
    largest: number,
    { body, key, notNow = NOT_NOW }: { body?: string; key?: string; notNow?: ReadonlySet<number> } = {},
  ): Promise<Buffer> {
    let response: Response;
    try {
      response = await fetch(this.configuration.url + path, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        headers: {
          authorization: `Bearer ${this.configuration.apiKey}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { body }),
      });
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of piecesOf(response)) {
        size += chunk.length;
        if (size > largest) break;
        chunks.push(chunk);
      }
      if (size <= largest && response.ok) return Buffer.concat(chunks);
    } catch (error) {
      // What it says may name addresses of ours: the cause is for whoever looks in the log.
      throw new SigningServiceAway(`the signing service does not answer to ${method} ${path}`, { cause: error });
    }
    const said = `the signing service answers ${response.status} to ${method} ${path}`;
    if (response.status >= 500 || notNow.has(response.status)) throw new SigningServiceAway(said);
    throw new SigningServiceRefusal(said);
  }
}

/** The body of an answer, piece by piece; of one without a body nothing. */
async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body !== null) yield* body as AsyncIterable<Uint8Array>;
}
