import { createHash } from 'node:crypto';
import type { PageChoices } from './page-choices.js';
import type { FilesAhead } from './web-preload.js';

/** A page as the web drew it (apps/web/src/server.tsx). */
export interface Drawing {
  /** HTML for the head of the page: its title. */
  head: string;
  body: string;
  /** What was asked for it: the browser takes it over. */
  state: unknown;
  /** The style sheet of the region whose look the page has. */
  themeUrl: string | undefined;
  /** The instant of the drawing, in milliseconds since 1970. */
  at: number;
  /** Whether there is a page at this address. */
  isKnown: boolean;
  rounds: number;
}

/** A page to be sent. */
export interface PageHtml {
  html: string;
  /** SHA-256 of the styles of its own that it has, as a content security policy names it. */
  styleHash: string | undefined;
}

/**
 * Puts a drawn page into the page of the build.
 *
 * @param page index.html as the build wrote it
 * @param files what the page has of its own
 * @throws Error when the page of the build has no place for it
 */
export function pageHtml(
  page: string,
  { head, body, state, themeUrl, at }: Drawing,
  { language, scheme }: PageChoices,
  { scripts, styles }: FilesAhead,
): PageHtml {
  const { drawn, ownStyles } = setApartStyles(body);
  const links = [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...(themeUrl === undefined
      ? []
      : [`<link rel="stylesheet" href="${themeUrl.replaceAll('"', '&quot;')}" data-region-theme="">`]),
    ...(ownStyles === '' ? [] : [`<style>${ownStyles}</style>`]),
  ];
  const places: [place: string | RegExp, content: string][] = [
    ['<html lang="nl">', `<html lang="${language}"${scheme === undefined ? '' : ` data-scheme="${scheme}"`}>`],
    ['<title>Openhuis</title>', head === '' ? '<title>Openhuis</title>' : head],
    ['</head>', `${links.join('')}</head>`],
    ['<div id="openhuis"></div>', `<div id="openhuis">${drawn}</div>${stateBlock(state, at, scripts)}`],
    // It is there to be read; what needs a script says so by doing nothing.
    [/<noscript>[^]*?<\/noscript>/, ''],
  ];
  const html = places.reduce((html, [place, content]) => {
    const found = html.replace(place, () => content);
    if (found === html && content !== place) throw new Error(`the page of the build has no ${String(place)}`);
    return found;
  }, page);
  return { html, styleHash: ownStyles === '' ? undefined : createHash('sha256').update(ownStyles).digest('base64') };
}

/** What may stand in a style: no quotes, braces or angle brackets, so that it ends where it should. */
const PLAIN_STYLE = /^[\w\s.:;%#(),+*/-]+$/;

/**
 * The policy lets no element have a style of its own. What a page needs of it (the height of what comes, the width of a
 * bar) goes into one style sheet, which the policy names by its hash; `start.tsx` gives it back to the elements.
 */
function setApartStyles(body: string): { drawn: string; ownStyles: string } {
  const found = new Set<string>();
  // In texts and in other attributes a quote is written `&quot;`: this can only be a style.
  const drawn = body.replace(/ style="([^"]*)"/g, (_, style: string) => {
    if (PLAIN_STYLE.test(style)) found.add(style);
    return ` data-style="${style}"`;
  });
  return { drawn, ownStyles: [...found].map((style) => `[data-style="${style}"]{${style}}`).join('') };
}

/** A block of data: no script, so the policy lets it be. Nothing in it can end it. */
function stateBlock(state: unknown, at: number, scripts: readonly string[]): string {
  const files = scripts.map((file) => `/${file}`).join(' ');
  return `<script type="application/json" id="openhuis-state" data-at="${at}" data-scripts="${files}">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>`;
}
