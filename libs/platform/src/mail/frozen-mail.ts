import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

/** What a mail says, before it is frozen. */
export interface MailContent {
  /** 'Openhuis <noreply@…>' */
  from: string;
  /** One plain address. */
  to: string;
  subject: string;
  /** Without the angle brackets. */
  messageId: string;
  date: Date;
  language: 'nl' | 'en';
  text: string;
  html: string;
  /** An iCalendar object, attached as a file, with its method: PUBLISH when left out. */
  calendar?: { fileName: string; content: string; method?: 'PUBLISH' | 'REQUEST' | 'CANCEL' };
}

/** The bytes of a mail as they will be sent, however often, and their SHA-256 (hex). */
export interface FrozenMail {
  bytes: Buffer;
  hash: string;
}

/** Renders a mail into the bytes that are stored and sent: plain text and HTML, CRLF line ends, no remote content. */
export async function freezeMail(content: MailContent): Promise<FrozenMail> {
  const { from, to, subject, messageId, date, language, text, html, calendar } = content;
  const bytes = await new MailComposer({
    from,
    to,
    subject,
    messageId: `<${messageId}>`,
    date,
    text,
    html,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(calendar !== undefined && {
      attachments: [
        {
          filename: calendar.fileName,
          content: calendar.content,
          contentType: `text/calendar; charset=utf-8; method=${calendar.method ?? 'PUBLISH'}`,
        },
      ],
    }),
  })
    .compile()
    .build();
  return { bytes, hash: mailHash(bytes) };
}

export function mailHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
