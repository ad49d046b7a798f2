import { SmtpSink } from '../support/smtp-sink.js';
import type { Answers } from './bench-process.js';

/** What a mail server has taken since it was last asked to forget. */
export interface SinkCount {
  received: number;
  /** Different Message-IDs. */
  different: number;
}

/** A real SMTP server in a process of its own: the oracle of every run. */
export async function sinkProcess(): Promise<Answers> {
  const sink = await SmtpSink.start({ keepBytes: false });
  return {
    url: () => sink.url,
    count: (): SinkCount => ({ received: sink.received.length, different: sink.countById().size }),
    forget: () => {
      sink.received.length = 0;
    },
  };
}
