import type { Answer } from '../../../api/client.js';
import type { Region } from '../../../region/regions.js';

/** The fields of the form, each a text; empty for nothing. */
export const textFields = [
  'displayName',
  'brandColour',
  'contactEmail',
  'phone',
  'postalAddress',
  'openingHours',
  'complaintsText',
  'complaintsUrl',
  'privacyContact',
  'privacyUrl',
] as const;
export type TextFieldName = (typeof textFields)[number];
export type Values = Record<TextFieldName, string>;

/** A logo as it is chosen in the form: as it stands, taken away, or another. */
export type ChosenLogo = { kind: 'kept' } | { kind: 'none' } | { kind: 'new'; data: string; address: string };

/** What stands there now. */
export function valuesOf(region: Region): Values {
  const { appearance } = region;
  return Object.fromEntries(
    textFields.map((name) => [name, (name === 'contactEmail' ? region.contactEmail : appearance[name]) ?? '']),
  ) as Values;
}

/** The command that sets it; an empty field is set to nothing. */
export function bodyOf(
  values: Values,
  logo: ChosenLogo,
  alternative: string,
  version: number,
): Answer<'AppearanceBody'> {
  const texts = Object.fromEntries(
    textFields.map((name) => [name, values[name].trim() === '' ? null : values[name].trim()]),
  ) as Record<TextFieldName, string | null>;
  return {
    ...texts,
    version,
    ...(logo.kind === 'none' && { logo: null }),
    ...(logo.kind === 'new' && { logo: { data: logo.data, alternative: alternative.trim() } }),
  };
}

/** The fields in which two differ. */
export function differences(one: Values, other: Values): TextFieldName[] {
  return textFields.filter((name) => one[name] !== other[name]);
}
