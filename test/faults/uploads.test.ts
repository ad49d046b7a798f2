import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore, MalwareScanner } from '@openhuis/platform';
import { EvidenceScanner } from '@openhuis/providers';
import { strToU8, zipSync } from 'fflate';
import {
  referencesTo,
  sampleDocx,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleXlsx,
} from '../../libs/platform/src/files/content/sample-files.fixture.js';
import { smallProcess } from '../../scripts/child.js';
import { freePort } from '../../scripts/ports.js';
import { aTokenOf } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { Clamd, eicar, hasClamd } from '../support/clamd.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { report, size } from '../support/fault-scene.js';
import { buildWorker } from '../support/worker-process.js';

const LARGEST = 25 * 1024 * 1024;
const MEMORY_LIMIT = 300 * 1024 * 1024;
const atOnce = size(8, 20);

interface Answered {
  status: number;
  body: { id?: string; code?: string; scanState?: string; errors?: { code: string; details?: { reason?: string } }[] };
}

/** The built api in a process of its own, so that its memory is its own. */
class ApiProcess {
  readonly address: string;
  private words = '';

  private constructor(
    port: number,
    private readonly child: ChildProcess,
  ) {
    this.address = `http://127.0.0.1:${port}`;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.words += String(text)));
  }

  static async start(databaseUrl: string, folder: string, environment: Record<string, string>): Promise<ApiProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [...smallProcess.parameters, resolve('dist/apps/api/main.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...smallProcess.environment,
        PATH: process.env['PATH'],
        DATABASE_URL: databaseUrl,
        SMTP_URL: 'smtp://127.0.0.1:9',
        OPENHUIS_AUDIT_KEY: 'ab'.repeat(32),
        FILES_DIR: folder,
        PORT: String(port),
        RATE_LIMIT_UPLOAD: 'off',
        ...environment,
      },
    });
    const api = new ApiProcess(port, child);
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const isUp = await fetch(`${api.address}/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return api;
      if (child.exitCode !== null) break;
      await wait(100);
    }
    throw new Error(`the api does not start: ${api.words}`);
  }

  /** The most that it has held at once since it started, in bytes. */
  peakMemory(): number {
    const status = readFileSync(`/proc/${this.child.pid ?? 0}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  }

  said(text: string): boolean {
    return this.words.includes(text);
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => {
      this.child.once('exit', () => done());
      this.child.kill('SIGKILL');
    });
  }
}

const page = Buffer.from('<html><script>alert(document.cookie)</script></html>');
const jar = Buffer.from(zipSync({ 'Evil.class': strToU8('cafebabe'), 'META-INF/MANIFEST.MF': strToU8('x') }));
const bomb = sampleDocx({ 'word/media/image1.bmp': Buffer.alloc(60 * 1024 * 1024) });
const many = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]));

