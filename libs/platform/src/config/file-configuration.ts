import type { ScannerAddress } from '../files/malware-scanner.js';
import type { BucketConfiguration } from '../files/s3-place.js';

/**
 * Where clamd listens, as in CLAMD_ADDRESS: `host:port`, or the path of its socket.
 *
 * @returns undefined when nothing is said: then nothing is scanned
 */
export function readScannerAddress(
  value: string | undefined,
  fault: (text: string) => unknown,
): ScannerAddress | undefined {
  if (value === undefined) return undefined;
  if (value.startsWith('/')) return { path: value };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(value) ?? [];
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535) {
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  }
  fault('CLAMD_ADDRESS must be host:port or the path of a socket');
  return undefined;
}

/**
 * The bucket of an S3 store for the files: FILES_S3_URL, FILES_S3_REGION, FILES_S3_KEY_ID, FILES_S3_SECRET.
 *
 * @returns undefined without an address: then files are kept in FILES_DIR
 */
export function readFilesBucket(
  read: (name: string) => string | undefined,
  production: boolean,
  fault: (text: string) => unknown,
): BucketConfiguration | undefined {
  const url = read('FILES_S3_URL');
  if (url === undefined) return undefined;
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  const isSafe = protocol === 'https:' || (protocol === 'http:' && !production);
  if (!isSafe) fault('FILES_S3_URL must be the address of a bucket that starts with https://');
  else if (new URL(url).search !== '') fault('FILES_S3_URL must have no question mark');
  const keyId = read('FILES_S3_KEY_ID');
  const secret = read('FILES_S3_SECRET');
  if (keyId === undefined) fault('FILES_S3_KEY_ID is missing');
  if (secret === undefined) fault('FILES_S3_SECRET is missing');
  return { url, region: read('FILES_S3_REGION') ?? 'us-east-1', keyId: keyId ?? '', secret: secret ?? '' };
}
