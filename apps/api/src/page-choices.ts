import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '@openhuis/messages';
import { pageLanguage } from './sign-in/page-language.js';

/** How a page is to be drawn for who asks for it. */
export interface PageChoices {
  language: Language;
  /** Undefined: as the machine has it. */
  scheme: 'light' | 'dark' | undefined;
}

/** What somebody chose in this browser (apps/web/src/choices.ts), else what the browser asks for. */
export function pageChoices(headers: IncomingHttpHeaders): PageChoices {
  const language = cookieIn(headers.cookie, 'openhuis-language');
  const scheme = cookieIn(headers.cookie, 'openhuis-scheme');
  return {
    language: language === 'nl' || language === 'en' ? language : pageLanguage(headers['accept-language']),
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
  };
}

function cookieIn(cookies: string | undefined, name: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
