import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Bars, Legend } from './bars.js';
import type { Figures } from './figures.js';

const tones = ['first', 'second'] as const;

/** How many were received and how many were told of an outcome; the table below says the same. */
export function MonthPicture({ months }: { months: Figures['months'] }): ReactNode {
  const intl = useIntl();
  return (
    <figure className="figures__picture">
      <figcaption>
        <h2>
          <FormattedMessage id="figures.counts" />
        </h2>
        <Legend
          tones={tones}
          names={[
            <FormattedMessage key="received" id="figures.received" />,
            <FormattedMessage key="decided" id="figures.decided" />,
          ]}
        />
      </figcaption>
      <Bars
        tones={tones}
        months={months.map(({ month, received, decided }) => ({ month, values: [received, decided] }))}
        label={intl.formatMessage({ id: 'figures.counts.label' })}
      />
    </figure>
  );
}
