import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import { ChoiceGroup, TextField } from '../../../components/field.js';
import { errorAt } from '../../../components/form.js';
import { currentLanguage, type Language } from '../../../i18n/texts.js';

/** What somebody who comes for the first time says about herself. */
export interface NewPerson {
  name: string;
  email: string;
  language: Language;
}

export const nobodyYet = (): NewPerson => ({ name: '', email: '', language: currentLanguage() });

export const personFieldNames: Record<string, ReactNode> = {
  name: <FormattedMessage id="arrive.person.name" />,
  email: <FormattedMessage id="arrive.person.email" />,
  language: <FormattedMessage id="arrive.person.language" />,
};

/** Name, mail address and language: asked once. */
export function PersonFields({
  person,
  onChange,
  problem,
  emailHint,
}: {
  person: NewPerson;
  onChange: (person: NewPerson) => void;
  problem: ApiProblem | undefined;
  emailHint: ReactNode;
}): ReactNode {
  return (
    <>
      <TextField
        name="name"
        label={personFieldNames['name']}
        error={errorAt(problem, 'name')}
        autoComplete="name"
        maxLength={200}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.target.value })}
      />
      <TextField
        name="email"
        type="email"
        label={personFieldNames['email']}
        hint={emailHint}
        error={errorAt(problem, 'email')}
        autoComplete="email"
        value={person.email}
        onChange={(event) => onChange({ ...person, email: event.target.value })}
      />
      <ChoiceGroup
        name="language"
        label={personFieldNames['language']}
        error={errorAt(problem, 'language')}
        options={[
          { value: 'nl', label: <span lang="nl">Nederlands</span>, checked: person.language === 'nl' },
          { value: 'en', label: <span lang="en">English</span>, checked: person.language === 'en' },
        ]}
        onChange={(event) => onChange({ ...person, language: event.target.value === 'en' ? 'en' : 'nl' })}
      />
    </>
  );
}

/** As the api takes it: what is empty is left out, so that it names every fault at once. */
export function statedPerson({ name, email, language }: NewPerson): Partial<NewPerson> {
  return {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(email.trim() !== '' && { email: email.trim() }),
    language,
  };
}
