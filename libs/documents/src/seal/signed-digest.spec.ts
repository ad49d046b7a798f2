import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cmsSignature } from './cms-signature.js';
import { readSealIdentity, selfSignedIdentity } from './seal-identity.js';
import { isSignatureOver } from './signed-digest.js';

const now = new Date('2026-03-02T09:00:00Z');
const made = selfSignedIdentity('Ondertekenaar (proef)', now, 30);
const pieces = ['wat ervoor staat, ', 'en wat erachter staat'].map((text) => Buffer.from(text));
const digest = createHash('sha256').update(Buffer.concat(pieces)).digest();
const signature = cmsSignature(readSealIdentity(made.certificate, made.key, now), digest);
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('a signature over bytes', () => {
  it('holds their digest, however large its place is', () => {
    expect(isSignatureOver(signature, pieces)).toBe(true);
    expect(isSignatureOver(Buffer.concat([signature, Buffer.alloc(5000)]), pieces)).toBe(true);
  });

  it('is none over other bytes, or in another order', () => {
    expect(isSignatureOver(signature, [...pieces, Buffer.from('.')])).toBe(false);
    expect(isSignatureOver(signature, pieces.toReversed())).toBe(false);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a place in which nothing stands yet', Buffer.alloc(16_384)],
    ['half a signature', signature.subarray(0, 200)],
    ['something else', Buffer.from('3006020101020102', 'hex')],
  ])('is not %s', (_what, given) => {
    expect(isSignatureOver(given, pieces)).toBe(false);
  });

  (hasOpenssl ? it : it.skip).each([
    ['sha256', true],
    ['sha512', true],
    ['sha1', false],
  ])('may be made by another program, with %s: %s', (algorithm, counts) => {
    const folder = mkdtempSync(join(tmpdir(), 'openhuis-cms-'));
    try {
      const [text, signer] = [join(folder, 'text'), join(folder, 'signer.pem')];
      writeFileSync(text, Buffer.concat(pieces));
      writeFileSync(signer, made.certificate + made.key);
      const by = ['cms', '-sign', '-binary', '-md', algorithm, '-outform', 'DER', '-signer', signer, '-in', text];
      execFileSync('openssl', [...by, '-out', join(folder, 'signature')]);
      expect(isSignatureOver(readFileSync(join(folder, 'signature')), pieces)).toBe(counts);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
