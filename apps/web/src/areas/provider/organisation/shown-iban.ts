/** An account number in groups of four, as it stands on a bank card. */
export function shownIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** What was typed, without the spaces and dots that people put between groups; null for nothing. */
export function readIdentifier(typed: string): string | null {
  const text = typed.replaceAll(/[\s.]/g, '').toUpperCase();
  return text === '' ? null : text;
}
