import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { selfSignedIdentity } from '@openhuis/documents';
import { ContractSeal } from './contract-seal.js';

const made = new Date('2026-03-02T09:00:00Z');

describe('the seal of contracts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-contract-seal-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const files = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem'), passphrase: undefined };
  const install = (from: Date): void => {
    const { certificate, key } = selfSignedIdentity('Zegel (proef)', from, 30);
    writeFileSync(files.certificate, certificate);
    writeFileSync(files.key, key);
  };

  it('is refused once its certificate is over, and found anew when that was replaced, while the worker runs on', async () => {
    let now = made;
    const moment = () => Promise.resolve({ now, today: '2026-03-02' });
    const seal = new ContractSeal({ moment }, { seal: { files, ownFolder: undefined } });
    install(made);
    const first = await seal.sealer();
    expect(await seal.sealer()).toBe(first);
    now = new Date('2026-04-02T09:00:00Z');
    await expect(seal.sealer()).rejects.toThrow('the certificate is valid from');
    install(now);
    expect((await seal.sealer()).certificateHash).not.toBe(first.certificateHash);
  });
});
