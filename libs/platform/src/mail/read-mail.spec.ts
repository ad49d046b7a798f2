import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { freezeMail, type MailContent } from './frozen-mail.js';
import { readMail } from './read-mail.js';

const plain: MailContent = {
  from: 'Openhuis <noreply@regio.example>',
  to: 'aanbieder@zorg.example',
  subject: 'Uw overeenkomst loopt af',
  messageId: 'abc@regio.example',
  date: new Date('2030-07-01T07:00:00Z'),
  language: 'nl',
  text: 'Beste lezer,\n\nUw overeenkomst loopt af.\n\n-- \nOpenhuis\n',
  html: '<!doctype html><html lang="nl"><body><p>Uw overeenkomst loopt af.</p></body></html>',
};

/** What an independent reader makes of the same bytes. */
async function asOthersRead(bytes: Buffer): Promise<object> {
  const { subject, from, to, text, html, attachments } = await PostalMime.parse(bytes, { attachmentEncoding: 'utf8' });
  return {
    subject,
    from: from?.name === '' || from?.name === undefined ? from?.address : `${from.name} <${from.address ?? ''}>`,
    to: to?.[0]?.address,
    text: text?.trimEnd(),
    html: html?.trimEnd(),
    files: attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename,
      contentType: mimeType,
      content: (content as string).trimEnd(),
    })),
  };
}

const unix = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

describe('a frozen mail, read again', () => {
  it.each<[string, Partial<MailContent>]>([
    ['as it is', {}],
    ['with accents in subject and text', { subject: 'Verlenging: één jaar – €', text: 'Beste Zoë,\n\n€ 10 = goed\n' }],
    ['with a long subject', { subject: `Zorg ${'é lang '.repeat(40)}`.trim() }],
    ['with very long lines', { text: `${'woord '.repeat(400)}\n`, html: `<p>${'é'.repeat(2000)}</p>` }],
    [
      'with a calendar entry',
      { calendar: { fileName: '2030-12-31.ics', content: 'BEGIN:VCALENDAR\r\nSUMMARY:Eén dag\r\nEND:VCALENDAR\r\n' } },
    ],
    ['with text that looks like a boundary', { text: '--boundary\n----_NmP-1\n' }],
  ])('%s: says what an independent reader says', async (_name, traits) => {
    const content = { ...plain, ...traits };
    const { bytes } = await freezeMail(content);
    const { date, text, html, files, ...headers } = readMail(bytes);
    expect({
      ...headers,
      text: unix(text),
      html: unix(html),
      files: files.map((file) => ({ ...file, content: unix(file.content) })),
    }).toEqual(await asOthersRead(bytes));
    expect(headers.subject).toBe(content.subject);
    expect(unix(text)).toBe(content.text.trimEnd());
    expect(new Date(date)).toEqual(plain.date);
  });

  it('of bytes that are no mail it makes nothing up', () => {
    expect(readMail(Buffer.from('geen mail'))).toMatchObject({ subject: '', text: '', files: [] });
  });
});
