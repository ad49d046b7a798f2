/**
 * `npm start`: everything Openhuis needs on one machine, from one command. Builds, starts the private PostgreSQL,
 * migrates, loads the demo regions on the first start, starts mailbox, identity provider, api and worker, says where
 * they are, and stops them in order on Ctrl-C. DATABASE_URL, SMTP_URL, STAFF_ISSUER and PROVIDER_ISSUER replace the
 * embedded parts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildWhenStale } from './build.ts';
import { deathNote, startChild, type Child } from './child.ts';
import { openDataFolder, readSecrets, takeDataFolder } from './data-folder.ts';
import { addressOfApi, appEnvironment, issuerAt, publicUrl, startDatabase } from './database.ts';
import { operate } from './operate.ts';
import { portTrouble } from './ports.ts';
import { readSettings, type Settings } from './settings.ts';
import { runAsCommand, Trouble } from './trouble.ts';

const secondsUntilReady = 60;
const secondsToStop = 30;
const secondsForLeftovers = 20;

/** What runs, and what ends the run. */
class Household {
  /** Rejects with an Interruption on Ctrl-C, or with a Trouble when a part stops by itself. */
  readonly disturbed: Promise<never>;
  databaseFolder: string | undefined;
  private readonly parts: { stop: () => Promise<void> }[] = [];
  private disturb!: (reason: Error) => void;
  private isEnding = false;

  constructor() {
    this.disturbed = new Promise((_, reject) => (this.disturb = reject));
    this.disturbed.catch(() => undefined);
  }

  end(reason: Error): void {
    this.isEnding = true;
    this.disturb(reason);
  }

  /** Between two steps of bringing up: no further step after Ctrl-C. */
  goOn(): void {
    if (this.isEnding) throw new Interruption();
  }

  join(part: { stop: () => Promise<void> }): void {
    this.parts.push(part);
  }

  watch(child: Child): void {
    this.join({ stop: () => child.stop('SIGTERM', secondsToStop) });
    void child.exited.then((end) => this.end(new Trouble(deathNote(child, end))));
  }

  /** Stops all, the last to join first. */
  async stop(): Promise<void> {
    this.isEnding = true;
    for (let part = this.parts.pop(); part !== undefined; part = this.parts.pop()) await part.stop();
  }
}

class Interruption extends Error {}

async function main(): Promise<void> {
  const begin = performance.now();
  const settings = readSettings(process.env);
  openDataFolder(settings.dataFolder);
  const { wasKilled, release } = takeDataFolder(settings.dataFolder);
  const household = new Household();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => household.end(new Interruption()));
  }
  endWithNpm(household);
  const up = bringUp(settings, household, wasKilled);
  try {
    await Promise.race([household.disturbed, up]);
    console.log(whereThingsAre(settings, household, performance.now() - begin));
    await household.disturbed;
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    console.log('\nOpenhuis: stopping …');
  } finally {
    await household.stop();
    // What was starting at that moment may have joined since.
    await up.catch(() => undefined);
    await household.stop();
    release();
  }
  console.log('Openhuis: stopped. Your data is kept; `npm start` goes on with it.');
}

/** A killed npm passes no signal on; what it started must not run on unseen. */
function endWithNpm(household: Household): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) household.end(new Interruption());
  }, 1000).unref();
}

async function bringUp(settings: Settings, household: Household, wasKilled: boolean): Promise<void> {
  await refuseTakenPorts(settings, wasKilled ? secondsForLeftovers : 0);
  household.goOn();
  buildWhenStale();
  household.goOn();
  const { url, isNew } = await database(settings, household);
  household.goOn();
  if ((await operate(settings, url, ['migrate'])) !== 0) {
    throw new Trouble('the database could not be migrated (the reason stands above).');
  }
  if (isNew || !existsSync(settings.tokensFile) || !hasPeople(settings)) {
    if ((await operate(settings, url, ['load-demo'])) !== 0) {
      throw new Trouble('the demo regions could not be loaded (the reason stands above).');
    }
  }

  household.goOn();

  const environment = appEnvironment(settings, url);
  const common = { environment, logFolder: join(settings.dataFolder, 'logs'), root: settings.root };
  const app = (name: string) => join(settings.root, 'dist', 'apps', name, 'main.js');
  const mailbox = settings.smtpUrl === undefined ? startMailbox(settings, common) : undefined;
  if (mailbox !== undefined) household.watch(mailbox);
  const identity =
    settings.identity === undefined ? undefined : startChild('identity', { ...common, file: app('identity') });
  if (identity !== undefined) household.watch(identity);
  const api = startChild('api', { ...common, file: app('api') });
  household.watch(api);
  const worker = startChild('worker', { ...common, file: app('worker') });
  household.watch(worker);
  await Promise.all([
    mailbox?.ready(() => answers(`http://127.0.0.1:${settings.mailbox.webPort}/healthz`), secondsUntilReady),
    identity?.ready(
      () => answers(`${issuerAt(settings.identity?.port ?? 0)}/.well-known/openid-configuration`),
      secondsUntilReady,
    ),
    api.ready(() => answers(`${addressOfApi(settings)}/v1/health`), secondsUntilReady),
    worker.ready(() => /ready/i.test(worker.output()), secondsUntilReady),
  ]);
}

