import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import './account.css';

/** A part of the settings, with a heading to which its link leads. */
export function Section({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <section id={name} className="account-section stack" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>
        <FormattedMessage id={`account.${name}.title`} />
      </h2>
      <p>
        <FormattedMessage id={`account.${name}.text`} />
      </p>
      {children}
    </section>
  );
}
