import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a request was refused for. */
export type Refusal = 'SignatureDoesNotMatch' | 'XAmzContentSHA256Mismatch' | 'RequestTimeTooSkewed' | 'SlowDown';

export const bucketKeys = { keyId: 'TESTKEY', secret: 'not-a-secret', region: 'eu-test-1' };

/**
 * The four requests of S3 that we make, with the signature computed anew from the published scheme (AWS Signature Version
 * 4, canonical request and derived key) and the body held against the hash that was signed. No S3 server is in Debian, and
 * the one on npm has not been kept.
 */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  readonly requests: string[] = [];
  readonly refused: Refusal[] = [];
  /** So many of the next requests are refused as too many. */
  busy = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<S3Server> {
    const server = createServer();
    const s3 = new S3Server(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void s3.answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return s3;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/bucket`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const key = request.url ?? '';
    this.requests.push(`${request.method ?? ''} ${key}`);
    const refusal = this.refusal(request, body);
    if (refusal !== undefined) {
      this.refused.push(refusal);
      response.writeHead(refusal === 'SlowDown' ? 503 : 403).end(`<Error><Code>${refusal}</Code></Error>`);
      return;
    }
    const stored = this.objects.get(key);
    if (request.method === 'PUT') {
      this.objects.set(key, body);
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      this.objects.delete(key);
      response.writeHead(204).end();
    } else if (stored === undefined) {
      response.writeHead(404).end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>');
    } else {
      response.writeHead(200, { 'content-length': stored.length });
      response.end(request.method === 'HEAD' ? undefined : stored);
    }
  }

  private refusal(request: IncomingMessage, body: Buffer): Refusal | undefined {
    if (this.busy > 0) {
      this.busy -= 1;
      return 'SlowDown';
    }
    const { headers } = request;
    const stated = String(headers['x-amz-content-sha256']);
    const at = String(headers['x-amz-date']);
    const [, day, signed, signature] =
      /^AWS4-HMAC-SHA256 Credential=TESTKEY\/(\d{8})\/eu-test-1\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      ) ?? [];
    if (day === undefined || signed === undefined || !at.startsWith(day)) return 'SignatureDoesNotMatch';
    if (!signed.split(';').includes('host')) return 'SignatureDoesNotMatch';
    const instant = Date.parse(at.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (Math.abs(Date.now() - instant) > 15 * 60_000) return 'RequestTimeTooSkewed';
    const canonical = [
      ...[request.method, request.url, ''],
      ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
      ...['', signed, stated],
    ].join('\n');
    const scope = `${day}/${bucketKeys.region}/s3/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
    const key = [day, bucketKeys.region, 's3', 'aws4_request'].reduce<Buffer | string>(
      (former, part) => hmac(former, part),
      `AWS4${bucketKeys.secret}`,
    );
    if (hmac(key, text).toString('hex') !== signature) return 'SignatureDoesNotMatch';
    if (stated !== 'UNSIGNED-PAYLOAD' && stated !== sha256(body)) return 'XAmzContentSHA256Mismatch';
    return undefined;
  }
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
