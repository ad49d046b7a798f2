import { type IntlShape, useIntl } from 'react-intl';

/** A text that the api gives in both languages, in the language of the page. */
export function writtenIn({ locale }: Pick<IntlShape, 'locale'>, text: { nl: string; en: string }): string {
  return locale.startsWith('nl') ? text.nl : text.en;
}

/** The same, for a component: `const written = useWritten(); written(title)`. */
export function useWritten(): (text: { nl: string; en: string }) => string {
  const intl = useIntl();
  return (text) => writtenIn(intl, text);
}
