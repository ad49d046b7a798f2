/** What somebody typed as a number, as the api takes it: a comma is a point there. What is no number stays as it is. */
export function readTypedNumber(typed: string): string {
  const text = typed.trim();
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

/** A number of the api in a field, with the sign for decimals of the language. */
export function shownNumber(number: string, locale: string): string {
  return locale.startsWith('nl') ? number.replace('.', ',') : number;
}
