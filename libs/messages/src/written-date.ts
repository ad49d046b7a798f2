import type { Language } from './message.js';

const formats: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A calendar date ('2030-12-31') as people write it: "31 december 2030", "31 December 2030". */
export function writtenDate(language: Language, date: string): string {
  return formats[language].format(new Date(`${date}T00:00:00Z`));
}

const clocks: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }),
};

/** From when until when, on the clock in Amsterdam: "10.00 tot 12.00 uur", "10:00 to 12:00". */
export function writtenTimes(language: Language, from: Date, until: Date): string {
  const [first, last] = [clocks[language].format(from), clocks[language].format(until)];
  return language === 'nl' ? `${first.replace(':', '.')} tot ${last.replace(':', '.')} uur` : `${first} to ${last}`;
}
