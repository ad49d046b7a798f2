import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Step } from './edited-steps.js';

/** What a notice says, in both languages side by side where there is room. */
export function StepText({ texts }: { texts: Step['texts'] }): ReactNode {
  return (
    <div className="two-languages">
      {(['nl', 'en'] as const).map((language) => (
        <div key={language} lang={language} className="notice-text">
          <p className="small subtle" lang={undefined}>
            <FormattedMessage id={`procedureNotices.language.${language}`} />
          </p>
          <p>
            <strong>{texts[language].subject}</strong>
          </p>
          {texts[language].lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
