import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

const steps = ['why', 'changes', 'check'] as const;

/** Where one is in writing an amendment. */
export function Steps({ current }: { current: (typeof steps)[number] }): ReactNode {
  const intl = useIntl();
  return (
    <nav aria-label={intl.formatMessage({ id: 'deskAmendment.steps' })}>
      <ol className="row small" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={step === current ? 'step' : undefined}
            className={step === current ? undefined : 'subtle'}
          >
            {index + 1}.{' '}
            {step === current ? (
              <strong>
                <FormattedMessage id={`deskAmendment.step.${step}`} />
              </strong>
            ) : (
              <FormattedMessage id={`deskAmendment.step.${step}`} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
