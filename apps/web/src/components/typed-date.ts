const months = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
};

/**
 * Reads a date as people type it: day first ("31-12-2030", "31/12/30", "31 12 2030", "31122030", "31 december 2030",
 * "31 dec 2030") or as the system writes it ("2030-12-31"). Two digits of a year are this century's.
 *
 * @returns '2030-12-31'; undefined when it is no date that exists
 */
export function readTypedDate(text: string): string | undefined {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const system = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (system !== null) return existing(Number(system[1]), Number(system[2]), Number(system[3]));
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (dayFirst !== null) return existing(fullYear(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1]));
  const withWord = /^(\d{1,2})[- ]([a-zë]{3,})\.?[- ](\d{4}|\d{2})$/.exec(typed);
  if (withWord !== null)
    return existing(fullYear(withWord[3] ?? ''), monthNamed(withWord[2] ?? ''), Number(withWord[1]));
  return undefined;
}

/** A date as it stands in a field: '2030-12-31' → "31-12-2030". What is no date stays as it is. */
export function shownDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[3]}-${parts[2]}-${parts[1]}`;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthNamed(word: string): number {
  const start = word === 'mrt' ? 'maart' : word;
  const found = [months.nl, months.en].map((names) => names.findIndex((name) => name.startsWith(start)));
  return Math.max(...found) + 1;
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}
