import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import type { FilePlace, IncomingFile } from './file-place.js';

/** A bucket of an S3 store, of whichever maker. */
export interface BucketConfiguration {
  /** The address of the bucket, with a path below it where one wants: https://s3.example.org/openhuis/files */
  url: string;
  region: string;
  keyId: string;
  secret: string;
}

/** How long the store may say nothing. A file of 25 MB on its way counts as a word. */
const SILENCE_MILLISECONDS = 60_000;

/**
 * Files in a bucket. Each request is signed over its own content (AWS Signature Version 4): a file is known by its SHA-256
 * before it travels, so the store refuses one that was changed on its way.
 */
export class S3Place implements FilePlace {
  private readonly client: AwsClient;
  private readonly url: string;

  constructor({ url, region, keyId, secret }: BucketConfiguration) {
    this.client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 2 });
    this.url = url.replace(/\/$/, '');
  }

  async keep({ path, hash, size }: IncomingFile): Promise<void> {
    if (await this.has(hash, size)) return;
    // Read from the disk as it is sent, with its length known.
    const signed = await this.signed('PUT', hash, {
      'content-length': String(size),
      'content-type': 'application/octet-stream',
      'x-amz-content-sha256': hash,
    });
    const response = await fetch(signed.url, {
      method: 'PUT',
      headers: signed.headers,
      body: await openAsBlob(path),
      signal: AbortSignal.timeout(SILENCE_MILLISECONDS),
    });
    await answered(response, 'keep');
  }

  async open(hash: string): Promise<Readable | undefined> {
    const signed = await this.signed('GET', hash);
    const response = await fetch(signed.url, { headers: signed.headers });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok || response.body === null) await answered(response, 'open');
    return response.body === null ? undefined : Readable.fromWeb(response.body);
  }

  async remove(hash: string): Promise<void> {
    const signed = await this.signed('DELETE', hash);
    const response = await fetch(signed.url, {
      method: 'DELETE',
      headers: signed.headers,
      signal: AbortSignal.timeout(SILENCE_MILLISECONDS),
    });
    if (response.status !== 404) await answered(response, 'remove');
    else await response.body?.cancel();
  }

  private async has(hash: string, size: number): Promise<boolean> {
    const signed = await this.signed('HEAD', hash);
    const response = await fetch(signed.url, {
      method: 'HEAD',
      headers: signed.headers,
      signal: AbortSignal.timeout(SILENCE_MILLISECONDS),
    });
    return response.ok && response.headers.get('content-length') === String(size);
  }

  private async signed(method: string, hash: string, headers: Record<string, string> = {}): Promise<Request> {
    return await this.client.sign(`${this.url}/${hash.slice(0, 2)}/${hash}`, { method, headers });
  }
}

/** @throws Error that names the status and the store's own code, and nothing of the keys */
async function answered(response: Response, what: string): Promise<void> {
  const text = await response.text();
  if (response.ok) return;
  const code = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(text)?.[1] ?? '';
  throw new Error(`the file store could not ${what} a file: ${response.status} ${code}`.trim());
}
