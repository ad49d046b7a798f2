import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentCompiler } from '../document-compiler.js';
import { DocumentSealer } from './document-sealer.js';
import { readSealIdentity, selfSignedIdentity } from './seal-identity.js';

const now = new Date('2026-03-02T09:00:00Z');
const words = { reason: 'Ondertekend door beide partijen', contact: 'contract@zorgregio.example', sealedAt: now };
const source = '#set document(title: "Overeenkomst", date: auto)\n#set text(lang: "nl")\n= Overeenkomst\nTekst.';
const hasPdfsig = spawnSync('pdfsig', ['-v']).status === 0;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('a seal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-seal-'));
  const compiler = new DocumentCompiler();
  const made = selfSignedIdentity('Zorgregio (proef)', now, 30);
  const sealer = new DocumentSealer(readSealIdentity(made.certificate, made.key, now));
  let plain: Uint8Array;
  let sealed: Buffer;
  beforeAll(async () => {
    plain = await compiler.pdf({ sources: [['zegel.typ', source]], data: {}, madeAt: now });
    sealed = await sealer.seal(plain, words);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await compiler.onApplicationShutdown();
  });

  const verdict = (bytes: Uint8Array): string => {
    const file = join(folder, 'sealed.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdfsig', ['-nocert', file]).toString();
  };

  it('leaves every byte of the document where it was', () => {
    expect(sealed.subarray(0, plain.length).equals(Buffer.from(plain))).toBe(true);
    const added = sealed.subarray(plain.length).toString('latin1');
    expect(added).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(added).toContain('/M (D:20260302090000Z)');
    expect(added).toContain('(Ondertekend door beide partijen)');
  });

  it('has no attribute that tells the time, which PAdES baseline forbids', () => {
    const hex = sealed.toString('latin1');
    const signature = /\/Contents\s*<([0-9a-fA-F]+)>/.exec(hex.slice(plain.length))?.[1]?.toLowerCase() ?? '';
    // OID 1.2.840.113549.1.9.5 is signingTime, …16.2.47 is signingCertificateV2.
    expect(signature).not.toContain('06092a864886f70d010905');
    expect(signature).toContain('060b2a864886f70d010910022f');
    expect(signature).toContain('06092a864886f70d010904');
  });

  (hasPdfsig ? it : it.skip)('is valid to pdfsig, over the whole file', () => {
    const said = verdict(sealed);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Zorgregio (proef)');
  });

  (hasPdfsig ? it : it.skip)('breaks when a single byte of the document changes', () => {
    const tampered = Buffer.from(sealed);
    const at = tampered.indexOf('/Producer') < 0 ? 1000 : tampered.indexOf('/Producer') + 12;
    tampered[at] = (tampered[at] ?? 0) ^ 1;
    expect(verdict(tampered)).not.toContain('Signature is Valid.');
  });

  (hasPdfsig && hasOpenssl ? it : it.skip)('is valid with an RSA key and a chain as well', async () => {
    const request = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/C=NL/CN=Zegel RSA'],
      ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')],
    ]);
    expect(request.status).toBe(0);
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const identity = readSealIdentity(read('certificate.pem') + made.certificate, read('key.pem'), new Date());
    expect(identity.chain).toHaveLength(1);
    expect(verdict(await new DocumentSealer(identity).seal(plain, words))).toContain('Signature is Valid.');
  });

  it('gives the same file each time but for the signature itself', async () => {
    const again = await sealer.seal(plain, words);
    expect(again.length).toBe(sealed.length);
    const without = (bytes: Buffer): string => bytes.toString('latin1').replace(/\/Contents\s*<[0-9a-fA-F]+>/, '');
    expect(without(again)).toBe(without(sealed));
  });
});

describe('the identity of a seal', () => {
  const made = selfSignedIdentity('Zegel', now, 30);

  it('is a certificate that its own key signed', () => {
    const certificate = new X509Certificate(made.certificate);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toContain('CN=Zegel');
    expect(new Date(certificate.validTo).toISOString()).toBe('2026-04-01T09:00:00.000Z');
  });

  it.each([
    ['no certificate', 'x', made.key, now, 'holds no certificate'],
    ['the key of another', made.certificate, selfSignedIdentity('Ander', now, 1).key, now, 'does not belong'],
    ['one that is over', made.certificate, made.key, new Date('2027-01-01T00:00:00Z'), 'is valid from'],
    [
      'a key of another kind',
      made.certificate,
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      now,
      'must be RSA or EC',
    ],
  ])('is refused with %s', (_, certificate, key, day, words) => {
    expect(() => readSealIdentity(certificate, key, day)).toThrow(words);
  });
});
