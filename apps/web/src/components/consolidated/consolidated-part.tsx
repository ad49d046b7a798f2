import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** A part of the whole contract with its heading. */
export function ConsolidatedPart({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <section className="consolidated__part stack">
      <h2>
        <FormattedMessage id={`consolidated.part.${name}`} />
      </h2>
      {children}
    </section>
  );
}
