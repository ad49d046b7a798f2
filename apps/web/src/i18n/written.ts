import { useIntl } from 'react-intl';

/** The language of the page out of a text that the api gives in both: `const written = useWritten(); written(title)`. */
export function useWritten(): (text: { nl: string; en: string }) => string {
  const { locale } = useIntl();
  return (text) => (locale.startsWith('nl') ? text.nl : text.en);
}
