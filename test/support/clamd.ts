import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MalwareScanner } from '@openhuis/platform';
import { freePort } from '../../scripts/ports.js';

const PROGRAM = '/usr/sbin/clamd';

/** Whether this machine has ClamAV's daemon; the suites that need it are skipped where it has not. */
export const hasClamd = spawnSync(PROGRAM, ['--version']).status === 0;

/** The file that every scanner finds and that harms nobody; in pieces, so that no scanner finds it in this one. */
export const eicar = ['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A real clamd of the test's own, that knows one thing: {@link eicar}, wherever it stands in a file. */
export class Clamd {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'openhuis-clamd-'));

  private constructor(private readonly port: number) {
    writeFileSync(join(this.folder, 'own.ndb'), `Own.Eicar:0:*:${Buffer.from(eicar).toString('hex')}\n`);
    writeFileSync(
      join(this.folder, 'clamd.conf'),
      [
        ...['Foreground yes', `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${this.folder}`],
        // The largest upload, with something to spare.
        ...['StreamMaxLength 40M', 'MaxFileSize 40M', 'MaxScanSize 200M', 'ConcurrentDatabaseReload no'],
      ].join('\n'),
    );
  }

  /** A daemon that answers. */
  static async start(): Promise<Clamd> {
    const clamd = new Clamd(await freePort());
    await clamd.restart();
    return clamd;
  }

  /** As CLAMD_ADDRESS has it. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    const config = join(this.folder, 'clamd.conf');
    this.child = spawn(PROGRAM, [`--config-file=${config}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text) => (words += String(text)));
    const scanner = new MalwareScanner({ host: '127.0.0.1', port: this.port });
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const answers = await scanner.ping().then(
        () => true,
        () => false,
      );
      if (answers) return;
      if (this.child.exitCode !== null) break;
      await wait(100);
    }
    throw new Error(`clamd does not answer: ${words}`);
  }

  /** Takes it away, as an accident would; it can come back. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((done) => {
      child.once('exit', () => done());
      child.kill('SIGKILL');
    });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
