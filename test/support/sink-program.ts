/**
 * The SMTP sink as a program of its own: what it has received outlives every process under test. It also ends what it was
 * told to mind when the test that started it is gone, however that ended.
 */
import { type FaultPlan, type SmtpFault, SmtpSink } from './smtp-sink.ts';

/** The first rule whose pattern fits the recipient, for the first `offers` offers (all of them when left out). */
export interface FaultRule {
  recipient: string;
  offers?: number;
  fault: SmtpFault;
}

interface Question {
  number: number;
  name: 'url' | 'received' | 'count' | 'forget' | 'behave' | 'refuse' | 'mind';
  value: never;
}

const minded = new Map<number, NodeJS.Signals>();
process.once('disconnect', () => {
  for (const [pid, signal] of minded) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
  }
  process.exit(0);
});

const sink = await SmtpSink.start({ keepBytes: false });

function planOf(rules: FaultRule[]): FaultPlan {
  const known = rules.map((rule) => ({ ...rule, pattern: new RegExp(rule.recipient) }));
  return (recipient, offer) =>
    known.find(({ pattern, offers = Number.POSITIVE_INFINITY }) => offer <= offers && pattern.test(recipient))?.fault;
}

const answers: Record<Question['name'], (value: never) => unknown> = {
  url: () => sink.url,
  received: () => sink.received,
  count: () => sink.received.length,
  forget: () => (sink.received.length = 0),
  behave: (rules: FaultRule[]) => sink.behave(planOf(rules)),
  refuse: (code: 421 | 554 | undefined) => sink.refuseConnections(code),
  mind: ({ pid, signal }: { pid: number; signal: NodeJS.Signals | undefined }) =>
    signal === undefined ? minded.delete(pid) : minded.set(pid, signal),
};

process.on('message', (message) => {
  const { number, name, value: question } = message as Question;
  const value = answers[name](question);
  // Whoever asked may be gone by now.
  if (process.connected) process.send?.({ number, value }, () => undefined);
});
process.send?.({ number: 0 });
