import { createHash } from 'node:crypto';
import { RuleViolation } from '@openhuis/platform';
import { fileTypeFromBuffer } from 'file-type';

/** The largest logo, in bytes: 256 kB. It stands on every page. */
export const LARGEST_LOGO = 256 * 1024;
/** No SVG: it can hold scripts and links. */
export const logoMediaTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];

/** A logo as it is kept. */
export interface Logo {
  bytes: Buffer;
  mediaType: string;
  /** SHA-256 of the bytes, 64 hexadecimal characters. */
  hash: string;
}

/**
 * Reads a logo that came as base64; what it is, is judged by its content.
 *
 * @throws RuleViolation `body-too-large` above {@link LARGEST_LOGO}, `file-type` for anything but PNG, JPEG and WebP
 */
export async function readLogo(base64: string, path: string): Promise<Logo> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LARGEST_LOGO) throw RuleViolation.of('body-too-large', { largestBytes: LARGEST_LOGO }, path);
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (mediaType === undefined || !logoMediaTypes.includes(mediaType)) {
    throw RuleViolation.of('file-type', { accepted: [...logoMediaTypes] }, path);
  }
  return { bytes, mediaType, hash: createHash('sha256').update(bytes).digest('hex') };
}
