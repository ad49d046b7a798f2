import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, done } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { ChoiceGroup } from '../components/field.js';
import { ErrorSummary } from '../components/form.js';
import { toast } from '../components/toast.js';
import { chooseLanguage, currentLanguage, type Language } from '../i18n/texts.js';
import { useSession } from '../session/session.js';
import { chooseScheme, chosenScheme, type Scheme, schemes } from '../theme/scheme.js';
import { Section } from './section.js';

const languages: readonly { value: Language; label: ReactNode }[] = [
  { value: 'nl', label: <span lang="nl">Nederlands</span> },
  { value: 'en', label: <span lang="en">English</span> },
];

/** The language of pages and mails, and light or dark. */
export function LanguageAndLook(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const [scheme, setScheme] = useState(chosenScheme());
  const set = useCommand((language: Language) => done(api.PUT('/account', { body: { language } })), [['session']]);
  // What is chosen shows at once; what could not be saved goes back.
  const [chosen, setChosen] = useState<Language>();
  const shown = chosen ?? session?.person?.language ?? currentLanguage();
  return (
    <Section name="language">
      {set.problem !== undefined && <ErrorSummary problem={set.problem} />}
      <div className="columns">
        <ChoiceGroup
          label={<FormattedMessage id="account.language.label" />}
          hint={<FormattedMessage id="account.language.hint" />}
          name="language"
          options={languages.map((option) => ({ ...option, checked: option.value === shown }))}
          onChange={(event) => {
            const language: Language = event.target.value === 'en' ? 'en' : 'nl';
            setChosen(language);
            void set.run(language).then(async (isDone) => {
              setChosen(undefined);
              if (isDone === undefined) return;
              await chooseLanguage(language);
              toast(<FormattedMessage id="account.saved" />);
            });
          }}
        />
        <ChoiceGroup
          label={<FormattedMessage id="scheme.title" />}
          hint={<FormattedMessage id="account.scheme.hint" />}
          name="scheme"
          options={schemes.map((value) => ({
            value,
            label: intl.formatMessage({ id: `scheme.${value}` }),
            checked: value === scheme,
          }))}
          onChange={(event) => {
            const chosen = event.target.value as Scheme;
            setScheme(chosen);
            chooseScheme(chosen);
          }}
        />
      </div>
    </Section>
  );
}
