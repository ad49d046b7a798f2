import { createHash } from 'node:crypto';

/** SHA-256 (hexadecimal) of the UTF-8 bytes of a canonical text: what a signature is put under. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
