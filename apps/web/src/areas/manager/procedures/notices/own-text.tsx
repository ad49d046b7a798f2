import { Fragment, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ApiProblem } from '../../../../api/client.js';
import { TextArea, TextField } from '../../../../components/field.js';
import { errorAt } from '../../../../components/form.js';
import type { TypedText, TypedTexts } from './edited-steps.js';

/** One's own words in both languages, with the facts that they may name. */
export function OwnText({
  path,
  facts,
  texts,
  problem,
  change,
}: {
  path: string;
  facts: readonly string[];
  texts: TypedTexts;
  problem: ApiProblem | undefined;
  change: (texts: TypedTexts) => void;
}): ReactNode {
  const intl = useIntl();
  const set = (language: 'nl' | 'en', part: Partial<TypedText>): void =>
    change({ ...texts, [language]: { ...texts[language], ...part } });
  return (
    <div className="stack">
      <details>
        <summary>
          <FormattedMessage id="procedureNotices.facts" />
        </summary>
        <dl className="facts">
          {facts.map((name) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{intl.formatMessage({ id: `procedureNotices.fact.${name}` })}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="two-languages">
        {(['nl', 'en'] as const).map((language) => (
          <Fragment key={language}>
            <div>
              <TextField
                size="wide"
                lang={language}
                name={`${path}/texts/${language}/subject`}
                label={<FormattedMessage id={`procedureNotices.field.texts-${language}-subject`} />}
                error={errorAt(problem, `${path}/texts/${language}/subject`)}
                value={texts[language].subject}
                onChange={(event) => set(language, { subject: event.target.value })}
              />
              <TextArea
                rows={8}
                lang={language}
                name={`${path}/texts/${language}/lines`}
                label={<FormattedMessage id={`procedureNotices.field.texts-${language}-lines`} />}
                hint={<FormattedMessage id="procedureNotices.lines.hint" />}
                error={errorAt(problem, `${path}/texts/${language}/lines`)}
                value={texts[language].body}
                onChange={(event) => set(language, { body: event.target.value })}
              />
            </div>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