/** What must never be kept, with the fault that the provider reads. */
const hostile: [string, string, Buffer, string][] = [
  ['a PDF with a page behind it', 'a.pdf', Buffer.concat([samplePdf(), page]), 'file-unsafe mixed'],
  ['a PDF with an archive behind it', 'a.pdf', Buffer.concat([samplePdf(), jar]), 'file-unsafe mixed'],
  ['an archive before a PDF', 'a.pdf', Buffer.concat([jar, samplePdf()]), 'file-type'],
  ['a page before a PDF', 'a.pdf', Buffer.concat([page, samplePdf()]), 'file-type'],
  ['a GIFAR', 'a.jpg', Buffer.concat([sampleJpeg(), jar]), 'file-unsafe mixed'],
  ['a JPEG with a page behind it', 'a.jpg', Buffer.concat([sampleJpeg(), page]), 'file-unsafe mixed'],
  ['a PNG with a page behind it', 'a.png', Buffer.concat([samplePng(), page]), 'file-unsafe mixed'],
  ['a picture that is called a PDF and is a page', 'a.pdf', page, 'file-type'],
  ['a program that is called a PDF', 'a.pdf', Buffer.from(`MZ${'\0'.repeat(500)}`), 'file-type'],
  ['an SVG', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file-type'],
  ['a GIF', 'a.png', Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0!\xf9\x04\x01', 'latin1'), 'file-type'],
  ['a zip that is called a DOCX', 'a.docx', jar, 'file-type'],
  ['a PDF cut in half', 'a.pdf', samplePdf(5000).subarray(0, 2500), 'file-damaged'],
  ['a JPEG cut short', 'a.jpg', sampleJpeg().subarray(0, -2), 'file-damaged'],
  ['a DOCX cut short', 'a.docx', sampleDocx().subarray(0, -40), 'file-damaged'],
  ['a DOCX that unpacks to 60 MB of nothing', 'a.docx', bomb, 'file-unsafe expands'],
  ['a DOCX of six thousand parts', 'a.docx', sampleDocx(many), 'file-unsafe too-many-parts'],
  ['a DOCX with macros', 'a.docx', sampleDocx({ 'word/vbaProject.bin': strToU8('x') }), 'file-unsafe macros'],
  [
    'a DOCX with another file in it',
    'a.docx',
    sampleDocx({ 'word/embeddings/o.bin': strToU8('x') }),
    'file-unsafe embedded',
  ],
  [
    'a DOCX with a template from elsewhere',
    'a.docx',
    sampleDocx(referencesTo('attachedTemplate', 'http://x.example/')),
    'file-unsafe external',
  ],
  [
    'a DOCX with a part that climbs out',
    'a.docx',
    sampleDocx({ '../../../etc/cron.d/x': strToU8('x') }),
    'file-unsafe names',
  ],
  ['an XLSX with an absolute part', 'a.xlsx', sampleXlsx({ '/etc/passwd': strToU8('x') }), 'file-unsafe names'],
];

/** What harms nobody unless a scanner is asked: it is found wherever it stands. */
const infected: [string, Buffer][] = [
  ['a PDF', Buffer.from(samplePdf(2000).toString('latin1').replace(' '.repeat(eicar.length), eicar), 'latin1')],
  ['a picture', Buffer.concat([sampleJpeg().subarray(0, -2), Buffer.from(eicar, 'latin1'), sampleJpeg().subarray(-2)])],
  ['a DOCX, packed', sampleDocx({ 'word/settings.xml': strToU8(eicar) })],
];

(hasClamd ? describe : describe.skip)('fault 18: uploads (needs clamd)', () => {
  let database: TestDatabase;
  let clamd: Clamd;
  let api: ApiProcess;
  let organisation: TestOrganisation;
  let token: string;
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-uploads-'));

  beforeAll(async () => {
    await buildWorker();
    database = await aDatabase();
    clamd = await Clamd.start();
    api = await ApiProcess.start(database.url, folder, { CLAMD_ADDRESS: clamd.address });
    organisation = await anOrganisation(database);
    token = await aTokenOf(database, organisation.signatory.person?.id ?? '');
  }, 180_000);
  afterAll(async () => {
    await api.stop();
    await clamd.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await database.asOwner(`delete from evidence`);
  });

  async function upload(bytes: Buffer, name = 'bewijs.pdf'): Promise<Answered> {
    const form = new FormData();
    form.set('kind', 'UEA');
    form.set('issuedOn', '2026-01-15');
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const response = await fetch(`${api.address}/v1/organisations/${organisation.id}/evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  }
  const faultOf = ({ body }: Answered): string => {
    const [first] = body.errors ?? [];
    return [first?.code ?? body.code, first?.details?.reason].filter((part) => part !== undefined).join(' ');
  };
  const kept = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const rows = () =>
    database.asOwner<{ scan_state: string; scan_finding: string | null; file_name: string; next_scan_at: Date | null }>(
      `select scan_state, scan_finding, file_name, next_scan_at from evidence order by uploaded_at`,
    );
  const download = async (id: string): Promise<[number, string | null]> => {
    const answer = await fetch(`${api.address}/v1/evidence/${id}/file`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.arrayBuffer();
    return [answer.status, answer.headers.get('content-type')];
  };

  it.each(hostile)('refuses %s, and keeps nothing of it', async (_name, fileName, bytes, fault) => {
    const before = kept();
    const answer = await upload(bytes, fileName);
    expect([answer.status, faultOf(answer)]).toEqual([400, fault]);
    expect(kept()).toEqual(before);
    expect(await rows()).toEqual([]);
  });

  it.each(infected)(
    'refuses what a scanner finds in %s, says what it is, and keeps nothing of it',
    async (_name, bytes) => {
      const before = kept();
      const answer = await upload(bytes);
      expect([answer.status, faultOf(answer)]).toEqual([400, 'file-infected']);
      expect(JSON.stringify(answer.body)).toContain('Own.Eicar.UNOFFICIAL');
      expect(kept()).toEqual(before);
      expect(await rows()).toEqual([]);
    },
  );

  it('takes what is sound, as clean, under a harmless name and with its own type', async () => {
    const sent: [string, Buffer, string, string][] = [
      ['../../../etc/pass\u0000wd.pdf', samplePdf(), 'passwd.pdf', 'application/pdf'],
      ['C:\\temp\\foto.jpg', sampleJpeg(), 'foto.jpg', 'image/jpeg'],
      ['polis.exe', samplePng(), 'polis.exe.png', 'image/png'],
      [
        'jaarplan.docx',
        sampleDocx(),
        'jaarplan.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['kosten.xlsx', sampleXlsx(), 'kosten.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ];
    for (const [name, bytes, fileName, mediaType] of sent) {
      const { status, body } = await upload(bytes, name);
      expect([status, body.scanState]).toEqual([201, 'clean']);
      expect(await download(body.id ?? '')).toEqual([200, mediaType]);
      expect((await rows()).at(-1)?.file_name).toBe(fileName);
    }
  });

  it('holds what comes while the scanner is away, shows it to nobody, and tells what it was once it is back', async () => {
    await clamd.kill();
    const sound = await upload(samplePdf(3000));
    const wrong = await upload(infected[0]?.[1] ?? Buffer.alloc(0));
    expect([sound, wrong].map(({ status, body }) => [status, body.scanState])).toEqual([
      [201, 'quarantined'],
      [201, 'quarantined'],
    ]);
    expect((await download(sound.body.id ?? ''))[0]).toBe(409);
    await expect(
      database.asOwner(
        `with region as (insert into region (slug, name, contact_email) values ('regio-upload', 'Regio', 'r@regio.example') returning id)
         insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id)
         select $1, id, gen_random_uuid(), $2 from region`,
        [sound.body.id, organisation.id],
      ),
    ).rejects.toThrow(/not known to be clean/);

    const [host = '', port = ''] = clamd.address.split(':');
    const files = new FileStore(folder, undefined, new MalwareScanner({ host, port: Number(port) }));
    const scanner = new EvidenceScanner(database.worker, files);
    const now = Date.now();
    const later = (minutes: number) => ({ today: '2026-03-02', now: new Date(now + minutes * 60_000) });
    expect(await scanner.scanDue(later(1))).toEqual({ clean: 0, infected: 0, waiting: 2 });
    await clamd.restart();
    // It waits longer after each attempt.
    expect(await scanner.scanDue(later(1.5))).toEqual({ clean: 0, infected: 0, waiting: 0 });
    const before = kept().length;
    expect(await scanner.scanDue(later(3))).toEqual({ clean: 1, infected: 1, waiting: 0 });
    expect(await rows()).toMatchObject([
      { scan_state: 'clean', scan_finding: null, next_scan_at: null },
      { scan_state: 'infected', scan_finding: 'Own.Eicar.UNOFFICIAL', next_scan_at: null },
    ]);
    expect(kept()).toHaveLength(before - 1);
    expect((await download(sound.body.id ?? ''))[0]).toBe(200);
    expect((await download(wrong.body.id ?? ''))[0]).toBe(409);
    const trail = await database.asOwner<{ action: string }>(
      `select action from audit_entry where subject_id = any($1) and action like 'evidence.found%' order by action`,
      [[sound.body.id, wrong.body.id]],
    );
    expect(trail.map(({ action }) => action)).toEqual(['evidence.found-clean', 'evidence.found-infected']);
    // Who placed it is told by mail, for nobody looks into a wallet of itself.
    const mails = await database.asOwner<{ subject_id: string; person_id: string; facts: { document: string } }>(
      `select subject_id, person_id, facts from member_mail where kind = 'evidence-infected'`,
    );
    expect(mails).toMatchObject([
      {
        subject_id: wrong.body.id,
        person_id: organisation.signatory.scope.personId,
        facts: { path: '/portal/evidence' },
      },
    ]);
  }, 120_000);

  it(`stays below 300 MB while ${atOnce} files of 25 MB come at once`, async () => {
    const idle = api.peakMemory();
    const started = performance.now();
    const sent = Array.from({ length: atOnce }, (_, index) => send(index));
    const statuses = await Promise.all(sent);
    const peak = api.peakMemory();
    report(
      '18 (uploads)',
      `${atOnce} × 25 MB at once in ${((performance.now() - started) / 1000).toFixed(1)} s, ` +
        `memory ${Math.round(idle / 2 ** 20)} MB before, ${Math.round(peak / 2 ** 20)} MB at most`,
    );
    expect(statuses).toEqual(Array.from({ length: atOnce }, () => 201));
    expect(await rows()).toHaveLength(atOnce);
    expect(peak).toBeLessThan(MEMORY_LIMIT);
  }, 300_000);

  /** A file of its own, made as it is sent: this process has no twenty of them in memory either. */
  async function send(index: number): Promise<number> {
    const edge = '--openhuis--';
    const field = (name: string, value: string): string =>
      `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const whole = samplePdf(64 * 1024);
    const stream = whole.indexOf('stream\n') + 7;
    const filling = Buffer.alloc(64 * 1024, 32 + index);
    const parts = function* (): Generator<Buffer> {
      yield Buffer.from(field('kind', 'UEA') + field('issuedOn', '2026-01-15'));
      yield Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="file"; filename="b${index}.pdf"\r\n\r\n`);
      yield whole.subarray(0, stream);
      for (let left = LARGEST - whole.length; left > 0; left -= filling.length) yield filling.subarray(0, left);
      yield whole.subarray(stream);
      yield Buffer.from(`\r\n--${edge}--\r\n`);
    };
    const response = await fetch(`${api.address}/v1/organisations/${organisation.id}/evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${edge}` },
      body: Readable.from(parts()),
      duplex: 'half',
    });
    await response.arrayBuffer();
    return response.status;
  }
});
