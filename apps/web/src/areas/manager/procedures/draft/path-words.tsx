import type { ReactNode } from 'react';
import { useIntl, type IntlShape } from 'react-intl';

/** A place in a definition in words: "Voorwaarden › KVK › Bewijs › Hoogste leeftijd". What has no word is a name of its own. */
export function pathWords(intl: IntlShape, path: string): string {
  return path
    .split('/')
    .map((step) => wordOf(intl, step))
    .join(' › ');
}

export function PathWords({ path }: { path: string }): ReactNode {
  return pathWords(useIntl(), path);
}

/** A value in words: yes and no, a word of ours for a choice, a list or a group by its names. */
export function valueWords(intl: IntlShape, value: unknown): string {
  if (value === undefined || value === null || value === '') return intl.formatMessage({ id: 'shared.none' });
  if (typeof value === 'boolean') return intl.formatMessage({ id: `procedureDesk.is.${value}` });
  if (typeof value === 'string' || typeof value === 'number') {
    const id = `procedureDesk.value.${value}`;
    return id in intl.messages ? intl.formatMessage({ id }) : String(value);
  }
  if (Array.isArray(value)) return value.map((item) => valueWords(intl, item)).join('; ');
  return Object.entries(value)
    .map(([name, inner]) => `${wordOf(intl, name)}: ${valueWords(intl, inner)}`)
    .join(', ');
}

function wordOf(intl: IntlShape, step: string): string {
  const id = `procedureDesk.field.${step}`;
  return id in intl.messages ? intl.formatMessage({ id }) : step;
}
