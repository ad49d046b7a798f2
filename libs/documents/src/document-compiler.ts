import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** A document to be made: a constant template and the data that it shows. */
export interface DocumentOrder {
  /** Name by source text, Typst; the first is the document itself, the others are what it imports. */
  sources: readonly (readonly [name: string, source: string])[];
  /** Pictures by the name under which the template asks for them: PNG, JPEG or WebP. */
  pictures?: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** What the template reads as `json(bytes(sys.inputs.data))`. */
  data: unknown;
  /** What the document says of when it was made. */
  madeAt: Date;
}

type Reply = { bytes: Uint8Array } | { fault: string };

/** A document that takes longer does not end: its thread is given up, and the next order begins a new one. */
const LONGEST_MILLISECONDS = 20_000;

/**
 * Makes PDF/A-2a of Typst templates (tagged, so that a screen reader reads them) in a thread of its own. The same order
 * always gives the same bytes. The thread begins with the first order and keeps no program from ending.
 */
@Injectable()
export class DocumentCompiler implements OnApplicationShutdown {
  private worker: Worker | undefined;
  /** One after the other: the thread is free in between, and gives back what it used. */
  private queue: Promise<unknown> = Promise.resolve();

  /**
   * Compiles one document.
   *
   * @returns the bytes of a PDF that claims PDF/A-2a
   * @throws Error with Typst's words for a template that does not compile with these data, or when the thread died
   */
  async pdf(order: DocumentOrder): Promise<Uint8Array> {
    const mine = this.queue.then(() => this.compile(order));
    this.queue = mine.catch(() => undefined);
    return await mine;
  }

  /** Ends the thread; what still waits fails. */
  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private async compile({ sources, pictures = [], data, madeAt }: DocumentOrder): Promise<Uint8Array> {
    const worker = (this.worker ??= this.start());
    const answered = new AbortController();
    const late = setTimeout(() => void worker.terminate(), LONGEST_MILLISECONDS);
    worker.ref();
    try {
      return await new Promise<Uint8Array>((done, fail) => {
        const { signal } = answered;
        // Whoever ends the thread, the order that it had must not wait for ever.
        const once = (event: string, then: (value: unknown) => void): void => {
          worker.once(event, then);
          signal.addEventListener('abort', () => worker.off(event, then));
        };
        once('message', (reply) => {
          const answer = reply as Reply;
          if ('bytes' in answer) done(answer.bytes);
          else fail(new Error(answer.fault));
        });
        once('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
        once('exit', () => fail(new Error('the thread that makes documents ended')));
        worker.postMessage({
          sources,
          pictures,
          data: JSON.stringify(data),
          madeAt: Math.floor(madeAt.getTime() / 1000),
        });
      });
    } finally {
      clearTimeout(late);
      answered.abort();
      worker.unref();
    }
  }

  private start(): Worker {
    // The packages are found from where the program was started, as its other files are.
    const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: { root: process.cwd() } });
    const forget = (): void => {
      if (this.worker === worker) this.worker = undefined;
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    return worker;
  }
}
