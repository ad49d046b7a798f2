import { formatPattern, type Language, memberMailCatalogues, type MemberMailKind } from '@openhuis/messages';

/** What a mail about working for an organisation may speak of; what does not belong to its kind is left out. */
export interface MemberMailFacts {
  organisation?: string;
  /** Who asks to join. */
  person?: string;
  /** The last day of the link, written out. */
  expiresOn?: string;
  /** Why a request was refused. */
  reason?: string;
  /** Of a consortium: the lead member, the procedure, the member that answered, and what. */
  lead?: string;
  procedure?: string;
  member?: string;
  outcome?: string;
  /** The last day for a supplement, written out. */
  until?: string;
  /** The name of a file. */
  document?: string;
}

export interface MemberMailContent {
  subject: string;
  text: string;
  html: string;
}

/**
 * A mail as plain text and as HTML.
 *
 * @param url where the reader goes on
 * @throws Error when the text speaks of a fact that is not there
 */
export function memberMailContent(
  kind: MemberMailKind,
  facts: MemberMailFacts,
  language: Language,
  url: string,
): MemberMailContent {
  const { mails, greeting, closing, footer } = memberMailCatalogues[language];
  const { subject: subjectPattern, lines, where } = mails[kind];
  const filled = (pattern: string): string => formatPattern(language, pattern, { ...facts });
  const subject = filled(subjectPattern)
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .trim();
  const paragraphs = [greeting, ...lines].map(filled);
  return {
    subject,
    text: [...paragraphs, `${where}\n${url}`, `${closing}\nOpenhuis`, `-- \n${footer}`].join('\n\n') + '\n',
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
      '<body style="font-family:sans-serif;max-width:40em">',
      ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      `<p>${escapeHtml(where)}<br><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
      `<p>${escapeHtml(closing)}<br>Openhuis</p>`,
      `<p><small>${escapeHtml(footer)}</small></p></body></html>`,
    ].join('\n'),
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
