import { chmodSync, globSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's package `faketime` brings it; undefined where it is not installed. */
export const faketimeLibrary = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1')[0];

/**
 * A wall clock that the test sets. Every process that is started with its `environment` reads it anew at every look, so
 * that all of them jump at the same moment. The monotonic clock stays the real one, as it does on a machine whose time is
 * set.
 */
export class FakedClock {
  private readonly folder = mkdtempSync(join(tmpdir(), 'openhuis-fault-clock-'));
  private readonly file = join(this.folder, 'offset');
  private ahead = 0;

  constructor(start: Date) {
    // The account of PostgreSQL reads it too.
    chmodSync(this.folder, 0o755);
    this.set(start);
  }

  get environment(): Record<string, string> {
    return {
      LD_PRELOAD: faketimeLibrary ?? '',
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** Milliseconds by which it is ahead of the real clock. */
  get aheadMilliseconds(): number {
    return this.ahead;
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** The real instant (milliseconds) at which this clock, if it is not set again, says `instant`. */
  realTimeOf(instant: Date): number {
    return instant.getTime() - this.ahead;
  }

  set(instant: Date): void {
    this.moveTo(instant.getTime() - Date.now());
  }

  /** Jumps, in either direction. */
  jump(milliseconds: number): void {
    this.moveTo(this.ahead + milliseconds);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private moveTo(ahead: number): void {
    this.ahead = Math.round(ahead);
    const seconds = (this.ahead / 1000).toFixed(3);
    // Whole at once: a process that reads half a number would live in another century.
    writeFileSync(`${this.file}.new`, `${this.ahead < 0 ? '' : '+'}${seconds}\n`, { mode: 0o644 });
    renameSync(`${this.file}.new`, this.file);
  }
}
