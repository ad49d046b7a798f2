import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Trouble } from './trouble.ts';

export interface Child {
  readonly name: string;
  readonly logFile: string;
  /** Settles when the process has gone, with the way it went ('exit code 1', 'SIGKILL'). */
  readonly exited: Promise<string>;
  /** Waits until the condition holds. Throws a Trouble when the process goes before, or after the seconds given. */
  ready(condition: () => boolean | Promise<boolean>, seconds: number): Promise<void>;
  /** What it has written to its log in this run. */
  output(): string;
  /** Asks it to stop, insists after the seconds given, and waits until it has gone. */
  stop(signal: NodeJS.Signals, seconds: number): Promise<void>;
}

/**
 * What keeps a Node process small while much flows through it, as the Dockerfile has it too: the newest objects are looked at
 * after 8 MB and not after 16 or 32 (uploads are pieces that nobody needs a moment later), and the threads that read and write
 * files share two heaps.
 */
export const smallProcess = {
  parameters: ['--max-semi-space-size=8'],
  environment: { MALLOC_ARENA_MAX: '2' },
};

const longestLog = 20e6;
const millisecondsBetweenLooks = 40;

/**
 * Starts a Node program that runs until it is stopped, its output in a log file of its own. It stands in a process
 * group of its own, so that Ctrl-C in the terminal reaches only the start, which then stops all in the right order.
 */
export function startChild(
  name: string,
  command: { file: string; parameters?: string[]; environment: NodeJS.ProcessEnv; logFolder: string; root: string },
): Child {
  const logFile = join(command.logFolder, `${name}.log`);
  const log = openSync(logFile, 'a', 0o600);
  if (statSync(logFile).size > longestLog) truncateSync(logFile);
  const begin = statSync(logFile).size;
  const preload = pathToFileURL(join(import.meta.dirname, 'exit-with-parent.mjs')).href;
  const child = spawn(
    process.execPath,
    [...smallProcess.parameters, '--import', preload, command.file, ...(command.parameters ?? [])],
    {
      cwd: command.root,
      env: { ...smallProcess.environment, ...command.environment },
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  closeSync(log);
  let end: string | undefined;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve((end = signal ?? `exit code ${code ?? 'unknown'}`)));
    child.once('error', (error) => resolve((end = error.message)));
  });
  const output = () => (existsSync(logFile) ? readFileSync(logFile).subarray(begin).toString('utf8') : '');

  return {
    name,
    logFile,
    exited,
    output,
    async ready(condition, seconds) {
      const until = Date.now() + seconds * 1000;
      while (end === undefined) {
        if (await condition()) return;
        if (Date.now() > until) throw new Trouble(`${name} was not ready within ${seconds} s; its log: ${logFile}`);
        await pause(millisecondsBetweenLooks);
      }
      throw new Trouble(deathNote({ name, logFile, output }, end));
    },
    stop: (signal, seconds) => stop(child, exited, signal, seconds),
  };
}

async function stop(
  child: ChildProcess,
  exited: Promise<string>,
  signal: NodeJS.Signals,
  seconds: number,
): Promise<void> {
  if (child.pid === undefined) return;
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  await exited;
  clearTimeout(patience);
}

/** Says that a child stopped by itself, with the end of its log. */
export function deathNote(child: Pick<Child, 'name' | 'logFile' | 'output'>, end: string): string {
  const lines = child.output().trim().split('\n').slice(-8);
  return [
    `${child.name} stopped by itself (${end}); its log: ${child.logFile}`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}
