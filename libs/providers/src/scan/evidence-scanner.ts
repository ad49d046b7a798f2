import {
  askForJob,
  type Database,
  type FileStore,
  type Moment,
  recordChange,
  ScannerAway,
  type ScanVerdict,
  systemActor,
  systemWideScope,
} from '@openhuis/platform';
import { scanRetryMinutes } from '../rules/scan-retry.js';

/** At once in one run; the rest comes in the next. */
const MOST_FILES = 50;

/** The files whose time has come, each once however many documents have its bytes; the wait for the next look is set at once. */
const CLAIM = `
  with due as (
    select id from evidence where scan_state = 'quarantined' and next_scan_at <= $1
    order by next_scan_at, id limit ${MOST_FILES} for update skip locked
  )
  update evidence e set scan_attempts = e.scan_attempts + 1, next_scan_at = $1::timestamptz + make_interval(mins => ($2::int[])[least(e.scan_attempts + 1, 7)])
  from due where e.id = due.id returning e.file_hash as hash`;

const SETTLE = `
  update evidence set scan_state = $2, scan_finding = $3, scanned_at = $4, next_scan_at = null
  where file_hash = $1 and scan_state = 'quarantined'
  returning id, organisation_id as "organisationId"`;

/** A mail to each administrator of today about a file that was deleted. $1 documents, $2 business date. */
const TELL_INFECTED = `
  insert into member_mail (organisation_id, kind, subject_id, person_id, facts)
  select distinct e.organisation_id, 'evidence-infected', e.id, r.person_id,
    jsonb_build_object('document', e.file_name, 'path', '/portal/evidence')
  from evidence e join organisation_role r on r.organisation_id = e.organisation_id
  where e.id = any($1::uuid[]) and r.role = 'provider_administrator' and r.since_on <= $2
    and (r.ended_on is null or r.ended_on >= $2)
  on conflict on constraint member_mail_once do nothing`;

/** What a run of the scanner did, in files. */
export interface ScanRun {
  clean: number;
  infected: number;
  /** Held still: the scanner is away, or the store is. */
  waiting: number;
}

/**
 * Has held files scanned, in the worker's role, until none is due. Any run may be lost, and two may run at once: the rows
 * say what there is to do, and a verdict is written once.
 */
export class EvidenceScanner {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** @param signal stops between two files */
  async scanDue(moment: Moment, signal?: AbortSignal): Promise<ScanRun> {
    const run: ScanRun = { clean: 0, infected: 0, waiting: 0 };
    const { scanner } = this.files;
    // Without a scanner nothing new is held; what is held since there was one stays so.
    if (scanner === undefined) return run;
    const waits = [1, 2, 3, 4, 5, 6, 7].map(scanRetryMinutes);
    const claimed = await this.database.command(systemWideScope, async (manager) => {
      const [rows] = await manager.query<[{ hash: string }[], number]>(CLAIM, [moment.now, waits]);
      return rows;
    });
    for (const hash of new Set(claimed.map((row) => row.hash))) {
      if (signal?.aborted === true) break;
      const verdict = await this.verdict(hash);
      if (verdict === undefined) {
        run.waiting += 1;
        continue;
      }
      await this.settle(hash, verdict, moment);
      if (verdict.isClean) run.clean += 1;
      else run.infected += 1;
    }
    return run;
  }

  private async verdict(hash: string): Promise<ScanVerdict | undefined> {
    try {
      return await this.files.scanner?.scan(await this.files.open(hash));
    } catch (error) {
      // A store that is away says so to whoever asks for a file; here it is one more reason to wait.
      if (error instanceof ScannerAway || (error instanceof Error && error.message === 'unavailable')) return undefined;
      throw error;
    }
  }

  private async settle(hash: string, verdict: ScanVerdict, { now, today }: Moment): Promise<void> {
    const finding = verdict.isClean ? null : verdict.finding;
    await this.database.command(systemWideScope, async (manager) => {
      const [rows] = await manager.query<[{ id: string; organisationId: string }[], number]>(SETTLE, [
        hash,
        verdict.isClean ? 'clean' : 'infected',
        finding,
        now,
      ]);
      for (const { id, organisationId } of rows) {
        await recordChange(manager, systemActor(systemWideScope), {
          action: verdict.isClean ? 'evidence.found-clean' : 'evidence.found-infected',
          subjectKind: 'evidence',
          subjectId: id,
          organisationId,
          change: { state: { from: 'quarantined', to: verdict.isClean ? 'clean' : 'infected' }, finding },
        });
      }
      if (verdict.isClean || rows.length === 0) return;
      await manager.query(TELL_INFECTED, [rows.map(({ id }) => id), today]);
      await askForJob(manager, 'members.mail', {});
    });
    if (finding === null) return;
    // The same bytes may stand under a document from before there was a scanner: a decision can rest on that one.
    const others = await this.database.command(systemWideScope, (manager) =>
      manager.query<unknown[]>(`select from evidence where file_hash = $1 and scan_state <> 'infected' limit 1`, [
        hash,
      ]),
    );
    if (others.length === 0) await this.files.remove(hash);
  }
}
