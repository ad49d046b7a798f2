import { useMemo, type ReactNode } from 'react';
import { IntlOf, type IntlShape, newIntl } from './intl.js';
import { type Language, type Texts, useTexts } from './texts.js';

/** Gives all below it the texts of the language of the moment. */
export function Translated({ children }: { children: ReactNode }): ReactNode {
  const { language, texts } = useTexts();
  const intl = useMemo(() => intlOf(language, texts), [language, texts]);
  return <IntlOf value={intl}>{children}</IntlOf>;
}

const made = new Map<Language, IntlShape>();

/** One for all pages of a language: what it makes (formatters, read messages) costs more than a page. */
function intlOf(language: Language, texts: Texts): IntlShape {
  const known = made.get(language);
  if (known?.messages === texts) return known;
  const intl = newIntl(language === 'nl' ? 'nl-NL' : 'en-GB', texts, (fault) => {
    // A text that is missing is a fault in the program: the journeys in test/browser fail on it.
    if (import.meta.env.SSR) throw fault;
    reportError(fault);
  });
  made.set(language, intl);
  return intl;
}
