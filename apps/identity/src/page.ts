import type { KoaContextWithOIDC } from 'oidc-provider';
import { type PageTexts, textsOf } from './page-texts.js';

/** A request, as Koa shows it. */
export type PageContext = Pick<
  KoaContextWithOIDC,
  'req' | 'res' | 'path' | 'method' | 'URL' | 'set' | 'get' | 'type' | 'body' | 'status' | 'redirect'
>;

/** HTML that is safe to send: made by `html`, never by gluing texts together. */
export class Html {
  constructor(readonly text: string) {}
}

export type Piece = Html | string | number | false | undefined | readonly Piece[];

/** Template for HTML: every text put in is escaped, HTML put in stays as it is, `false` and nothing leave nothing. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(parts.reduce((text, part, index) => text + render(pieces[index - 1]) + part));
}

function render(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(render).join('');
  if (piece === undefined || piece === false) return '';
  return String(piece).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The texts in the language that the browser prefers: English where it comes before Dutch, else Dutch. */
export function textsFor(context: PageContext): PageTexts {
  const languages = context.get('accept-language').toLowerCase();
  const place = (language: string): number => {
    const at = languages.search(new RegExp(`(^|[ ,])${language}\\b`));
    return at === -1 ? Infinity : at;
  };
  return textsOf(place('en') < place('nl') ? 'en' : 'nl');
}

/** True for the path of a page on which one chooses. */
export function isOwnPage(path: string): boolean {
  return /^\/interaction\/[A-Za-z0-9_-]+$/.test(path);
}

/** A whole page around its content. */
export function wholePage({ language, demo }: PageTexts, title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} - ${demo}</title>
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <header><p>${demo}</p></header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/**
 * Answers with a page that runs and loads nothing of others.
 *
 * @param formOrigins where its forms may lead, besides this program
 */
export function answerPage(
  context: PageContext,
  status: number,
  page: Html,
  formOrigins: readonly string[] = [],
): void {
  context.status = status;
  context.type = 'text/html; charset=utf-8';
  context.set(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; script-src 'self'; form-action ${["'self'", ...formOrigins].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  );
  context.set('x-content-type-options', 'nosniff');
  context.set('referrer-policy', 'no-referrer');
  context.set('cache-control', 'no-store');
  context.body = page.text;
}
