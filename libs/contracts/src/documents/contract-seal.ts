import { mkdir, link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DocumentSealer, readSealIdentity, selfSignedIdentity } from '@openhuis/documents';
import { Clock, CONFIGURATION, type Configuration } from '@openhuis/platform';

const OWN_NAME = 'Openhuis, zelf ondertekend, alleen om uit te proberen';
const OWN_DAYS = 3650;

/** The seal as the configuration asks for it, opened when it is needed first, and anew once its certificate is over. */
@Injectable()
export class ContractSeal {
  private opened: Promise<DocumentSealer> | undefined;

  constructor(
    @Inject(Clock) private readonly clock: Pick<Clock, 'moment'>,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'seal'>,
  ) {}

  /** @throws Error that says what is wrong with the certificate, or that production has none */
  async sealer(): Promise<DocumentSealer> {
    this.opened ??= this.open().catch((error: unknown) => {
      // A certificate that is put right is found the next time.
      this.opened = undefined;
      throw error;
    });
    const sealer = await this.opened;
    const { now } = await this.clock.moment();
    if (now <= sealer.validUntil) return sealer;
    // A worker may run for longer: what it would seal now is valid to nobody.
    this.opened = undefined;
    return await this.sealer();
  }

  private async open(): Promise<DocumentSealer> {
    const { files, ownFolder } = this.configuration.seal;
    const { now } = await this.clock.moment();
    if (files !== undefined) {
      const [certificate, key] = await Promise.all(
        [files.certificate, files.key].map((file) => readFile(file, 'utf8')),
      );
      return new DocumentSealer(readSealIdentity(certificate ?? '', key ?? '', now, files.passphrase));
    }
    if (ownFolder === undefined) {
      throw new Error('there is no certificate to seal with: set SEAL_CERTIFICATE_FILE and SEAL_KEY_FILE');
    }
    const own = await ownIdentity(ownFolder);
    return new DocumentSealer(readSealIdentity(own, own, now));
  }
}

/** Key and certificate that we made ourselves, in one file that only its owner can read: made once, whoever comes first. */
async function ownIdentity(folder: string): Promise<string> {
  const file = join(folder, 'self-signed.pem');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Before any day of a demonstration whose clock is set back.
  const { certificate, key } = selfSignedIdentity(OWN_NAME, new Date('2020-01-01T00:00:00Z'), OWN_DAYS * 3);
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, certificate + key, { mode: 0o600, flush: true });
  // Never half a file, and never one over that of another process.
  await link(fresh, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await rm(fresh, { force: true });
  return await readFile(file, 'utf8');
}
