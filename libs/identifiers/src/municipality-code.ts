/**
 * True for the form of a municipality code of CBS: four digits as text, '0262' for Lochem, without the 'GM' of StatLine.
 * Whether the municipality exists on a date is a question to the list valid on that date: codes change every year.
 */
export function isMunicipalityCode(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{4}$/.test(value);
}
