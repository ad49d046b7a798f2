import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

const phases = ['draft', 'published', 'paused', 'closed'] as const;

/** The phases of a procedure in their order, and the one in which it is. */
export function PhaseLine({ status }: { status: (typeof phases)[number] }): ReactNode {
  const intl = useIntl();
  return (
    <ol className="phase-line" aria-label={intl.formatMessage({ id: 'procedureDesk.phases' })}>
      {phases.map((phase) => (
        <li key={phase} aria-current={phase === status ? 'step' : undefined}>
          <FormattedMessage id={`procedureDesk.status.${phase}`} />
        </li>
      ))}
    </ol>
  );
}
