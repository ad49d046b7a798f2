import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { ChoiceGroup } from '../../../components/field.js';
import { chooseScheme, chosenScheme, type Scheme, schemes } from '../../../theme/scheme.js';
import { Buttons } from './buttons.js';
import { Fields } from './fields.js';
import { Messages } from './messages.js';
import { Pictures } from './pictures.js';
import { States } from './states.js';
import { Tables } from './tables.js';

/** Every component in every state: for who builds a page, and for who checks a theme. */
export function Page(): ReactNode {
  const intl = useIntl();
  const [scheme, setScheme] = useState<Scheme>(chosenScheme);
  return (
    <PageFrame title={intl.formatMessage({ id: 'kit.title' })}>
      <p className="lead">
        <FormattedMessage id="kit.intro" />
      </p>
      <ChoiceGroup
        label={<FormattedMessage id="scheme.title" />}
        name="scheme"
        options={schemes.map((value) => ({
          value,
          label: intl.formatMessage({ id: `scheme.${value}` }),
          checked: value === scheme,
        }))}
        onChange={(event) => {
          const chosen = event.target.value as Scheme;
          chooseScheme(chosen);
          setScheme(chosen);
        }}
      />
      <Buttons />
      <Fields />
      <Messages />
      <States />
      <Tables />
      <Pictures />
    </PageFrame>
  );
}
