import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { APIResponse, BrowserContext, Page } from 'playwright-core';
import { evidence } from './evidence.js';
import type { FakedClock } from './faked-clock.js';
import { ownSystem, preparedDemo } from './prepared-demo.js';

const SECONDS_TO_START = 240;
const LAST_REQUESTS = 6;

/** A mail in the mailbox. */
export interface ReceivedMail {
  id: string;
  subject: string;
  text: string;
  to: { address: string }[];
}

/** Everything that `npm start` starts, with the demo regions, on ports and in a folder of its own. */
export class RunningSystem {
  private forgetEvidence = (): void => undefined;

  private constructor(
    /** http://localhost:… */
    readonly address: string,
    private readonly mailbox: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /**
   * @param clock the wall clock of all its processes, PostgreSQL included; the real one when left out
   * @param isPrepared false: it loads the demo itself, and what the worker has to do for that it does now; with another clock the
   *   demo has other dates, so that it never is
   */
  static async start(clock?: FakedClock, { isPrepared = clock === undefined } = {}): Promise<RunningSystem> {
    const folder = mkdtempSync(join(tmpdir(), 'openhuis-browser-'));
    const prepared = isPrepared ? await preparedDemo() : undefined;
    // Ownership is kept: PostgreSQL refuses a folder of somebody else.
    if (prepared !== undefined) execFileSync('cp', ['-a', prepared, join(folder, 'data')]);
    const { environment, port, web } = await ownSystem(join(folder, 'data'));
    const child = spawn(process.execPath, [resolve('scripts/start.ts')], {
      env: { ...environment, ...clock?.environment, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const system = new RunningSystem(`http://localhost:${port}`, `http://127.0.0.1:${web}`, folder, child);
    let output = '';
    await new Promise<void>((done, fail) => {
      const patience = setTimeout(() => fail(new Error(`not ready in time:\n${output}`)), SECONDS_TO_START * 1000);
      const read = (chunk: Buffer): void => {
        output += chunk.toString();
        if (!output.includes('Openhuis is ready')) return;
        clearTimeout(patience);
        done();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => fail(new Error(`npm start ended (${code ?? 'by a signal'}):\n${output}`)));
    });
    system.forgetEvidence = evidence(() => Promise.resolve(system.lastRequests()));
    return system;
  }

  /** Stops everything, as Ctrl-C does, and takes the folder away. */
  async stop(): Promise<void> {
    this.forgetEvidence();
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGINT');
    await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /**
   * Signs in at a door as one of the demo people, and comes back to a page.
   *
   * @param who a part of what stands on the person's button at the identity provider: name or role
   * @param search narrows the identity provider's page first, to an organisation or region
   */
  async signIn(
    page: Page,
    door: 'staff' | 'provider',
    who: string | RegExp,
    { search, returnTo = door === 'staff' ? '/desk' : '/portal' }: { search?: string; returnTo?: string } = {},
  ): Promise<void> {
    await page.goto(`${this.address}/v1/sign-in/${door}?returnTo=${encodeURIComponent(returnTo)}`);
    if (search !== undefined) {
      await page.getByRole('searchbox').fill(search);
      await page.getByRole('searchbox').press('Enter');
    }
    await page.locator('button[name=person]').filter({ hasText: who }).first().click();
    await page.waitForURL((url) => url.origin === this.address && !url.pathname.startsWith('/v1/'));
  }

  /**
   * Signs in at the provider door as somebody nobody knows yet.
   *
   * @param person what the identity provider vouches for; of a valid KvK number of the demo's own range
   */
  async signInAsNewcomer(
    page: Page,
    { name = 'Nieuwe Bestuurder', email = 'nieuw@zorg.example', kvkNumber = '90004612' } = {},
    returnTo = '/portal/register',
  ): Promise<void> {
    await page.goto(`${this.address}/v1/sign-in/provider?returnTo=${encodeURIComponent(returnTo)}`);
    const form = page.locator('section[aria-labelledby=new-person]');
    await form.locator('#name').fill(name);
    await form.locator('#email').fill(email);
    await form.locator('#kvkNumber').fill(kvkNumber);
    await form.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.origin === this.address && !url.pathname.startsWith('/v1/'));
  }

  /** One question to the api with the cookies of a browser, for finding what a test needs to look at. */
  async ask<Answer>(context: BrowserContext, path: string): Promise<Answer> {
    const answer = await context.request.get(`${this.address}/v1${path}`);
    if (!answer.ok()) throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  /** One command to the api, as our own pages send it. */
  async send(context: BrowserContext, path: string, data: unknown, method = 'POST'): Promise<APIResponse> {
    const headers = { origin: this.address, 'sec-fetch-site': 'same-origin', 'openhuis-request': '1' };
    return await context.request.fetch(`${this.address}/v1${path}`, { method, data, headers });
  }

  /** What was really sent to an address, the newest last. */
  async mailsTo(address: string): Promise<ReceivedMail[]> {
    const mails = (await (await fetch(`${this.mailbox}/email`)).json()) as ReceivedMail[];
    return mails.filter(({ to }) => to.some((recipient) => recipient.address === address));
  }

  /** Everything that was really sent, to whomever. */
  async everyMail(): Promise<ReceivedMail[]> {
    return (await (await fetch(`${this.mailbox}/email`)).json()) as ReceivedMail[];
  }

  /** Waits for a mail, as its recipient would. */
  async mailTo(address: string, subject: RegExp | string, seconds = 30): Promise<ReceivedMail> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const found = (await this.mailsTo(address)).findLast((mail) => isAbout(mail, subject));
      if (found !== undefined) return found;
      if (Date.now() > until)
        throw new Error(
          `no mail to ${address} with subject ${String(subject)}; the worker said:\n${this.lastOfWorker()}`,
        );
      await new Promise((go) => setTimeout(go, 250));
    }
  }

  /** The last lines that the worker logged. */
  private lastOfWorker(): string {
    return this.logOf('worker').slice(-30).join('\n');
  }

  /** What was asked of the api last that changed something or was refused, and how it ended. */
  private lastRequests(): string[] {
    return this.logOf('api')
      .filter((line) => /"context":"request"|"level":"(warn|error)"/.test(line))
      .filter((line) => !/"method":"GET".*"status":[23]/.test(line))
      .slice(-LAST_REQUESTS)
      .map((line) => `api ${line}`);
  }

  private logOf(program: 'api' | 'worker'): string[] {
    return readFileSync(join(this.folder, 'data', 'logs', `${program}.log`), 'utf8')
      .trimEnd()
      .split('\n');
  }
}

function isAbout(mail: ReceivedMail, subject: RegExp | string): boolean {
  return typeof subject === 'string' ? mail.subject === subject : subject.test(mail.subject);
}
