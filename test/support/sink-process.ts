import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { FaultRule } from './sink-program.js';
import type { ReceivedMail } from './smtp-sink.js';

interface Reply {
  number: number;
  value?: unknown;
}

/** A real SMTP server in a process of its own: the oracle of the fault battery. */
export class SinkProcess {
  private readonly waiting = new Map<number, (value: unknown) => void>();
  private asked = 0;
  private address = '';

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message) => {
      const { number, value } = message as Reply;
      this.waiting.get(number)?.(value);
      this.waiting.delete(number);
    });
  }

  static async start(): Promise<SinkProcess> {
    const child = fork(join(resolve('test/support'), 'sink-program.ts'), [], {
      serialization: 'advanced',
      execArgv: ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
      env: { PATH: process.env['PATH'] },
    });
    const sink = new SinkProcess(child);
    await Promise.race([
      new Promise((ready) => sink.waiting.set(0, ready)),
      once(child, 'exit').then(() => Promise.reject(new Error('the sink did not start'))),
    ]);
    sink.address = await sink.ask<string>('url');
    return sink;
  }

  get url(): string {
    return this.address;
  }

  received(): Promise<ReceivedMail[]> {
    return this.ask('received');
  }

  count(): Promise<number> {
    return this.ask('count');
  }

  forget(): Promise<void> {
    return this.ask('forget');
  }

  /** From now on mails meet these rules; without one they are taken. */
  behave(...rules: FaultRule[]): Promise<void> {
    return this.ask('behave', rules);
  }

  /** Refuses every new connection with this code; without one they are let in. */
  refuseConnections(code?: 421 | 554): Promise<void> {
    return this.ask('refuse', code);
  }

  /** Ends a process of the test with this signal when the test is gone; without a signal it is left alone again. */
  mind(pid: number, signal?: NodeJS.Signals): Promise<void> {
    return this.ask('mind', { pid, signal });
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private async ask<Answer>(name: string, value?: unknown): Promise<Answer> {
    this.asked += 1;
    const number = this.asked;
    const answer = new Promise<unknown>((done) => this.waiting.set(number, done));
    this.child.send({ number, name, value });
    return (await answer) as Answer;
  }
}
