import type { Language } from '@openhuis/messages';

/** The language of a page: Dutch, unless the browser prefers English (RFC 9110, 12.5.4). */
export function pageLanguage(acceptLanguage: string | undefined): Language {
  const weight = { nl: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [, language, quality] =
      /^\s*(nl|en)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(range) ?? [];
    if (language === undefined) continue;
    const name = language.toLowerCase() as Language;
    weight[name] = Math.max(weight[name], Number(quality ?? '1'));
  }
  return weight.en > weight.nl ? 'en' : 'nl';
}
