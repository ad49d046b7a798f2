import type { Language } from './message.js';

const formats: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A calendar date ('2030-12-31') as people write it: "31 december 2030", "31 December 2030". */
export function writtenDate(language: Language, date: string): string {
  return formats[language].format(new Date(`${date}T00:00:00Z`));
}
