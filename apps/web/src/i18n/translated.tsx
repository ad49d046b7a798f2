import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useTexts } from './texts.js';

/** Gives all below it the texts of the language of the moment. */
export function Translated({ children }: { children: ReactNode }): ReactNode {
  const { language, texts } = useTexts();
  return (
    <IntlProvider
      locale={language === 'nl' ? 'nl-NL' : 'en-GB'}
      messages={texts}
      timeZone="Europe/Amsterdam"
      onError={(error) => {
        // A text that is missing is a fault in the program: the journeys in test/browser fail on it.
        reportError(error);
      }}
    >
      {children}
    </IntlProvider>
  );
}
