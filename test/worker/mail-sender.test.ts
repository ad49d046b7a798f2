import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freezeMail, type FrozenMail, MailSender } from '@openhuis/platform';
import { SmtpSink } from '../support/smtp-sink.js';

const aMail = (messageId: string, to: string): Promise<FrozenMail> =>
  freezeMail({
    from: 'Openhuis <noreply@openhuis.example>',
    to,
    subject: 'Contract C-1 eindigt op 31 december 2030 – één maand',
    messageId,
    date: new Date('2030-07-01T08:00:00Z'),
    language: 'nl',
    text: '.een regel met een punt vooraan\nen een eurobedrag: € 1',
    html: '<p>Beste lezer</p>',
    calendar: { fileName: 'datum.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  });

describe('the mail sender', () => {
  let sink: SmtpSink;
  let sender: MailSender;
  beforeEach(async () => {
    sink = await SmtpSink.start();
    sender = new MailSender(sink.url, 'noreply@openhuis.example', {
      connections: 3,
      connectTimeoutMilliseconds: 500,
      silenceTimeoutMilliseconds: 500,
    });
  });
  afterEach(async () => {
    sender.close();
    await sink.close();
  });
  const send = async (to = 'a@zorg.example', signal?: AbortSignal) => {
    const { bytes, hash } = await aMail('een@openhuis.example', to);
    return { ...(await sender.send(to, bytes, signal)), hash };
  };

  it('delivers the frozen bytes as they are, time after time', async () => {
    const { outcome, hash } = await send();
    expect(outcome).toBe('accepted');
    expect(sink.received).toMatchObject([{ messageId: 'een@openhuis.example', recipient: 'a@zorg.example', hash }]);
    const text = sink.received[0]?.bytes?.toString('latin1') ?? '';
    expect(text).not.toMatch(/[^\r]\n/);
    for (const part of ['text/plain', 'text/html', 'text/calendar', 'Auto-Submitted: auto-generated'])
      expect(text).toContain(part);
  });

  it('uses the same few connections for many mails', async () => {
    const results = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const { bytes } = await aMail(`${n}@openhuis.example`, 'a@zorg.example');
        return await sender.send('a@zorg.example', bytes);
      }),
    );
    expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(sink.received).toHaveLength(60);
    expect(sink.connections).toBe(3);
  });

  it.each([
    [{ answer: 421, at: 'data' }, 'retry'],
    [{ answer: 450, at: 'recipient' }, 'retry'],
    [{ answer: 451, at: 'data' }, 'retry'],
    [{ answer: 550, at: 'recipient' }, 'refused'],
    [{ answer: 554, at: 'data' }, 'refused'],
    ['reset', 'unknown'],
    ['dropAfterData', 'unknown'],
    ['silence', 'unknown'],
    [{ delayMilliseconds: 50 }, 'accepted'],
  ] as const)('%j: %s', async (fault, outcome) => {
    sink.behave(() => fault);
    expect((await send()).outcome).toBe(outcome);
    sink.behave();
    expect((await send()).outcome).toBe('accepted');
  });

  it('sends a mail once only, also when its connection is lost after it was taken', async () => {
    sink.behave(() => 'dropAfterData');
    await send();
    expect(sink.received).toHaveLength(1);
  });

  it('tells a server that is away from a mail that is lost', async () => {
    sink.refuseConnections(421);
    expect((await send()).outcome).toBe('retry');
    sink.refuseConnections();
    await sink.close();
    expect((await send()).outcome).toBe('unreachable');
  });

  it('does not mind that the server closed an idle connection', async () => {
    await send();
    const { port } = sink;
    await sink.close();
    sink = await SmtpSink.start({ port });
    expect((await send()).outcome).toBe('accepted');
  });

  it('gives up when it is told to', async () => {
    sink.behave(() => ({ delayMilliseconds: 2000 }));
    const started = performance.now();
    expect((await send('a@zorg.example', AbortSignal.timeout(300))).outcome).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(480);
  });

  it('never speaks to the server about an address that is none', async () => {
    const { bytes } = await aMail('een@openhuis.example', 'a@zorg.example');
    expect((await sender.send('a@zorg.example\r\nRCPT TO:<b@zorg.example>', bytes)).outcome).toBe('refused');
    expect(sink.connections).toBe(0);
  });
});
