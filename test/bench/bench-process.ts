import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a process of the bench answers to: one function for each question. */
export type Answers = Record<string, (value: never) => unknown>;

interface Question {
  number: number;
  name: string;
  value: unknown;
}
interface Reply {
  number: number;
  value?: unknown;
  failure?: string;
}

/** The word by which this program knows that it is to be one of the bench's processes. */
export const PROCESS_WORD = 'process';
const SETTINGS = 'OPENHUIS_BENCH_SETTINGS';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A process of the bench: this same program under another name, so that nobody shares a CPU thread with the measured. */
export class BenchProcess {
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private asked = 0;

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {
    child.on('message', (message) => {
      const { number, value, failure } = message as Reply;
      const asker = this.waiting.get(number);
      this.waiting.delete(number);
      if (failure === undefined) asker?.resolve(value);
      else asker?.reject(new Error(`${name}: ${failure}`));
    });
    child.once('exit', (code) => {
      running.delete(child);
      for (const { reject } of this.waiting.values()) reject(new Error(`${name} ended (${code ?? 'killed'})`));
      this.waiting.clear();
    });
  }

  /** @param settings whatever the process needs to know; passed through the environment, for it may hold passwords */
  static start(name: string, settings: object = {}): BenchProcess {
    const child = fork(process.argv[1] ?? '', [PROCESS_WORD, name], {
      serialization: 'advanced',
      env: { ...process.env, [SETTINGS]: JSON.stringify(settings) },
    });
    running.add(child);
    return new BenchProcess(name, child);
  }

  /** Asks the process one thing and waits for its answer. */
  async ask<Answer>(name: string, value?: unknown): Promise<Answer> {
    if (!this.child.connected) throw new Error(`${this.name} is not running`);
    const number = (this.asked += 1);
    const answer = new Promise<unknown>((resolve, reject) => this.waiting.set(number, { resolve, reject }));
    this.child.send({ number, name, value } satisfies Question);
    return (await answer) as Answer;
  }

  async stop(): Promise<void> {
    await stopProgram(this.child);
  }
}

/** Runs as one of the bench's processes until the bench lets go of it. */
export async function serve(open: (settings: never) => Promise<Answers>): Promise<void> {
  process.once('disconnect', () => process.exit(0));
  const answers = await open(JSON.parse(process.env[SETTINGS] ?? '{}') as never);
  process.on('message', (message) => {
    const { number, name, value } = message as Question;
    const reply = (rest: Partial<Reply>): void => void process.send?.({ number, ...rest } satisfies Reply);
    Promise.resolve()
      .then(() => answers[name]?.(value as never))
      .then(
        (answer) => reply({ value: answer }),
        (error: unknown) => reply({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
}

/** Kills a process of somebody else's making when the bench ends, should it still be there. */
export function endWithBench(pid: number): void {
  process.on('exit', () => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has gone, as it should.
    }
  });
}

/** Starts a program that ends with the bench at the latest. */
export function startProgram(command: string, parameters: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(patience);
}