/** Whether the people whom the local identity provider shows are there, and known under its present address. */
function hasPeople({ identity, peopleFile }: Settings): boolean {
  if (identity === undefined) return true;
  if (!existsSync(peopleFile)) return false;
  return readFileSync(peopleFile, 'utf8').includes(JSON.stringify(issuerAt(identity.port)));
}

async function database(settings: Settings, household: Household): Promise<{ url: string; isNew: boolean }> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, isNew: false };
  const { postgres, url } = await startDatabase(settings, readSecrets(settings.dataFolder));
  household.join(postgres);
  household.databaseFolder = postgres.dataFolder;
  void postgres.exited.then(() => household.end(new Trouble('PostgreSQL stopped by itself; see logs/postgres.log.')));
  return { url, isNew: postgres.isNew };
}

function startMailbox(
  { mailbox }: Settings,
  common: { environment: NodeJS.ProcessEnv; logFolder: string; root: string },
): Child {
  const manifest = createRequire(import.meta.url).resolve('maildev/package.json');
  return startChild('mailbox', {
    ...common,
    file: join(dirname(manifest), 'bin', 'maildev'),
    parameters: [
      ...['--smtp', String(mailbox.smtpPort), '--ip', '127.0.0.1'],
      ...['--web', String(mailbox.webPort), '--web-ip', '127.0.0.1'],
      '--silent',
    ],
  });
}

/** A start that was killed leaves an api behind that needs a moment to notice. */
async function refuseTakenPorts({ host, port, mailbox, smtpUrl, identity }: Settings, patience: number): Promise<void> {
  const needed = [
    { name: 'PORT', host, port },
    ...(identity === undefined ? [] : [{ name: 'IDENTITY_PORT', host: '127.0.0.1', port: identity.port }]),
    ...(smtpUrl === undefined
      ? [
          { name: 'MAILBOX_SMTP_PORT', host: '127.0.0.1', port: mailbox.smtpPort },
          { name: 'MAILBOX_PORT', host: '127.0.0.1', port: mailbox.webPort },
        ]
      : []),
  ];
  for (const { name, host, port } of needed) {
    const until = Date.now() + patience * 1000;
    let trouble = await portTrouble(host, port);
    while (trouble === 'EADDRINUSE' && Date.now() < until) {
      await pause(200);
      trouble = await portTrouble(host, port);
    }
    if (trouble === undefined) continue;
    const what =
      trouble === 'EADDRINUSE'
        ? `port ${port} is taken by another program`
        : `port ${port} of ${host} cannot be used (${trouble})`;
    throw new Trouble(`${what}: stop it, or choose another port (${name}=${port + 10} npm start).`);
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function whereThingsAre(settings: Settings, { databaseFolder }: Household, milliseconds: number): string {
  const api = publicUrl(settings);
  const lines: [string, string][] = [
    ['Openhuis in your browser', `${api}/`],
    ['Sign in', signInAt(settings)],
    ['API', `${api}/v1`],
    ['API description', `${api}/v1/openapi.json`],
    [
      'Mailbox',
      settings.smtpUrl === undefined ? `http://127.0.0.1:${settings.mailbox.webPort}` : 'your own (SMTP_URL)',
    ],
    ['Database', databaseFolder ?? 'your own (DATABASE_URL)'],
    ['API tokens of the demo people', settings.tokensFile],
    ['Logs', join(settings.dataFolder, 'logs')],
  ];
  return [
    '',
    `Openhuis is ready (${(milliseconds / 1000).toFixed(1)} s). Ctrl-C stops it.`,
    ...lines.map(([name, value]) => `  ${name.padEnd(30)} ${value}`),
    '',
  ].join('\n');
}

function signInAt(settings: Settings): string {
  const page = `${publicUrl(settings)}/v1/sign-in`;
  if (settings.identity !== undefined) return page;
  const { STAFF_ISSUER: staff, PROVIDER_ISSUER: provider } = process.env;
  return staff || provider ? `${page} (your own identity provider)` : 'nowhere: set STAFF_ISSUER and PROVIDER_ISSUER';
}

await runAsCommand(import.meta.filename, main);
// A connection that lingers must not keep the terminal waiting.
process.exit();
